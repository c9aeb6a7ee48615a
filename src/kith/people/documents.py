"""What search knows of people and organisations."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from kith.journal.changes import Touched
from kith.search.columns import NOTES, REACH, WORK

from . import found
from .models import Affiliation, ContactPoint, Interest, Me, Merged, Organisation, Person
from .queries import listed

if TYPE_CHECKING:
    from kith.accounts.models import Book

PERSON, ORGANISATION = "person", "organisation"
Texts = Iterator[tuple[int, str, str]]
_TELLING = (Person, Me, Merged, Affiliation, ContactPoint, Interest)
_NAMES = ("name", "nickname", "given", "additional", "family")
_PAGES = (ContactPoint.URL, ContactPoint.SOCIAL)


def touched(touched: Touched, book: "Book") -> dict[str, set[int]]:
    """Whose text may have changed; with an organisation, that of everybody who is or was there."""
    organisations = touched.ids(Organisation)
    people = touched.around(Person) if any(touched.ids(model) for model in _TELLING) else set()
    if organisations:
        there = Affiliation.objects.of(book).filter(organisation_id__among=organisations)
        people = people | set(there.values_list("person_id", flat=True))
    return {PERSON: people, ORGANISATION: organisations}


def everything(book: "Book") -> dict[str, Iterable[int]]:
    """All that can be found."""
    return {
        PERSON: listed(book).values_list("pk", flat=True),
        ORGANISATION: Organisation.objects.of(book).values_list("pk", flat=True),
    }


def texts(book: "Book", kind: str, ids: Collection[int]) -> Texts:
    """The texts of these people or organisations: (id, column, text). Who is gone, and the owner, have no name."""
    if kind == PERSON:
        yield from _of_persons(book, ids)
        yield from _work(book, ids)
        yield from _reach(book, ids)
        interests = Interest.objects.of(book).filter(person_id__among=ids)
        yield from ((pk, "notes", name) for pk, name in interests.values_list("person_id", "name"))
    elif kind == ORGANISATION:
        rows = Organisation.objects.of(book).filter(pk__among=ids)
        for pk, name, note in rows.values_list("pk", "name", "note"):
            yield pk, "name", name
            yield pk, "notes", note


def reasons(book: "Book", column: str, ids: Collection[int], today: date) -> Texts:
    """What these people may have been found by in a column: (id, text, what a hit there is)."""
    if column == WORK:
        posts = Affiliation.objects.of(book).filter(person_id__among=ids).select_related("organisation")
        for one in posts.order_by("past", "-started", "-pk"):
            where = one.organisation.name if one.organisation else ""
            yield one.person_id, where, found.works_there(one, today)
            yield one.person_id, f"{one.title} {one.department}", found.works_as(one)
            yield one.person_id, f"{where} {one.title} {one.department} {one.place}", found.works_there(one, today)
    elif column == REACH:
        for point in ContactPoint.objects.of(book).filter(person_id__among=ids).order_by("-preferred", "pk"):
            yield point.person_id, f"{point.value} {point.key}", found.reached_by(point)
    elif column == NOTES:
        interests = Interest.objects.of(book).filter(person_id__among=ids)
        for pk, name in interests.values_list("person_id", "name"):
            yield pk, name, _("into %(interest)s") % {"interest": name}
        for pk, met, note in listed(book).filter(pk__among=ids).values_list("pk", "met", "note"):
            yield pk, met, _("how you met")
            yield pk, note, _("good to know")


def _of_persons(book: "Book", ids: Collection[int]) -> Texts:
    rows = listed(book).filter(pk__among=ids).values_list("pk", "note", "met", *_NAMES)
    for pk, note, met, name, *others in rows:
        yield pk, "name", name
        yield from ((pk, "name", one) for one in others if one not in name)
        yield pk, "notes", note
        yield pk, "notes", met
    yield from ((pk, "name", name) for pk, name in _merged(book, ids))


def _merged(book: "Book", ids: Collection[int]) -> Iterator[tuple[int, str]]:
    """The other names of people who stood in the book twice."""
    rows = Merged.objects.of(book).filter(person_id__among=ids, person__me__isnull=True)
    yield from rows.values_list("person_id", "name")


def _work(book: "Book", ids: Collection[int]) -> Texts:
    posts = Affiliation.objects.of(book).filter(person_id__among=ids)
    for pk, title, organisation, department, place, note in posts.values_list(
        "person_id", "title", "organisation__name", "department", "place", "note"
    ):
        yield pk, "work", title
        yield pk, "work", organisation or ""
        yield pk, "work", department
        yield pk, "work", place
        yield pk, "notes", note


def _reach(book: "Book", ids: Collection[int]) -> Texts:
    points = ContactPoint.objects.of(book).filter(person_id__among=ids)
    for pk, kind, value, key in points.values_list("person_id", "kind", "value", "key"):
        if kind == ContactPoint.ADDRESS:
            yield pk, "reach", value
        elif kind in _PAGES:
            yield pk, "reach", key.rpartition("/")[2] if kind == ContactPoint.SOCIAL else key
        else:
            yield pk, "reach", key or value
