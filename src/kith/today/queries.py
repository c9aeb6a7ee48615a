"""Whom to contact today, and why.

What is known comes from the capabilities, each through its `suggestions` room, which may offer

    resting(book, today) -> list of querysets            rows with a `person`: who is not to be suggested
    reasons(book, today, person) -> {id: facts}          who has a reason that few have, as `core.facts.Facts` asks
                                                         it: of everybody, or of one person
    candidates(book, today, rests) -> {id: facts}        who else may have one, by what is true of many: a bounded
                                                         number, whatever the size of the book; `rests(ids)` are those
                                                         of them who rest; with facts that are asked only there
    facts(book, today, known)                            adds to `known[id]` what more there is to know of them, lowest
                                                         storey first
    taken_up(book, since) -> set of ids                  dormant ties that had their place in the week since that day
    meets(book, today) -> set of ids                     whom one meets today, and has not met yet
    coming(book, today) -> items of `Coming`             what has a day in the next two weeks
    today_panels(request, scores) -> list of `Panel`     its sections on the page, in the slots head and side; `scores`
                                                         are those of the people who have a reason today
    choosing(book) -> address, or empty                  where to choose whom to stay close to, if not in the list
    beginning(request) -> list of `Panel`                what a book begins with that is still blank, in the slot main

`core.ranking` weighs and `core.choosing` chooses; nothing is stored.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from kith.core.cadence import week_of
from kith.core.choosing import choose, promises_apart, todays
from kith.core.drafting import draft
from kith.core.facts import Facts
from kith.core.quotas import Quota, of_mode
from kith.core.ranking import DORMANT_A_WEEK, Ranked, by_score, rank, weigh
from kith.core.rhythm_line import RhythmLine, draw
from kith.core.settling import Settled, settle
from kith.core.weights import DEFAULTS, Weights
from kith.core.wording import reason, suggested
from kith.encounters.queries import occasions, recent
from kith.encounters.wording import called
from kith.events.drafts import drafts
from kith.kernel.among import Ids
from kith.kernel.capabilities import rooms
from kith.kernel.panels import Coming
from kith.people.models import ContactPoint, Person
from kith.people.queries import Post, current_posts, people_of
from kith.reaching.offering import Offer, offer
from kith.reaching.ways import points_of
from kith.rhythm import suggestions as rhythms
from kith.rhythm.queries import passed_over_reasons
from kith.ties.common_ground import common_ground
from kith.ties.grounds import beside_a_reason
from kith.ties.queries import mode_of

from .models import Weighing
from .wording import tell

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from kith.accounts.models import Book

LIMIT = 5
NEXT = 2
FEW = 1000


@dataclass(frozen=True)
class Suggestion:
    """Somebody to contact, with the reason in one sentence; `suggested` is a word for what to do, `occasion` the event
    at which they were met last, `common` what one has in common with them, `offer` how they can be reached, with words
    to begin with; `near` is how many have nearly the same score, of whom they would be lost before others, 0 where the
    score tells."""

    person: Person
    ranked: Ranked
    reason: str
    suggested: str
    post: Post | None = None
    line: RhythmLine | None = None
    occasion: str = ""
    common: str = ""
    offer: Offer | None = None
    near: int = 0


class Resting:
    """Who rests on a day: looked up once where they are few, and of some people at a time where they are many."""

    def __init__(self, book: "Book", today: date) -> None:
        self._found: set[int] = set()
        self._asked: set[int] = set()
        self._many: list[QuerySet[Any]] = []
        for rows in (rows for room in rooms_with("resting") for rows in room.resting(book, today)):
            ids = set(rows.values_list("person_id", flat=True)[: FEW + 1])
            self._found |= ids
            if len(ids) > FEW:
                self._many.append(rows)

    def among(self, ids: Collection[int]) -> set[int]:
        """Those of these people who rest, and maybe others who do."""
        if self._many and (new := set(ids) - self._asked):
            self._asked |= new
            for rows in self._many:
                self._found.update(rows.filter(person_id__among=Ids(new)).values_list("person_id", flat=True))
        return self._found


@dataclass(frozen=True)
class Day:
    """The page of a day: whom to reach out to, the first who are next in line and how many follow, and the score of
    everybody who has a reason."""

    suggestions: list[Suggestion]
    waiting: list[Person]
    further: int
    scores: dict[int, float]


def ranked(book: "Book", today: date) -> list[Ranked]:
    """Everybody with a reason, the highest score first."""
    rests = Resting(book, today)
    known = _reasons(book, today)
    for room in rooms_with("candidates"):
        for pk, facts in room.candidates(book, today, rests.among).items():
            known.setdefault(pk, {}).update(facts)
    for room in rooms_with("facts"):
        room.facts(book, today, known)
    everybody = (Facts(pk, **facts) for pk, facts in known.items())
    return rank(
        everybody,
        today,
        excluded=rests.among(known),
        reconnects=_reconnects(book, today),
        weights=weights_of(book).taught(passed_over_reasons(book, today)),
    )


def weights_of(book: "Book") -> Weights:
    """How much each part of a score counts for the owner: as they set it, else as the formula has it."""
    own = weighing_of(book)
    return Weights(**own.parts) if own else DEFAULTS


def weighing_of(book: "Book") -> Weighing | None:
    """What the owner set, if they did."""
    return Weighing.objects.of(book).first()


def _reasons(book: "Book", today: date, person: int | None = None) -> dict[int, dict[str, Any]]:
    """What gives a reason by itself, of everybody or of one person."""
    known: dict[int, dict[str, Any]] = {}
    for room in rooms_with("reasons"):
        for pk, facts in room.reasons(book, today, person).items():
            told = known.setdefault(pk, {})
            dated = (*told.get("dated", ()), *facts.get("dated", ()))  # several rooms know of days
            told.update(facts, **({"dated": dated} if dated else {}))
    return known


def suggestions(book: "Book", today: date, limit: int = LIMIT) -> tuple[list[Suggestion], int]:
    """The list as the command prints it, late promises first; and how many people with a late promise it folds."""
    everybody, quotas = _not_met(book, ranked(book, today), today), _quotas(book, today)
    found, chosen, _tied = _settled(book, everybody, today, lambda some: todays(some, today, limit, quotas))
    late = sum("promise" in one.parts for one in found) - sum("promise" in one.parts for one in chosen)
    people = {one.pk: one for one in people_of(book, [one.facts.person for one in chosen])}
    return _told(book, today, chosen, people), late


def the_day(book: "Book", today: date, limit: int = LIMIT) -> Day:
    """The list as the page shows it, where promises have their own section."""
    everybody = ranked(book, today)
    others, quotas = promises_apart(_not_met(book, everybody, today), today), _quotas(book, today)
    found, chosen, tied = _settled(book, others, today, lambda some: choose(some, today, limit, quotas))
    shown = {one.facts.person for one in chosen}
    waiting = [one.facts.person for one in found if one.facts.person not in shown]
    people = {one.pk: one for one in people_of(book, [*shown, *waiting[:NEXT]])}
    return Day(
        suggestions=_with_near(_told(book, today, chosen, people, full=True), tied),
        waiting=[people[pk] for pk in waiting[:NEXT] if pk in people],
        further=max(len(waiting) - NEXT, 0),
        scores={one.facts.person: one.score for one in everybody},
    )


def coming_up(book: "Book", today: date) -> list[Coming]:
    """What the next two weeks bring, the next first."""
    found, met = [], met_today(book, today)
    for room in rooms_with("coming"):
        found += [one for one in room.coming(book, today) if not (room is rhythms and one.person in met)]
    return sorted(found, key=lambda one: (one.on, one.at, one.told))


def met_today(book: "Book", today: date) -> set[int]:
    """Whom one meets today, and has not met yet."""
    return {pk for room in rooms_with("meets") for pk in room.meets(book, today)}


def rooms_with(offering: str) -> list[Any]:
    """The rooms that offer one of the things above."""
    return [room for room in rooms("suggestions") if hasattr(room, offering)]


def _settled(
    book: "Book", found: Sequence[Ranked], today: date, choosing: Callable[[Sequence[Ranked]], list[Ranked]]
) -> Settled:
    """The list that `choosing` makes, in which those come first who would otherwise be lost first, of whom the score
    does not tell apart."""

    def days_of(people: Sequence[int]) -> dict[int, list[date]]:
        return {pk: [on for on, _channel in days] for pk, days in recent(book, people, today).items()}

    return settle(found, today, choosing, days_of)


def _not_met(book: "Book", found: list[Ranked], today: date) -> list[Ranked]:
    """Those to write to: of whom one meets today nothing is left but a late promise, since one tells them then."""
    met = met_today(book, today)
    left = [one if one.facts.person not in met else _promised(one, today) for one in found]
    return sorted((one for one in left if one), key=by_score) if met else found


def _promised(one: Ranked, today: date) -> Ranked | None:
    facts = Facts(one.facts.person, encounters=one.facts.encounters, late=one.facts.late)
    return weigh(facts, today, one.weights)


def _with_near(found: list[Suggestion], tied: Sequence[Ranked]) -> list[Suggestion]:
    near = {one.facts.person for one in tied}
    return [replace(one, near=len(near)) if one.person.pk in near else one for one in found]


def _quotas(book: "Book", today: date) -> tuple[Quota, ...]:
    """What the list keeps places for, by what the owner is after."""
    return of_mode(mode_of(book, today))


def _reconnects(book: "Book", today: date) -> int:
    """How many dormant ties the week still has a place for."""
    monday = week_of(today)
    gone = {pk for room in rooms_with("taken_up") for pk in room.taken_up(book, monday)}
    return max(DORMANT_A_WEEK - len(gone), 0)


def _told(
    book: "Book", today: date, chosen: list[Ranked], people: dict[int, Person], *, full: bool = False
) -> list[Suggestion]:
    """With names and words; `full` adds what the page shows beside them, in a few queries for all."""
    ids = [one.facts.person for one in chosen]
    posts = current_posts(book, ids) if full else {}
    days = recent(book, ids, today) if full else {}
    points = points_of(book, ids) if full else {}
    common = common_ground(book, ids, today) if full else {}
    met = occasions(book, {one.facts.person: one.facts.last for one in chosen if one.facts.last}) if full else {}
    words = {one.facts.person: _words(one, today, people, met) for one in chosen} if full else {}
    words |= drafts(book, [one.facts.person for one in chosen if one.facts.follow_up]) if full else {}
    return [
        Suggestion(
            person=people[one.facts.person],
            ranked=one,
            reason=reason(one, today, tell),
            suggested=suggested(one, today),
            post=posts.get(one.facts.person),
            line=_line(one.facts, days[one.facts.person], today) if full else None,
            occasion=met.get(one.facts.person, ""),
            common=beside_a_reason(common.get(one.facts.person, ()), today),
            offer=_offer(one, today, people[one.facts.person], points, words) if full else None,
        )
        for one in chosen
        if one.facts.person in people
    ]


def _line(facts: Facts, contacts: list[tuple[date, str]], today: date) -> RhythmLine:
    """Two years of contacts; one before the axis is what the silence goes back to."""
    if not contacts and facts.last:
        contacts = [(facts.last, facts.channel)]
    return draw(contacts, today=today, size="row")


def _offer(
    one: Ranked, today: date, person: Person, points: Mapping[int, list[ContactPoint]], words: Mapping[int, str]
) -> Offer:
    """How they can be reached: by a call where one is suggested, else as it was done last."""
    calling, last = suggested(one, today) == "call", one.facts.channel
    return offer(person, points=points.get(person.pk, []), words=words[person.pk], calling=calling, last=last)


def _words(one: Ranked, today: date, people: Mapping[int, Person], met: Mapping[int, str]) -> str:
    """Words to begin with, from the reasons."""
    pk = one.facts.person
    return draft(one, today, name=called(people[pk]), occasion=met.get(pk, ""), tell=tell) if pk in people else ""


def facts_of(book: "Book", person: int, today: date) -> Facts:
    """What the capabilities know of one person on a day."""
    known = {person: {}, **_reasons(book, today, person)}
    for room in rooms_with("facts"):
        room.facts(book, today, known)
    return Facts(person, **known[person])
