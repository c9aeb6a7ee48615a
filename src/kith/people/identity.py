"""What somebody is told by: the names they bear and bore, their addresses, their cards; as the journal remembers them,
too, so that a name that was corrected and a person who was deleted are known as well as one who is there. And what
became one with them."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kith.journal.queries import versions_of, versions_where

from .merged import merged_with
from .models import ContactPoint, Merged, Person
from .naming import parts_of, sort_key

if TYPE_CHECKING:
    from kith.accounts.models import Book

Facts = dict[str, Any]
_NAMES = ("name", "sort_key", "given", "family", "nickname")


@dataclass(frozen=True)
class Identity:
    """`names` are the columns of a name, the latest first; `points` are (kind, value, key); `uids` are those of the
    entries that are this person, in hex, and `ids` their numbers, the person's own first."""

    names: list[Facts]
    points: list[tuple[str, str, str]]
    card_uids: set[str]
    uids: list[str]
    ids: list[int]


def identity_of(book: "Book", person: Person) -> Identity:
    """Everything that ever told this person, who may have been deleted."""
    now = {name: getattr(person, name) for name in _NAMES}
    names, cards = [now], {person.card_uid}
    for facts in versions_of(book, Person, person.pk):
        cards.add(facts.get("card_uid") or "")
        names.append({**now, **{name: facts[name] for name in _NAMES if name in facts}})
    merged = merged_with(book, person)
    for one in merged:
        names += _names_of(book, one)
        cards.add(one.card_uid)
    ids = [person.pk, *(one.number for one in merged if one.number)]
    points = dict.fromkeys((one["kind"], one["value"], one["key"]) for one in _points(book, ids))
    return Identity(names, list(points), cards - {""}, [person.uid.hex, *(one.was for one in merged)], ids)


def _names_of(book: "Book", merged: Merged) -> Iterator[Facts]:
    """The names that an entry bore before it became one with them."""
    parts = {**parts_of(merged.name), "nickname": ""}
    plain = {"name": merged.name, "sort_key": sort_key(merged.name)} | {name: parts[name] for name in _NAMES[2:]}
    yield plain
    for facts in versions_of(book, Person, merged.number) if merged.number else ():
        yield {**plain, **{name: facts[name] for name in _NAMES if name in facts}}


def _points(book: "Book", ids: Collection[int]) -> Iterator[Facts]:
    """The contact points they have, and had."""
    columns = ("kind", "value", "key")
    rows = ContactPoint.objects.of(book).filter(person__in=ids).values("pk", *columns)
    was = {one["pk"]: one for one in rows} | versions_where(book, ContactPoint, "person_id", ids)
    for pk, facts in was.items():
        yield facts
        for other in versions_of(book, ContactPoint, pk):
            yield {**facts, **{name: other[name] for name in columns if name in other}}
