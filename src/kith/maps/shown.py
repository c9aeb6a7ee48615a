"""A map as it is shown: places as they were drawn, names and marks as they are now."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.urls import reverse
from django.utils.translation import ngettext

from kith.kernel.numbers import grouped
from kith.people.models import Circle
from kith.people.queries import current_posts, listed, silent_among

from .models import Drawing
from .naming import Beside
from .regions import names

if TYPE_CHECKING:
    from kith.accounts.models import Book

NEAREST = 4
"""Of a region, as many are named beside the picture."""


@dataclass(frozen=True, slots=True)
class Somebody:
    """A person on the map; `strength` in percent, `hanging` how many hang on them, `told` what a pointer shows,
    `beside` where their name stands, if it has room."""

    person: int
    x: int
    y: int
    region: int
    strength: int
    hanging: int
    name: str
    told: str
    beside: Beside | None


@dataclass(frozen=True)
class Region:
    """The same in words: how many there are, who is nearest, who is a bridge; `address` lists them all."""

    name: str
    address: str
    count: int
    nearest: list[Somebody]
    bridges: list[Somebody]


@dataclass(frozen=True)
class Shown:
    """What the page shows of a drawing. `sectors` are (name, first angle, last angle)."""

    people: list[Somebody]
    lines: list[tuple[Somebody, Somebody]]
    sectors: list[tuple[str, float, float]]
    regions: list[Region]
    step: float
    left_out: int


def shown(book: "Book", drawing: Drawing) -> Shown:
    """Without those who are not in the book any more, or whom the owner has put aside since."""
    content = drawing.content or {}
    rows = content.get("people", [])
    found = _people(book, rows)
    called = names(book)
    sectors = [(called.get(key, ""), begin, end) for key, begin, end in content.get("regions", [])]
    people = [one for one in found if one]
    lines = [(found[one], found[other]) for one, other in content.get("lines", [])]
    return Shown(
        people=people,
        lines=[(one, other) for one, other in lines if one and other],
        sectors=sectors,
        regions=_regions(book, people, [key for key, _begin, _end in content.get("regions", [])], called),
        step=content.get("step", 0.0),
        left_out=content.get("left_out", 0),
    )


def _people(book: "Book", rows: Sequence[Sequence[Any]]) -> list[Somebody | None]:
    ids = [row[0] for row in rows]
    away = silent_among(book, ids)
    called = dict(listed(book).filter(pk__among=ids).values_list("pk", "name"))
    posts = current_posts(book, ids)
    found: list[Somebody | None] = []
    for row in rows:
        name = called.get(row[0])
        if name is None or row[0] in away:
            found.append(None)
            continue
        post = posts.get(row[0])
        told = f"{name}, {post.organisation}" if post and post.organisation else name
        person, x, y, region, strength, hanging, *beside = row
        said = f"{told}. {hangs(hanging)}" if hanging else told
        found.append(
            Somebody(person, x, y, region, strength, hanging, name, said, (beside[0], beside[1]) if beside else None)
        )
    return found


def hangs(count: int) -> str:
    """What a ring means, with its number."""
    told = ngettext(
        "%(count)s more is known to you only through them.", "%(count)s more are known to you only through them.", count
    )
    return told % {"count": grouped(count)}


def _regions(book: "Book", people: Sequence[Somebody], keys: Sequence[str], called: dict[str, str]) -> list[Region]:
    circles = dict(Circle.objects.of(book).exclude(kind=Circle.OWN).values_list("kind", "pk"))
    found = []
    for number, key in enumerate(keys):
        here = [one for one in people if one.region == number]
        circle = key if key.isdecimal() else circles.get(key)
        bridges = sorted((one for one in here if one.hanging), key=lambda one: -one.hanging)
        if here:
            address = f"{reverse('people')}?circle={circle}" if circle else ""
            near = [one for one in here if one.strength][:NEAREST]
            found.append(Region(called.get(key, ""), address, len(here), near, bridges))
    return found
