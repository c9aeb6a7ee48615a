"""`kith user add`."""

import click
from django.utils.translation import gettext as _

from .actions import add_user
from .desk import say, with_the_database


@click.group("user")
def user() -> None:
    """Who may sign in here."""


@user.command("add", help=_("Add a user with a book of their own."))
@click.argument("name")
@click.option(
    "--password", default="", help=_("Let them sign in by password (- asks for it); without it, by a printed link.")
)
@with_the_database
def add(name: str, password: str) -> None:
    """Add a user with a book of their own."""
    if password == "-":  # noqa: S105 -- the sign that asks for one, so that none stands in the shell's history
        password = click.prompt(_("Password"), hide_input=True, confirmation_prompt=_("Once more"), err=True)
    made = add_user(name=name, password=password)
    told = _("Added %(name)s, with a book of their own. `kith --book %(name)s open` signs them in.")
    say(told % {"name": made.name})


COMMANDS = [user]
