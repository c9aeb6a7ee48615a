"""`kith meetings`."""

from datetime import date

import click
from django.utils.translation import gettext as _

from kith.accounts.desk import Desk, at_the_desk, json_option, print_list, today_of, today_option

from . import wording
from .queries import been, to_come
from .showing import facts


@click.command("meetings")
@click.option("--past", is_flag=True, help=_("Those that have been, the latest first."))
@click.option("--limit", type=click.IntRange(min=1), default=50, show_default=True, help=_("How many at most."))
@today_option
@json_option
@at_the_desk
def meetings(desk: Desk, /, past: bool, limit: int, today: date | None, as_json: bool) -> None:
    """List whom you will meet, by your calendars."""
    day = today_of(today)
    found = list((been(desk.book, day) if past else to_come(desk.book, day))[:limit])
    print_list(
        found,
        as_json=as_json,
        facts=facts,
        line=lambda one: f"{one.pk}  {wording.when(one, day)}  {wording.what(one)}",
        none=_("No meetings with your people. Bring a calendar: kith import calendar.ics"),
    )


COMMANDS = [meetings]
