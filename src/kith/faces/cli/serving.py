"""`kith serve` and `kith open`: web, background jobs and schedule in one process, and a link that signs in."""

import ipaddress
import json
import os
import socket
import sys
import threading
import webbrowser
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

import click
from django.conf import settings
from django.utils.translation import gettext as _

from kith.accounts.actions import make_sign_in_link
from kith.accounts.desk import Desk, at_the_desk, say, with_the_database
from kith.accounts.queries import someone_has_a_password
from kith.jobs.actions import start_job, take_up_again
from kith.kernel.errors import Refusal
from kith.kernel.home import home, mark, private_file

if TYPE_CHECKING:
    from kith.jobs.consuming import QuietConsumer

PORT = 8765
THREADS = 6
PATIENCE = 10  # seconds; one that is gone refuses at once, one that is busy answers late
EVERYWHERE = ("0.0.0.0", "::")  # noqa: S104 -- what it is compared with
NOTE = "address"
"""The file of the home that says where it is served."""


@click.command("serve")
@click.option("--host", default="127.0.0.1", show_default=True, help=_("The address to listen on."))
@click.option("--port", default=PORT, show_default=True, type=click.IntRange(0, 65535), help=_("0 takes a free one."))
@click.option("--no-open", is_flag=True, help=_("Do not open a browser."))
@at_the_desk
def serve(desk: Desk, host: str, port: int, no_open: bool) -> None:
    """Web app, jobs and schedule in one process; prints a one-time sign-in link."""
    insist_on_a_password(host)
    bring_up(desk, host, port, browser=not no_open)


@click.command("open")
@click.option("--port", default=PORT, show_default=True, type=click.IntRange(1, 65535), help=_("Where to serve."))
@at_the_desk
def open_command(desk: Desk, port: int) -> None:
    """Bring Kith up, or find it running, and open it signed in."""
    bring_up(desk, "127.0.0.1", port, browser=True)


@click.command("work")
@with_the_database
def work() -> None:
    """Background jobs and schedule alone, beside web processes of another server."""
    beside = begin_work()
    with until_told_to_end():
        say(_("At work. Ctrl-C ends it."))
        threading.Event().wait()
    beside.end()


def bring_up(desk: Desk, host: str, port: int, *, browser: bool) -> None:
    """Serve there, or sign in where a Kith of this home is served already."""
    there = running()
    if there:
        tell_link(desk, there, browser=browser)
        return
    listener = listen(host, port)
    settings.ALLOWED_HOSTS = [*settings.ALLOWED_HOSTS, *names_of(host)]
    address = address_of(host, listener.getsockname()[1])
    with noted(address), until_told_to_end():
        tell_link(desk, address, browser=browser)
        serve_on(listener)


@contextmanager
def until_told_to_end() -> Iterator[None]:
    """Ctrl-C and SIGTERM are how a server ends: no failure."""
    with suppress(KeyboardInterrupt, SystemExit):
        yield


def insist_on_a_password(host: str) -> None:
    """Beyond the own machine nobody gets in by having started the program."""
    if not is_loopback(host) and not someone_has_a_password():
        told = _(
            "Kith does not listen on %(host)s before a password is set. Run `kith serve`, set one under Settings, then "
            "try again."
        )
        raise Refusal(told % {"host": host})


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach that address."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def listen(host: str, port: int) -> socket.socket:
    """A listening socket, or a refusal that says what is in the way."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    if os.name == "posix":
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
        listener.listen(128)
    except OSError as problem:
        listener.close()
        facts = {"port": port, "host": host, "reason": problem.strerror, "other": port + 1}
        told = _("Port %(port)s on %(host)s cannot be used: %(reason)s. Try --port %(other)s.")
        raise Refusal(told % facts) from None
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


def running() -> str | None:
    """Where a Kith of this home answers, if one does: a note of one that was killed is not believed."""
    from urllib.request import urlopen

    with suppress(OSError, ValueError):
        address = (home() / NOTE).read_text(encoding="ascii")
        with urlopen(f"http://{address.removeprefix('http://')}/health", timeout=PATIENCE) as answer:
            return address if json.load(answer).get("home") == mark() else None
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


def tell_link(desk: Desk, address: str, *, browser: bool) -> None:
    """The sign-in link alone on its line; where there is a desktop, open it."""
    link = f"{settings.PUBLIC_URL or address}/sign-in/{make_sign_in_link(user=desk.by)}"
    say(_("Kith is ready. This link signs you in once:"))
    say(link)
    sys.stdout.flush()
    if browser and _has_a_desktop():
        threading.Thread(target=webbrowser.open, args=(link,), daemon=True).start()


def serve_on(listener: socket.socket) -> None:
    """Answer until interrupted; the consumer's threads work beside."""
    from django.core.wsgi import get_wsgi_application
    from waitress.server import create_server

    from kith.kernel.database import learn_sizes

    learn_sizes()
    beside = begin_work()
    try:
        app = get_wsgi_application()
        server = create_server(app, sockets=[listener], threads=THREADS, ident="Kith", **trust_in_a_proxy(listener))
        with until_told_to_end():
            server.run()
        server.close()
    finally:
        beside.end()


def trust_in_a_proxy(listener: socket.socket) -> dict[str, Any]:
    """With a public address, a proxy on this machine is believed when it says by which scheme and for whom it asks."""
    if not settings.PUBLIC_URL:
        return {}
    here = "::1" if listener.family == socket.AF_INET6 else "127.0.0.1"
    return {"trusted_proxy": here, "trusted_proxy_headers": {"x-forwarded-proto", "x-forwarded-for"}}


def begin_work() -> "QuietConsumer":
    """The threads that carry out jobs, those first that were left undone."""
    from kith.jobs.consuming import consumer

    beside = consumer()
    for job in take_up_again():
        start_job(job)
    beside.start()
    return beside


def _has_a_desktop() -> bool:
    if os.environ.get("CI"):
        return False
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


COMMANDS = [serve, open_command, work]
