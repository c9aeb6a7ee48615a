"""What encounters tell of somebody who is erased and was not alone there."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from kith.core.folding import words
from kith.journal.queries import versions_where
from kith.people.forgetting import About
from kith.people.models import Person

from .models import Encounter, Part, Participant

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from kith.accounts.models import Book


def about(*, book: "Book", person: Person) -> Iterator[About]:
    """The encounters, and the messages that they consist of."""
    others = taking_part_with(book, person)
    yield from ((Encounter, pk, names) for pk, names in others.items())
    yield from hanging_on(book, Part.objects.of(book), others)


def hanging_on(book: "Book", rows: "QuerySet[Any]", others: Mapping[int, set[str]]) -> Iterator[About]:
    """Those of these rows that hang on these encounters, and such as did before they were deleted."""
    now = rows.filter(encounter_id__among=list(others)).values_list("pk", "encounter_id")
    was = versions_where(book, rows.model, "encounter_id", list(others)).items()
    for pk, encounter in (*now, *((pk, before["encounter_id"]) for pk, before in was)):
        yield rows.model, pk, others[encounter]


def taking_part_with(book: "Book", person: Person) -> dict[int, set[str]]:
    """The encounters in which they take part, or did before those or they were deleted, by id; with the folded words of
    the names of the others there."""
    now = Participant.objects.of(book).filter(person=person.pk).values_list("encounter_id", flat=True)
    was = versions_where(book, Participant, "person_id", [person.pk]).values()
    found: dict[int, set[str]] = {pk: set() for pk in (*now, *(before["encounter_id"] for before in was))}
    people: dict[int, set[int]] = defaultdict(set)
    there = (
        Participant.objects.of(book).filter(encounter_id__among=list(found)).values_list("encounter_id", "person_id")
    )
    left = versions_where(book, Participant, "encounter_id", list(found)).values()
    for encounter, other in (*there, *((before["encounter_id"], before["person_id"]) for before in left)):
        people[other].add(encounter)
    names = Person.objects.of(book).filter(pk__among=list(people)).exclude(pk=person.pk).values_list("pk", "name")
    for pk, name in names:
        for encounter in people[pk]:
            found[encounter] |= set(words(name))
    return found
