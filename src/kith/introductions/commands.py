"""`kith introductions`."""

from datetime import date

import click
from django.utils.translation import gettext as _

from kith.accounts.desk import Desk, at_the_desk, json_option, print_list, today_of, today_option

from . import wording
from .queries import introductions as all_introductions
from .showing import facts


@click.command("introductions")
@today_option
@json_option
@at_the_desk
def introductions(desk: Desk, /, today: date | None, as_json: bool) -> None:
    """List introductions and how each stands, the latest first."""
    day = today_of(today)
    print_list(
        all_introductions(desk.book, day),
        as_json=as_json,
        facts=facts,
        line=lambda one: f"{one.row.pk}  {wording.what(one.row)}: {wording.state(one, day)}",
        none=_("No introductions yet. Begin one on a person's page."),
    )


COMMANDS = [introductions]
