"""`kith goal`, `kith inside`."""

from datetime import date
from typing import Any

import click
from django.utils.translation import gettext as _

from kith.accounts.desk import Day, Desk, at_the_desk, json_option, print_json, say, today_of, today_option
from kith.kernel.days import dated

from .actions import set_goal
from .models import Goal
from .queries import goal_of
from .wording import MODES

NONE = "none"


@click.command("goal")
@click.argument("mode", required=False, type=click.Choice((*Goal.MODES, NONE)))
@click.option("--organisation", "organisations", multiple=True, help=_("Where you would like to be; may be repeated."))
@click.option("--field", "fields", multiple=True, help=_("A field of work; may be repeated."))
@click.option("--place", "places", multiple=True, help=_("Where; may be repeated."))
@click.option("--level", help=_("Such as intern, engineer or head of department."))
@click.option("--until", type=Day(), help=_("The last day on which it counts."))
@today_option
@json_option
@at_the_desk
def goal(desk: Desk, /, mode: str | None, today: date | None, as_json: bool, **said: Any) -> None:
    """Say or show what you are after; what is not said stays as it was."""
    new = {name: value for name, value in said.items() if value}
    if mode or new:
        was = _facts(goal_of(desk.book))
        facts = was | new | ({"mode": "" if mode == NONE else mode} if mode else {})
        set_goal(book=desk.book, by=desk.by, on=today_of(today), **facts)
    found = _facts(goal_of(desk.book))
    if as_json:
        print_json(found)
        return
    for line in _lines(found, today_of(today)):
        say(line)


def _facts(goal: Goal | None) -> dict[str, Any]:
    goal = goal or Goal()
    names = ("mode", "organisations", "fields", "level", "places", "until")
    return {name: getattr(goal, name) for name in names}


def _lines(facts: dict[str, Any], today: date) -> list[str]:
    """What was said, a line each; or how to say it."""
    if not any(facts.values()):
        return [_("You have not said what you are after. Say it: kith goal seeking --organisation Nordvind")]
    words = {
        _("Mode"): str(MODES[facts["mode"]].name) if facts["mode"] else "",
        _("Organisations"): ", ".join(facts["organisations"]),
        _("Fields"): ", ".join(facts["fields"]),
        _("Level"): facts["level"],
        _("Places"): ", ".join(facts["places"]),
        _("Until"): dated(facts["until"], today) if facts["until"] else "",
    }
    return [f"{name}: {told}" for name, told in words.items() if told]


COMMANDS = [goal]
