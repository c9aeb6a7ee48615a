"""Where Kith listens, how it is reached there, and how another process of the same home finds it."""

import errno
import json
import socket
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http.client import HTTPException

from django.utils.translation import gettext as _

from kith import __version__
from kith.kernel.errors import Refusal
from kith.kernel.home import home, mark, private_file
from kith.kernel.hosts import is_loopback

PATIENCE = 10  # seconds; one that is gone refuses at once, one that is busy answers late
EVERYWHERE = ("0.0.0.0", "::")  # noqa: S104 -- what it is compared with
NOTE = "address"
"""The file of the home that says where it is served."""
MOST = 1000  # bytes of an answer about health


@dataclass(frozen=True)
class Served:
    """Where a Kith of this home answers, and its version; empty of one that does not tell it yet."""

    address: str
    version: str

    @property
    def is_older(self) -> bool:
        """Whether it was started before Kith was updated."""
        return _numbers(self.version) < _numbers(__version__)


def older(there: Served) -> str:
    """What to do about one that was started before Kith was updated. It serves on, and is opened nevertheless."""
    told = _(
        "An older Kith (%(theirs)s) is still running; for %(ours)s end it with Ctrl-C where it was started, or log out "
        "and in where it starts by itself, then run `kith open` again."
    )
    return told % {"theirs": there.version or "?", "ours": __version__}


def _numbers(version: str) -> list[int]:
    return [int(part) for part in version.split(".") if part.isdecimal()]


def listen(host: str, ports: Sequence[int]) -> socket.socket:
    """A socket that listens at the first of the ports that is free, or a refusal that says what is in the way."""
    for port in ports[:-1]:
        with suppress(OSError):
            return _listening(host, port)
    try:
        return _listening(host, ports[-1])
    except OSError as problem:
        taken = problem.errno == errno.EADDRINUSE
        facts = {"port": ports[-1], "host": host, "reason": problem.strerror, "other": ports[-1] + 1}
        told = (
            _("Another program has port %(port)s on %(host)s. Try --port %(other)s, or --port 0 for any that is free.")
            if taken
            else _("Port %(port)s on %(host)s cannot be used: %(reason)s. Try --port %(other)s.")
        )
        raise Refusal(told % facts) from None


def _listening(host: str, port: int) -> socket.socket:
    listener = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET, socket.SOCK_STREAM)
    try:
        if sys.platform == "win32":  # where otherwise another program may listen at the same port
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
        listener.listen(128)
    except OSError:
        listener.close()
        raise
    return listener


def address_of(host: str, port: int) -> str:
    """How this machine reaches a server that listens there."""
    shown = "127.0.0.1" if host in EVERYWHERE else f"[{host}]" if ":" in host else host
    return f"http://{shown}:{port}"


def names_of(host: str) -> list[str]:
    """The names and addresses under which others on the network may ask for a server that listens there.

    Other names are not answered, so that no page elsewhere reaches Kith under a name of its own.
    """
    if is_loopback(host):
        return []
    if host not in EVERYWHERE:
        return [f"[{host}]" if ":" in host else host]
    name = socket.gethostname()
    return sorted({name, f"{name.partition('.')[0]}.local", *_own_addresses(name)})


def _own_addresses(name: str) -> Iterator[str]:
    """The addresses of this machine: those of its name, and the one from which it would reach others."""
    with suppress(OSError):
        for *_rest, address in socket.getaddrinfo(name, None):
            yield _as_host(str(address[0]))
    for family, beyond in ((socket.AF_INET, "192.0.2.1"), (socket.AF_INET6, "2001:db8::1")):
        with suppress(OSError), socket.socket(family, socket.SOCK_DGRAM) as probe:
            probe.connect((beyond, 9))  # chooses an address and sends nothing
            yield _as_host(probe.getsockname()[0])


def _as_host(address: str) -> str:
    return f"[{address.partition('%')[0]}]" if ":" in address else address


def running() -> Served | None:
    """The Kith of this home that answers, if one does: a note of one that was killed is not believed, whatever answers
    there now."""
    from urllib.request import ProxyHandler, build_opener

    with suppress(OSError, ValueError, HTTPException):
        address = (home() / NOTE).read_text(encoding="ascii")
        straight = build_opener(ProxyHandler({}))  # no proxy is asked for what is on this machine
        with straight.open(f"http://{address.removeprefix('http://')}/health", timeout=PATIENCE) as answer:
            told = json.loads(answer.read(MOST))
            if isinstance(told, dict) and told.get("home") == mark():
                return Served(address, str(told.get("version", "")))
    return None


@contextmanager
def noted(address: str) -> Iterator[None]:
    """While it serves, the home says where."""
    note = private_file(home() / NOTE)
    note.write_text(address, encoding="ascii")
    try:
        yield
    finally:
        note.unlink(missing_ok=True)
