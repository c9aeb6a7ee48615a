"""`kith inside`."""

from datetime import date
from typing import Any

import click
from django.utils.translation import gettext as _

from kith.accounts.desk import Desk, at_the_desk, json_option, print_json, say, today_of, today_option
from kith.core.levels import Level
from kith.core.paths import LIMIT
from kith.core.wanted import read
from kith.kernel.errors import Refusal

from . import wording
from .queries import Inside, Way, inside
from .topics import Match


@click.command("inside")
@click.argument("organisation", nargs=-1, required=True)
@click.option(
    "--level", default="", help=_("How senior: intern, entry, professional, senior, lead, manager, director …")
)
@click.option("--limit", default=LIMIT, show_default=True, type=click.IntRange(min=1), help=_("How many ways at most."))
@today_option
@json_option
@at_the_desk
def inside_command(
    desk: Desk, organisation: tuple[str, ...], level: str, limit: int, today: date | None, as_json: bool
) -> None:
    """Tell the best ways to people inside an organisation, and whom to ask first."""
    if level and Level.of(level) is None:
        known = ", ".join(one.word for one in Level)
        raise Refusal(_("There is no level %(level)s. Levels are: %(known)s.") % {"level": level, "known": known})
    found = inside(desk.book, read(" ".join(organisation), level), today_of(today), limit)
    if as_json:
        print_json([_facts(way) for way in found.ways] or [_match(one) for one in found.topic])
        return
    _print(found, today_of(today))


def _facts(way: Way) -> dict[str, Any]:
    return {
        "path": [person.name for person in way.people],
        "ids": [person.pk for person in way.people],
        "strength": round(way.strength, 3),
        "why": wording.why_at_all(way),
        "ask": way.ask.name,
        "there_now": way.end.now,
    }


def _match(one: Match) -> dict[str, Any]:
    """Somebody to ask about a topic, as a way of one step."""
    return {
        "path": [one.person.name],
        "ids": [one.person.pk],
        "strength": round(one.strength, 3),
        "why": one.why,
        "ask": one.person.name,
    }


def _print(found: Inside, today: date) -> None:
    say(wording.said(found))
    for number, way in enumerate(found.ways):
        first = _("ask first") if number == found.first else ""
        say(f"{wording.percent(way.strength):>4}  {wording.heading(way)}{f'  ({first})' if first else ''}")
        for hop, person in zip(way.hops, way.people, strict=True):
            say(f"        {person.name}: {wording.rung_told(hop.strength)}, {wording.hop_told(hop, today)}")
        if told := wording.why(way):
            say(f"        {told}")
    for match in found.topic:
        say(f"{wording.rung_told(match.strength):>8}  {match.person.name}: {match.why}")
    for one in found.worth:
        say(f"   ?  {one.person.name}: {wording.worth_told(one)}")


COMMANDS = [inside_command]
