"""People as records, with the cards they came in: what writers of contact formats ask for."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from kith.core import records
from kith.kernel.among import Ids
from kith.kernel.bulk import chunks
from kith.people.models import Affiliation, ContactPoint, Interest, Person, Photo, Place, Raw, Standing
from kith.people.queries import listed

if TYPE_CHECKING:
    from kith.accounts.models import Book

AT_ONCE = 500
Rows = dict[int, list[Any]]


@dataclass(frozen=True, slots=True)
class Portrait:
    """A person as a record; `raws` are the vCards they came in, `last` the last contact."""

    record: records.PersonRecord
    raws: list[str]
    last: date | None


def portraits(book: "Book", only: Collection[int] | None = None) -> Iterator[Portrait]:
    """Everybody but the owner, or `only` these, by name, a few hundred at a time."""
    people = listed(book) if only is None else listed(book).filter(pk__among=Ids(only))
    ids = list(people.order_by("sort_key", "pk").values_list("pk", flat=True))
    for some in chunks(ids, AT_ONCE):
        yield from _portraits(book, some)


def _portraits(book: "Book", ids: Sequence[int]) -> Iterator[Portrait]:
    people = Person.objects.of(book).in_bulk(ids)
    points = _by_person(ContactPoint.objects.of(book).filter(person_id__in=ids))
    posts = _by_person(
        Affiliation.objects.of(book).filter(person_id__in=ids, past=False).select_related("organisation")
    )
    circles = _by_person(Place.objects.of(book).filter(person_id__in=ids).select_related("circle"))
    interests = _by_person(Interest.objects.of(book).filter(person_id__in=ids))
    photos = _by_person(Photo.objects.of(book).filter(person_id__in=ids))
    raws = _by_person(Raw.objects.of(book).filter(person_id__in=ids, format="vcard"))
    last = dict(Standing.objects.of(book).filter(person_id__in=ids).values_list("person_id", "last_contact"))
    for pk in ids:
        photo = next(iter(photos[pk]), None)
        yield Portrait(
            records.PersonRecord(
                name=_name(people[pk]),
                uid=people[pk].card_uid or str(people[pk].uid),
                points=[_point(one) for one in points[pk]],
                posts=[_post(one) for one in posts[pk]],
                birthday=people[pk].birthday,
                interests=[one.name for one in interests[pk]],
                circles=sorted(one.circle.name for one in circles[pk]),
                note=people[pk].note,
                photo=records.Photo(photo.media_type, bytes(photo.data)) if photo else None,
            ),
            [one.body for one in raws[pk]],
            last.get(pk),
        )


def _by_person(rows: Any) -> Rows:
    found: Rows = defaultdict(list)
    for row in rows.order_by("pk"):
        found[row.person_id].append(row)
    return found


def _name(person: Person) -> records.Name:
    parts = {part: getattr(person, part) for part in ("prefix", "given", "additional", "family", "suffix", "nickname")}
    return records.Name(person.name, **parts)


def _point(one: ContactPoint) -> records.Point:
    return records.Point(one.kind, one.value, one.label, one.preferred, one.parts)  # type: ignore[arg-type]


def _post(one: Affiliation) -> records.Post:
    organisation = one.organisation.name if one.organisation else ""
    return records.Post(organisation, one.title, one.kind, one.department)  # type: ignore[arg-type]
