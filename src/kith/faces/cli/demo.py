"""`kith demo`: an invented network to look around in, in a folder of its own beside that of the data."""

import shutil
from datetime import date
from pathlib import Path

import click
from django.conf import settings
from django.db import connection
from django.utils import timezone
from django.utils.translation import gettext as _

from kith.accounts.actions import add_user
from kith.accounts.desk import Desk, say
from kith.accounts.models import User
from kith.kernel.database import open_database
from kith.kernel.days import written
from kith.kernel.errors import Refusal
from kith.kernel.home import home, private_file

from .listening import running
from .serving import HERE, PORT, Welcome, bring_up

OWNER = "Maya"
MADE = "demo"
"""The file of the folder that says of which day the demo is; empty while it is being made."""
FOLDERS = ("backups", "imports", "uploads")


@click.command("demo")
@click.option("--anew", is_flag=True, help=_("Make it anew, with encounters up to today."))
@click.option("--port", type=click.IntRange(0, 65535), help=_("Where to serve; by itself 8765, or a free one."))
@click.option("--no-open", is_flag=True, help=_("Do not open a browser."))
def demo(anew: bool, port: int | None, no_open: bool) -> None:
    """Make the invented network if it is not there, and open it."""
    if Path(settings.HOME) != home():
        raise RuntimeError("the demo would go into another book")
    desk, made = furnished(anew=anew)
    told = _("An invented network: Maya Holm and 300 people, made on %(day)s in %(home)s.")
    say(told % {"day": written(made.isoformat()), "home": settings.HOME})
    if made != timezone.localdate():
        say(_("`kith demo --anew` makes it anew, up to today."))
    bring_up(Welcome(desk, browser=not no_open), HERE, (PORT, 0) if port is None else (port,))


def furnished(*, anew: bool) -> tuple[Desk, date]:
    """The demo's owner and book, and the day of which it is."""
    note = home() / MADE
    if anew and running():
        raise Refusal(_("The demo is running. End it first, with Ctrl-C where it was started."))
    said = note.read_text(encoding="ascii") if note.exists() else ""
    if not said or anew:
        made = _make(note)
    else:
        open_database()
        made = date.fromisoformat(said)
    owner = User.objects.select_related("book").get(name=OWNER)
    return Desk(owner.book, owner), made


def _make(note: Path) -> date:
    from kith.demo.making import make_demo

    database = Path(settings.DATABASES["default"]["NAME"])
    connection.close()
    if note.exists():
        note.write_text("", encoding="ascii")
        _clear()
    elif database.stat().st_size:
        told = _("%(home)s holds a book that is no demo. Move it away, or name another folder with --home.")
        raise Refusal(told % {"home": settings.HOME})
    private_file(note)
    private_file(database)
    open_database()
    owner, today = add_user(name=OWNER), timezone.localdate()
    make_demo(book=owner.book, by=owner, today=today)
    note.write_text(today.isoformat(), encoding="ascii")
    return today


def _clear() -> None:
    """Remove the book of an earlier demo, with its backups and files; whatever else is in the folder stays."""
    for name in ("kith", "queue"):
        for path in home().glob(f"{name}.sqlite3*"):
            path.unlink()
    for name in FOLDERS:
        shutil.rmtree(home() / name, ignore_errors=True)


COMMANDS = [demo]
