"""What encounters give Today: who falls silent, waits for an answer, was just met; and the last thirty days."""

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from django.db.models import F, FloatField, Func, QuerySet, Value
from django.utils.translation import gettext as _

from kith.core.ranking import REPLY_DAYS, TOUCHES
from kith.kernel.panels import Panel
from kith.people.models import Circle, Standing
from kith.people.queries import belonging

from . import queries

if TYPE_CHECKING:
    from kith.accounts.models import Book

ENOUGH = 80
"""How many of each kind are weighed: more than any list shows, whatever the size of the book."""
OUT_OF_RHYTHM = 7
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


def candidates(book: "Book", today: date) -> set[int]:
    """The people whose standing may give a reason: a bounded number of each kind, the most telling first."""
    found: set[int] = set()
    for rows in _kinds(Standing.objects.of(book), today):
        found.update(rows.values_list("person_id", flat=True)[:ENOUGH])
    return found


def _kinds(rows: "QuerySet[Standing]", today: date) -> list["QuerySet[Standing]"]:
    def ago(days: int) -> date:
        return today - timedelta(days=days)

    rested = rows.filter(last_contact__lte=ago(OUT_OF_RHYTHM))
    regular = rested.filter(usual_gap__isnull=False)
    silence = Silence(Value(today.isoformat()), F("last_contact"))
    return [
        regular.filter(dormant_on__gte=today).order_by(silence.desc(), "-strength", "pk"),
        regular.filter(last_contact__gt=ago(60)).order_by("-strength", "pk"),
        rows.filter(owes_reply=True, last_in__lte=ago(REPLY_DAYS[0]), last_in__gte=ago(REPLY_DAYS[1])).order_by("pk"),
        rows.filter(first_contact__gte=ago(TOUCHES[-1]), first_contact__lt=today).order_by("-first_contact", "pk"),
        rested.filter(dormant_on__lt=today, count__gte=2).order_by("-count", "pk"),
    ]


def facts(book: "Book", today: date, known: dict[int, dict[str, Any]]) -> None:  # noqa: ARG001 -- every room is asked so
    """Adds how things are with each, and whether they belong inside the owner's organisation."""
    rows = Standing.objects.of_all_books().filter(person_id__among=known, person__book=book)
    for pk, last_in, owes_reply, *values in rows.values_list("person_id", "last_in", "owes_reply", *_FACTS.values()):
        known[pk].update(zip(_FACTS, values, strict=True), wrote=last_in if owes_reply else None)
    kinds = belonging(book, list(known))
    for pk, some in kinds.items():
        known[pk]["inside"] = Circle.INSIDE in some if some else None


def today_panels(request: Any) -> list[Panel]:
    """How the last thirty days spread over inside, outside, school and community."""
    found = queries.last_30_days(request.book, request.today)
    if not any(found.counts.values()):
        return []
    names = {
        Circle.INSIDE: _("Inside"),
        Circle.OUTSIDE: _("Outside"),
        Circle.SCHOOL: _("School"),
        Circle.COMMUNITY: _("Community"),
    }
    lines = [(name, found.counts[kind]) for kind, name in names.items()]
    silent = [(names[kind], who, on) for kind, (who, on) in found.silent.items()]
    context = {"lines": lines, "most": max(count for _name, count in lines) or 1, "silent": silent}
    return [Panel("side", 40, "encounters/coverage.html", context, title=_("Last 30 days"), anchor="coverage")]
