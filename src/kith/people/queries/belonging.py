"""Where people belong: inside the owner's work, outside it, at school, in the community.

The circles that the owner put them in decide; who is in none of the four belongs inside when they work where the owner
works, outside when they work elsewhere, and else nowhere.
"""

from collections.abc import Collection
from typing import TYPE_CHECKING

from django.db.models import Exists, OuterRef, Q, QuerySet

from kith.kernel.among import Ids
from kith.people.models import Affiliation, Circle, Me, Person, Place

if TYPE_CHECKING:
    from kith.accounts.models import Book

KINDS = (Circle.INSIDE, Circle.OUTSIDE, Circle.SCHOOL, Circle.COMMUNITY)
FEW = 2000


def belonging(book: "Book", ids: Collection[int]) -> dict[int, set[str]]:
    """The kinds of circles that each of these people belongs to."""
    found: dict[int, set[str]] = {pk: set() for pk in ids}
    places = Place.objects.of(book).filter(circle__kind__in=KINDS)
    for pk, kind in _among(places, ids).values_list("person_id", "circle__kind"):
        if pk in found:
            found[pk].add(kind)
    unplaced = [pk for pk, kinds in found.items() if not kinds]
    mine = _my_posts(book)
    for pk, organisation in _among(_work(book), unplaced).values_list("person_id", "organisation_id"):
        if pk in found:
            found[pk].add(Circle.INSIDE if organisation in mine else Circle.OUTSIDE)
    return found


def belongs(book: "Book", kind: str) -> Q:
    """The same as a condition on people: who belongs to circles of a kind."""
    places = Place.objects.of(book).filter(person=OuterRef("pk"))
    there = Q(Exists(places.filter(circle__kind=kind)))
    if kind not in (Circle.INSIDE, Circle.OUTSIDE):
        return there
    mine = _my_posts(book)
    work = _work(book).filter(person=OuterRef("pk"))
    work = work.filter(organisation_id__in=mine) if kind == Circle.INSIDE else work.exclude(organisation_id__in=mine)
    return there | (~Q(Exists(places.filter(circle__kind__in=KINDS))) & Q(Exists(work)))


def any_belong(book: "Book", kind: str) -> bool:
    """Whether there may be anybody; quick where there is nobody."""
    if Place.objects.of(book).filter(circle__kind=kind).exists():
        return True
    if kind == Circle.INSIDE:
        return bool(_my_posts(book))
    return kind == Circle.OUTSIDE and _work(book).exists()


def in_circle(book: "Book", people: QuerySet[Person], circle: int) -> QuerySet[Person]:
    """The people in a circle; of the circles inside and outside, all who belong there."""
    kind = Circle.objects.of(book).filter(pk=circle).values_list("kind", flat=True).first()
    if kind in (Circle.INSIDE, Circle.OUTSIDE):
        return people.filter(belongs(book, kind))
    return people.filter(pk__in=Place.objects.of(book).filter(circle=circle).values("person_id"))


def _among(rows: QuerySet, ids: Collection[int]) -> QuerySet:  # type: ignore[type-arg]
    """Narrowed to these people where they are few; for many, reading all costs less than naming each."""
    return rows.filter(person_id__among=Ids(ids)) if len(ids) <= FEW else rows


def _work(book: "Book") -> QuerySet[Affiliation]:
    return Affiliation.objects.of(book).filter(kind=Affiliation.WORK, past=False, organisation__isnull=False)


def _my_posts(book: "Book") -> set[int]:
    me = Me.objects.of(book).values("person_id")
    found = _work(book).filter(person_id__in=me).values_list("organisation_id", flat=True)
    return {pk for pk in found if pk is not None}
