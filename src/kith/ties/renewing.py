"""Ties are written anew where what speaks for them may have changed, pair by pair."""

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from django.db.models import Q

from kith.core import evidence
from kith.kernel import bulk
from kith.people.models import Person

from .evidence import Pair, evidence_of, met_together, pair, places_of, shared_places, sizes_of
from .models import Statement, Tie

if TYPE_CHECKING:
    from kith.accounts.models import Book

CHUNK = 2000


def renew(book: "Book", pairs: Iterable[Pair]) -> None:
    """Write the ties of these pairs as the book now tells of them."""
    for some in bulk.chunks(sorted(set(pairs)), CHUNK):
        both = set(some)
        strong = strengths(book, both)
        kept = stored({one for one, _other in both}, {other for _one, other in both})
        kept = {key: value for key, value in kept.items() if key in both}
        gone = [key for key, value in kept.items() if strong.get(key) != value]
        _delete(gone)
        _insert(book, {key: value for key, value in strong.items() if kept.get(key) != value})


def strengths(book: "Book", pairs: Collection[Pair]) -> dict[Pair, float]:
    """How strong those of these pairs are tied that are."""
    people = {one for both in pairs for one in both}
    there = set(Person.objects.of(book).filter(pk__among=people).values_list("pk", flat=True))
    found = evidence_of(book, {both for both in pairs if there.issuperset(both)})
    weighed = ((both, evidence.weigh(some)) for both, some in found.items())
    return {both: strength for both, strength in weighed if strength > 0}


def stored(people: Collection[int], others: Collection[int] | None = None) -> dict[Pair, float]:
    """The ties that are written down between these people and the others, or anybody."""
    rows = Tie.objects.of_all_books().filter(person_id__among=people)
    found = rows.values_list("person_id", "other_id", "strength")
    return {pair(one, other): value for one, other, value in found if others is None or other in others}


def pairs_of(book: "Book", people: Collection[int]) -> set[Pair]:
    """All pairs with one of these people for which anything may speak."""
    found: set[Pair] = set()
    through = Person.objects.of(book).filter(Q(pk__among=people) | Q(through_id__among=people), through__isnull=False)
    found.update(pair(one, who) for one, who in through.values_list("pk", "through_id") if who is not None)
    said = Statement.objects.of(book).filter(Q(person_id__among=people) | Q(other_id__among=people))
    found.update(pair(*both) for both in said.values_list("person_id", "other_id"))
    rows = list(met_together(book, people).values_list("person_id", "other", "encounter_id"))
    small = {key for key, size in sizes_of(book, {row[2] for row in rows}).items() if size <= evidence.LARGEST}
    found.update(pair(one, other) for one, other, encounter in rows if encounter in small and one != other)
    for place in places_of(book, shared_places(book, people)).values():
        found.update(evidence.around(place.order, people))
    return found


def _delete(pairs: Collection[Pair]) -> None:
    for some in bulk.chunks(pairs, 200):
        which = Q()
        for one, other in some:
            which |= Q(person_id=one, other_id=other) | Q(person_id=other, other_id=one)
        bulk.delete(Tie, list(Tie.objects.of_all_books().filter(which).values_list("pk", flat=True)))


def _insert(book: "Book", strong: dict[Pair, float]) -> None:
    bulk.insert(
        Tie,
        [
            bulk.new(Tie, book=book, person_id=person, other_id=other, strength=strength)
            for both, strength in sorted(strong.items())
            for person, other in (both, both[::-1])
        ],
    )
