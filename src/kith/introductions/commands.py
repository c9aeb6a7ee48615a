"""`kith introductions`."""

from datetime import date

import click
from django.utils.translation import gettext as _

from kith.accounts.desk import Desk, at_the_desk, json_option, print_json, say, today_of, today_option

from . import wording
from .queries import introductions as all_introductions
from .showing import facts


@click.command("introductions")
@today_option
@json_option
@at_the_desk
def introductions(desk: Desk, /, today: date | None, as_json: bool) -> None:
    """List introductions and how each stands, the latest first."""
    found = all_introductions(desk.book, today_of(today))
    if as_json:
        print_json([facts(one) for one in found])
        return
    for one in found:
        say(f"{one.row.pk}  {wording.what(one.row)}: {wording.state(one, today_of(today))}")
    if not found:
        say(_("No introductions yet. Begin one on a person's page."))


COMMANDS = [introductions]
