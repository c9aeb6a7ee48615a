"""What each kind of day phrase means on a given day."""

import calendar
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from kith.core.sentence.reckoning import (
    Day,
    add_months,
    coming,
    easter,
    either,
    exists,
    later,
    month_end,
    next_week,
    of_year,
    only_future,
    only_past,
)
from kith.core.sentence.words.days import (
    DAY_NUMBER,
    EASTER_DAYS,
    FEAST_DAYS,
    LAST,
    MONTH_NUMBER,
    NEXT,
    ORDINALS,
    SEASONS,
    SPELT,
    WORDS,
)

Meaning = Callable[[re.Match[str], date], "Day | None"]
_FEASTS = {
    "summer": ("summer", "holiday"),
    "easter": ("easter", "ostern"),
    "new year": ("new year", "neujahr"),
    "thanksgiving": ("thanks",),
    "christmas": ("christmas", "xmas", "weihnachten"),
}
_PARTS = {"mid": 15, "late": 25, "second half": 15, "2nd half": 15, "last half": 15, "mitte": 15} | {
    "second week": 8,
    "2nd week": 8,
    "third week": 15,
    "3rd week": 15,
    "last week": 22,
}
"""The day of a month with which a part of it begins."""
_EDGES = {"ende": "end", "anfang": "start", "mitte": "middle"}
_SPANS = {"woche": "week", "monat": "month", "monats": "month", "quartals": "quarter", "jahr": "year", "jahres": "year"}
_AFTER = {"summer": 0, "easter": 1, "new year": 0, "thanksgiving": 0, "christmas": 3}
"""Days after a feast when people are back."""


def day_of_month(match: re.Match[str], today: date) -> Day:
    """The nth of this month, the last or the next."""
    number = _nth(match["nth"])
    past = future = None
    for ahead in range(4):
        month = add_months(today.replace(day=1), ahead)
        if future is None and exists(month.year, month.month, number) and month.replace(day=number) >= today:
            future = month.replace(day=number)
        month = add_months(today.replace(day=1), -ahead)
        if past is None and exists(month.year, month.month, number) and month.replace(day=number) <= today:
            past = month.replace(day=number)
    return Day(0, 0, past, future)


def _nth(text: str) -> int:
    """21 of "21st", "21" and "twenty first"."""
    return ORDINALS.get(" ".join(text.split())) or int(re.sub(r"\D", "", text))


def written(match: re.Match[str], today: date) -> Day | None:
    """14 July, July 14th."""
    return of_year(today, MONTH_NUMBER[match["m"]], _nth(match["d"]), match["y"])


def numeric(match: re.Match[str], today: date) -> Day | None:
    """14/7 or 7/14: both ways, where both exist."""
    a, b = int(match["a"]), int(match["b"])
    options = [
        d for m, n in ((a, b), (b, a)) if 1 <= m <= 12 and 1 <= n <= 31 and (d := _numeric_day(today, m, n, match["y"]))
    ]
    if not options:
        return None
    past = [d.past for d in options if d.past]
    future = [d.future for d in options if d.future]
    return Day(0, 0, max(past, default=None), min(future, default=None))


def _numeric_day(today: date, month: int, day: int, year: str | None) -> Day | None:
    if year and not exists(int(year) + (2000 if len(year) < 3 else 0), month, day):
        return None
    return of_year(today, month, day, year)


def dotted(match: re.Match[str], today: date) -> Day | None:
    """14.7., 2026-07-14."""
    return of_year(today, int(match["m"]), int(match["d"]), match["y"])


def in_month(match: re.Match[str], today: date) -> Day | None:
    """In April, by the end of May, next June."""
    month, part = MONTH_NUMBER[match["m"]], (match["part"] or "").strip(" -")
    day = next((day for words, day in _PARTS.items() if words in part), 1)
    year = match["y"]
    if "end" in part or "last day" in part:
        day = calendar.monthrange(int(year) if year else today.year, month)[1]
    found = of_year(today, month, min(day, 28) if month == 2 and day > 28 else day, year)
    if found is None or (match["which"] or "").strip() != "last":
        if found and (match["which"] or "").strip() == "next":
            return Day(0, 0, None, found.future, loose=True)
        running = found and not year and today.month == month and day == 1 and found.future and found.future > today
        whole = Day(0, 0, today.replace(day=1), month_end(today)) if running else found
        return whole and replace(whole, loose=True)
    return Day(0, 0, found.past, None)


def quarter(match: re.Match[str], today: date) -> Day:
    """In Q3."""
    month = int(match["q"]) * 3 - 2
    year = int(match["y"]) if match["y"] else today.year + (month <= today.month)
    return only_future(date(year, month, 1))


def relative(match: re.Match[str], today: date) -> Day | None:
    """This, next or last week, weekend, month, quarter, year, season or weekday."""
    which, what = match["which"], SPELT.get(match["what"], match["what"])
    step = (which in NEXT) - (which in LAST)
    if what in DAY_NUMBER:
        return _relative_weekday(today, DAY_NUMBER[what], which, step)
    if what in SEASONS:
        found = of_year(today, SEASONS[what], 1, None)
        return found and Day(0, 0, found.past if step < 1 else None, found.future if step > -1 else None, loose=True)
    return _relative_span(today, what, step)


def of_week(match: re.Match[str], today: date) -> Day:
    """The Tuesday of this, next or last week."""
    step = (match["which"] in NEXT) - (match["which"] in LAST)
    day = today + timedelta(DAY_NUMBER[match["what"]] - today.weekday() + 7 * step)
    return _as_it_lies(day, today)


def _as_it_lies(day: date, today: date) -> Day:
    return either(day, day) if day == today else only_past(day) if day < today else only_future(day)


