"""`kith today`."""

from datetime import date

import click
from django.utils.translation import gettext as _

from kith.accounts.desk import Desk, at_the_desk, json_option, print_json, say, today_of, today_option

from . import wording
from .queries import LIMIT, suggestions


@click.command()
@click.option("--limit", default=LIMIT, show_default=True, type=click.IntRange(min=1), help=_("How many at most."))
@today_option
@json_option
@at_the_desk
def today(desk: Desk, limit: int, today: date | None, as_json: bool) -> None:
    """Whom to contact today, and why."""
    found, folded = suggestions(desk.book, today_of(today), limit)
    if as_json:
        print_json(
            [
                {
                    "person": one.person.name,
                    "id": one.person.pk,
                    "reason": one.reason,
                    "score": one.ranked.score,
                    "parts": one.ranked.parts,
                    "suggested": one.suggested,
                }
                for one in found
            ]
        )
        return
    for one in found:
        say(f"{one.person.pk:>6}  {one.person.name}")
        say(f"        {one.reason}")
    if folded:
        say(wording.folded(folded))
    if not found:
        say(_("Nobody is due today. That is a good day."))


COMMANDS = [today]
