"""All rhythms together: what comes up in the weeks ahead, against the time that there is, and where to thin out."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from kith.core import load
from kith.core.cadence import HARD, LAYERS, layer
from kith.people.models import Circle, Person
from kith.people.queries import people_of

from . import queries
from .models import CircleRhythm, Pause, PauseOfAll
from .queries import Due

if TYPE_CHECKING:
    from kith.accounts.models import Book


@dataclass(frozen=True)
class Week:
    """The week that begins on that Monday: how many contacts come up in it, and who, each once, the first first."""

    monday: date
    count: int
    people: list[Due]


@dataclass(frozen=True)
class Layer:
    """Who has a rhythm about that of one of the four layers: how many, and the contacts a week that they come to."""

    number: int
    count: int
    a_week: float


@dataclass(frozen=True)
class Overview:
    """Of all active rhythms: the weeks ahead, the layers, who is due and who overdue; what pauses, and the budget."""

    count: int
    a_week: float
    budget: int
    weeks: list[Week]
    layers: list[Layer]
    due: list[Due]
    overdue: list[Due]
    paused: list[Pause]
    pause: PauseOfAll | None

    @property
    def too_many(self) -> bool:
        """More than anybody keeps up."""
        return self.count > load.MOST

    @property
    def full(self) -> list[Week]:
        """The weeks that ask for more than there is time for."""
        return [one for one in self.weeks if one.count > self.budget]


def overview(book: "Book", today: date, weeks: int = load.WEEKS) -> Overview:
    """In a few queries, whatever the size of the book."""
    active = queries.coming_due(book)
    people = {one.person: one for one in active}
    found = load.load([load.Wanted(one.person, one.on, one.days) for one in active], today, weeks)
    late = [one for one in active if one.on <= today]
    paused = Pause.objects.of(book).filter(queries.going_on(today)).select_related("person")
    return Overview(
        count=len(active),
        a_week=load.a_week(one.days for one in active),
        budget=queries.budget(book),
        weeks=[_week(one, people) for one in found],
        layers=_layers(active),
        due=[one for one in late if not is_overdue(one, today)],
        overdue=[one for one in late if is_overdue(one, today)],
        paused=list(paused.order_by("person__sort_key", "pk")),
        pause=queries.pause_of_all(book, today),
    )


def is_overdue(one: Due, today: date) -> bool:
    """Whether its hard limit is over: one and a half times its days since the last contact."""
    return (today - one.on) >= timedelta(days=(HARD - 1) * one.days)


def of_layer(book: "Book", number: int) -> list[Person]:
    """Who has a rhythm about that of a layer, of their own or by a circle; those who pause among them."""
    return people_of(book, [pk for pk, days in queries.all_days(book).items() if layer(days) == number])


def circles(book: "Book") -> list[tuple[Circle, int | None]]:
    """The circles with the days of their rhythms."""
    days = dict(CircleRhythm.objects.of(book).values_list("circle_id", "days"))
    return [(one, days.get(one.pk)) for one in Circle.objects.of(book).order_by("key", "pk")]


def _week(found: load.Week, people: dict[int, Due]) -> Week:
    return Week(found.monday, len(found.people), [people[pk] for pk in dict.fromkeys(found.people)])


def _layers(active: Sequence[Due]) -> list[Layer]:
    counts = load.by_layer(one.days for one in active)
    return [
        Layer(number, count, load.a_week(one.days for one in active if layer(one.days) == number))
        for number, count in zip(range(len(LAYERS)), counts, strict=True)
    ]
