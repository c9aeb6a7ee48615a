"""What somebody is told by: the names they bear and bore, their addresses, their cards; as the journal remembers them,
too, so that a name that was corrected and a person who was deleted are known as well as one who is there."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kith.journal.queries import versions_of, versions_where

from .models import ContactPoint, Person

if TYPE_CHECKING:
    from kith.accounts.models import Book

Facts = dict[str, Any]
_NAMES = ("name", "sort_key", "given", "family", "nickname")


@dataclass(frozen=True)
class Identity:
    """`names` are the columns of a name, the latest first; `points` are (kind, value, key)."""

    names: list[Facts]
    points: list[tuple[str, str, str]]
    card_uids: set[str]
    uid: str


def identity_of(book: "Book", person: Person) -> Identity:
    """Everything that ever told this person, who may have been deleted."""
    now = {name: getattr(person, name) for name in _NAMES}
    names, cards = [now], {person.card_uid}
    for facts in versions_of(book, Person, person.pk):
        cards.add(facts.get("card_uid") or "")
        names.append({**now, **{name: facts[name] for name in _NAMES if name in facts}})
    points = dict.fromkeys((one["kind"], one["value"], one["key"]) for one in _points(book, person))
    return Identity(names, list(points), cards - {""}, person.uid.hex)


def _points(book: "Book", person: Person) -> Iterator[Facts]:
    """The contact points they have, and had."""
    columns = ("kind", "value", "key")
    rows = ContactPoint.objects.of(book).filter(person=person.pk).values("pk", *columns)
    was = {one["pk"]: one for one in rows} | versions_where(book, ContactPoint, "person_id", [person.pk])
    for pk, facts in was.items():
        yield facts
        for other in versions_of(book, ContactPoint, pk):
            yield {**facts, **{name: other[name] for name in columns if name in other}}
