"""The People page: fifty rows in a few queries, whatever the size of the book."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from kith.core.folding import fold
from kith.kernel.capabilities import rooms
from kith.kernel.ids import told_id
from kith.people.models import Affiliation, ContactPoint, Mark, Person, Place

from .belonging import in_circle
from .filtering import filters as every_filter
from .finding import listed
from .posts import current_posts

if TYPE_CHECKING:
    from kith.accounts.models import Book

SIZE = 50
COUNTED = 1000
NAME, LAST, ADDED = "name", "last", "added"
SORTS = (NAME, LAST, ADDED)
OPEN, ASIDE, ALL = "open", "aside", "all"


@dataclass(frozen=True)
class Filters:
    """Whom the list shows. `chosen` are choices by the names of `filters`; `found` are people a search found, the best
    first, None without a search."""

    circle: int | None = None
    organisation: Sequence[int] | None = None
    place: str = ""
    chosen: Mapping[str, str] = field(default_factory=dict)
    show: str = OPEN
    found: Sequence[int] | None = None

    @property
    def narrow(self) -> bool:
        """Whether a filter was chosen."""
        return bool(self.circle or self.organisation is not None or self.place or self.chosen or self.show == ASIDE)


@dataclass(slots=True)
class Row:
    """One line of the list; `line` is the rhythm line of 24 months and `last` the last contact, when there are any."""

    id: int
    name: str
    title: str = ""
    organisation: str = ""
    circles: list[str] = field(default_factory=list)
    marks: list[str] = field(default_factory=list)
    line: Any = None
    last: date | None = None

    @property
    def where(self) -> str:
        """The circles in one line."""
        return ", ".join(self.circles)


@dataclass(frozen=True)
class Page:
    """Rows, the cursor of the next page (empty on the last), and how many fit (None: not counted; at most 1,001)."""

    rows: list[Row]
    next: str
    count: int | None


def people_page(
    book: "Book", filters: Filters, *, sort: str = NAME, after: str = "", today: date, size: int = SIZE
) -> Page:
    """A page of people. `after` is the `next` of the page before.

    Pages go from key to key and not by offset, so that the last costs what the first costs.
    """
    people = narrowed(book, filters, today)
    count = people.order_by()[: COUNTED + 1].count() if filters.narrow or filters.found is not None else None
    if filters.found is not None:
        keys = _found(people, filters.found, after, size + 1)
    elif sort == LAST:
        keys = _by_last_contact(book, people, after, size + 1)
    elif sort == ADDED:
        keys = _by_id(people, after, size + 1)
    else:
        keys = _by_name(people, after, size + 1)
    shown = keys[:size]
    following = shown[-1][2] if len(keys) > size else ""
    rows = rows_of(book, {pk: name for pk, name, _ in shown}, today)
    return Page(list(rows.values()), following, count)


def narrowed(book: "Book", filters: Filters, today: date) -> QuerySet[Person]:
    """The people whom the filters let through, in no order."""
    people = listed(book)
    marks = Mark.objects.of(book).filter(kind__in=Mark.SILENT)
    if filters.show == OPEN:
        people = people.filter(~Exists(marks.filter(person=OuterRef("pk"))))
    elif filters.show == ASIDE:
        people = people.filter(pk__in=marks.values("person_id"))
    if filters.circle:
        people = in_circle(book, people, filters.circle)
    if filters.organisation is not None:
        there = Affiliation.objects.of(book).filter(organisation__in=filters.organisation).values("person_id")
        people = people.filter(pk__in=there)
    if filters.place:
        people = at_place(book, people, filters.place)
    for one in every_filter():
        if choice := filters.chosen.get(one.name):
            people = one.narrow(book, people, choice, today)
    if filters.found is not None:
        people = people.filter(pk__among=filters.found)
    return people


def at_place(book: "Book", people: QuerySet[Person], text: str) -> QuerySet[Person]:
    """Those one of whose addresses holds all the words, or who work or study at such a place."""
    living = ContactPoint.objects.of(book).filter(kind=ContactPoint.ADDRESS)
    working = Affiliation.objects.of(book).filter(past=False)
    for word in text.split():
        living = living.filter(key__contains=fold(word))
        working = working.filter(Q(place__icontains=word) | Q(place__icontains=fold(word)))
    return people.filter(Q(pk__in=living.values("person_id")) | Q(pk__in=working.values("person_id")))


# Each order yields (id, name, cursor after this one).
Keys = list[tuple[int, str, str]]


def _by_name(people: QuerySet[Person], after: str, limit: int) -> Keys:
    if after:
        pk, key = _cursor(after.replace("\0", ""))  # PostgreSQL takes no such text
        people = people.filter(Q(sort_key__gt=key) | Q(sort_key=key, pk__gt=pk), sort_key__gte=key)
    rows = people.order_by("sort_key", "pk").values_list("pk", "name", "sort_key")[:limit]
    return [(pk, name, f"{pk}~{key}") for pk, name, key in rows]


def _by_id(people: QuerySet[Person], after: str, limit: int) -> Keys:
    if after:
        people = people.filter(pk__lt=_cursor(after)[0])
    rows = people.order_by("-pk").values_list("pk", "name")[:limit]
    return [(pk, name, f"{pk}~") for pk, name in rows]


def _by_last_contact(book: "Book", people: QuerySet[Person], after: str, limit: int) -> Keys:
    """First those who were contacted, the latest first; then the others by name."""
    met = people.filter(standing__book=book)
    never = people.filter(standing__isnull=True)
    if after:
        pk, key = _cursor(after)
        if not key.startswith("@"):
            return _by_name(never, after, limit)
        day = _day(key[1:])
        met = met.filter(
            Q(standing__last_contact__lt=day) | Q(standing__last_contact=day, pk__lt=pk),
            standing__last_contact__lte=day,
        )
    rows = met.order_by("-standing__last_contact", "-standing__person_id")  # the columns of an index
    keys = [
        (pk, name, f"{pk}~@{day}") for pk, name, day in rows.values_list("pk", "name", "standing__last_contact")[:limit]
    ]
    return keys + (_by_name(never, "", limit - len(keys)) if len(keys) < limit else [])


def _found(people: QuerySet[Person], found: Sequence[int], after: str, limit: int) -> Keys:
    start = _cursor(after)[0] if after else 0
    names = dict(people.values_list("pk", "name"))
    ordered = [pk for pk in found if pk in names]
    return [(pk, names[pk], f"{place}~") for place, pk in enumerate(ordered[start : start + limit], start + 1)]


def _cursor(after: str) -> tuple[int, str]:
    pk, _, key = after.partition("~")
    return (told_id(pk) or 0), key


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return date.max


def rows_of(book: "Book", named: Mapping[int, str], today: date) -> dict[int, Row]:
    """The rows of these people, whose names are known, by id and in their order; in a fixed number of queries."""
    rows = {pk: Row(pk, name) for pk, name in named.items()}
    ids = list(rows)
    for pk, post in current_posts(book, ids).items():
        rows[pk].title, rows[pk].organisation = post.title, post.organisation
    # Scoped by the ids, which are the book's: naming the book, too, makes SQLite walk all of its rows.
    places = Place.objects.of_all_books().filter(person_id__among=ids).order_by("circle__key")
    for pk, circle in places.values_list("person_id", "circle__name"):
        rows[pk].circles.append(circle)
    for pk, kind in Mark.objects.of_all_books().filter(person_id__among=ids).values_list("person_id", "kind"):
        rows[pk].marks.append(kind)
    for room in rooms("columns"):
        ask = getattr(room, "people_columns", None)
        for pk, columns in (ask(book, ids, today) if ask else {}).items():
            rows[pk].line, rows[pk].last = columns["ticks"], columns["last"]
    return rows
