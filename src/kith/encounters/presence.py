"""Who took part, as people type it: names between semicolons."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kith.people.queries import person_named

if TYPE_CHECKING:
    from kith.accounts.models import Book
    from kith.people.models import Person


def named(book: "Book", text: str, present: Sequence["Person"] = ()) -> list["Person"]:
    """The people whom the names mean. Who is there already keeps their place by their own name; else Refusal."""
    waiting, found = list(present), []
    for name in filter(None, (" ".join(part.split()) for part in text.split(";"))):
        one = next((one for one in waiting if one.name == name), None)
        if one:
            waiting.remove(one)
        found.append(one or person_named(book, name))
    return found
