"""Days as people say and write them, in the owner's language. Days that lack parts are ISO text, as in `core.dates`."""

from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from kith.core.dates import is_day, near


def spoken(day: str | date, today: date, *, short: bool = False) -> str:
    """today, yesterday, tomorrow, else `dated`; empty for what is no day. `short` cuts months to three letters."""
    text = day.isoformat() if isinstance(day, date) else day
    if len(text) == len("2024-05-03") and is_day(text):
        word = {0: _("today"), 1: _("yesterday"), -1: _("tomorrow")}.get((today - date.fromisoformat(text)).days)
        if word:
            return word
    return dated(text, today, short=short)


def dated(day: str | date, today: date, *, short: bool = False) -> str:
    """28 May where that tells which is meant, else 12 May 2025; what lacks parts as `written`."""
    text = day.isoformat() if isinstance(day, date) else day
    if len(text) == len("2024-05-03") and is_day(text) and near(date.fromisoformat(text), today):
        return _date(date.fromisoformat(text), "j F", short=short)
    return written(text, short=short)


def written(day: str, *, short: bool = False) -> str:
    """The whole of it: 14 October 2022, October 2022, 2022, 1 December for one without a year; empty for no day."""
    if not is_day(day):
        return ""
    if day.startswith("--"):
        return _date(date(2000, int(day[2:4]), int(day[5:])), "j F", short=short)
    if len(day) == len("2024-05-03"):
        return _date(date.fromisoformat(day), "j F Y", short=short)
    return _date(date.fromisoformat(f"{day}-01"), "F Y", short=short) if len(day) == len("2024-05") else day


def _date(day: date, form: str, *, short: bool) -> str:
    return date_format(day, form.replace("F", "M") if short else form)
