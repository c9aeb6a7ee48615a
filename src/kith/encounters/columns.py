"""Encounters' part of the list of people: the rhythm line and the last contact."""

from collections.abc import Collection
from datetime import date
from typing import TYPE_CHECKING, Any

from kith.core.rhythm_line import draw
from kith.people.models import Standing

from .queries import recent

if TYPE_CHECKING:
    from kith.accounts.models import Book


def people_columns(book: "Book", ids: Collection[int], today: date) -> dict[int, dict[str, Any]]:
    """For each of them, in two queries whatever their number; who was never in touch has an empty line."""
    # Scoped by the people: naming the book of the rows, too, makes SQLite walk all of them.
    known = Standing.objects.of_all_books().filter(person_id__among=ids, book__checked=book)
    last = {pk: (on, channel) for pk, on, channel in known.values_list("person_id", "last_contact", "last_channel")}
    contacts = recent(book, list(last), today)
    never = {"ticks": draw([], today=today, size="table"), "last": None}
    return dict.fromkeys(ids, never) | {
        pk: {"ticks": draw(contacts[pk] or [one], today=today, size="table"), "last": one[0]}
        for pk, one in last.items()
    }
