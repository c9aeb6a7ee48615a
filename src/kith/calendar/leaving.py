"""What leaves the book together with a person."""

from typing import TYPE_CHECKING

from django.db.models import Count

from kith.journal.blanking import Deleted, Gone
from kith.people.models import Person

from .models import Guest, Meeting

if TYPE_CHECKING:
    from kith.accounts.models import Book

_MEETING, _GUEST = Meeting._meta.label, Guest._meta.label


def leaving_with(*, book: "Book", person: Person) -> list[Meeting]:
    """The meetings with nobody of the book but them: they would stand on no page any more."""
    theirs = Meeting.objects.of(book).filter(pk__in=Guest.objects.of(book).filter(person=person).values("meeting_id"))
    return list(theirs.annotate(invited_here=Count("guests")).filter(invited_here=1))


def left_with(*, gone: Gone, deleted: list[Deleted]) -> Gone:
    """Those of the deleted meetings with nobody but people who are gone, when they were deleted last."""
    last = {one.row: one.batch for one in deleted if one.label == _MEETING}
    guests: dict[int, set[int]] = {}
    for one in deleted:
        meeting = one.before.get("meeting_id")
        if one.label == _GUEST and last.get(meeting or 0) == one.batch:
            guests.setdefault(meeting or 0, set()).add(one.row)
    return {_MEETING: {meeting for meeting, rows in guests.items() if rows <= gone.get(_GUEST, set())}}
