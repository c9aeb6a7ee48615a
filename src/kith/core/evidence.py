"""What speaks for two people knowing each other, and how much: shares of 0..1 that `core.ties.together` joins.

The constants are ours. A meeting of n people counts 1/(n - 1) between any two (as Newman 2001 counts papers); of more
than LARGEST nobody is taken to have met. A place counts for certain months together alone: where days are unknown there
is no tie; it counts less the more people of the book were there, by powers of two. The owner's word overrides it all.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from math import log2
from typing import Literal

from .ties import nearness, together, weight

Kind = Literal["said", "introduced", "met", "wrote", "worked", "studied"]
INTRODUCED = 0.5
AT_A_PLACE = 0.6
LARGEST = 30
"""People at an encounter, at most, for it to be evidence."""
LARGE, BESIDE = 32, 10
"""In a place with more people than LARGE somebody is tied to the BESIDE who began next before and next after."""
STILL = 36
"""Months that two count as together who are both still there: it needs no clock."""
FAINT = 0.02
"""What is weaker is no tie."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing that speaks for a tie. `source` says where it was learned; of a place `name` and the `months` that are
    certain, of meetings how many `times` and when `last`; of the owner's word its `said`, 0 to 5, and `note`, and the
    day as `last`."""

    kind: Kind
    share: float
    name: str = ""
    months: int = 0
    times: int = 0
    last: date | None = None
    said: int | None = None
    note: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Stay:
    """Somebody at a place, as its first and last month (years * 12 + month - 1); `last` is None where it goes on."""

    person: int
    first: int
    last: int | None


def weigh(found: Iterable[Evidence]) -> float:
    """How strong a tie is for which all of this speaks; 0 where it is too weak to be one."""
    some = list(found)
    said = [one for one in some if one.kind == "said"]
    if said:
        return said[-1].share
    strength = together(*sorted(one.share for one in some))
    return strength if strength >= FAINT else 0.0


def said(strength: int, most: int, *, note: str = "", on: date | None = None) -> Evidence:
    """The owner's word."""
    return Evidence("said", strength / most, said=strength, note=note, last=on)


def introduced(source: str = "") -> Evidence:
    """One of them brought the other."""
    return Evidence("introduced", INTRODUCED, source=source)


def met(meetings: Sequence[tuple[date, str, int]], kind: Literal["met", "wrote"], source: str = "") -> Evidence:
    """Encounters at which both were: day, channel, how many people."""
    total = sum(weight(channel, people) / (people - 1) for _on, channel, people in sorted(meetings) if people > 1)
    return Evidence(
        kind, nearness(total), times=len(meetings), last=max(on for on, _channel, _people in meetings), source=source
    )


def stay(person: int, started: str, ended: str, *, past: bool) -> Stay | None:
    """Of partial days; None where the first is unknown, or the last of what is over. A year alone is taken from its
    middle on, and to its middle, so that what is told was certainly so."""
    first, last = _month(started, 7), _month(ended, 6)
    if first is None or (last is None and past):
        return None
    return Stay(person, first, None if last is None else max(first, last))


def months_together(some: Iterable[Stay], others: Iterable[Stay]) -> int:
    """How many months two people were at a place together."""
    others = list(others)
    return sum(_months(one, other) for one in some for other in others)


def at_a_place(kind: Literal["worked", "studied"], name: str, months: int, people: int, source: str = "") -> Evidence:
    """Months together at a place where so many people of the book were: longer and smaller counts more."""
    years = months / 12
    size = 2 / (1 + log2(size_class(people)))
    return Evidence(kind, AT_A_PLACE * years / (years + 2) * size, name=name, months=months, source=source)


def size_class(people: int) -> int:
    """The power of two from so many on, at least 2: that one more comes changes nothing for most others."""
    return max(2, 1 << (people - 1).bit_length())


def side_by_side(stays: Iterable[Stay]) -> dict[int, int]:
    """The place of each person of an organisation in the order in which they began."""
    began: dict[int, int] = {}
    for one in stays:
        began[one.person] = min(began.get(one.person, one.first), one.first)
    return {person: at for at, person in enumerate(sorted(began, key=lambda one: (began[one], one)))}


def beside(order: dict[int, int], one: int, other: int) -> bool:
    """Whether two people of a place are looked at together."""
    return len(order) <= LARGE or abs(order[one] - order[other]) <= BESIDE


def around(order: dict[int, int], people: Iterable[int]) -> Iterator[tuple[int, int]]:
    """The pairs of these people with all whom they are looked at together with; each pair once, the lower id first."""
    line = sorted(order, key=order.__getitem__)
    reach = len(line) if len(line) <= LARGE else BESIDE
    found: set[tuple[int, int]] = set()
    for one in people:
        if one in order:
            at = order[one]
            others = line[max(0, at - reach) : at] + line[at + 1 : at + 1 + reach]
            found.update((min(one, other), max(one, other)) for other in others)
    yield from sorted(found)


def _months(one: Stay, other: Stay) -> int:
    if one.last is None and other.last is None:
        return STILL
    ends = [last for last in (one.last, other.last) if last is not None]
    return max(0, min(ends) - max(one.first, other.first) + 1)


def _month(day: str, of_year: int) -> int | None:
    """Of a partial ISO day; None without a year."""
    year, month = day[:4], day[5:7]
    if not year.isdigit():
        return None
    return int(year) * 12 + (int(month) if month.isdigit() else of_year) - 1
