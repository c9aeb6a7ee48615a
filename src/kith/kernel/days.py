"""Days as people say and write them, in the owner's language. Days that lack parts are ISO text, as in `core.dates`."""

from datetime import date, datetime
from functools import cache, lru_cache

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import get_language, pgettext
from django.utils.translation import gettext as _

from kith.core.dates import is_day, near
from kith.kernel.errors import Refusal

OUR_TIME = range(1900, 2200)
"""Years in which people of the book can have met, or will: what is reckoned from them stays within the calendar."""


def insist_on_our_time(day: date) -> date:
    """The day, unless it is of another age."""
    if day.year not in OUR_TIME:
        raise Refusal(_("%(day)s is not of our time. Name a day such as 2026-06-09.") % {"day": day})
    return day


def spoken(day: str | date, today: date, *, short: bool = False) -> str:
    """today, yesterday, tomorrow, else `dated`; empty for what is no day. `short` cuts months to three letters."""
    whole = _whole(day)
    word = _near_words(get_language()).get((today - whole).days) if whole else None
    return word or dated(whole or day, today, short=short)


def dated(day: str | date, today: date, *, short: bool = False) -> str:
    """28 May where that tells which is meant, else 12 May 2025; what lacks parts as `written`."""
    whole = _whole(day)
    if whole:
        return _date(whole, "j F" if near(whole, today) else "j F Y", short=short)
    return written(str(day), short=short)


def written(day: str, *, short: bool = False) -> str:
    """The whole of it: 14 October 2022, October 2022, 2022, 1 December for one without a year; empty for no day."""
    return _written(day, short, get_language())


# Kept for each language: a book written out tells of its few thousand days many times.
@lru_cache(maxsize=8192)
def _written(day: str, short: bool, language: str | None) -> str:  # noqa: ARG001, FBT001 -- what it is kept for
    if whole := _whole(day):
        return _date(whole, "j F Y", short=short)
    if not is_day(day):
        return ""
    if day.startswith("--"):
        return _date(date(2000, int(day[2:4]), int(day[5:])), "j F", short=short)
    return _date(date.fromisoformat(f"{day}-01"), "F Y", short=short) if len(day) == len("2024-05") else day


def in_its_year(day: date) -> str:
    """The day where the year stands beside it: 11 Feb."""
    return _date(day, "j F", short=True)


def in_its_month(day: date) -> str:
    """The day where the month stands beside it: Thu 11."""
    return date_format(day, pgettext("short weekday and day", "D j"))


def weekday(day: date, *, short: bool = False) -> str:
    """A day of this week: Sunday, 14 June; `short` cuts its name: Sun 14 June."""
    if short:
        return date_format(day, pgettext("short weekday, day and month", "D j F"))
    return date_format(day, pgettext("weekday, day and month", "l, j F"))


def clock(moment: datetime) -> str:
    """The hour within its day, where one is: 14:05."""
    return date_format(localtime(moment), pgettext("hour and minute", "H:i"))


def moment(at: datetime, today: date, *, short: bool = False) -> str:
    """A day and an hour as people say them, in their own time zone: yesterday, 14:05."""
    return f"{spoken(localtime(at).date(), today, short=short)}, {clock(at)}"


def _whole(day: str | date) -> date | None:
    """The day as a date; None where parts of it are missing."""
    if isinstance(day, date):
        return day
    return date.fromisoformat(day) if len(day) == len("2024-05-03") and is_day(day) else None


def _date(day: date, form: str, *, short: bool) -> str:
    return _formed(day, form.replace("F", "M") if short else form, get_language())


# Kept for each language: a list of fifty people asks for them a hundred times.
@lru_cache(maxsize=4096)
def _formed(day: date, form: str, language: str | None) -> str:
    return date_format(day, _forms(language)[form])


@cache
def _near_words(_language: str | None) -> dict[int, str]:
    """Days that have a word of their own, by how many days ago they were."""
    return {0: _("today"), 1: _("yesterday"), -1: _("tomorrow")}


@cache
def _forms(_language: str | None) -> dict[str, str]:
    """How a language writes dates, in Django's letters."""
    return {
        "j F": pgettext("day and month", "j F"),
        "j M": pgettext("day and short month", "j M"),
        "F Y": pgettext("month and year", "F Y"),
        "M Y": pgettext("short month and year", "M Y"),
        "j F Y": pgettext("day, month and year", "j F Y"),
        "j M Y": pgettext("day, short month and year", "j M Y"),
    }
