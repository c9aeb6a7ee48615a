"""Whom to ask about a field, an interest, a school or a place: by what they share with it, how close they are, and how
willing they were so far."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from kith.people.models import Person, Standing
from kith.people.queries import listed, silent_among
from kith.people.searching import reasons, search
from kith.search.columns import MET, NAME, NOTES, REACH, WORK
from kith.search.queries import ANYWHERE
from kith.ties.paths import nearness

if TYPE_CHECKING:
    from kith.accounts.models import Book

SHOWN = 8
SHARES = {WORK: 1.0, NOTES: 0.8, MET: 0.6, ANYWHERE: 0.5, REACH: 0.4}
"""What it counts that the topic stands in their work, interests or schools, in notes, in an encounter, elsewhere."""
WILLING, UNWILLING = 1.2, 0.6
"""For who wrote or called of their own accord, and for who left a word unanswered."""


@dataclass(frozen=True, slots=True)
class Match:
    """Somebody who knows about a topic; `why` says what was found, `strength` how well one knows them, 0..1."""

    person: Person
    why: str
    strength: float


def about(book: "Book", topic: str, today: date, limit: int = SHOWN) -> list[Match]:
    """Those who share most with a topic, are closest and most willing; a name is no topic."""
    found = search(book, topic)
    shares = {pk: SHARES[column] for pk, column in found.columns.items() if column != NAME}
    for pk in silent_among(book, shares):
        del shares[pk]
    near, willing = nearness(book, shares, today), _willing(book, list(shares))
    worth = {pk: share * (0.5 + near.get(pk, 0.0)) * willing.get(pk, 1.0) for pk, share in shares.items()}
    best = sorted(worth, key=lambda pk: (-worth[pk], pk))[:limit]
    people = {one.pk: one for one in listed(book).filter(pk__among=best)}
    why = reasons(book, found, best, today)
    return [Match(people[pk], why.get(pk, ""), near.get(pk, 0.0)) for pk in best if pk in people]


def _willing(book: "Book", ids: list[int]) -> dict[int, float]:
    rows = Standing.objects.of(book).filter(person_id__among=ids).values_list("person_id", "last_in", "unanswered")
    return {pk: UNWILLING if unanswered else WILLING if last_in else 1.0 for pk, last_in, unanswered in rows}
