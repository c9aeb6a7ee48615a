"""`kith coverage`."""

from datetime import date
from typing import Any

import click
from django.utils.translation import gettext as _

from kith.accounts.desk import Desk, at_the_desk, json_option, print_json, say, today_of, today_option
from kith.core.coverage import Sides
from kith.inside.wording import level_told
from kith.maps.shown import hangs
from kith.ties.wording import rung_told

from . import wording
from .hanging import Hanging
from .queries import Coverage, coverage
from .wanted import Aim


@click.command("coverage")
@today_option
@json_option
@at_the_desk
def coverage_command(desk: Desk, today: date | None, as_json: bool) -> None:
    """Tell whom you have where you want to be, inside your organisation and outside, and what hangs on one person."""
    found = coverage(desk.book, today_of(today), wait=True)
    if as_json:
        print_json(_facts(found))
        return
    for line in _lines(found):
        say(line)


def _facts(found: Coverage) -> dict[str, Any]:
    return {
        "organisations": [_aim(one) for one in found.organisations],
        "fields": [_aim(one) for one in found.fields],
        "functions": [_sides(one) for one in found.split.functions],
        "levels": [_sides(one) for one in found.split.levels],
        "missing_inside": [name for one in found.split.missing for name in one.functions],
        "hanging": [_hanging(one) for one in found.hanging],
    }


def _aim(aim: Aim) -> dict[str, Any]:
    return {
        "name": aim.name,
        "count": aim.total,
        "now": aim.here,
        "more": aim.more,
        "people": [
            {"id": one.person, "name": one.name, "title": one.does, "strength": round(one.near, 3), "now": one.now}
            for one in aim.known
        ],
        "through": [name for _pk, name in aim.through],
        "worth_asking": [{"id": one.person, "name": one.name, "why": one.why} for one in aim.helpers],
        "gap": aim.gap,
    }


def _sides(one: Sides) -> dict[str, Any]:
    return {"name": one.name, "inside": one.inside, "outside": one.outside}


def _hanging(one: Hanging) -> dict[str, Any]:
    return {"id": one.person, "name": one.name, "count": one.count, "others": [name for _pk, name in one.others]}


def _lines(found: Coverage) -> list[str]:
    if found.goal is None:
        lines = [_("You have not said where you want to be. Say it: kith goal seeking --organisation Nordvind")]
    else:
        lines = [line for aim in found.organisations for line in _aim_lines(aim, wording.organisation_told(aim))]
        lines += [line for aim in found.fields for line in _aim_lines(aim, wording.field_told(aim))]
    missing = found.split.missing
    lines += ["", wording.split_told(found.split)]
    lines += [f"    {wording.sides_told(one, wording.function_told(one.name))}" for one in found.split.told]
    lines += [
        f"    {wording.sides_told(one, level_told(one.name))}" for one in found.split.levels if one.inside + one.outside
    ]
    lines += [f"{wording.missing_told(one)} {_('Ask somebody who works beside them:')} {one.name}" for one in missing]
    return [*lines, *(f"{one.name}: {hangs(one.count)}" for one in found.hanging)]


def _aim_lines(aim: Aim, told: str) -> list[str]:
    people = [f"    {one.name}{f', {one.does}' if one.does else ''} ({rung_told(one.near)})" for one in aim.known]
    ways = [f"    {wording.through_told(aim)}"] if aim.through else []
    helpers = [f"    {wording.helpers_told(aim)}"] if aim.gap and not aim.through else []
    return [f"{aim.name}: {told}", *people, *ways, *helpers, *(f"    ?  {one.name}: {one.why}" for one in aim.helpers)]


COMMANDS = [coverage_command]
