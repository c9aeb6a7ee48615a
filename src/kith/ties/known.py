"""Whom a person knows, as the book tells: how well, and what speaks for it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Q

from kith.core.evidence import Evidence
from kith.people.models import Person
from kith.people.queries import Post, current_posts, me, people_of

from .evidence import evidence_of, pair
from .models import Statement, Tie
from .paths import strengths_of
from .queries import statements_of

if TYPE_CHECKING:
    from django.db.models import QuerySet

MOST = 200
"""Ties of one person that are told at once, the strongest."""


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody whom a person knows: 0..1, the evidence that counts most first, and what they do."""

    other: Person
    strength: float
    evidence: list[Evidence]
    post: Post | None = None

    @property
    def said(self) -> int | None:
        """The owner's word, 0 to 5; None where they said nothing."""
        return next((one.said for one in self.evidence if one.kind == "said"), None)

    @property
    def note(self) -> str:
        """What the owner said beside it."""
        return next((one.note for one in self.evidence if one.kind == "said"), "")


def known_by(person: Person, most: int = MOST) -> list[Known]:
    """The strongest ties of a person; the owner is left out."""
    rows = _ties(person).order_by("-strength", "other_id").values_list("other_id", "strength")
    return _told(person, dict(rows[:most]))


def how_many_known(person: Person) -> int:
    """How many ties the book tells of."""
    return _ties(person).count()


def denied(person: Person) -> list[Known]:
    """Those of whom the owner said that the two do not know each other."""
    rows = Statement.objects.of(person.book).filter(Q(person=person) | Q(other=person), strength=0)
    pairs = rows.values_list("person_id", "other_id")
    found = _told(person, {other if one == person.pk else one: 0.0 for one, other in pairs})
    return [one for one in found if one.said == 0]


def tie_between(person: Person, other: Person) -> Known:
    """How these two know each other, though nothing may speak for it."""
    strengths = strengths_of(person.book, [(person.pk, other.pk)])
    found = evidence_of(person.book, {pair(person.pk, other.pk)}).get(pair(person.pk, other.pk), [])
    post = current_posts(person.book, [other.pk]).get(other.pk)
    return Known(other, strengths.get((person.pk, other.pk), 0.0), _weightiest_first(found), post)


def my_rating(person: Person) -> int | None:
    """How well the owner said they know somebody, 1 to 5; None where they said nothing."""
    owner = me(person.book)
    said = statements_of(person.book, owner, person.pk) if owner else []
    return said[-1].strength if said else None


def _ties(person: Person) -> "QuerySet[Tie]":
    # Scoped by the person, who is the book's.
    return Tie.objects.of_all_books().filter(person_id=person.pk).exclude(other_id=me(person.book) or 0)


def _told(person: Person, strengths: Mapping[int, float]) -> list[Known]:
    people = {one.pk: one for one in people_of(person.book, strengths)}
    found = evidence_of(person.book, {pair(person.pk, pk) for pk in people})
    posts = current_posts(person.book, list(people))
    return [
        Known(people[pk], strength, _weightiest_first(found.get(pair(person.pk, pk), [])), posts.get(pk))
        for pk, strength in strengths.items()
        if pk in people
    ]


def _weightiest_first(found: list[Evidence]) -> list[Evidence]:
    """The owner's last word, then the others by what they count."""
    said = [one for one in found if one.kind == "said"][-1:]
    return said + sorted((one for one in found if one.kind != "said"), key=lambda one: -one.share)
