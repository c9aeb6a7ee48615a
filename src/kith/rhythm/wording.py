"""How being in touch is put into words."""

from datetime import date
from typing import TYPE_CHECKING

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from kith.core.ranking import PAUSE_AFTER
from kith.kernel.days import dated
from kith.kernel.numbers import grouped

from .queries import Cadence

if TYPE_CHECKING:
    from kith.people.models import Standing

SEGMENTS = {7: _("Weekly"), 30: _("Monthly"), 91: _("Quarterly"), 365: _("Yearly")}


def silence(standing: "Standing | None", today: date) -> SafeString:
    """Usually every 31 days, silent for 118. Days without a usual gap: 3 times, silent for 118 days."""
    if standing is None:
        return format_html("{}", gettext("no contact yet"))
    days = max((today - standing.last_contact).days, 0)
    if standing.usual_gap is None:
        if not days:
            last = ngettext("first contact today", "%(count)d times, the last today", standing.count)
            return format_html("{}", last % {"count": standing.count})
        times = ngettext("once", "%(count)d times", standing.count) % {"count": standing.count}
        silent = ngettext("%(days)d day", "%(days)d days", days) % {"days": days}
        return format_html(gettext('{}, silent for <b class="rhythm-silence">{}</b>'), times, silent)
    gap = max(round(standing.usual_gap), 1)
    usual = ngettext("usually every day", "usually every %(days)d days", gap) % {"days": gap}
    if not days:
        return format_html(gettext("{}, in touch today"), usual)
    return format_html(gettext('{}, silent for <b class="rhythm-silence">{}</b>'), usual, days)


def due(now: Cadence, today: date) -> str:
    """Due on 11 March, 90 days ago; due today; due on 16 June; nothing without a rhythm."""
    if now.due is None:
        return ""
    late = (today - now.due).days
    if late == 0:
        return gettext("Due today.")
    words = {"day": dated(now.due, today)}
    if late < 0:
        return gettext("Due on %(day)s.") % words
    ago = ngettext("%(days)d day ago", "%(days)d days ago", late) % {"days": late}
    return gettext("Was due on %(day)s, %(ago)s.") % (words | {"ago": ago})


def resting(now: Cadence, today: date) -> str:
    """Why nobody is suggested for a while; empty when they may be."""
    if now.snoozed_until:
        return gettext("Not suggested before %(day)s.") % {"day": dated(now.snoozed_until, today)}
    if now.paused_until:
        words = {"count": max(now.unanswered, PAUSE_AFTER), "day": dated(now.paused_until, today)}
        return gettext("%(count)d contacts went unanswered; not suggested before %(day)s.") % words
    return ""


def wrote(on: date, today: date) -> str:
    """Wrote on 12 May 2024."""
    return gettext("wrote on %(day)s") % {"day": dated(on, today)}


def left_hanging(count: int) -> str:
    """How many, in a sentence."""
    if not count:
        return gettext("Nobody is left hanging.")
    told = ngettext("%(count)s person wrote last", "%(count)s people wrote last", count) % {"count": grouped(count)}
    return gettext("%(who)s, more than 30 days ago, and got no answer.") % {"who": told}


def waiting(count: int) -> str:
    """That nobody knows yet whether an answer came: Your last 2 contacts may have had no answer."""
    return ngettext(
        "Did an answer come to your last line?", "Did an answer come to your last %(count)d lines?", count
    ) % {"count": count}


def own(days: int) -> str:
    """An own rhythm as a segment: Every 45 days."""
    return ngettext("Every day", "Every %(days)d days", days) % {"days": days}
