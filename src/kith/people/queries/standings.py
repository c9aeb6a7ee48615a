"""How things are with people, as a filter: new, regular, quiet, dormant, none."""

from datetime import date, timedelta
from typing import Any

from django.db.models import F, FloatField, Func, Q, QuerySet, Value
from django.utils.translation import gettext_lazy as _

from kith.people.models import Person

NEW, REGULAR, QUIET, DORMANT, NONE = "new", "regular", "quiet", "dormant", "none"
STATES = {
    REGULAR: _("In touch"),
    NEW: _("New"),
    QUIET: _("Gone quiet"),
    DORMANT: _("Dormant"),
    NONE: _("Never in touch"),
}
NEW_DAYS = 42
QUIET_DAYS, QUIET_GAPS = 365, 2
DORMANT_DAYS, DORMANT_GAPS = 3 * 365, 8


class _Gaps(Func):
    """Days from the last contact to a day, in usual gaps; null for those who have no usual gap."""

    output_field = FloatField()

    def as_sqlite(self, compiler: Any, connection: Any, **context: Any) -> Any:
        template = "((julianday(%(expressions)s)) / max(1.0, people_standing.usual_gap))"
        return self.as_sql(compiler, connection, template=template, arg_joiner=") - julianday(", **context)

    def as_postgresql(self, compiler: Any, connection: Any, **context: Any) -> Any:
        template = "(((%(expressions)s)) / greatest(1.0, people_standing.usual_gap))"
        return self.as_sql(compiler, connection, template=template, arg_joiner=")::date - (", **context)


def in_state(rows: QuerySet[Person], state: str, today: date) -> QuerySet[Person]:
    """The people in one of STATES on that day.

    New: first met within 42 days. Quiet: silent for more than twice the usual gap, or a year where there is none.
    Dormant: silent for three years, or for more than eight usual gaps, when a tie has most likely decayed (Navarro et
    al. 2017).
    """
    if state == NONE:
        return rows.filter(standing__isnull=True)
    rows = rows.filter(standing__isnull=False).alias(
        gaps=_Gaps(Value(today.isoformat()), F("standing__last_contact"), output_field=FloatField())
    )
    new = Q(standing__first_contact__gt=today - timedelta(days=NEW_DAYS))
    dormant = Q(standing__last_contact__lte=today - timedelta(days=DORMANT_DAYS)) | Q(
        standing__usual_gap__isnull=False, gaps__gt=DORMANT_GAPS
    )
    quiet = Q(standing__usual_gap__isnull=False, gaps__gt=QUIET_GAPS) | Q(
        standing__usual_gap__isnull=True, standing__last_contact__lte=today - timedelta(days=QUIET_DAYS)
    )
    conditions = {NEW: new, DORMANT: ~new & dormant, QUIET: ~new & ~dormant & quiet, REGULAR: ~new & ~dormant & ~quiet}
    return rows.filter(conditions[state]) if state in conditions else rows
