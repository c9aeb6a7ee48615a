"""Decisions about people, each a row that is deleted to take it back."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from kith.journal.recording import Recording, batch
from kith.kernel.errors import Refusal
from kith.people.models import Mark, Person
from kith.people.wording import MARKS, MarkWords, how_many_people

if TYPE_CHECKING:
    from kith.accounts.models import Book, User


def mark_person(
    *, book: "Book", by: "User | None", person: Person, kind: str, on: date, within: Recording | None = None
) -> None:
    """Put a person aside, or say do not contact, no updates, or that they died."""
    mark_people(book=book, by=by, people=[person], kind=kind, on=on, within=within)


def unmark_person(
    *, book: "Book", by: "User | None", person: Person, kind: str, within: Recording | None = None
) -> None:
    """Take such a decision back."""
    unmark_people(book=book, by=by, people=[person], kind=kind, within=within)


def mark_people(
    *,
    book: "Book",
    by: "User | None",
    people: Sequence[Person],
    kind: str,
    on: date,
    within: Recording | None = None,
) -> None:
    """The same for several people; those who are marked so stay as they are."""
    words = _words(kind)
    said = str(words.done) % {"who": how_many_people(people)}
    with batch(book=book, by=by, verb="mark_person", said=said, within=within) as rec:
        marked = set(Mark.objects.of(book).filter(kind=kind).values_list("person_id", flat=True))
        rec.add_many([Mark(book=book, person=one, kind=kind, on=on) for one in people if one.pk not in marked])


def unmark_people(
    *,
    book: "Book",
    by: "User | None",
    people: Sequence[Person],
    kind: str,
    within: Recording | None = None,
) -> None:
    """Take such a decision back for several people."""
    words = _words(kind)
    said = str(words.undone) % {"who": how_many_people(people)}
    with batch(book=book, by=by, verb="unmark_person", said=said, within=within) as rec:
        rec.delete_many(list(Mark.objects.of(book).filter(kind=kind, person__in=[one.pk for one in people])))


def _words(kind: str) -> MarkWords:
    if kind not in MARKS:
        raise Refusal(_("There is no mark called %(kind)s.") % {"kind": kind})
    return MARKS[kind]
