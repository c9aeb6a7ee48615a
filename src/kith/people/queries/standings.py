"""How things are with people, as a filter: new, regular, quiet, dormant, none."""

from datetime import date, timedelta

from django.db.models import Q, QuerySet
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


def in_state(rows: QuerySet[Person], state: str, today: date) -> QuerySet[Person]:
    """The people in one of STATES on that day; new is who was first met within 42 days.

    Quiet and dormant are told by the days that the standing holds.
    """
    if state == NONE:
        return rows.filter(standing__isnull=True)
    rows = rows.filter(standing__isnull=False)
    new = Q(standing__first_contact__gt=today - timedelta(days=NEW_DAYS))
    dormant, quiet = Q(standing__dormant_on__lt=today), Q(standing__quiet_on__lt=today)
    conditions = {NEW: new, DORMANT: ~new & dormant, QUIET: ~new & ~dormant & quiet, REGULAR: ~new & ~dormant & ~quiet}
    return rows.filter(conditions[state]) if state in conditions else rows
