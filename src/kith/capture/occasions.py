"""What somebody does on a day to come, in a reading: as `occasion` its `kind` (start or talk), `who` by name, the day
`on` (of a start maybe a month), `what` and `organisation`.
"""

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any

from kith.core.sentence import LONGEST, Reading, read
from kith.core.sentence.occasions import occasion

from .readings import meant

KEPT = ("kind", "on", "what", "organisation")


def understood(text: str, today: date, known: Collection[str]) -> tuple[Reading, dict[str, Any] | None]:
    """A sentence, and what somebody does on a day to come. Of such words the rest is not read: their day is no day of a
    meeting, and what they tell of is no plan of one's own."""
    reading = read(text, today=today, known=known)
    names = [one.name for one in reading.people]
    told = occasion(text[:LONGEST], names, today) if names else None
    place = meant(told.who, names) if told else None
    if told is None or place is None:
        return reading, None
    rest = read(told.rest, today=today, known={*known, *names})
    there = {one.name: one for one in rest.people}
    if names[place] not in there:
        return reading, None
    _employ(reading, rest, place, told.organisation)
    return rest, {"who": names[place], **{name: getattr(told, name) for name in KEPT}}


def of_kind(reading: dict[str, Any], kind: str, names: Sequence[str]) -> tuple[int, dict[str, Any]] | None:
    """Whose it is, by place among the people, and what it tells, where a reading tells of such a thing."""
    told = reading.get("occasion")
    if not told or told["kind"] != kind:
        return None
    place = meant(told["who"], names)
    return None if place is None else (place, told)


def _employ(whole: Reading, rest: Reading, place: int, organisation: str) -> None:
    """What the whole sentence tells of somebody stays, but for where they are only going to be."""
    before = whole.people[place]
    now = next(one for one in rest.people if one.name == before.name)
    if not organisation and before.organisation and not now.organisation:
        now.organisation = before.organisation
