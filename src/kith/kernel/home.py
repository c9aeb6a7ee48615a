"""The folder of the data: where it is, and that only its owner can read it."""

import errno
import hashlib
import os
import secrets
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from .errors import Refusal
from .tongues import early

FULL = (errno.ENOSPC, errno.EDQUOT)
"""What the system says when nothing more can be written."""


def default_home() -> Path:
    """The platform's folder for user data."""
    if sys.platform == "win32":
        # Not the roaming one: a database that is copied from machine to machine at every sign-in breaks.
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "Kith"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "Kith"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "kith"


def home() -> Path:
    """KITH_HOME or the default, made (0700) when it is not there."""
    folder = Path(os.environ.get("KITH_HOME") or default_home()).expanduser().resolve()
    with _in_the_home(folder):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def demo_home() -> Path:
    """The folder of the demo: beside that of the data, so that neither touches the other."""
    folder = Path(os.environ.get("KITH_HOME") or default_home()).expanduser().resolve()
    return folder if folder.name.endswith("-demo") else folder.with_name(f"{folder.name}-demo")


def private_file(path: Path) -> Path:
    """An empty file that only its owner can read, unless it is there already."""
    if not path.exists():
        os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600))
    return path


def home_file(name: str) -> Path:
    """A private file of the home."""
    path = home() / name
    with _in_the_home(path):
        return private_file(path)


def is_of_the_home(path: Path) -> bool:
    """Whether that is one of the files on which Kith runs: nothing else may be written in its place."""
    whole = path.resolve()
    return whole.parent == home() and whole.name.startswith(("kith.sqlite3", "queue.sqlite3", "secret.key", "post.key"))


def private_folder(name: str) -> Path:
    """A folder in the home that only its owner can enter."""
    folder = home() / name
    with _in_the_home(folder):
        folder.mkdir(mode=0o700, exist_ok=True)
    return folder


def secret() -> str:
    """The key that signs cookies and links of this installation, made at the first start."""
    return kept_key("secret.key", lambda: secrets.token_urlsafe(48))


def kept_key(name: str, make: Callable[[], str]) -> str:
    """The key in that file of the home, made when it is first asked for."""
    path = home() / name
    with _in_the_home(path):
        try:
            return path.read_text(encoding="ascii").strip()
        except FileNotFoundError:
            _put_down(path, make())
            return path.read_text(encoding="ascii").strip()


@contextmanager
def _in_the_home(path: Path) -> Iterator[None]:
    """Why the home cannot be read or written, and what to do; settings may not be there yet."""
    facts: dict[str, object] = {"path": path}
    try:
        yield
    except FileExistsError:
        told = early("%(path)s is a file, and the data needs a folder. Name another with --home.")
        raise Refusal(told % facts) from None
    except OSError as problem:
        facts["reason"] = problem.strerror or problem
        if problem.errno in FULL:
            told = early("%(path)s cannot be written: %(reason)s. Make room on the disk, then try again.")
        else:
            told = early(
                "%(path)s cannot be used: %(reason)s."
                " Make it yours to read and write, or name another folder with --home."
            )
        raise Refusal(told % facts) from None


def _put_down(path: Path, text: str) -> None:
    """Write a file whole, unless somebody else is first: then theirs stands, and is never seen half written."""
    draft = private_file(path.with_name(f"{path.name}.{os.getpid()}"))
    draft.write_text(text, encoding="ascii")
    try:
        os.link(draft, path)  # which, unlike a rename, never takes the place of what is there
    except FileExistsError:
        pass
    except OSError:  # a file system without links
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


@contextmanager
def one_at_a_time() -> Iterator[None]:
    """While one process makes or migrates the book, the others of this home wait."""
    path = home_file("lock")
    with _in_the_home(path):
        file = path.open("r+b")
    with file:
        while not _locked(file.fileno(), wait=True):
            pass  # Windows gives up after ten seconds
        yield  # closing the file lets go


@contextmanager
def held(name: str) -> Iterator[bool]:
    """Whether that lock of the home is ours meanwhile; nobody waits for it. Whoever is killed lets go, too."""
    path = home_file(name)
    with _in_the_home(path):
        file = path.open("r+b")
    with file:
        yield _locked(file.fileno(), wait=False)


def _locked(descriptor: int, *, wait: bool) -> bool:
    """Whether the file is locked for us now; a file system that knows no locks lets everybody in."""
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(descriptor, msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except OSError as problem:
        return problem.errno not in (errno.EACCES, errno.EAGAIN, errno.EDEADLK)  # what somebody else has
    return True


def mark() -> str:
    """What two processes of one home agree on, without telling where it is."""
    return hashlib.sha256(f"{home()}{secret()}".encode()).hexdigest()[:16]
