"""People with all that passed between them and the owner: what the pages that open without Kith tell."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from django.db.models import Q
from django.utils.text import slugify

from kith.capture.models import Capture
from kith.encounters.models import Encounter, Participant
from kith.encounters.wording import heading
from kith.favours.models import Promise
from kith.kernel.among import Ids
from kith.kernel.bulk import chunks
from kith.kernel.scoping import BookRow
from kith.people.models import (
    Affiliation,
    ContactPoint,
    Interest,
    Mark,
    News,
    Person,
    Photo,
    Place,
)
from kith.people.queries import me
from kith.rhythm.models import Rhythm

from .dealings import Dealings, dealings

if TYPE_CHECKING:
    from kith.accounts.models import Book

AT_ONCE = 500
ENDINGS = {"image/jpeg": "jpg", "image/png": "png", "image/gif": "gif", "image/webp": "webp", "image/bmp": "bmp"}
Named = tuple[str, str]
"""The name of somebody, and the file that tells of them."""


@dataclass(slots=True)
class Met:
    """An encounter: its day, heading and note, who else was there (by name, by id, or as a number alone), and the
    sentences that told of it word for word."""

    on: date
    heading: str
    note: str
    others: list[Named]
    ids: list[int]
    sentences: list[str]
    unnamed: int = 0


@dataclass(slots=True)
class Life:
    """A person; `file` names their page, `photo` their picture, where there is one that any program draws."""

    person: Person
    file: str
    photo: str = ""
    me: bool = False
    through: Named | None = None
    posts: list[Affiliation] = field(default_factory=list)
    points: list[ContactPoint] = field(default_factory=list)
    circles: list[str] = field(default_factory=list)
    interests: list[str] = field(default_factory=list)
    marks: list[str] = field(default_factory=list)
    rhythm: int = 0
    news: list[News] = field(default_factory=list)
    promises: list[Promise] = field(default_factory=list)
    dealings: Dealings = field(default_factory=dict)
    met: list[Met] = field(default_factory=list)

    @property
    def post(self) -> Affiliation | None:
        """What they do now."""
        return next((one for one in self.posts if not one.past), None)


def file_of(pk: int, name: str) -> str:
    """The name of a person's page, without its ending."""
    return f"{slugify(name, allow_unicode=False)[:40].strip('-') or 'person'}-{pk}"


def lives(book: "Book", today: date, only: Sequence[int] | None = None) -> Iterator[Life]:
    """Everybody, the owner and those put aside as well, by name; or `only` these."""
    everybody = Person.objects.of(book).order_by("sort_key", "pk")
    told = everybody if only is None else everybody.filter(Q(pk__in=only) | Q(pk__among=Ids(_beside(book, only))))
    files = {pk: (name, file_of(pk, name)) for pk, name in told.values_list("pk", "name").iterator()}
    owner = me(book)
    for ids in chunks(files if only is None else only, AT_ONCE):
        for life in _lives(book, ids, files, today):
            life.me = life.person.pk == owner
            yield life


def _beside(book: "Book", only: Sequence[int]) -> set[int]:
    """Who else is named on the pages of these few: through whom one knows them, and who was there with them."""
    through = Person.objects.of(book).filter(pk__in=only).values_list("through_id", flat=True)
    mine = Participant.objects.of(book).filter(person_id__in=only).values("encounter_id")
    there = Participant.objects.of(book).filter(encounter_id__in=mine).values_list("person_id", flat=True)
    return {pk for pk in (*through, *there) if pk}


def photos(book: "Book", only: Sequence[int] | None = None) -> Iterator[tuple[str, bytes]]:
    """Pictures as they came, by the name of their file."""
    rows = Photo.objects.of(book).order_by("pk").select_related("person")
    for one in (rows if only is None else rows.filter(person_id__in=only)).iterator(chunk_size=50):
        yield f"{file_of(one.person_id, one.person.name)}.{_ending(one.media_type)}", bytes(one.data)


def _lives(book: "Book", ids: Sequence[int], files: dict[int, Named], today: date) -> Iterator[Life]:
    people = Person.objects.of(book).in_bulk(ids)
    found = {pk: Life(people[pk], files[pk][1]) for pk in ids if pk in people}
    for life in found.values():
        life.through = files.get(life.person.through_id or 0)
    _add_facts(book, found)
    _add_encounters(book, found, files)
    for pk, told in dealings(book, found.keys(), today).items():
        found[pk].dealings = told
    yield from found.values()


def _add_facts(book: "Book", found: dict[int, Life]) -> None:
    def each(model: Any, *joined: str) -> Iterator[tuple[Life, Any]]:
        rows = model.objects.of(book).filter(person_id__in=list(found)).select_related(*joined)
        return ((found[row.person_id], row) for row in rows.order_by("pk"))

    for life, place in each(Place, "circle"):
        life.circles.append(place.circle.name)
    for life, interest in each(Interest):
        life.interests.append(interest.name)
    for life, mark in each(Mark):
        life.marks.append(mark.kind)
    for life, rhythm in each(Rhythm):
        life.rhythm = rhythm.days
    for model, name, joined in _AS_THEY_ARE:
        for life, row in each(model, *joined):
            getattr(life, name).append(row)
    for life in found.values():
        life.posts.sort(key=lambda one: (not one.past, one.started or one.ended, one.ended, one.pk), reverse=True)
    pictures = Photo.objects.of(book).filter(person_id__in=list(found)).values_list("person_id", "media_type")
    for person, media_type in pictures:
        if media_type.lower() in Photo.RASTER:
            found[person].photo = f"{found[person].file}.{_ending(media_type)}"


_AS_THEY_ARE: tuple[tuple[type[BookRow], str, tuple[str, ...]], ...] = (
    (Affiliation, "posts", ("organisation",)),
    (ContactPoint, "points", ()),
    (News, "news", ("before__organisation", "after__organisation")),
    (Promise, "promises", ("outcome",)),
)
"""Rows that hang on a person, the list of a Life that holds them, and what is read with them."""


def _add_encounters(book: "Book", found: dict[int, Life], files: dict[int, Named]) -> None:
    """The latest first."""
    there: dict[int, list[int]] = defaultdict(list)
    mine = Participant.objects.of(book).filter(person_id__in=list(found)).values("encounter_id")
    everybody = Participant.objects.of(book).filter(encounter_id__in=mine).order_by("pk")
    for encounter, person in everybody.values_list("encounter_id", "person_id"):
        there[encounter].append(person)
    told: dict[int, list[str]] = defaultdict(list)
    for encounter, text in Capture.objects.of(book).filter(encounter_id__in=mine).values_list("encounter_id", "text"):
        told[encounter].append(text)
    met = Encounter.objects.of(book).filter(pk__in=mine).order_by("-on", "-pk")
    for one in met.values_list("pk", *_TOLD, named=True).iterator(chunk_size=2000):
        for pk in there[one.pk]:
            if pk in found:
                ids = [other for other in there[one.pk] if other != pk]
                others = [files[other] for other in ids]
                sentences = [text for text in told[one.pk] if text != one.note]
                found[pk].met.append(Met(one.on, _heading(one, found[pk].person), one.note, others, ids, sentences))


_TOLD = ("on", "channel", "direction", "event", "place", "note")


def _heading(one: Any, person: Person) -> str:
    return heading(
        one.channel, one.direction, event=one.event, place=one.place, name=person.given or person.name, note=one.note
    )


def _ending(media_type: str) -> str:
    return ENDINGS.get(media_type.lower(), "bin")
