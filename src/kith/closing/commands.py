"""`kith erase-book`."""

import sys

import click
from django.utils.translation import gettext as _

from kith.accounts.desk import Desk, at_the_desk, say
from kith.kernel.errors import Refusal

from .actions import erase_book
from .queries import holdings


@click.command("erase-book")
@click.option("--name", default="", help=_("The name of the book, instead of being asked to type it."))
@click.option("--backups", is_flag=True, help=_("Delete the backups in the home as well."))
@at_the_desk
def erase_book_command(desk: Desk, name: str, backups: bool) -> None:
    """Erase a whole book for good: people, files, history, and its owner. `kith --book NAME erase-book` says which."""
    if not name and not sys.stdin.isatty():
        raise Refusal(_("This cannot be undone. Say --name with the name of the book to erase it."))
    if not name:
        for what, count in holdings(desk.book):
            say(f"{count:>9,}  {what}")
        say(_("All of it goes for good. `kith export --to everything -o FILE.zip` takes it along first."))
        name = click.prompt(_("Type the name of the book, %(name)s, to erase it") % {"name": desk.book.name})
    erase_book(book=desk.book, named=name, backups=backups)
    say(_("Erased. Nothing of the book is left here."))


COMMANDS = [erase_book_command]