def _relative_weekday(today: date, number: int, which: str, step: int) -> Day:
    if step < 0:
        back = (today.weekday() - number) % 7 or 7
        return only_past(today - timedelta(back))
    if which in {"coming", "following"} or which.startswith("kommende"):
        return only_future(coming(today, number))
    if step:
        return only_future(next_week(today, number))
    return _as_it_lies(today + timedelta(number - today.weekday()), today)


def _relative_span(today: date, what: str, step: int) -> Day | None:
    if what in {"weekend", "wochenende"}:
        saturday = today + timedelta(5 - today.weekday())
        if step == 0:
            return either(saturday - timedelta(7), max(today, saturday))
        if step > 0:
            return only_future(saturday + timedelta(7))
        return only_past(saturday - timedelta(7))
    if step == 0:
        if what in {"week", "woche"}:
            return either(today, max(today, today + timedelta(4 - today.weekday())))
        ends = {
            "month": month_end(today),
            "monat": month_end(today),
            "year": date(today.year, 12, 31),
            "jahr": date(today.year, 12, 31),
        }
        return either(today, ends[what]) if what in ends else None
    if what == "quarter":
        first = date(today.year, (today.month - 1) // 3 * 3 + 1, 1)
        return only_future(add_months(first, 3)) if step > 0 else only_past(add_months(first, -3))
    if what in {"year", "jahr"}:
        return only_future(date(today.year + 1, 1, 1)) if step > 0 else only_past(date(today.year - 1, 12, 31))
    if step > 0:
        return only_future(later(today, "1", what))
    return only_past(add_months(today, -1) if what in {"month", "monat"} else today - timedelta(7))


def at_edge(match: re.Match[str], today: date) -> Day | None:
    """End, start or middle of this or the next week, month, quarter or year."""
    edge, nxt = _EDGES.get(match["edge"], match["edge"]), bool(match["next"])
    what = _SPANS.get(match["what"], match["what"])
    if what == "week":
        monday = today - timedelta(today.weekday()) + timedelta(7 if nxt else 0)
        offset = {"end": 4, "start": 0, "beginning": 0, "middle": 2}[edge]
        day = monday + timedelta(offset)
        return only_future(day if day >= today else day + timedelta(7))
    if what == "day":
        return only_future(today)
    months = {"month": 1, "quarter": 3, "year": 12}[what]
    first = date(today.year, (today.month - 1) // months * months + 1, 1)
    if nxt or (edge in {"start", "beginning"} and first < today):
        first = add_months(first, months)
    if edge == "end":
        return only_future(month_end(add_months(first, months - 1)))
    return only_future(first if edge != "middle" else first + timedelta(14))


def short_edge(match: re.Match[str], today: date) -> Day:
    """EOM, EOW, EOY, EOD."""
    ends = {"eom": month_end(today), "eoy": date(today.year, 12, 31)}
    friday = today + timedelta((4 - today.weekday()) % 7)
    return only_future(ends.get(match["edge"], friday if match["edge"] == "eow" else today))


def feast(match: re.Match[str], today: date) -> Day:
    """Easter, Christmas, the new year, Thanksgiving, the end of the summer: before them, or soon after."""
    name, after = match["feast"], (match["side"] or "") in {"after", "nach"}
    kind = next((kind for kind, words in _FEASTS.items() if any(word in name for word in words)), "christmas")
    days = [_feast_of(kind, year) + timedelta(_AFTER[kind] if after else 0) for year in (today.year, today.year + 1)]
    return only_future(next(day for day in days if day >= today))


def _feast_of(kind: str, year: int) -> date:
    if kind == "easter":
        return easter(year)
    if kind == "thanksgiving":  # the fourth Thursday of November
        first = date(year, 11, 1)
        return first + timedelta((3 - first.weekday()) % 7 + 21)
    return {"christmas": date(year, 12, 24), "new year": date(year + 1, 1, 1), "summer": date(year, 9, 1)}[kind]


def feast_day(match: re.Match[str], today: date) -> Day | None:
    """Christmas Eve, Halloween, Good Friday: the last and the next one."""
    name = re.sub(r"\s+", " ", match["feast"])
    if name in FEAST_DAYS:
        return of_year(today, *FEAST_DAYS[name], None)
    days = [easter(year) + timedelta(EASTER_DAYS[name]) for year in range(today.year - 1, today.year + 2)]
    return either(max(day for day in days if day <= today), min(day for day in days if day >= today))


def week_after(match: re.Match[str], today: date) -> Day:
    """A week tomorrow, tomorrow week, Tues week, a fortnight on Friday."""
    named = match["day"]
    start = coming(today, DAY_NUMBER[named]) if named in DAY_NUMBER else today + timedelta(WORDS[named][1] or 0)
    return only_future(start + timedelta(14 if match["span"] == "fortnight" else 7))


def in_the_morning(_match: re.Match[str], today: date) -> Day:
    """Tomorrow's, where something is still to be done."""
    return only_future(today + timedelta(1), bare=True)


def quarter_end(match: re.Match[str], today: date) -> Day:
    """End of Q3."""
    year, month = (int(match["y"]) if match["y"] else today.year), int(match["q"]) * 3
    last = month_end(date(year, month, 1))
    return only_future(last if last >= today or match["y"] else month_end(date(year + 1, month, 1)))


def fixed(table: dict[str, tuple[int | None, int | None]]) -> Meaning:
    """What the words of a table mean: their days from today, in the past and in the future."""

    def meaning(match: re.Match[str], today: date) -> Day:
        past, future = table[re.sub(r"\s+", " ", match["word"])]
        return Day(
            0,
            0,
            None if past is None else today + timedelta(past),
            None if future is None else today + timedelta(future),
        )

    return meaning
