"""How promises, asks and favours are put into words."""

from collections.abc import Sequence
from datetime import date
from textwrap import shorten

from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from kith.kernel.days import dated, spoken, weekday

from .models import Ask, Favour, Promise

ASKED, THEY_ASKED, THEY_HELPED, HELPED = "asked", "they_asked", "they_helped", "helped"
KINDS = {
    ASKED: _("You asked them"),
    THEY_ASKED: _("They asked you"),
    THEY_HELPED: _("They helped you"),
    HELPED: _("You helped them"),
}


def is_late(one: Promise | Ask, today: date) -> bool:
    """Whether its day has gone by."""
    return one.due is not None and one.due < today


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


def in_few_words(text: str) -> str:
    """The beginning of what was asked, promised or done, as History tells it."""
    text = " ".join(text.split())
    return shorten(text, 80, placeholder=" …") if " " in text[:80] else text[:80]


def no_kind() -> str:
    """What is refused where nobody says who asked whom."""
    return gettext("Say who asked, or who helped.")


def how_old(ask: Ask, today: date) -> str:
    """new today; 9 days old, promised for 12 June."""
    days = (today - ask.on).days
    told = (
        ngettext("%(days)d day old", "%(days)d days old", days) % {"days": days} if days > 0 else gettext("new today")
    )
    if getattr(ask, "agreed", False):
        agreed = gettext("%(age)s, you said yes") if ask.theirs else gettext("%(age)s, they said yes")
        told = agreed % {"age": told}
    return gettext("%(age)s, %(due)s") % {"age": told, "due": when_due(ask.due, today)} if ask.due else told


def asked(ask: Ask) -> str:
    """They asked for: an introduction to the port."""
    told = gettext("They asked for: %(what)s") if ask.theirs else gettext("You asked for: %(what)s")
    return told % {"what": ask.what}


def helped(favour: Favour) -> str:
    """They helped: read my CV."""
    told = gettext("You helped: %(what)s") if favour.given else gettext("They helped: %(what)s")
    return told % {"what": favour.what}


def when_thanked(favour: Favour, today: date) -> str:
    """3 May, thanked the next day; 3 May, thanks are due."""
    on = spoken(favour.on, today)
    thanks = getattr(favour, "thanks", None)
    if thanks:
        return gettext("%(day)s, thanked %(thanked)s") % {"day": on, "thanked": spoken(thanks.on, today)}
    return on if favour.given else gettext("%(day)s, not thanked yet") % {"day": on}


def is_thankless(favour: Favour, today: date) -> bool:
    """Whether a day has gone by since they helped, and nobody thanked them."""
    return not favour.given and not hasattr(favour, "thanks") and favour.on < today


def balance(received: int, given: int) -> str:
    """They helped you 2 times, you helped them 1 time: for the owner's own eyes only."""
    theirs = ngettext("They helped you %(count)d time", "They helped you %(count)d times", received)
    mine = ngettext("you helped them %(count)d time", "you helped them %(count)d times", given)
    return gettext("%(theirs)s, %(mine)s.") % {"theirs": theirs % {"count": received}, "mine": mine % {"count": given}}


def how_many_open(asks: Sequence[Ask], owed: int) -> str:
    """3 open asks, 2 of them of others. Thanks are due for 1 favour."""
    if not asks:
        told = gettext("Nobody is waiting for an answer.")
    else:
        theirs = sum(one.theirs for one in asks)
        told = ngettext("%(count)d open ask", "%(count)d open asks", len(asks)) % {"count": len(asks)}
        told = gettext("%(open)s, %(theirs)d of them for you to answer.") % {"open": told, "theirs": theirs}
    due = ngettext("Thanks are due for %(count)d favour.", "Thanks are due for %(count)d favours.", owed)
    return f"{told} {due % {'count': owed}}" if owed else told
