"""Questions about sorting: whether it is over, and whom one may want to stay close to."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.db.models import Q

from kith.core.addresses import organisation_key
from kith.core.dates import earliest, latest
from kith.core.guessing import Hint, best
from kith.encounters.models import Participant
from kith.kernel.among import Ids
from kith.people.models import Affiliation, Mark, Person, Source, Standing
from kith.people.queries import Post, current_posts, how_many, listed, me
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
    wanted = _at_wanted(book)
    shared = _sharing(book)
    recommended = _recommended(book)
    ids = {pk for some in (wanted, shared, recommended) for pk in some} | _in_touch(book, silent)
    ids -= silent
    standings = _standings(ids)
    return [_hint(pk, standings.get(pk), shared.get(pk), wanted.get(pk, ""), recommended.get(pk, "")) for pk in ids]


def _hint(pk: int, standing: Standing | None, shared: tuple[str, bool] | None, wanted: str, recommended: str) -> Hint:
    place, together = shared or ("", False)
    if standing is None:
        return Hint(pk, shared=place, together=together, wanted=wanted, recommended=recommended)
    return Hint(
        pk,
        contacts=standing.count,
        first=standing.first_contact,
        last=standing.last_contact,
        both_ways=bool(standing.last_in and standing.last_out),
        shared=place,
        together=together,
        wanted=wanted,
        recommended=recommended,
    )


def _in_touch(book: "Book", silent: Collection[int]) -> set[int]:
    """With whom there was most, and with whom there was something last."""
    found: set[int] = set()
    rows = Standing.objects.of(book).values_list("person_id", flat=True)
    for order in ("-count", "-last_contact"):
        page = rows.order_by(order, "person_id")[: ENOUGH + len(silent)]
        found.update([pk for pk in page if pk not in silent][:ENOUGH])
    return found


def _standings(ids: Collection[int]) -> dict[int, Standing]:
    rows = Standing.objects.of_all_books().filter(person_id__among=Ids(ids))  # scoped by the people
    return {row.person_id: row for row in rows}


def _at_wanted(book: "Book") -> dict[int, str]:
    """Who is at an organisation that the owner wants to get into."""
    goal = goal_of(book)
    keys = [organisation_key(name) for name in goal.organisations] if goal else []
    rows = Affiliation.objects.of(book).filter(past=False, organisation__key__in=[key for key in keys if key])
    return dict(rows.order_by("-pk").values_list("person_id", "organisation__name")[:ENOUGH])


def _recommended(book: "Book") -> dict[int, str]:
    """Who recommended the owner, or was recommended by them."""
    # Scoped by the encounters: naming the book of the rows, too, makes SQLite walk all of them.
    rows = Participant.objects.of_all_books().filter(
        ~Q(encounter__thread=""),  # as the index says
        encounter__book=book,
        encounter__thread__gte=RECOMMENDATION,
        encounter__thread__lt=f"{RECOMMENDATION[:-1]};",
    )
    return dict(rows.order_by("-encounter__direction").values_list("person_id", "encounter__direction")[:ENOUGH])


def _sharing(book: "Book") -> dict[int, tuple[str, bool]]:
    """Who is or was at an organisation of the owner's, and whether at the same time as far as the days are known."""
    own = me(book)
    posts = Affiliation.objects.of(book).filter(person_id=own or 0, organisation__isnull=False)
    mine: dict[int, list[tuple[str, str]]] = {}
    for organisation, *span in posts.values_list("organisation_id", "started", "ended"):
        mine.setdefault(organisation, []).append((span[0], span[1]))
    rows = Affiliation.objects.of(book).filter(organisation_id__in=list(mine)).exclude(person_id=own or 0)
    facts = ("person_id", "organisation_id", "organisation__name", "started", "ended")
    found: dict[int, tuple[str, bool]] = {}
    for pk, organisation, name, started, ended_on in rows.order_by("-pk").values_list(*facts)[: 4 * ENOUGH]:
        together = any(_overlap((started, ended_on), span) for span in mine[organisation])
        if pk not in found or (together and not found[pk][1]):
            found[pk] = (name, together)
    return found


def _overlap(theirs: tuple[str, str], own: tuple[str, str]) -> bool:
    """Whether two spans, both of whose beginnings are known, meet."""
    if not (theirs[0] and own[0]):
        return False
    spans = [(earliest(start) or date.min, latest(end) or date.max) for start, end in (theirs, own)]
    return max(start for start, _end in spans) <= min(end for _start, end in spans)


def people_among(book: "Book", ids: Sequence[int]) -> list[Person]:
    """The listed people among these ids, by name; for many ids, too."""
    return list(listed(book).filter(pk__among=Ids(ids)).order_by("sort_key", "pk"))
