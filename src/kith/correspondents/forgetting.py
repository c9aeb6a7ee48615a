"""What tells of somebody beside their own rows: the name by which a phone calls them, be it the given name alone."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from .models import Called, Correspondent

if TYPE_CHECKING:
    from kith.accounts.models import Book
    from kith.people.models import Person


def about(*, book: "Book", person: "Person") -> Iterator[tuple[type[Correspondent], int, set[str]]]:
    """What was noted under the names that the owner said are theirs."""
    keys = Called.objects.of(book).filter(person=person.pk).values("key")
    for pk in Correspondent.objects.of(book).filter(key__in=keys).values_list("pk", flat=True):
        yield Correspondent, pk, set()
