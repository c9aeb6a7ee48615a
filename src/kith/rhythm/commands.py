"""`kith rhythm`."""

from datetime import date
from typing import Any

import click
from django.utils.translation import gettext as _

from kith.accounts.desk import Desk, at_the_desk, json_option, print_json, say, today_of, today_option
from kith.core.load import WEEKS

from . import wording
from .overview import Overview, Week, overview
from .queries import Due

MOST_WEEKS = 104


@click.command("rhythm")
@click.option("--weeks", default=WEEKS, show_default=True, type=click.IntRange(1, MOST_WEEKS), help=_("How far ahead."))
@today_option
@json_option
@at_the_desk
def rhythm(desk: Desk, weeks: int, today: date | None, as_json: bool) -> None:
    """Tell which contacts come up in the weeks ahead, and whether there is time for them."""
    day = today_of(today)
    found = overview(desk.book, day, weeks)
    if as_json:
        print_json(_facts(found, day))
        return
    for line in _lines(found, day):
        say(line)


def _facts(found: Overview, today: date) -> dict[str, Any]:
    return {
        "rhythms": found.count,
        "a_week": round(found.a_week, 1),
        "budget": found.budget,
        "too_many": found.too_many,
        "paused": bool(found.pause),
        "overdue": [_due(one) for one in found.overdue],
        "due": [_due(one) for one in found.due],
        "weeks": [_week(one, today) for one in found.weeks],
    }


def _week(week: Week, today: date) -> dict[str, Any]:
    people = [{"id": one.person, "name": one.name, "on": max(one.on, today).isoformat()} for one in week.people]
    return {"monday": week.monday.isoformat(), "count": week.count, "people": people}


def _due(one: Due) -> dict[str, Any]:
    return {"id": one.person, "name": one.name, "days": one.days, "due": one.on.isoformat()}


def _lines(found: Overview, today: date) -> list[str]:
    lines = [wording.all_told(found, today), *wording.warnings(found, today)]
    lines += [wording.overdue_told(one, today) for one in found.overdue]
    for week in found.weeks if found.count else ():
        names = ", ".join(one.name for one in week.people[: wording.NAMED])
        lines.append(f"{wording.week_of(week.monday, today):<12} {week.count:>4}  {names}{wording.more(week)}")
    return lines


COMMANDS = [rhythm]
