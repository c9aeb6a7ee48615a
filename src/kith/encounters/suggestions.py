"""What encounters give Today: who falls silent, waits for an answer, was just met; and the last thirty days."""

from collections.abc import Callable, Collection, Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from django.db.models import F, FloatField, Func, Q, QuerySet, Value
from django.utils.translation import gettext as _

from kith.core.cadence import TIE, week_of
from kith.core.choosing import EASY_DAYS
from kith.core.dates import latest
from kith.core.due import PAUSE_AFTER, PAUSE_DAYS, RECENT, REPLY_DAYS, TOUCHES
from kith.kernel.among import Ids
from kith.kernel.panels import Panel
from kith.people.models import Circle, Standing
from kith.people.queries import belonging

from . import queries, wording

if TYPE_CHECKING:
    from kith.accounts.models import Book

ENOUGH = 50
"""How many of each kind are weighed: more than any list shows, whatever the size of the book."""
FEWEST = 35
"""How many of them must be free, so that no more are asked for."""
_FACTS = {
    "first": "first_contact",
    "last": "last_contact",
    "channel": "last_channel",
    "encounters": "count",
    "usual": "usual_gap",
    "burst": "burstiness",
    "strength": "strength",
    "unanswered": "unanswered",
    "last_out": "last_out",
}


class Silence(Func):
    """Usual gaps since the last contact."""

    output_field = FloatField()

    def as_sqlite(self, compiler: Any, connection: Any, **context: Any) -> Any:
        template = "((julianday(%(expressions)s)) / max(1.0, usual_gap))"
        return self.as_sql(compiler, connection, template=template, arg_joiner=") - julianday(", **context)

    def as_postgresql(self, compiler: Any, connection: Any, **context: Any) -> Any:
        template = "(((%(expressions)s)) / greatest(1.0, usual_gap))"
        return self.as_sql(compiler, connection, template=template, arg_joiner=")::date - (", **context)


def candidates(book: "Book", today: date, rests: Callable[[Collection[int]], set[int]]) -> dict[int, dict[str, Any]]:
    """The people whose standing may give a reason: a bounded number of each kind, the most telling first."""
    kinds = [[rows.values_list("person_id", flat=True) for rows in kind] for kind in _kinds(book, today)]
    pages = [list(kind[0][:ENOUGH]) for kind in kinds]
    resting = rests({pk for page in pages for pk in page})
    found: set[int] = set()
    for kind, page in zip(kinds, pages, strict=True):
        free = [pk for pk in page if pk not in resting]
        left = [kind[0][ENOUGH:], *kind[1:]] if len(page) == ENOUGH else kind[1:]
        found.update(free if len(free) >= FEWEST else _more(left, free, rests))
    return {pk: {} for pk in found}


def _more(
    left: "list[QuerySet[Standing, int]]", free: list[int], rests: Callable[[Collection[int]], set[int]]
) -> list[int]:
    """Those who rest take up no places: what is left of a kind is read, by ever larger pages, until enough are free."""
    for rows in left:
        start, size, ended = 0, 4 * ENOUGH, False
        while len(free) < ENOUGH and not ended:
            page = list(rows[start : start + size])
            resting = rests(page)
            free += [pk for pk in page if pk not in resting]
            start, size, ended = start + size, 2 * size, len(page) < size
    return free[:ENOUGH]


def _kinds(book: "Book", today: date) -> list[list["QuerySet[Standing]"]]:
    """Of each kind its people in order, in parts of which the later are read only where the first are few."""

    def ago(days: int) -> date:
        return today - timedelta(days=days)

    rows = Standing.objects.of(book).exclude(unanswered__gte=PAUSE_AFTER, last_out__gt=ago(PAUSE_DAYS))
    monday, (soonest, longest) = week_of(today), REPLY_DAYS
    rested = rows.filter(last_contact__lte=ago(RECENT))
    regular = rested.filter(usual_gap__isnull=False)
    silence = Silence(Value(today.isoformat()), F("last_contact"))
    silent = regular.filter(dormant_on__gte=monday).order_by(silence.desc(), "-strength", "pk")
    return [
        # Who is quiet comes before who is not, so that the silence of most need not be reckoned.
        [silent.filter(quiet_on__lt=today), silent.filter(quiet_on__gte=today)],
        [regular.filter(last_contact__gt=ago(EASY_DAYS)).order_by("-strength", "pk")],
        [
            rows.filter(owes_reply=True, last_contact__range=(ago(longest), ago(soonest))).order_by(
                "-last_contact", "pk"
            )
        ],
        [_new(rows, ago(TOUCHES[-1])).filter(first_contact__lt=today).order_by("-first_contact", "pk")],
        # Who is dormant was quiet before, by which there is an index.
        [rows.filter(quiet_on__lt=monday, dormant_on__lt=monday, count__gte=TIE).order_by("-count", "pk")],
    ]


def _new(rows: "QuerySet[Standing]", since: date) -> "QuerySet[Standing]":
    """Those who were first in touch since a day, without those who are known to have been met before it."""
    day = since.isoformat()
    before = Q(person__met_on__gte="0", person__met_on__lt=day) & ~Q(person__met_on__in=[day[:4], day[:7]])
    return rows.filter(first_contact__gte=since).exclude(before)


def taken_up(book: "Book", since: date) -> set[int]:
    """The dormant ties that were taken up again since a day."""
    return set(Standing.objects.of(book).filter(reconnected_on__gte=since).values_list("person_id", flat=True))


def facts(book: "Book", today: date, known: dict[int, dict[str, Any]]) -> None:  # noqa: ARG001 -- every room is asked so
    """Adds how things are with each, and whether they belong inside the owner's organisation."""
    rows = Standing.objects.of_all_books().filter(person_id__among=Ids(known), book__checked=book)
    asked = ("person_id", "last_in", "owes_reply", "person__met_on", *_FACTS.values())
    for pk, last_in, owes_reply, met_on, *values in rows.values_list(*asked):
        known[pk].update(zip(_FACTS, values, strict=True), wrote=last_in if owes_reply else None)
        # A tie begins on the day one met, though nothing that was noted of it is as old.
        known[pk]["first"] = min(known[pk]["first"], latest(met_on) or date.max)
    kinds = belonging(book, list(known))
    for pk, some in kinds.items():
        known[pk]["inside"] = Circle.INSIDE in some if some else None


def today_panels(request: Any, scores: Mapping[int, float]) -> list[Panel]:  # noqa: ARG001 -- every room is told them
    """How the last thirty days spread over inside, outside, school and community."""
    found = queries.last_30_days(request.book, request.today)
    if not any(found.counts.values()):
        return []
    names = {kind: str(name) for kind, name in wording.KINDS.items()}
    lines = [(name, found.counts[kind]) for kind, name in names.items()]
    silent = [(names[kind], who, on) for kind, (who, on) in found.silent.items()]
    context = {"lines": lines, "most": max(count for _name, count in lines), "silent": silent}
    return [Panel("side", 40, "encounters/coverage.html", context, title=_("Last 30 days"), anchor="coverage")]
