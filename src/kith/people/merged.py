"""Entries that became one with another person: whom they lead to, and what told them."""

from typing import TYPE_CHECKING

from kith.journal.queries import versions_where

from .models import Merged, Person

if TYPE_CHECKING:
    from kith.accounts.models import Book

_TOLD = ("name", "card_uid", "was", "number")


def merged_into(book: "Book", number: int) -> Person | None:
    """The person with whom the entry of that id became one."""
    found = Merged.objects.of(book).filter(number=number).select_related("person").order_by("-pk").first()
    return found.person if found else None


def merged_with(book: "Book", person: Person) -> list[Merged]:
    """What became one with a person, who may have been deleted, the earliest first; not what is by itself again."""
    gone = versions_where(book, Merged, "person_id", [person.pk])
    found = {pk: Merged(**{name: facts[name] for name in _TOLD}) for pk, facts in gone.items()}
    found |= {row.pk: row for row in Merged.objects.of(book).filter(person=person.pk)}
    again = Person.objects.of(book).filter(pk__in=[row.number for row in found.values() if row.number])
    apart = set(again.values_list("pk", flat=True))
    return [row for _pk, row in sorted(found.items()) if row.number not in apart]
