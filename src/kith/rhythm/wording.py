"""How being in touch is put into words."""

from datetime import date
from typing import TYPE_CHECKING

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import get_text_list
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from kith.core.cadence import WEEK
from kith.core.due import PAUSE_AFTER
from kith.core.load import MOST
from kith.kernel.days import dated, in_its_year
from kith.kernel.numbers import decimal, grouped

from .queries import Cadence, Due

if TYPE_CHECKING:
    from kith.people.models import Standing

    from .models import Pause, PauseOfAll
    from .overview import Overview, Week

NAMED = 6
"""Of a week, as many are named."""

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
    if now.pause:
        return paused(now.pause, today)
    if now.all_rest and now.days:
        return gettext("All rhythms pause.")
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


def every(days: int) -> str:
    """The same within a sentence: every 45 days."""
    return ngettext("every day", "every %(days)d days", days) % {"days": days}


def layer(number: int) -> str:
    """What a layer is called: Weekly."""
    return str(list(SEGMENTS.values())[number])


def all_told(found: "Overview", today: date) -> str:
    """34 rhythms, about 5.2 contacts a week; there is time for 10."""
    if found.pause:
        return paused_all(found.pause, today)
    if not found.count:
        return gettext("Nobody has a rhythm yet.")
    told = ngettext("%(count)s rhythm", "%(count)s rhythms", found.count) % {"count": grouped(found.count)}
    words = {"rhythms": told, "touches": decimal(found.a_week, 1), "budget": grouped(found.budget)}
    return gettext("%(rhythms)s, about %(touches)s contacts a week; you have time for %(budget)s.") % words


def warnings(found: "Overview", today: date) -> list[str]:
    """What is more than anybody keeps up, and the weeks that ask for more than there is time for."""
    told = []
    if found.too_many:
        words = {"count": grouped(found.count), "most": MOST}
        told.append(
            gettext(
                "%(count)s rhythms are more than anybody keeps up: about %(most)s is the most. Lengthen a layer, or "
                "let some rest."
            )
            % words
        )
    if found.full:
        weeks = get_text_list([week_of(one.monday, today) for one in found.full[:NAMED]], gettext("and"))
        rest = len(found.full) - NAMED
        words = {"weeks": weeks if rest <= 0 else f"{weeks} …"}
        told.append(gettext("More than you have time for: %(weeks)s.") % words)
    return told


def week_of(monday: date, today: date) -> str:
    """This week, next week, else the Monday: 22 Jun."""
    ahead = (monday - today).days
    if ahead <= 0:
        return gettext("this week")
    return gettext("next week") if ahead <= WEEK else in_its_year(monday)


def more(week: "Week") -> str:
    """Behind the first names of a week: and 4 more."""
    rest = len(week.people) - NAMED
    words = ngettext("and %(count)s more", "and %(count)s more", rest) % {"count": grouped(max(rest, 0))}
    return f" {words}" if rest > 0 else ""


def overdue_told(one: "Due", today: date) -> str:
    """Ines Prado: every 30 days, due 5 March."""
    words = {"name": one.name, "every": every(one.days), "day": dated(one.on, today)}
    return gettext("Overdue: %(name)s, %(every)s, was due on %(day)s") % words


def load_told(found: "Overview", today: date) -> str:
    """What the picture shows, for those who do not see it."""
    weeks = ", ".join(f"{week_of(one.monday, today)} {one.count}" for one in found.weeks)
    return gettext("Contacts that come up: %(weeks)s; time for %(budget)s.") % {
        "weeks": weeks,
        "budget": grouped(found.budget),
    }


def a_week(number: float) -> str:
    """Contacts a week: 5.2."""
    return decimal(number, 1)


def paused(row: "Pause", today: date) -> str:
    """Until when a rhythm rests."""
    if row.until is None:
        return gettext("Paused until you end it.")
    return gettext("Paused until %(day)s.") % {"day": dated(row.until, today)}


def only_what_waits_for_nobody(row: "PauseOfAll", today: date) -> str:
    """What Today tells while all rest."""
    told = gettext("Nobody is suggested for upkeep meanwhile; promises, answers and what has a day stay.")
    return f"{paused_all(row, today)} {told}"


def paused_all(row: "PauseOfAll", today: date) -> str:
    """Until when all rest."""
    if row.until is None:
        return gettext("All rhythms pause until you end it.")
    return gettext("All rhythms pause until %(day)s.") % {"day": dated(row.until, today)}
