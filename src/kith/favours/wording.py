"""How promises are put into words."""

from datetime import date

from django.utils.translation import gettext, ngettext

from kith.kernel.days import dated, weekday

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
        return gettext("%(late)s, due %(day)s") % {"late": how_late(due, today), "day": dated(due, today)}
    if days == 0:
        return gettext("due today")
    if days >= -7:
        return gettext("due %(day)s") % {"day": weekday(due)}
    return gettext("due %(day)s") % {"day": dated(due, today)}


def how_late(due: date | None, today: date) -> str:
    """37 days late; nothing when its day has not gone by."""
    days = (today - due).days if due else 0
    return ngettext("%(days)d day late", "%(days)d days late", days) % {"days": days} if days > 0 else ""


def in_short(promise: Promise, today: date) -> str:
    """When it is due, beside what was promised to somebody whose page one reads: by 14 June; today."""
    if promise.due is None:
        return ""
    if promise.due == today:
        return gettext("today")
    return how_late(promise.due, today) or gettext("by %(day)s") % {"day": dated(promise.due, today)}


def all_kept(count: int) -> str:
    """What the Promises page says when nothing is open."""
    if not count:
        return gettext("No promises open.")
    if count == 1:
        return gettext("No promises open. You have kept the one you made.")
    return gettext("No promises open. You have kept all %(count)d.") % {"count": count}


def standing(open_: int, late: int, kept: int) -> str:
    """How many, in a sentence: 3 open, 2 of them late. 14 kept."""
    told = ngettext("%(count)d open", "%(count)d open", open_) % {"count": open_}
    if late:
        told = gettext("%(open)s, %(late)d late") % {"open": told, "late": late}
    return gettext("%(open)s. %(kept)d kept.") % {"open": told, "kept": kept} if kept else f"{told}."


def more_late(count: int) -> str:
    """What the fold of the late promises says: 4 more are late."""
    return ngettext("%(count)d more is late", "%(count)d more are late", count) % {"count": count} if count else ""


def when_ended(promise: Promise, today: date) -> str:
    """kept 3 May; let go 12 May 2025."""
    outcome = promise.outcome
    words = gettext("kept %(day)s") if outcome.kind == outcome.KEPT else gettext("let go %(day)s")
    return words % {"day": gettext("today") if outcome.on == today else dated(outcome.on, today)}
