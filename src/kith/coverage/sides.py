"""Whom one has inside one's own organisation and outside it, by function and level."""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from kith.core.coverage import Sides, Stood, by_function, by_level, highest_inside, missing_inside, missing_outside
from kith.core.levels import Level, adjacent, function, level
from kith.people.models import Affiliation, Circle, Mark
from kith.people.queries import belonging, listed, me
from kith.ties.paths import nearness

if TYPE_CHECKING:
    from kith.accounts.models import Book

READ = 1500
"""Titles that are read, those of most people first, so that a large book is no slower than this."""
MISSING = 3
"""Functions that are named as missing."""


@dataclass(frozen=True, slots=True)
class Missing:
    """Functions of which one knows nobody inside; and somebody inside who works beside them, the nearest."""

    functions: tuple[str, ...]
    person: int
    name: str


@dataclass(frozen=True)
class Split:
    """Whom one has on both sides; `place` is the organisation that is one's own, `highest` the most senior level of
    those inside, `unread` how many people have a title that was not read."""

    functions: list[Sides]
    levels: list[Sides]
    missing: list[Missing]
    only_inside: list[str]
    highest: Level | None
    place: str
    inside: int
    outside: int
    unread: int

    @property
    def told(self) -> list[Sides]:
        """The functions that titles tell."""
        return [one for one in self.functions if one.name]


def split(book: "Book", today: date) -> Split:
    """All who have work now, but for those who are silent."""
    titles = _titles(book)
    kinds = belonging(book, list(titles))
    inside = {pk for pk, some in kinds.items() if Circle.INSIDE in some}
    counts = Counter((title, pk in inside) for pk, title in titles.items())
    read = counts.most_common(READ)
    stood = [Stood(*_read(title), inside=there, count=count) for (title, there), count in read]
    functions, levels = by_function(stood), by_level(stood)
    return Split(
        functions=functions,
        levels=levels,
        missing=_missing(book, missing_inside(functions)[:MISSING], {pk: titles[pk] for pk in inside}, today),
        only_inside=missing_outside(functions)[:MISSING],
        highest=highest_inside(levels),
        place=_own(book),
        inside=len(inside),
        outside=len(titles) - len(inside),
        unread=sum(counts.values()) - sum(count for _what, count in read),
    )


def _titles(book: "Book") -> dict[int, str]:
    """What each of the people does now."""
    rows = Affiliation.objects.of(book).filter(past=False, kind=Affiliation.WORK).order_by("pk")
    found = dict(rows.values_list("person_id", "title"))
    silent = Mark.objects.of(book).filter(kind__in=Mark.SILENT).values_list("person_id", flat=True)
    for pk in (*silent, me(book) or 0):
        found.pop(pk, None)
    return found


@lru_cache(maxsize=20_000)
def _read(title: str) -> tuple[str | None, Level | None]:
    """Kept, since the same titles come again with every look."""
    return (function(title), level(title)) if title else (None, None)


def _missing(book: "Book", functions: Collection[str], inside: Mapping[int, str], today: date) -> list[Missing]:
    beside: dict[str, list[int]] = defaultdict(list)
    for pk, title in list(inside.items())[:READ] if functions else ():
        for name in functions:
            if adjacent(name, _read(title)[0]):
                beside[name].append(pk)
    near = nearness(book, {pk for some in beside.values() for pk in some}, today) if beside else {}
    asked: dict[int, list[str]] = defaultdict(list)
    for name, some in beside.items():
        asked[max(some, key=lambda pk: (near.get(pk, 0.0), -pk))].append(name)
    names = dict(listed(book).filter(pk__among=asked).values_list("pk", "name"))
    return [Missing(tuple(sorted(some)), pk, names[pk]) for pk, some in asked.items() if pk in names]


def _own(book: "Book") -> str:
    """The organisation where the owner works now; empty where the book does not know it."""
    rows = Affiliation.objects.of(book).filter(past=False, kind=Affiliation.WORK, person__me__isnull=False)
    return rows.order_by("-started", "-pk").values_list("organisation__name", flat=True).first() or ""
