"""Groups that one knows through one person alone, as the map of the whole book marks them."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kith.maps.models import Drawing
from kith.maps.queries import bridges
from kith.people.queries import listed, me, silent_among
from kith.ties.models import Tie

if TYPE_CHECKING:
    from kith.accounts.models import Book

SHOWN = 6
NAMED = 3


@dataclass(frozen=True, slots=True)
class Hanging:
    """Somebody through whom alone one knows `count` others; `others` are those nearest to them, by id and name."""

    person: int
    name: str
    count: int
    others: tuple[tuple[int, str], ...]


def hanging(book: "Book", drawing: Drawing) -> list[Hanging]:
    """Those on whom most hang, first; a bounded number, named as they are now."""
    counts = bridges(drawing)
    out = silent_among(book, counts)
    names = dict(listed(book).filter(pk__among=counts).values_list("pk", "name"))
    found = sorted((pk for pk in names if pk not in out), key=lambda pk: (-counts[pk], pk))[:SHOWN]
    others = _others(book, found)
    return [Hanging(pk, names[pk], counts[pk], tuple(others.get(pk, ())[:NAMED])) for pk in found]


def _others(book: "Book", people: list[int]) -> dict[int, list[tuple[int, str]]]:
    """To whom these people are tied most strongly."""
    owner = me(book)
    rows = Tie.objects.of_all_books().filter(person_id__among=people, strength__gte=Tie.LEAST)  # scoped by the people
    found: dict[int, list[tuple[int, str]]] = {}
    for person, other, name in rows.order_by("-strength", "other_id").values_list(
        "person_id", "other_id", "other__name"
    ):
        if other != owner and other not in people:
            found.setdefault(person, []).append((other, name))
    return found
