"""`kith goal`, `kith ties`."""

from datetime import date
from typing import Any

import click
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from kith.accounts.desk import Day, Desk, at_the_desk, json_option, print_json, say, today_of, today_option
from kith.kernel.days import dated
from kith.kernel.errors import Refusal
from kith.people.models import Person
from kith.people.queries import person_named

from . import wording
from .actions import rate_person, set_goal, state_tie, withdraw_rating, withdraw_tie
from .known import Known, known_by, my_rating, tie_between
from .models import Goal, Statement
from .queries import goal_of
from .wording import MODES

NONE = "none"
MYSELF = "me"


@click.command("goal")
@click.argument("mode", required=False, type=click.Choice((*Goal.MODES, NONE)))
@click.option("--organisation", "organisations", multiple=True, help=_("Where you would like to be; may be repeated."))
@click.option("--field", "fields", multiple=True, help=_("A field of work; may be repeated."))
@click.option("--place", "places", multiple=True, help=_("Where; may be repeated."))
@click.option("--level", help=_("Such as intern, engineer or head of department."))
@click.option(
    "--digital/--not-digital", default=None, help=_("Whether most work of your field is done with software and data.")
)
@click.option("--until", type=Day(), help=_("The last day on which it counts."))
@today_option
@json_option
@at_the_desk
def goal(desk: Desk, /, mode: str | None, today: date | None, as_json: bool, **said: Any) -> None:
    """Say or show what you are after; what is not said stays as it was."""
    new = {name: value for name, value in said.items() if value or value is False}
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
    names = ("mode", "organisations", "fields", "level", "places", "digital", "until")
    return {name: getattr(goal, name) for name in names}


def _lines(facts: dict[str, Any], today: date) -> list[str]:
    """What was said, a line each; or how to say it."""
    if not any(value or value is False for value in facts.values()):
        return [_("You have not said what you are after. Say it: kith goal seeking --organisation Nordvind")]
    words = {
        _("Mode"): str(MODES[facts["mode"]].name) if facts["mode"] else "",
        _("Organisations"): ", ".join(facts["organisations"]),
        _("Fields"): ", ".join(facts["fields"]),
        _("Level"): facts["level"],
        _("Places"): ", ".join(facts["places"]),
        _("Digital field"): {None: "", True: _("Yes"), False: _("No")}[facts["digital"]],
        _("Until"): dated(facts["until"], today) if facts["until"] else "",
    }
    return [f"{name}: {told}" for name, told in words.items() if told]


@click.command("ties")
@click.argument("person")
@click.argument("other", required=False)
@click.option(
    "--strength", type=click.IntRange(0, Statement.MOST), help=_("How well: 1 barely to 5 very well, 0 not at all.")
)
@click.option("--note", default="", help=_("How you know."))
@click.option("--clear", is_flag=True, help=_("Take back what you said."))
@today_option
@json_option
@at_the_desk
def ties(
    desk: Desk,
    person: str,
    other: str | None,
    strength: int | None,
    note: str,
    clear: bool,
    today: date | None,
    as_json: bool,
) -> None:
    """Tell whom a person knows; with OTHER how the two know each other, or say it. OTHER may be me: how well you know
    the person."""
    one, day = person_named(desk.book, person), today_of(today)
    if (strength is not None and clear) or (other is None and (strength is not None or clear)):
        raise click.UsageError(_("Name two people and say --strength or --clear, not both."))
    if other == MYSELF:
        _mine(desk, one, strength, clear=clear, day=day, as_json=as_json)
        return
    if other is None:
        _tell(known_by(one), one, day, as_json=as_json)
        return
    two = person_named(desk.book, other)
    who: dict[str, Any] = {"book": desk.book, "by": desk.by, "person": one, "other": two}
    if clear:
        withdraw_tie(**who)
    elif strength is not None:
        state_tie(**who, strength=strength, note=note, on=day)
    elif one.pk == two.pk:
        raise Refusal(_("Choose two different people."))
    _tell([tie_between(one, two)], one, day, as_json=as_json, alone=True)


def _mine(desk: Desk, person: Person, strength: int | None, *, clear: bool, day: date, as_json: bool) -> None:
    """How well the owner knows somebody."""
    who: dict[str, Any] = {"book": desk.book, "by": desk.by, "person": person}
    if clear:
        withdraw_rating(**who)
    elif strength is not None:
        rate_person(**who, strength=strength, on=day)
    said = my_rating(person)
    if as_json:
        print_json({"id": person.pk, "name": person.name, "said": said})
    elif said is None:
        say(_("You have not said how well you know %(name)s.") % {"name": person.name})
    else:
        say(wording.my_word(said, person))


def _tell(found: list[Known], person: Person, today: date, *, as_json: bool, alone: bool = False) -> None:
    if as_json:
        facts = [_known(one) for one in found]
        print_json(facts[0] if alone else facts)
        return
    if not found:
        say(_("Your book tells of nobody whom %(name)s knows.") % {"name": person.name})
    for one in found:
        say(f"{wording.percent(one.strength):>4}  {one.other.name}: {wording.tie_told(one)}")
        for piece in one.evidence:
            say(f"      {capfirst(wording.evidence_told(piece))} ({wording.whence(piece, today)})")


def _known(one: Known) -> dict[str, Any]:
    return {
        "id": one.other.pk,
        "name": one.other.name,
        "organisation": (one.post.organisation or None) if one.post else None,
        "strength": round(one.strength, 3),
        "said": one.said,
        "why": [wording.evidence_told(piece) for piece in one.evidence],
    }


COMMANDS = [goal, ties]
