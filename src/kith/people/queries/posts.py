"""Who works where, and who did."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kith.people.models import Affiliation, Organisation, Person

if TYPE_CHECKING:
    from kith.accounts.models import Book


@dataclass(frozen=True)
class Staff:
    """The affiliations at an organisation: who is there and who was, by name."""

    present: list[Affiliation]
    past: list[Affiliation]


def current_post(person: Person) -> Affiliation | None:
    """What they do now: work before study before membership, the latest start first, the latest entry at last."""
    return foremost(person.affiliations.filter(past=False).select_related("organisation"))


def current_posts(book: "Book", ids: Sequence[int]) -> dict[int, Affiliation]:
    """The same for many people, by id, in one query."""
    by_person: dict[int, list[Affiliation]] = {}
    # Scoped by the people: naming the book of the rows, too, makes SQLite walk all of them.
    there = Affiliation.objects.of_all_books().filter(person_id__among=ids, person__book=book, past=False)
    rows = there.select_related("organisation")
    for one in rows:
        by_person.setdefault(one.person_id, []).append(one)
    return {pk: post for pk, posts in by_person.items() if (post := foremost(posts))}


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
    order = {Affiliation.WORK: 2, Affiliation.STUDY: 1}
    return max(posts, key=lambda one: (order.get(one.kind, 0), one.started, one.pk), default=None)
