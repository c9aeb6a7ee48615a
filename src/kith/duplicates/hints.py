"""What the database tells of who may be in the book twice: addresses that two share, and one name twice at a place."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from typing import TYPE_CHECKING

from django.db.models import Count, Q, QuerySet

from kith.core.addresses import is_profile
from kith.core.pairing import MOST, anchors
from kith.people.models import Affiliation, ContactPoint, Person
from kith.people.queries import listed

from .matching import SHARED_BY

if TYPE_CHECKING:
    from kith.accounts.models import Book

Both = tuple[int, int]
Key = tuple[str, str]
PROFILE = "profile"


def shared_addresses(book: "Book", of: int | None) -> Iterator[tuple[Both, Key]]:
    """E-mails, numbers and profiles that two people have, and fewer than SHARED_BY; of one person where asked."""
    points = ContactPoint.objects.of(book).exclude(kind=ContactPoint.ADDRESS).exclude(key="")
    points = points.filter(person__in=listed(book).values("pk"))
    if of is not None:
        points = points.filter(key__in=ContactPoint.objects.of(book).filter(person=of).values("key"))
    of_few = points.values("key").annotate(holders=Count("person", distinct=True)).filter(holders__gt=1)
    holders: dict[Key, set[int]] = defaultdict(set)
    for pk, kind, key in points.filter(key__in=of_few.values("key")).values_list("person_id", "kind", "key"):
        if kind in (ContactPoint.EMAIL, ContactPoint.PHONE):
            holders[kind, key].add(pk)
        elif is_profile(key):
            holders[PROFILE, key].add(pk)
    for found, some in holders.items():
        if len(some) < SHARED_BY:
            yield from ((both, found) for both in combinations(sorted(some), 2))


def one_name_at_a_place(book: "Book") -> Iterator[Both]:
    """Pairs that a name borne by many would leave out."""
    posts = Affiliation.objects.of(book).filter(organisation__isnull=False, person__in=listed(book).values("pk"))
    alike = posts.values("person__sort_key", "organisation").annotate(holders=Count("person", distinct=True))
    twice = set(alike.filter(holders__gt=1, holders__lte=MOST).values_list("person__sort_key", "organisation"))
    rows = posts.filter(organisation__among={place for _name, place in twice}) if twice else posts.none()
    found: dict[tuple[str, int | None], set[int]] = defaultdict(set)
    for pk, name, place in rows.values_list("person_id", "person__sort_key", "organisation"):
        if (name, place) in twice:
            found[name, place].add(pk)
    for some in found.values():
        yield from combinations(sorted(some), 2)


def who_may_be(book: "Book", name: str, others: set[int]) -> QuerySet[Person]:
    """These people, and everybody who has one of the words of a name: nobody else can be who bears it."""
    words = [Q(sort_key__contains=word) for word in anchors(name)]
    wanted = Q(pk__among=others)
    for one in words:
        wanted |= one
    return listed(book).filter(wanted)
