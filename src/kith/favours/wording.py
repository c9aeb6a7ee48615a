"""How promises are put into words."""

from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext, ngettext

from .models import Promise


def is_late(promise: Promise, today: date) -> bool:
    """Whether its day has gone by."""
    return promise.due is not None and promise.due < today


def when_due(due: date | None, today: date) -> str:
    """37 days late, due 3 May; due today; due Sunday, 14 June; no day said."""
    if due is None:
        return gettext("no day said")
    days = (today - due).days
    if days > 0:
        late = ngettext("%(days)d day late", "%(days)d days late", days) % {"days": days}
        return gettext("%(late)s, due %(day)s") % {"late": late, "day": _day(due, today)}
    if days == 0:
        return gettext("due today")
    if days >= -7:
        return gettext("due %(day)s") % {"day": date_format(due, "l, j F")}
    return gettext("due %(day)s") % {"day": _day(due, today)}


def when_ended(promise: Promise, today: date) -> str:
    """Kept on 3 May; let go on 12 May 2025."""
    outcome = promise.outcome
    words = gettext("kept %(day)s") if outcome.kind == outcome.KEPT else gettext("let go %(day)s")
    return words % {"day": _day(outcome.on, today)}


def _day(day: date, today: date) -> str:
    return date_format(day, "j F" if abs((today - day).days) < 365 else "j F Y")
