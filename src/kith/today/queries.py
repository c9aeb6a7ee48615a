"""Whom to contact today, and why.

What is known comes from the capabilities, each through its `suggestions` room, which may offer

    candidates(book, today) -> set of ids     who may have a reason: a bounded number, whatever the size of the book
    facts(book, today, known)                 adds to `known[id]` what `core.ranking.Facts` asks, lowest storey first
    resting(book, ids, today) -> set of ids   who is not to be suggested
    coming(book, today) -> items of `Coming`  what has a day in the next two weeks
    today_panels(request) -> list of `Panel`  its sections on the page; slots head and side

`core.ranking` weighs and chooses; nothing is stored.
"""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from kith.core.ranking import Facts, Ranked, rank, todays
from kith.core.rhythm_line import RhythmLine, draw
from kith.core.wording import reason, suggested
from kith.encounters.queries import recent
from kith.kernel.capabilities import rooms
from kith.kernel.panels import Coming
from kith.people.models import ContactPoint, Person
from kith.people.queries import Post, current_posts, people_of

from .wording import tell

if TYPE_CHECKING:
    from kith.accounts.models import Book

LIMIT = 5
NEXT = 8


@dataclass(frozen=True)
class Suggestion:
    """Somebody to contact, with the reason in one sentence; `suggested` is a word for what to do."""

    person: Person
    ranked: Ranked
    reason: str
    suggested: str
    post: Post | None = None
    line: RhythmLine | None = None
    points: tuple[ContactPoint, ...] = ()


def ranked(book: "Book", today: date) -> list[Ranked]:
    """Everybody with a reason, the highest score first."""
    asked = rooms("suggestions")
    ids: set[int] = set()
    for room in asked:
        if hasattr(room, "candidates"):
            ids |= room.candidates(book, today)
    known: dict[int, dict[str, Any]] = {pk: {} for pk in ids}
    for room in asked:
        if hasattr(room, "facts"):
            room.facts(book, today, known)
    excluded: set[int] = set()
    for room in asked:
        if hasattr(room, "resting"):
            excluded |= room.resting(book, ids, today)
    return rank((Facts(pk, **facts) for pk, facts in known.items()), today, excluded=excluded)


def suggestions(book: "Book", today: date, limit: int = LIMIT) -> list[Suggestion]:
    """The list as the command prints it: late promises lead."""
    return _told(book, today, todays(ranked(book, today), today, limit))


def reach_out(book: "Book", today: date, limit: int = LIMIT) -> tuple[list[Suggestion], list[Person]]:
    """The list as the page shows it, where promises have their own section; and who is next in line."""
    found = [one for one in map(_without_promise, ranked(book, today)) if one]
    found.sort(key=lambda one: (-one.score, -one.facts.encounters, one.facts.person))
    chosen = todays(found, today, limit)
    shown = {one.facts.person for one in chosen}
    waiting = [one.facts.person for one in found if one.facts.person not in shown][:NEXT]
    people = {one.pk: one for one in people_of(book, waiting)}
    return _told(book, today, chosen, full=True), [people[pk] for pk in waiting if pk in people]


def coming_up(book: "Book", today: date) -> list[Coming]:
    """What the next two weeks bring, the next first."""
    found = [one for room in rooms("suggestions") if hasattr(room, "coming") for one in room.coming(book, today)]
    return sorted(found, key=lambda one: (one.on, one.told))


def _without_promise(one: Ranked) -> Ranked | None:
    parts = {name: value for name, value in one.parts.items() if name != "promise"}
    return Ranked(one.facts, parts) if parts.keys() - {"unanswered"} else None


def _told(book: "Book", today: date, chosen: list[Ranked], *, full: bool = False) -> list[Suggestion]:
    """With names and words; `full` adds what the page shows beside them, in a few queries for all."""
    ids = [one.facts.person for one in chosen]
    people = {one.pk: one for one in people_of(book, ids)}
    posts = current_posts(book, ids) if full else {}
    days = recent(book, ids, today) if full else {}
    points = _points(book, ids) if full else {}
    return [
        Suggestion(
            person=people[one.facts.person],
            ranked=one,
            reason=reason(one, today, tell),
            suggested=suggested(one, today),
            post=posts.get(one.facts.person),
            line=_line(one.facts, days[one.facts.person], today) if full else None,
            points=tuple(points.get(one.facts.person, ())),
        )
        for one in chosen
        if one.facts.person in people
    ]


def _line(facts: Facts, contacts: list[tuple[date, str]], today: date) -> RhythmLine:
    """Two years of contacts; one before the axis is what the silence goes back to."""
    if not contacts and facts.last:
        contacts = [(facts.last, facts.channel)]
    return draw(contacts, today=today, size="row")


def _points(book: "Book", ids: list[int]) -> dict[int, list[ContactPoint]]:
    found: dict[int, list[ContactPoint]] = {}
    rows = ContactPoint.objects.of(book).filter(
        person_id__in=ids, kind__in=(ContactPoint.EMAIL, ContactPoint.PHONE, ContactPoint.SOCIAL)
    )
    for point in rows.order_by("-preferred", "pk"):
        found.setdefault(point.person_id, []).append(point)
    return found
