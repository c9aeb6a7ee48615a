"""Who could open the door of an organisation, and why that should work."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from kith.core.evidence import Evidence
from kith.core.paths import LIMIT
from kith.people.models import Organisation, Person

from .evidence import evidence_of, pair
from .paths import paths_to

if TYPE_CHECKING:
    from kith.accounts.models import Book


@dataclass(frozen=True, slots=True)
class Way:
    """A path in names, the owner left away; `why` is one sentence, `ask` whom to ask first."""

    path: list[str]
    strength: float
    why: str
    ask: str


def ways_inside(book: "Book", organisation: Organisation, today: date, limit: int = LIMIT) -> list[Way]:
    """The best paths to whoever is or was at an organisation, the strongest first."""
    found = paths_to(book, organisation, today, limit)
    ids = {one for path in found for one in path.people[1:]}
    names = dict(Person.objects.of(book).filter(pk__among=ids).values_list("pk", "name"))
    last = {pair(*path.people[-2:]) for path in found if path.inner}
    told = evidence_of(book, last)
    ways = []
    for path in found:
        people = [names[one] for one in path.people[1:]]
        why = _why(people, told.get(pair(*path.people[-2:]), []) if path.inner else [])
        ways.append(Way(people, round(path.strength, 3), why, people[0]))
    return ways


def _why(people: list[str], found: list[Evidence]) -> str:
    if not found:
        return _("You know %(name)s yourself.") % {"name": people[-1]}
    words = {
        "said": _("%(one)s knows %(other)s, as you said."),
        "introduced": _("%(one)s and %(other)s know each other: one brought you to the other."),
        "met": _("You met %(one)s and %(other)s together."),
        "wrote": _("You, %(one)s and %(other)s wrote to each other."),
        "worked": _("%(one)s and %(other)s were at %(place)s together."),
        "studied": _("%(one)s and %(other)s studied at %(place)s together."),
    }
    best = found[0] if found[0].kind == "said" else max(found, key=lambda one: one.share)
    return words[best.kind] % {"one": people[-2], "other": people[-1], "place": best.name}
