"""People worth asking where no way is known: by a school or an earlier employer that they share with somebody inside,
by the town, by their field. None of it is a tie, and none is told as one."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.db.models import Q

from kith.core.folding import fold
from kith.core.levels import function
from kith.core.wanted import Wanted
from kith.people.models import Affiliation, Person, Standing
from kith.people.queries import listed, me, silent_among
from kith.ties.paths import nearness
from kith.ties.queries import asked_about

from .places import Insider

if TYPE_CHECKING:
    from kith.accounts.models import Book

SCHOOL, EMPLOYER, TOWN, FIELD = "school", "employer", "town", "field"
COUNTS = {SCHOOL: 2.0, EMPLOYER: 2.0, TOWN: 1.0, FIELD: 1.0}
SHOWN = 5
MOST = 300
"""Rows looked at of each kind."""
SHORTEST = 4
"""Letters of a word of a role by which people of the field are found."""


@dataclass(frozen=True, slots=True)
class Clue:
    """Why somebody may know somebody there: a kind, what it is called, and whom inside it is shared with."""

    kind: str
    what: str
    insider: str = ""


@dataclass(frozen=True, slots=True)
class Worth:
    """Somebody worth asking, with why; `dormant` when the tie to them has gone to sleep."""

    person: Person
    clues: list[Clue]
    dormant: bool


def worth_asking(
    book: "Book", wanted: Wanted, inside: Sequence[Insider], today: date, limit: int = SHOWN
) -> list[Worth]:
    """Those for whom most speaks, among equals whom the owner knows best."""
    clues: dict[int, dict[str, Clue]] = defaultdict(dict)
    for pk, clue in (*_shared(book, inside), *_in_town(book, inside), *_in_field(book, wanted)):
        clues[pk].setdefault(clue.kind, clue)
    places = {wanted.organisation, *(one.organisation for one in inside)}
    for pk in (*(one.person for one in inside), *_silent(book, clues), *asked_about(book, places)):
        clues.pop(pk, None)
    near = nearness(book, clues, today)
    worth = {pk: sum(COUNTS[kind] for kind in some) * (0.5 + near.get(pk, 0.0)) for pk, some in clues.items()}
    best = sorted(worth, key=lambda pk: (-worth[pk], pk))[:limit]
    people = {one.pk: one for one in listed(book).filter(pk__among=best)}
    asleep = Standing.objects.of(book).filter(person_id__among=best, dormant_on__lt=today)
    dormant = set(asleep.values_list("person_id", flat=True))
    return [Worth(people[pk], list(clues[pk].values()), pk in dormant) for pk in best if pk in people]


def _shared(book: "Book", inside: Sequence[Insider]) -> Iterator[tuple[int, Clue]]:
    """Who was where somebody inside was, at whatever time."""
    names = {one.person: one.name for one in inside[:MOST]}
    targets = {one.organisation for one in inside}
    posts = Affiliation.objects.of_all_books().filter(person_id__among=names, book__checked=book)
    through: dict[int, int] = {}
    for organisation, name, person in posts.order_by("pk").values_list(
        "organisation_id", "organisation__name", "person_id"
    ):
        if organisation is not None and name not in targets:
            through.setdefault(organisation, person)
    rows = Affiliation.objects.of_all_books().filter(organisation_id__among=through, book__checked=book)
    facts = (
        rows.exclude(person_id__in=list(names))
        .order_by("pk")
        .values_list("person_id", "organisation_id", "organisation__name", "kind")
    )
    for pk, organisation, name, kind in facts[:MOST]:
        if organisation is not None:
            shared = SCHOOL if kind == Affiliation.STUDY else EMPLOYER
            yield pk, Clue(shared, name or "", names[through[organisation]])


def _in_town(book: "Book", inside: Sequence[Insider]) -> Iterator[tuple[int, Clue]]:
    """Who works in a town where somebody inside does."""
    there = Affiliation.objects.of_all_books().filter(
        person_id__among=[one.person for one in inside[:MOST] if one.now], book__checked=book, past=False
    )
    places = there.exclude(place="").values_list("place", flat=True)
    towns = list(dict.fromkeys(town for place in places if (town := _town(place))))[:SHOWN]
    if not towns:
        return
    asked, same = Q(), {fold(town) for town in towns}
    for town in towns:
        asked |= Q(place__istartswith=town)
    rows = Affiliation.objects.of(book).filter(asked, past=False).order_by("pk")
    for pk, place in rows.values_list("person_id", "place")[:MOST]:
        if fold(_town(place)) in same:  # York is not Yorkshire
            yield pk, Clue(TOWN, _town(place))


def _in_field(book: "Book", wanted: Wanted) -> Iterator[tuple[int, Clue]]:
    """Who does what the role is about."""
    words = [word for word in fold(wanted.role).split() if len(word) >= SHORTEST]
    if not words or wanted.function is None:
        return
    asked = Q()
    for word in words:
        asked |= Q(title__icontains=word)
    rows = Affiliation.objects.of(book).filter(asked, past=False).order_by("pk").values_list("person_id", "title")
    for pk, title in rows[:MOST]:
        if function(title) == wanted.function:
            yield pk, Clue(FIELD, title)


def _town(place: str) -> str:
    return place.partition(",")[0].strip()


def _silent(book: "Book", ids: Iterable[int]) -> set[int]:
    return silent_among(book, ids) | {me(book) or 0}
