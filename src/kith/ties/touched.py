"""Keeps the ties of those pairs about whom something changed, and of no others."""

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from kith.core import evidence
from kith.encounters.models import Encounter, Participant
from kith.journal.changes import Touched
from kith.people.models import Affiliation, Organisation, Person

from .evidence import Pair, Place, pair, places_of
from .models import Statement
from .renewing import pairs_of, renew, stored

if TYPE_CHECKING:
    from kith.accounts.models import Book

BULK = 20
"""Affiliations in a batch from which on it is no longer somebody setting a thing right."""


def touched(*, book: "Book", touched: Touched) -> None:
    """Write anew the ties for which something else may speak now. What spoke for one before is seen by the tie that
    stands, what speaks for one now by the rows."""
    people = touched.around(Person)
    pairs: set[Pair] = set()
    if touched.ids(Person):
        pairs |= _introduced(book, touched.ids(Person), people)
    if touched.ids(Participant) or touched.ids(Encounter):
        pairs |= _met(book, touched.around(Encounter), people)
    if touched.ids(Affiliation):
        pairs |= _at_places(book, touched, people)
    if touched.ids(Statement):
        pairs |= _said(book, touched.ids(Statement), people)
    if pairs:
        renew(book, pairs)


def _introduced(book: "Book", changed: set[int], people: set[int]) -> set[Pair]:
    rows = Person.objects.of(book).filter(pk__among=changed, through__isnull=False).values_list("pk", "through_id")
    now = {pair(one, who) for one, who in rows if who is not None}
    return now | (set(stored(changed, people)) if len(people) > 1 else set())


def _met(book: "Book", encounters: set[int], people: set[int]) -> set[Pair]:
    rows = Participant.objects.of_all_books().filter(encounter_id__among=encounters, book__checked=book)
    there: dict[int, list[int]] = defaultdict(list)
    for encounter, person in rows.values_list("encounter_id", "person_id"):
        there[encounter].append(person)
    everybody = people.union(*there.values())
    small = [some for some in there.values() if len(some) <= evidence.LARGEST]
    now = {pair(one, other) for some in small for one, other in combinations(some, 2)}
    return now | (set(stored(everybody, everybody)) if len(everybody) > 1 else set())


def _at_places(book: "Book", touched: Touched, people: set[int]) -> set[Pair]:
    changed = touched.ids(Affiliation)
    rows = Affiliation.objects.of_all_books().filter(pk__among=changed, book__checked=book)
    here = list(rows.values_list("organisation_id", "started"))
    gone = len(changed) - len(here)
    former = set(stored(people))
    if len(changed) > BULK and not gone and not former and not any(started for _place, started in here):
        return set()  # as most come in: nobody knows since when
    neighbours = people.union(*former)
    pairs = former | set(stored(neighbours, neighbours))
    for key, place in places_of(book, touched.around(Organisation)).items():
        changes = gone + sum(where == key for where, _started in here)
        at = place.order.keys()
        near = set(at) if _resized(place, changes) else _window(place, at & neighbours)
        pairs |= set(evidence.around(place.order, near)) | set(stored(near, near))
    return pairs


def _resized(place: Place, changes: int) -> bool:
    """Whether so many changes may have made it a place of another size, which counts otherwise for everybody there."""
    now = len(place.order)
    return len({evidence.size_class(max(1, size)) for size in (now - changes, now, now + changes)}) > 1


def _window(place: Place, people: set[int]) -> set[int]:
    """These and whoever stands beside them: those between whom one of them came or went."""
    return people | {one for both in evidence.around(place.order, people) for one in both}


def _said(book: "Book", changed: set[int], people: set[int]) -> set[Pair]:
    rows = Statement.objects.of_all_books().filter(pk__among=changed, book=book).values_list("person_id", "other_id")
    left = list(rows)
    found = {pair(*both) for both in left} | set(stored(people, people))
    if len(left) < len(changed):
        found |= pairs_of(book, people)  # where one that went had said that two do not know each other there is no tie
    return found
