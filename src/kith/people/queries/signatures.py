"""What the ends of letters said of people's work and their numbers, and waits for the owner."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from django.db.models import OuterRef, Q, Subquery

from kith.core.same_work import Work, news_of
from kith.people.models import Affiliation, Mark, Signature

from .numbers import numbers_had
from .posts import foremost

if TYPE_CHECKING:
    from kith.accounts.models import Book

SAYS_NOW = timedelta(days=365)
"""A letter that is older says nothing of what somebody does now."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A signature that waits, and what the book says of their work so far."""

    signature: Signature
    before: Affiliation | None


def signatures_waiting(book: "Book", today: date, person: int | None = None) -> list[Waiting]:
    """Those of the last year that still say what the book does not, by their days: of the work of each person the
    latest, then numbers; of one person, or all."""
    works = Signature.objects.of(book).filter(person=OuterRef("person"), phone="")
    later = works.order_by("-on", "-pk").values("pk")[:1]
    rows = Signature.objects.of(book).filter(outcome=Signature.WAITING, on__gt=today - SAYS_NOW)
    rows = rows.filter(~Q(phone="") | Q(pk=Subquery(later)))
    rows = rows.filter(person__me__isnull=True) if person is None else rows.filter(person=person)
    silent = Mark.objects.of(book).filter(kind__in=Mark.SILENT).values("person_id")
    found = list(rows.exclude(person_id__in=silent).select_related("person").order_by("-on", "pk"))
    posts = jobs_of(book, {one.person_id for one in found if not one.phone})
    signed = [
        Waiting(one, foremost(post for post in posts[one.person_id] if not post.past))
        for one in found
        if not one.phone and news_of(Work(one.title, one.organisation), works_of(posts[one.person_id]))
    ]
    numbers = [one for one in found if one.phone]
    had = numbers_had(book, {one.key for one in numbers}, {one.person_id for one in numbers})
    return [*signed, *(Waiting(one, None) for one in numbers if one.key not in had)]


def jobs_of(book: "Book", people: Collection[int]) -> dict[int, list[Affiliation]]:
    """The jobs of these people, present and past."""
    found: dict[int, list[Affiliation]] = defaultdict(list)
    rows = Affiliation.objects.of(book).filter(person_id__in=sorted(people), kind=Affiliation.WORK)
    for post in rows.select_related("organisation").order_by("pk") if people else ():
        found[post.person_id].append(post)
    return found


def works_of(posts: Iterable[Affiliation]) -> list[Work]:
    """Jobs in words, as a signature is compared with them."""
    return [Work(one.title, one.organisation.name if one.organisation else "", one.past) for one in posts]
