"""What a goal gives Today: the question in a blank book; who fits it; whom the places of its mode are for, so that they
are weighed in a large one, too."""

from collections.abc import Callable, Collection
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from django.db.models import F, QuerySet, Value

from kith.core.cadence import week_of
from kith.core.due import RECENT
from kith.core.quotas import OFTEN, inside, of_mode, seldom
from kith.encounters.suggestions import ENOUGH, Silence
from kith.kernel.panels import Panel
from kith.people.models import Circle, Standing
from kith.people.queries import belongs, listed

from .aims import fit_of_one, fitting
from .asked import note_asked
from .forms import GoalForm
from .models import Inquiry
from .queries import goal_of, goal_on

if TYPE_CHECKING:
    from kith.accounts.models import Book

    from .models import Goal


FITTING = 30
"""How many who fit the goal are weighed: more than any list shows."""
Rests = Callable[[Collection[int]], set[int]]


def candidates(book: "Book", today: date, rests: Rests) -> dict[int, dict[str, Any]]:
    """Who fits the goal, with that; and those of whom a quota wants more than one."""
    goal = goal_on(book, today)
    found: dict[int, dict[str, Any]] = {pk: {} for pk in _for_the_quotas(book, today, goal.mode if goal else "")}
    return found | (_fitting(book, goal, rests) if goal else {})


def facts(book: "Book", today: date, known: dict[int, dict[str, Any]]) -> None:
    """Whom the owner asked lately whom they know somewhere."""
    note_asked(known, today, Inquiry.objects.of(book))


def reasons(book: "Book", today: date, person: int | None = None) -> dict[int, dict[str, Any]]:
    """What one person fits; who of everybody does is told with the candidates, since they may be many."""
    goal = goal_on(book, today) if person is not None else None
    fit = fit_of_one(book, goal, person) if goal and person is not None else None
    return {person: {"goal": fit}} if fit and person is not None else {}


def _fitting(book: "Book", goal: "Goal", rests: Rests) -> dict[int, dict[str, Any]]:
    """Those who may bring most."""
    fits = fitting(book, goal)
    resting = rests(fits.keys()) if fits else set()
    best = sorted((pk for pk in fits if pk not in resting), key=lambda pk: (-fits[pk].brings, pk))
    return {pk: {"goal": fits[pk]} for pk in best[:FITTING]}


def _for_the_quotas(book: "Book", today: date, mode: str) -> set[int]:
    """Those of whom a quota wants more than one, the longest silent first: a bounded number of each kind."""
    wanted = {quota.holds for quota in of_mode(mode) if quota.wanted(ENOUGH) > 1}
    rows = Standing.objects.of(book).filter(
        usual_gap__isnull=False, last_contact__lte=today - timedelta(days=RECENT), dormant_on__gte=week_of(today)
    )
    kinds: list[QuerySet[Standing]] = []
    if seldom in wanted:
        kinds.append(rows.filter(usual_gap__gt=OFTEN))
    if inside in wanted:
        there = listed(book).filter(belongs(book, Circle.INSIDE))
        kinds.append(rows.filter(person_id__in=there.values("pk")))
    silence = Silence(Value(today.isoformat()), F("last_contact"))
    found: set[int] = set()
    for kind in kinds:
        silent = kind.order_by(silence.desc(), "pk").values_list("person_id", flat=True)
        # Who is quiet comes first, and in most books there are enough of them.
        quiet = list(silent.filter(quiet_on__lt=today)[:ENOUGH])
        found.update(quiet, silent.filter(quiet_on__gte=today)[: ENOUGH - len(quiet)])
    return found


def beginning(request: Any) -> list[Panel]:
    """The one question, until it was answered or passed over."""
    if goal_of(request.book) is not None:
        return []
    return [Panel("main", 20, "ties/question.html", {"form": GoalForm()})]
