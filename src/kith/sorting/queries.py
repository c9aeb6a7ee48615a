"""Questions about sorting: whether it is over, and whom one may want to stay close to."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING, Any

from django.db.models import Q

from kith.core.dates import earliest, latest
from kith.core.guessing import Hint, best
from kith.encounters.models import Participant
from kith.kernel.among import Ids
from kith.people.models import Affiliation, ContactPoint, Mark, Person, Source, Standing
from kith.people.queries import Post, current_posts, how_many, listed, me, organisations_meant_by
from kith.rhythm.models import Rhythm
from kith.ties.queries import goal_of

from .models import Sorting

if TYPE_CHECKING:
    from kith.accounts.models import Book

WORTH_IT = 5
"""How many people make sorting worth the while."""
ENOUGH = 150
"""How many of each kind are weighed."""
GUESSES, MORE = 15, 60
Told = tuple[int, dict[str, Any]]
RECOMMENDATION = "linkedin:recommendation:"


@dataclass(frozen=True)
class Guess:
    """Somebody whom one may want to stay close to: what they do, and what speaks for them."""

    person: int
    name: str
    post: Post | None
    hint: Hint


@dataclass(frozen=True)
class Chosen:
    """Somebody who has a rhythm."""

    person: int
    name: str
    days: int


def is_open(book: "Book") -> bool:
    """Whether an import brought people, and the owner neither sorted them nor passed it over."""
    if how_many(book) < WORTH_IT or Sorting.objects.of(book).exists():
        return False
    return Source.objects.of(book).exclude(kind__in=("typed", "sentence")).exists()


def ended(book: "Book") -> Sorting | None:
    """How sorting ended; None while it goes on."""
    return Sorting.objects.of(book).first()


def chosen(book: "Book") -> list[Chosen]:
    """Who has a rhythm, the latest choice first."""
    rows = Rhythm.objects.of(book).order_by("-pk").values_list("person_id", "person__name", "days")
    return [Chosen(*row) for row in rows]


def guesses(book: "Book", today: date, limit: int = GUESSES) -> tuple[list[Guess], bool]:
    """Whom one may want to stay close to, the best guesses first, nobody who has a rhythm or is never suggested; and
    whether there are more."""
    found = best(_hints(book), today)
    names = dict(listed(book).filter(pk__among=Ids([one.person for one in found])).values_list("pk", "name"))
    found = [one for one in found if one.person in names]
    shown = found[:limit]
    posts = current_posts(book, [one.person for one in shown])
    told = [Guess(one.person, names[one.person], posts.get(one.person), one) for one in shown]
    return told, len(found) > limit


def _hints(book: "Book") -> list[Hint]:
    """What speaks for whom: a bounded number of people, whatever the size of the book."""
    silent = set(Mark.objects.of(book).filter(kind__in=Mark.SILENT).values_list("person_id", flat=True))
    silent |= set(Rhythm.objects.of(book).values_list("person_id", flat=True))
    found: dict[int, dict[str, Any]] = defaultdict(dict)
    for pk in _in_touch(book, silent):
        found[pk] = {}
    for tell in (_at_wanted, _sharing, _recommended, _noted):
        for pk, facts in tell(book):
            found[pk].update(facts)
    for pk in silent & found.keys():
        del found[pk]
    for pk, facts in _contacts(found):
        found[pk].update(facts)
    return [Hint(pk, **facts) for pk, facts in found.items()]


def _in_touch(book: "Book", silent: Collection[int]) -> set[int]:
    """With whom there was most, and with whom there was something last."""
    found: set[int] = set()
    rows = Standing.objects.of(book).values_list("person_id", flat=True)
    for order in ("-count", "-last_contact"):
        page = rows.order_by(order, "person_id")[: ENOUGH + len(silent)]
        found.update([pk for pk in page if pk not in silent][:ENOUGH])
    return found


def _contacts(ids: Collection[int]) -> Iterator[Told]:
    """How often and how lately they were in touch, and whether both reached out."""
    rows = Standing.objects.of_all_books().filter(person_id__among=Ids(ids))  # scoped by the people
    facts = ("person_id", "count", "first_contact", "last_contact", "last_in", "last_out")
    for pk, count, first, last, last_in, last_out in rows.values_list(*facts):
        yield pk, {"contacts": count, "first": first, "last": last, "both_ways": bool(last_in and last_out)}


def _at_wanted(book: "Book") -> Iterator[Told]:
    """Who is at an organisation that the owner wants to get into."""
    goal = goal_of(book)
    meant = organisations_meant_by(book, goal.organisations if goal else [])
    rows = Affiliation.objects.of(book).filter(past=False, organisation_id__among=chain(*meant.values()))
    for pk, name in rows.order_by("-pk").values_list("person_id", "organisation__name")[:ENOUGH]:
        yield pk, {"wanted": name}


def _recommended(book: "Book") -> Iterator[Told]:
    """Who recommended the owner, or was recommended by them."""
    # Scoped by the encounters: naming the book of the rows, too, makes SQLite walk all of them.
    rows = Participant.objects.of_all_books().filter(
        ~Q(encounter__thread=""),  # as the index says
        encounter__book=book,
        encounter__thread__gte=RECOMMENDATION,
        encounter__thread__lt=f"{RECOMMENDATION[:-1]};",
    )
    found = rows.order_by("-encounter__direction").values_list("person_id", "encounter__direction")
    for pk, direction in found[:ENOUGH]:
        yield pk, {"recommended": direction}


def _noted(book: "Book") -> Iterator[Told]:
    """Of whom the owner keeps a birthday, an address or a note, and who was connected with last."""
    people = listed(book)
    homes = ContactPoint.objects.of(book).filter(kind=ContactPoint.ADDRESS).values_list("person_id", flat=True)
    home = set(homes.order_by("key")[:ENOUGH])
    ids = home | {
        pk
        for rows in (
            people.exclude(birthday="").order_by("pk"),
            people.exclude(note="").order_by("pk"),
            people.exclude(met_on="").order_by("-met_on", "pk"),
        )
        for pk in rows.values_list("pk", flat=True)[:ENOUGH]
    }
    rows = people.filter(pk__among=Ids(ids)).values_list("pk", "birthday", "note", "met_on")
    for pk, birthday, note, met_on in rows:
        kept = (("birthday", birthday), ("address", pk in home), ("note", note))
        yield pk, {"noted": tuple(name for name, there in kept if there), "connected": earliest(met_on)}


def _sharing(book: "Book") -> Iterator[Told]:
    """Who is or was at an organisation of the owner's, and whether at the same time as far as the days are known."""
    own = me(book) or 0
    posts = Affiliation.objects.of(book).filter(person_id=own, organisation__isnull=False)
    mine: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for organisation, started, ended_on in posts.values_list("organisation_id", "started", "ended"):
        mine[organisation or 0].append((started, ended_on))
    rows = Affiliation.objects.of(book).filter(organisation_id__in=list(mine)).exclude(person_id=own)
    facts = ("person_id", "organisation_id", "organisation__name", "started", "ended")
    found: dict[int, bool] = {}
    for pk, organisation, name, started, ended_on in rows.order_by("-pk").values_list(*facts)[: 4 * ENOUGH]:
        together = any(_overlap((started, ended_on), span) for span in mine[organisation or 0])
        if pk not in found or (together and not found[pk]):
            found[pk] = together
            yield pk, {"shared": name, "together": together}


def _overlap(theirs: tuple[str, str], own: tuple[str, str]) -> bool:
    """Whether two spans, both of whose beginnings are known, meet."""
    if not (theirs[0] and own[0]):
        return False
    spans = [(earliest(start) or date.min, latest(end) or date.max) for start, end in (theirs, own)]
    return max(start for start, _end in spans) <= min(end for _start, end in spans)


def people_among(book: "Book", ids: Sequence[int]) -> list[Person]:
    """The listed people among these ids, by name; for many ids, too."""
    return list(listed(book).filter(pk__among=Ids(ids)).order_by("sort_key", "pk"))
