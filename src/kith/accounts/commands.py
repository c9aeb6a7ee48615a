"""`kith user add`."""

import click

from .actions import add_user, set_password
from .desk import say, with_the_database


@click.group("user")
def user() -> None:
    """Who may sign in here."""


@user.command("add")
@click.argument("name")
@click.option("--password", default="", help="Let them sign in by password; without it, by a printed link.")
@with_the_database
def add(name: str, password: str) -> None:
    """Add a user with a book of their own."""
    made = add_user(name=name)
    if password:
        set_password(user=made, password=password)
    say(f"Added {made.name}, with a book of their own. `kith --book {made.name} open` signs them in.")


COMMANDS = [user]
