"""Everything about one person that their page shows, in a fixed number of queries."""

import json
from dataclasses import dataclass

from kith.core.dates import parse_day
from kith.core.folding import fold
from kith.people.models import (
    Affiliation,
    Circle,
    ContactPoint,
    Interest,
    Mark,
    Me,
    News,
    Person,
    Photo,
    Source,
)

from .posts import foremost


@dataclass(frozen=True)
class Profile:
    """A person with what hangs on them. Posts are work and memberships, schools are studies; both the latest first.

    `also` are other names by which they stood in the book. `connected`: the day they met is only the one on which a
    file says that they were connected.
    """

    person: Person
    post: Affiliation | None
    posts: list[Affiliation]
    schools: list[Affiliation]
    points: list[ContactPoint]
    interests: list[Interest]
    circles: list[Circle]
    marks: list[Mark]
    introduced: list[Person]
    news: list[News]
    sources: list[Source]
    has_photo: bool
    is_me: bool
    connected: bool
    also: list[str]

    @property
    def closed(self) -> bool:
        """Whether nobody should call or write: they asked not to be contacted, or have died."""
        return self.marked(Mark.DO_NOT_CONTACT) or self.marked(Mark.DECEASED)

    def marked(self, kind: str) -> bool:
        """Whether they bear a mark."""
        return any(mark.kind == kind for mark in self.marks)


def profile(person: Person) -> Profile:
    """The person's page as data."""
    affiliations = sorted(person.affiliations.select_related("organisation", "source"), key=_latest, reverse=True)
    points = list(person.contact_points.select_related("source", "undelivered").order_by("-preferred", "pk"))
    rows: list[Person | Affiliation | ContactPoint] = [person, *affiliations, *points]
    sources = [row.source for row in rows if row.source]
    return Profile(
        person=person,
        post=foremost(one for one in affiliations if not one.past),
        posts=[one for one in affiliations if one.kind != Affiliation.STUDY],
        schools=[one for one in affiliations if one.kind == Affiliation.STUDY],
        points=points,
        interests=list(person.interests.order_by("key")),
        circles=[place.circle for place in person.places.select_related("circle").order_by("circle__key")],
        marks=list(person.marks.order_by("kind")),
        introduced=list(person.introduced.order_by("sort_key")[:12]),
        news=list(
            person.news.filter(closure__isnull=True).select_related("before__organisation", "after__organisation")
        ),
        sources=list({one.pk: one for one in sources}.values()),
        has_photo=_has_photo(person),
        is_me=Me.objects.of(person.book).filter(person=person).exists(),
        connected=_connected(person),
        also=_other_names(person),
    )


def _has_photo(person: Person) -> bool:
    return Photo.objects.of(person.book).filter(person=person, media_type__in=Photo.RASTER).exists()


def _other_names(person: Person) -> list[str]:
    names = {fold(name): name for name in person.merged.order_by("pk").values_list("name", flat=True)}
    return [name for folded, name in names.items() if folded != fold(person.name)]


def _connected(person: Person) -> bool:
    if len(person.met_on) < len("2024-05-03"):
        return False
    rows = person.raws.filter(format="linkedin").values_list("body", flat=True)
    return any(parse_day(str(cell)) == person.met_on for row in rows for cell in json.loads(row).values())


def _latest(post: Affiliation) -> tuple[bool, str, str, int]:
    """Present before past, then by start, then by end."""
    return (not post.past, post.started or post.ended, post.ended, post.pk)
