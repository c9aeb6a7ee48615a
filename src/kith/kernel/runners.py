"""Which process works on a row, and whether it is still there: what tells work in hand from work that was left."""

import os
import socket
from datetime import datetime, timedelta
from pathlib import Path

from django.utils import timezone

DEAD_AFTER = timedelta(minutes=5)


def this_one() -> str:
    """This process: host:pid:when it began."""
    return f"{socket.gethostname()}:{os.getpid()}:{_born(os.getpid())}"


def is_alive(runner: str, heartbeat: datetime | None, *, dead_after: timedelta = DEAD_AFTER) -> bool:
    """Whether a runner is still there: its process on this machine, a recent heartbeat elsewhere."""
    if runner == this_one():
        return True
    host, _, process = runner.partition(":")
    pid, _, born = process.partition(":")
    if host == socket.gethostname() and born:
        return _born(int(pid)) == born
    if host == socket.gethostname() and os.name == "posix" and _gone(int(pid)):
        return False
    return heartbeat is not None and timezone.now() - heartbeat < dead_after


def _gone(pid: int) -> bool:
    """Whether no process of this machine has that number, where nothing tells when one began."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    except PermissionError:
        return False
    return False


def _born(pid: int) -> str:
    """When a process of this machine began, which tells it from a later one of the same number; empty when it is gone,
    or where nothing tells."""
    try:
        facts = Path(f"/proc/{pid}/stat").read_text(encoding="ascii", errors="replace").rpartition(")")[2].split()
    except OSError:
        return ""
    state, began = facts[0], facts[19]
    return "" if state in "ZX" else began
