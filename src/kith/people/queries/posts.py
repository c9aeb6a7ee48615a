"""Who works where, and who did."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from django.utils import timezone

from kith.people.models import Affiliation, Organisation, Person

if TYPE_CHECKING:
    from kith.accounts.models import Book

_Place = tuple[bool, int, str, int]


class Post(NamedTuple):
    """What somebody does now, in words: a title, the name of an organisation and its id; each may be missing."""

    title: str
    organisation: str
    organisation_id: int | None

    def __str__(self) -> str:
        return ", ".join(part for part in (self.title, self.organisation) if part)


@dataclass(frozen=True)
class Staff:
    """The affiliations at an organisation: who is there and who was, by name."""

    present: list[Affiliation]
    past: list[Affiliation]


def current_post(person: Person) -> Affiliation | None:
    """What they do now: what has begun before what is to come, work before study before membership, the latest start
    first, the latest entry at last."""
    return foremost(person.affiliations.filter(past=False).select_related("organisation"))


def current_posts(book: "Book", ids: Sequence[int]) -> dict[int, Post]:
    """The same for many people, by id, in one query."""
    # Scoped by the people: naming the book of the rows, too, makes SQLite walk all of them.
    rows = Affiliation.objects.of_all_books().filter(person_id__among=ids, book__checked=book, past=False)
    found: dict[int, Post] = {}
    leading: dict[int, _Place] = {}
    today = _today()
    fields = ("person_id", "kind", "started", "pk", "title", "organisation__name", "organisation_id")
    for person, kind, started, pk, title, name, organisation in rows.values_list(*fields):
        place = _place(kind, started, pk, today)
        if person not in leading or place > leading[person]:
            leading[person] = place
            found[person] = Post(title, name or "", organisation)
    return found


def people_at(organisation: Organisation) -> Staff:
    """Who is at an organisation and who was, each by name; the owner's own places are left out."""
    rows = (
        organisation.affiliations.filter(person__me__isnull=True)
        .select_related("person", "source")
        .order_by("person__sort_key", "-started", "pk")
    )
    found = list(rows)
    return Staff([one for one in found if not one.past], [one for one in found if one.past])


def foremost(posts: Iterable[Affiliation]) -> Affiliation | None:
    today = _today()
    return max(posts, key=lambda one: _place(one.kind, one.started, one.pk, today), default=None)


def _today() -> str:
    return timezone.localdate().isoformat()


def _place(kind: str, started: str, pk: int, today: str) -> _Place:
    begun = started <= today  # "2026-11" is before every day of it
    return begun, {Affiliation.WORK: 2, Affiliation.STUDY: 1}.get(kind, 0), started, pk
