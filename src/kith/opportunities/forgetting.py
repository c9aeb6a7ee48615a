"""What next steps tell of somebody who is erased: "mail Abel about the case"."""

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING

from kith.core.folding import words
from kith.journal.queries import versions_where
from kith.people.forgetting import About
from kith.people.models import Person

from .models import Helper, Step

if TYPE_CHECKING:
    from kith.accounts.models import Book


def about(*, book: "Book", person: Person) -> Iterator[About]:
    """The steps of what they helped with, or have to do with, and did before those or that was deleted. The text of a
    posting is nobody's: given names stay in it."""
    now = Helper.objects.of(book).filter(person=person.pk).values_list("opportunity_id", flat=True)
    was = versions_where(book, Helper, "person_id", [person.pk]).values()
    theirs = list({*now, *(before["opportunity_id"] for before in was)})
    others = _others(book, person, theirs)
    steps = Step.objects.of(book).filter(opportunity_id__among=theirs).values_list("pk", "opportunity_id")
    gone = versions_where(book, Step, "opportunity_id", theirs).items()
    for pk, opportunity in (*steps, *((pk, before["opportunity_id"]) for pk, before in gone)):
        yield Step, pk, others[opportunity]


def _others(book: "Book", person: Person, opportunities: list[int]) -> dict[int, set[str]]:
    """The folded words of the names of the others who have to do with these."""
    found: dict[int, set[str]] = defaultdict(set)
    rows = Helper.objects.of(book).filter(opportunity_id__among=opportunities).exclude(person=person.pk)
    for opportunity, name in rows.values_list("opportunity_id", "person__name"):
        found[opportunity] |= set(words(name))
    return found
