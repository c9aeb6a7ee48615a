"""What a goal gives Today: the question in a blank book; whom the places of its mode are for, so that they are weighed
in a large one, too."""

from collections.abc import Callable, Collection
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from django.db.models import F, QuerySet, Value

from kith.core.quotas import OFTEN, inside, of_mode, seldom
from kith.core.ranking import RECENT, week_of
from kith.encounters.suggestions import ENOUGH, Silence
from kith.kernel.panels import Panel
from kith.people.models import Circle, Standing
from kith.people.queries import belongs, listed

from .forms import GoalForm
from .queries import goal_of, mode_of

if TYPE_CHECKING:
    from kith.accounts.models import Book


def candidates(book: "Book", today: date, rests: Callable[[Collection[int]], set[int]]) -> set[int]:  # noqa: ARG001 -- who rests is left out by whom it is told to
    """Those of whom a quota wants more than one, the longest silent first: a bounded number of each kind."""
    wanted = {quota.holds for quota in of_mode(mode_of(book, today)) if quota.wanted(ENOUGH) > 1}
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
