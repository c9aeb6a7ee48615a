"""Who could open a door: who of the book is inside, and the best ways to them."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from kith.core.asking import PEER, Advice, Stand, advise, stand_to
from kith.core.evidence import Evidence
from kith.core.levels import adjacent, function, level
from kith.core.paths import LIMIT, Path
from kith.core.wanted import Wanted
from kith.favours.models import Promise
from kith.favours.queries import open_promises
from kith.people.models import Organisation, Person, Standing
from kith.people.queries import Post, current_posts, organisations_meant, people_of
from kith.ties.evidence import evidence_of, pair
from kith.ties.paths import nearness, paths_to, strengths_of

from .places import Insider, insiders
from .topics import Match, about
from .worth import Worth, worth_asking

if TYPE_CHECKING:
    from kith.accounts.models import Book


@dataclass(frozen=True)
class Hop:
    """One tie of a way: 0..1, with what speaks for it; of the first, how one was in touch."""

    strength: float
    evidence: list[Evidence] = field(default_factory=list)
    standing: Standing | None = None


@dataclass(frozen=True)
class Way:
    """A way inside: the people after me, each with what they do, the ties to them, and whom to ask first.

    `stand` is what the one to ask is to the role (a word of `core.asking`); `owed` are promises to keep before.
    """

    people: list[Person]
    posts: Mapping[int, Post]
    hops: list[Hop]
    strength: float
    end: Insider
    stand: str
    owed: list[Promise]

    @property
    def ask(self) -> Person:
        """Whom to ask."""
        return self.people[0]

    @property
    def target(self) -> Person:
        """Who is inside."""
        return self.people[-1]

    @property
    def direct(self) -> bool:
        """Whether one knows somebody inside."""
        return len(self.people) == 1


@dataclass(frozen=True)
class Inside:
    """The answer; where nobody is inside, what was asked for may be a `topic`.

    `fitting` of the insiders are of the level or function that was asked for, and ways lead to them, or to any where
    none is; `first` is the place among the ways of the one to go.
    """

    wanted: Wanted
    organisations: list[Organisation]
    insiders: list[Insider]
    fitting: list[Insider]
    ways: list[Way]
    first: int = 0
    worth: list[Worth] = field(default_factory=list)
    topic: list[Match] = field(default_factory=list)


def inside(book: "Book", wanted: Wanted, today: date, limit: int = LIMIT, *, topics: bool = True) -> Inside:
    """Who is inside and the ways there, the strongest first; people worth asking only where there are few ways. With
    `topics`, what names no place where anybody is may be a field, an interest, a school or a town."""
    organisations = organisations_meant(book, wanted.organisation)
    found = insiders(book, wanted.organisation, organisations)
    fitting = [one for one in found if _fits(one, wanted)] if wanted.asks_for else found
    aims = {one.person: one for one in fitting or found}
    paths = paths_to(book, aims.keys(), today, limit)
    ways, first = _ways(book, wanted, aims, paths, today)
    topic = [] if found or not topics else about(book, wanted.organisation, today)
    worth = worth_asking(book, wanted, found, today) if len(ways) < limit and not topic else []
    return Inside(wanted, organisations, found, fitting, ways, first, worth, topic)


def _fits(one: Insider, wanted: Wanted) -> bool:
    """At the level or above it; or of the function, where that alone was asked for."""
    if wanted.level is not None:
        return one.level is not None and one.level >= wanted.level
    return one.function == wanted.function


def _ways(
    book: "Book", wanted: Wanted, aims: Mapping[int, Insider], paths: Sequence[Path], today: date
) -> tuple[list[Way], int]:
    """The ways in the order of their strength, and the place of the one to go first."""
    if not paths:
        return [], 0
    after = [path.people[1:] for path in paths]
    everybody = {one for people in after for one in people}
    people, posts = {one.pk: one for one in people_of(book, everybody)}, current_posts(book, sorted(everybody))
    near = nearness(book, {some[0] for some in after}, today)
    advice = advise(paths, lambda pk: near.get(pk, 0.0), lambda pk: _stand(wanted, pk, posts, aims))
    stands = {one.ask: one.stand for one in advice}
    ties = _Ties(book, after, near)
    owed = _owed(book, {some[0] for some in after})
    ways = [
        Way(
            [people[one] for one in some],
            posts,
            ties.along(some),
            path.strength,
            aims[some[-1]],
            stands[some[0]],
            owed.get(some[0], []),
        )
        for path, some in zip(paths, after, strict=True)
    ]
    return ways, _first(advice, paths, aims)


def _first(advice: Sequence[Advice], paths: Sequence[Path], aims: Mapping[int, Insider]) -> int:
    """The place of the path to go: the best advised of those that lead to somebody who is there now, if any does."""
    best = next((one for one in advice if aims[one.path.people[-1]].now), advice[0])
    return paths.index(best.path)


def _stand(wanted: Wanted, pk: int, posts: Mapping[int, Post], aims: Mapping[int, Insider]) -> str:
    title = aims[pk].title if pk in aims else posts[pk].title if pk in posts else ""
    role = Stand(wanted.level, wanted.function)
    stand = stand_to(role, Stand(level(title) if title else None, function(title) if title else None), adjacent)
    # Nobody competes for a role at a place where they are not.
    return "elsewhere" if stand == PEER and pk not in aims else stand


class _Ties:
    """What speaks for each tie of the ways, in a fixed number of questions."""

    def __init__(self, book: "Book", ways: Sequence[tuple[int, ...]], near: Mapping[int, float]) -> None:
        between = [both for some in ways for both in pairwise(some)]
        self.near, self.strengths = near, strengths_of(book, between)
        self.evidence = evidence_of(book, {pair(*both) for both in between})
        firsts = [some[0] for some in ways]
        self.standings = {one.person_id: one for one in Standing.objects.of(book).filter(person_id__among=firsts)}

    def along(self, people: tuple[int, ...]) -> list[Hop]:
        first = Hop(self.near.get(people[0], 0.0), standing=self.standings.get(people[0]))
        rest = [Hop(self.strengths.get(both, 0.0), self.evidence.get(pair(*both), [])) for both in pairwise(people)]
        return [first, *rest]


def _owed(book: "Book", ids: Collection[int]) -> dict[int, list[Promise]]:
    found: dict[int, list[Promise]] = {}
    for one in open_promises(book).filter(person_id__among=ids).order_by("due", "pk"):
        found.setdefault(one.person_id, []).append(one)
    return found
