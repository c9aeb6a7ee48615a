"""`kith serve` and `kith open`: web, background jobs and schedule in one process, and a link that signs in."""

import os
import socket
import sys
import threading
import time
import webbrowser
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any

import click
from django.conf import settings
from django.utils.translation import gettext as _

from kith.accounts.actions import make_sign_in_link
from kith.accounts.desk import Desk, at_the_desk, say, with_the_database
from kith.accounts.queries import someone_has_a_password
from kith.jobs.actions import start_job, take_up_again
from kith.kernel.errors import Refusal
from kith.kernel.home import held
from kith.kernel.hosts import is_loopback

from .listening import address_of, listen, names_of, noted, older, running

HERE = "127.0.0.1"
PORT = 8765
THREADS = 6
STARTING = 60  # seconds within which another one that is starting, or ending, has done so
TURN = "serving"
"""The lock of the one that serves this home."""


@click.command("serve")
@click.option("--host", default=HERE, show_default=True, help=_("The address to listen on."))
@click.option("--port", default=PORT, show_default=True, type=click.IntRange(0, 65535), help=_("0 takes a free one."))
@click.option("--no-open", is_flag=True, help=_("Do not open a browser."))
@click.option("--quiet", is_flag=True, help=_("Print no link, open no browser, take any port: for `kith autostart`."))
@at_the_desk
def serve(desk: Desk, host: str, port: int, no_open: bool, quiet: bool) -> None:
    """Web app, jobs and schedule in one process; prints a one-time sign-in link."""
    insist_on_a_password(host)
    welcome = Welcome(desk, browser=not no_open, quiet=quiet)
    bring_up(welcome, host, (port, 0) if quiet else (port,))


@click.command("open")
@click.option("--port", type=click.IntRange(1, 65535), help=_("Where to serve; by itself 8765, or a free one."))
@at_the_desk
def open_command(desk: Desk, port: int | None) -> None:
    """Bring Kith up, or find it running, and open it signed in."""
    bring_up(Welcome(desk, browser=True), HERE, (port,) if port else (PORT, 0))


@click.command("work")
@with_the_database
def work() -> None:
    """Background jobs and schedule alone, beside web processes of another server."""
    with until_told_to_end(), at_work():
        say(_("At work. Ctrl-C ends it."))
        sys.stdout.flush()
        while True:
            # Ctrl-C ends it on Windows, too; a signal that comes the moment before is heard only after it.
            time.sleep(1)


def bring_up(welcome: "Welcome", host: str, ports: Sequence[int]) -> None:
    """Serve there, at the first of the ports that is free, or sign in where a Kith of this home is served already.

    Of two that are started at the same moment one serves, and the other finds it.
    """
    until = time.monotonic() + STARTING
    while not (there := running()):
        with held(TURN) as ours:
            if ours:
                serve_there(welcome, host, ports)
                return
        if time.monotonic() > until:
            raise Refusal(_("Another Kith of this home is just starting or ending. Try again in a moment."))
        time.sleep(0.1)
    if there.is_older:
        say(older(there))
    welcome.tell(there.address)


def serve_there(welcome: "Welcome", host: str, ports: Sequence[int]) -> None:
    """Listen, say where, and answer until told to end."""
    listener = listen(host, ports)
    settings.ALLOWED_HOSTS = [*settings.ALLOWED_HOSTS, *names_of(host)]
    address = address_of(host, listener.getsockname()[1])
    with noted(address), until_told_to_end():
        welcome.tell(address, begun=True)
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


@dataclass(frozen=True)
class Welcome:
    """How whoever started Kith gets in."""

    desk: Desk
    browser: bool
    quiet: bool = False

    def tell(self, address: str, *, begun: bool = False) -> None:
        """The sign-in link alone on its line; where there is a desktop, open it. A server that was just begun does not
        wait for the browser, and who only found one does not end before it."""
        if self.quiet:
            return
        link = f"{settings.PUBLIC_URL or address}/sign-in/{make_sign_in_link(user=self.desk.by)}"
        say(_("Kith is ready. This link signs you in once:"))
        say(link)
        sys.stdout.flush()
        if self.browser and _has_a_desktop():
            threading.Thread(target=webbrowser.open, args=(link,), daemon=begun).start()


def serve_on(listener: socket.socket) -> None:
    """Answer until interrupted; the consumer's threads work beside."""
    from django.core.wsgi import get_wsgi_application
    from waitress.server import create_server

    from kith.capture.arrivals import Watch
    from kith.kernel.database import learn_sizes

    learn_sizes()
    arrivals = Watch()
    with at_work():
        arrivals.start()
        try:
            app = get_wsgi_application()
            server = create_server(app, sockets=[listener], threads=THREADS, ident="Kith", **trust_in_a_proxy(listener))
            with until_told_to_end():
                server.run()
            server.close()
        finally:
            arrivals.end()


def trust_in_a_proxy(listener: socket.socket) -> dict[str, Any]:
    """With a public address, a proxy on this machine is believed when it says by which scheme and for whom it asks."""
    if not settings.PUBLIC_URL:
        return {}
    here = "::1" if listener.family == socket.AF_INET6 else "127.0.0.1"
    return {"trusted_proxy": here, "trusted_proxy_headers": {"x-forwarded-proto", "x-forwarded-for"}}


@contextmanager
def at_work() -> Iterator[None]:
    """Meanwhile threads carry out jobs, those first that were left undone, send what waits to go out, and listen to
    mailboxes. Told to end at any moment, even while they are just beginning, they put what is in hand aside."""
    from kith.jobs.consuming import consumer
    from kith.mailboxes.listening import Listeners
    from kith.post.postman import Postman

    beside, postman, listeners = consumer(), Postman(), Listeners()
    try:
        for job in take_up_again():
            start_job(job)
        beside.start()
        postman.start()
        listeners.start()
        yield
    finally:
        listeners.end()
        postman.end()
        beside.end()


def _has_a_desktop() -> bool:
    if os.environ.get("CI"):
        return False
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


COMMANDS = [serve, open_command, work]
