"""Day phrases: "yesterday", "last thu", "in two weeks", "by the end of the month", "on the fifteenth of December".

Many phrases fit the past as well as the future ("on Tuesday", "14 July"); a `Day` then carries both dates and the
grammar chooses by what the clause speaks of. Phrases are matched in folded text (small letters, no accents).
"""

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import MAXYEAR, date, timedelta
from functools import cache

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
          "december")  # fmt: skip
_SHORT_DAYS = {"mon": 0, "tue": 1, "tues": 1, "wed": 2, "weds": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5,
               "sun": 6}  # fmt: skip
_GERMAN_DAYS = {"montag": 0, "dienstag": 1, "mittwoch": 2, "donnerstag": 3, "freitag": 4, "samstag": 5, "sonnabend": 5,
                "sonntag": 6}  # fmt: skip
_DAY_NUMBER = {name: i for i, name in enumerate(WEEKDAYS)} | _SHORT_DAYS | _GERMAN_DAYS
_MONTH_NUMBER = {name: i for i, name in enumerate(MONTHS, 1)} | {name[:3]: i for i, name in enumerate(MONTHS, 1)} | {
    "sept": 9, "januar": 1, "februar": 2, "marz": 3, "mai": 5, "juni": 6, "juli": 7, "oktober": 10, "dezember": 12,
}  # fmt: skip
_NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "fourteen": 14, "fifteen": 15, "eighteen": 18, "twenty": 20, "thirty": 30, "forty": 40, "forty-five": 45,
    "sixty": 60, "ninety": 90, "hundred": 100, "couple": 2, "a couple": 2, "a couple of": 2, "couple of": 2, "a few": 3, "few": 3, "several": 3, "half a": 0,
    "ein": 1, "eine": 1, "einem": 1, "einer": 1, "zwei": 2, "drei": 3, "vier": 4, "funf": 5, "sechs": 6, "sieben": 7, "acht": 8,
    "neun": 9, "zehn": 10, "vierzehn": 14,
}  # fmt: skip
_ORDINALS = {
    name: i
    for i, name in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
        " fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third"
        " twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first".split(),
        1,
    )
}
_ORDINALS |= {name.replace("-", " "): i for name, i in _ORDINALS.items() if "-" in name}
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_UNITS = {"hour": 0, "hr": 0, "h": 0, "stunde": 0, "day": 1, "d": 1, "tag": 1, "night": 1, "week": 7, "wk": 7, "w": 7, "woche": 7, "fortnight": 14,
          "month": -1, "mth": -1, "mo": -1, "monat": -1, "quarter": -3, "year": -12, "yr": -12, "jahr": -12}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Day:
    """A day phrase at text[start:end]; `past` and `future` are the days it can mean, None where it cannot.

    `bare` marks a span without a preposition ("3 wks"), a day only where something is to be done; `loose` a whole
    month or season ("in April"), which alone says neither when people met nor when to follow up.
    """

    start: int
    end: int
    past: date | None
    future: date | None
    bare: bool = False
    loose: bool = False

    def nearest(self, today: date) -> date:
        """The possible day closest to `today`, the coming one of two equally close."""
        options = [d for d in (self.future, self.past) if d]
        return min(options, key=lambda d: abs((d - today).days))


def days(low: str, today: date) -> list[Day]:
    """The day phrases of the folded text `low`, in order, without overlaps; the longest of two wins."""
    blocked = [m.span() for m in _never().finditer(low)]
    found: list[tuple[int, int, Day]] = []
    for pattern, meaning in _phrases():
        for match in pattern.finditer(low):
            start, end = match.span()
            if any(start < e and s < end for s, e in blocked):
                continue
            day = _safely(meaning, match, today)
            if day:
                found.append((start, end, Day(start, end, day.past, day.future, day.bare, day.loose)))
    found.sort(key=lambda f: (f[0] - f[1], f[0]))
    kept: list[Day] = []
    for start, end, day in found:
        if not any(start < k.end and k.start < end for k in kept):
            kept.append(day)
    return sorted(kept, key=lambda d: d.start)


def _safely(meaning: "Meaning", match: re.Match[str], today: date) -> "Day | None":
    """A phrase that leads out of the calendar ("in 9999 years", "31 February") is no day."""
    try:
        return meaning(match, today)
    except (ValueError, OverflowError):
        return None


Meaning = Callable[[re.Match[str], date], "Day | None"]


def _only_past(day: date) -> Day:
    return Day(0, 0, day, None)


def _only_future(day: date, *, bare: bool = False) -> Day:
    return Day(0, 0, None, day, bare)


def _either(past: date, future: date) -> Day:
    return Day(0, 0, past, future)


def add_months(day: date, months: int) -> date:
    """The same day `months` later (or earlier), or the last day of that month when it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not 1 <= year <= MAXYEAR:
        raise ValueError(year)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def month_end(day: date) -> date:
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def easter(year: int) -> date:
    """Easter Sunday by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, ch. 8)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def _number(text: str) -> int:
    return int(text) if text.isdigit() else _NUMBERS[text.strip()]


def _unit(text: str) -> str:
    word = text.rstrip(".'")
    for end in ("", "s", "e", "n", "en"):
        if end and not word.endswith(end):
            continue
        bare = word[: len(word) - len(end)]
        if bare in _UNITS:
            return bare
    return "day"


def _later(start: date, number: str, unit: str) -> date:
    days_or_months = _UNITS[_unit(unit)]
    if number == "half a":
        return add_months(start, 6) if days_or_months == -12 else start + timedelta(15 if days_or_months == -1 else 4)
    n = _number(number)
    if days_or_months == 0:
        return start + timedelta(n // 24)
    return add_months(start, n * -days_or_months) if days_or_months < 0 else start + timedelta(n * days_or_months)


def _weekday(today: date, number: int) -> Day:
    back = (today.weekday() - number) % 7 or 7
    return _either(today - timedelta(back), today + timedelta(7 - back or 7))


def _coming(today: date, number: int) -> date:
    return today + timedelta((number - today.weekday()) % 7 or 7)


def _next_week(today: date, number: int) -> date:
    return today + timedelta(7 - today.weekday() + number)


def _of_year(today: date, month: int, day: int, year: str | None) -> Day | None:
    if year:
        number = int(year) + (2000 if len(year) < 3 else 0)
        on = date(number, month, day)
        return _only_past(on) if on < today else _either(on, on) if on == today else _only_future(on)
    options = [date(y, month, day) for y in range(today.year - 4, today.year + 5) if _exists(y, month, day)]
    past, future = [d for d in options if d <= today], [d for d in options if d >= today]
    return _either(past[-1], future[0]) if past and future else None


def _exists(year: int, month: int, day: int) -> bool:
    return day <= calendar.monthrange(year, month)[1]


def _day_of_month(match: re.Match[str], today: date) -> Day:
    text = match["nth"]
    number = _ORDINALS.get(text) or int(re.sub(r"\D", "", text))
    past = future = None
    for ahead in range(4):
        month = add_months(today.replace(day=1), ahead)
        if future is None and _exists(month.year, month.month, number) and month.replace(day=number) >= today:
            future = month.replace(day=number)
        month = add_months(today.replace(day=1), -ahead)
        if past is None and _exists(month.year, month.month, number) and month.replace(day=number) <= today:
            past = month.replace(day=number)
    return Day(0, 0, past, future)


def _written(match: re.Match[str], today: date) -> Day | None:
    text = match["d"]
    day = _ORDINALS.get(text) or int(re.sub(r"\D", "", text))
    return _of_year(today, _MONTH_NUMBER[match["m"]], day, match["y"])


def _numeric(match: re.Match[str], today: date) -> Day | None:
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
    if year and not _exists(int(year) + (2000 if len(year) < 3 else 0), month, day):
        return None
    return _of_year(today, month, day, year)


def _dotted(match: re.Match[str], today: date) -> Day | None:
    return _of_year(today, int(match["m"]), int(match["d"]), match["y"])


def _in_month(match: re.Match[str], today: date) -> Day | None:
    month, part = _MONTH_NUMBER[match["m"]], (match["part"] or "").strip(" -")
    day = {"mid": 15, "middle of": 15, "the middle of": 15, "late": 25}.get(part, 1)
    year = match["y"]
    if "end" in part:
        day = calendar.monthrange(int(year) if year else today.year, month)[1]
    found = _of_year(today, month, min(day, 28) if month == 2 and "end" in part else day, year)
    if found is None or (match["which"] or "").strip() != "last":
        if found and (match["which"] or "").strip() == "next":
            return Day(0, 0, None, found.future, loose=True)
        running = found and not year and today.month == month and day == 1 and found.future and found.future > today
        whole = Day(0, 0, today.replace(day=1), month_end(today)) if running else found
        return whole and replace(whole, loose=True)
    return Day(0, 0, found.past, None)


def _quarter(match: re.Match[str], today: date) -> Day:
    month = int(match["q"]) * 3 - 2
    year = int(match["y"]) if match["y"] else today.year + (month <= today.month)
    return _only_future(date(year, month, 1))


def _relative(match: re.Match[str], today: date) -> Day | None:
    """This, next or last week, weekend, month, quarter, year, season or weekday."""
    which, what = match["which"], _SPELT.get(match["what"], match["what"])
    step = (
        1
        if which in {"next", "nxt", "following", "coming", "nachste", "nachsten", "nachster"}
        else -1
        if which in _LAST
        else 0
    )
    if what in _DAY_NUMBER:
        return _relative_weekday(today, _DAY_NUMBER[what], which, step)
    if what in _SEASONS:
        found = _of_year(today, _SEASONS[what], 1, None)
        return found and Day(0, 0, found.past if step < 1 else None, found.future if step > -1 else None, loose=True)
    return _relative_span(today, what, step)


_SPELT = {"wk": "week", "wkend": "weekend", "mth": "month", "yr": "year"}
_LAST = frozenset("last past previous letzte letzten letzter vorige vorigen".split())


def _relative_weekday(today: date, number: int, which: str, step: int) -> Day:
    if step < 0:
        back = (today.weekday() - number) % 7 or 7
        return _only_past(today - timedelta(back))
    if which in {"coming", "following"}:
        return _only_future(_coming(today, number))
    if step:
        return _only_future(_next_week(today, number))
    this = today + timedelta(number - today.weekday())
    return _either(this, this) if this == today else _only_past(this) if this < today else _only_future(this)


def _relative_span(today: date, what: str, step: int) -> Day | None:
    if what in {"weekend", "wochenende"}:
        saturday = today + timedelta(5 - today.weekday())
        if step == 0:
            return _either(saturday - timedelta(7), max(today, saturday))
        if step > 0:
            return _only_future(saturday + timedelta(7))
        return _only_past(saturday - timedelta(7))
    if step == 0:
        if what in {"week", "woche"}:
            return _either(today, max(today, today + timedelta(4 - today.weekday())))
        ends = {
            "month": month_end(today),
            "monat": month_end(today),
            "year": date(today.year, 12, 31),
            "jahr": date(today.year, 12, 31),
        }
        return _either(today, ends[what]) if what in ends else None
    if what == "quarter":
        first = date(today.year, (today.month - 1) // 3 * 3 + 1, 1)
        return _only_future(add_months(first, 3)) if step > 0 else _only_past(add_months(first, -3))
    if what in {"year", "jahr"}:
        return _only_future(date(today.year + 1, 1, 1)) if step > 0 else _only_past(date(today.year - 1, 12, 31))
    day = (
        _later(today, "1", what)
        if step > 0
        else add_months(today, -1)
        if what in {"month", "monat"}
        else today - timedelta(7)
    )
    return _only_future(day) if step > 0 else _only_past(day)


def _edge(match: re.Match[str], today: date) -> Day | None:
    """End, start or middle of this or the next week, month, quarter or year."""
    edge, nxt, what = match["edge"], bool(match["next"]), match["what"]
    if what == "week":
        monday = today - timedelta(today.weekday()) + timedelta(7 if nxt else 0)
        offset = {"end": 4, "start": 0, "beginning": 0, "middle": 2}[edge]
        day = monday + timedelta(offset)
        return _only_future(day if day >= today else day + timedelta(7))
    if what == "day":
        return _only_future(today)
    months = {"month": 1, "quarter": 3, "year": 12}[what]
    first = date(today.year, (today.month - 1) // months * months + 1, 1)
    if nxt or (edge in {"start", "beginning"} and first < today):
        first = add_months(first, months)
    if edge == "end":
        return _only_future(month_end(add_months(first, months - 1)))
    return _only_future(first if edge != "middle" else first + timedelta(14))


def _short_edge(match: re.Match[str], today: date) -> Day:
    ends = {"eom": month_end(today), "eoy": date(today.year, 12, 31)}
    friday = today + timedelta((4 - today.weekday()) % 7)
    return _only_future(ends.get(match["edge"], friday if match["edge"] == "eow" else today))


def _feast(match: re.Match[str], today: date) -> Day:
    name, after = match["feast"], (match["side"] or "") in {"after", "nach"}
    options = []
    for year in (today.year, today.year + 1):
        day = {"easter": easter(year), "ostern": easter(year)}.get(name) or {
            "x": date(year, 12, 24), "n": date(year + 1, 1, 1), "t": date(year, 11, 26), "s": date(year, 9, 1),
        }[_feast_kind(name)]  # fmt: skip
        options.append(
            day + timedelta(1 if after and _feast_kind(name) == "e" else 3 if after and _feast_kind(name) == "x" else 0)
        )
    return _only_future(next(d for d in options if d >= today))


def _feast_kind(name: str) -> str:
    if "summer" in name or "holiday" in name:
        return "s"
    return (
        "e"
        if name in {"easter", "ostern"}
        else "n"
        if "new year" in name or "neujahr" in name
        else "t"
        if "thanks" in name
        else "x"
    )


def _fixed(table: dict[str, tuple[int | None, int | None]]) -> Meaning:
    def meaning(match: re.Match[str], today: date) -> Day:
        past, future = table[re.sub(r"\s+", " ", match["word"])]
        return Day(
            0,
            0,
            None if past is None else today + timedelta(past),
            None if future is None else today + timedelta(future),
        )

    return meaning


_WORDS: dict[str, tuple[int | None, int | None]] = {
    "today": (0, 0), "tonight": (0, 0), "this evening": (0, 0), "this morning": (0, None), "this afternoon": (0, 0), "earlier today": (0, None), "just now": (0, None),
    "later today": (None, 0), "this lunchtime": (0, None), "tomorrow": (None, 1), "tmrw": (None, 1), "tmr": (None, 1), "tmw": (None, 1), "tomo": (None, 1), "tomoz": (None, 1), "2moro": (None, 1), "2morrow": (None, 1), "2mrw": (None, 1), "tommorow": (None, 1), "tommorrow": (None, 1), "tomorow": (None, 1), "2nite": (0, 0), "2night": (0, 0), "tonite": (0, 0), "2day": (0, 0),
    "tom": (None, 1), "yesterday": (-1, None), "yday": (-1, None), "yest": (-1, None), "ystd": (-1, None), "ystday": (-1, None), "last night": (-1, None), "last evening": (-1, None),
    "day after tomorrow": (None, 2), "the day after tomorrow": (None, 2), "day before yesterday": (-2, None), "the day before yesterday": (-2, None), "a day after tomorrow": (None, 2),
    "heute": (0, 0), "gestern": (-1, None), "vorgestern": (-2, None), "ubermorgen": (None, 2), "heute abend": (0, 0), "heute morgen": (0, None), "gestern abend": (-1, None),
    "eod": (None, 0), "cob": (None, 0), "close of business": (None, 0),
}  # fmt: skip


@cache
def _never() -> re.Pattern[str]:
    """Days that are habits, parts of names or not days at all."""
    return re.compile(
        r"\b(?:every|each|most|once a|twice a|per)\s+(?:other\s+)?(?:second\s+)?(?:\w+day|week|month|quarter|year|few\s+\w+|\d+\s+\w+|two\s+\w+)s?\b"
        r"|\b(?:mon|tues|wednes|thurs|fri|satur|sun)days\b"
        r"|\b24/7\b|\bhalf an hour\b"
        r"|\b(?:sat|sun)\b(?=\s+(?:beside|next|with|near|down|opposite|across|by|in|on|at|together|behind|between|through|microsystems|life)\b)"
        r"|\bat\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day\s+(?:morning|night)\b"
        r"|\bfor\s+(?:the\s+)?(?:last|past|next)?\s*(?:\d+|a|an|one|two|three|four|five|six|ten|many)\s+(?:days?|weeks?|months?|years?|yrs?)\b(?!\s+(?:from|ago))"
        r"|\b(?:\d+|two|three|four|five|six|ten)[- ](?:years?|months?|weeks?|days?)[- ](?:old|plan|course|internship|contract|programme|program)\b"
    )


@cache
def _phrases() -> list[tuple[re.Pattern[str], Meaning]]:
    month = "(?P<m>" + "|".join(sorted(_MONTH_NUMBER, key=len, reverse=True)) + r")\b\.?"
    weekday = "|".join(sorted(_DAY_NUMBER, key=len, reverse=True))
    long_day = "|".join((*WEEKDAYS, *_GERMAN_DAYS))
    number = (
        "(?P<n>"
        r"\d{1,3}|half a|a couple of|couple of|a couple|a few|"
        + "|".join(w for w in sorted(_NUMBERS, key=len, reverse=True) if " " not in w)
        + ")"
    )
    unit = (
        "(?P<u>(?:"
        + "|".join(sorted((u for u in _UNITS if len(u) > 1), key=len, reverse=True))
        + r")(?:e?n|s)?|[wd](?=\b))(?:\.|['’]s?)?"
    )
    ordinal = r"(?:" + "|".join(sorted(_ORDINALS, key=len, reverse=True)) + r"|[0-3]?\d(?:st|nd|rd|th))"
    # What may stand before and after any day, and belongs to it.
    lead = r"(?:\b(?:(?:no later than|not later than|due by|due on|due|some ?time|by|on|before|until|till|til|from|around|come|starting|as of|bis|am|ab|vor|for|of)\s+)(?:the\s+)?)?"
    hour = r"(?:\d{1,2}(?:[:.]\d\d)?\s?(?:am|pm|a\.m\.|p\.m\.|uhr|hrs|h)\b\.?|\d{1,2}:\d\d|noon|midday|lunchtime|midnight|\d{1,2}(?=[\s,.;]|$)(?!\s+\w))"
    tail = rf"(?:[,\s]+(?:(?:in the\s+)?(?:morning|afternoon|evening|eve|arvo|am|pm)\b|at lunch(?:time)?\b|night\b|lunchtime\b|first thing\b|early\b|at\s+{hour}|@\s*{hour}|{hour.replace('|' + chr(92) + 'd{1,2}(?=[' + chr(92) + 's,.;]|$)(?!' + chr(92) + 's+' + chr(92) + 'w)', '')}))*"
    year = r"(?:,?\s+(?P<y>20\d\d))?"
    table: list[tuple[str, Meaning]] = [
        (r"(?P<y>20\d\d)-(?P<m>\d\d)-(?P<d>\d\d)\b", _dotted),
        (rf"\b{number}\s*{unit}\s+(?:ago|back|earlier)\b", lambda m, t: _only_past(_ago(t, m["n"], m["u"]))),
        (rf"\bvor\s+{number}\s+{unit}\b", lambda m, t: _only_past(_ago(t, m["n"], m["u"]))),
        (rf"\b(?:in(?:side)?|within|after)\s+(?:about\s+|around\s+|the next\s+|the\s+)?{number}(?:\s*(?:-|to|or)\s*\w+)?\s*{unit}(?:\s+time)?(?:\s+from (?:now|today))?\b", lambda m, t: _only_future(_later(t, m["n"], m["u"]))),
        (rf"\b(?:over|during)\s+the next\s+{number}\s+{unit}\b", lambda m, t: _only_future(_later(t, m["n"], m["u"]))),
        (r"\b(?:in|within)\s+the\s+(?:next\s+)?(?P<u>week|month|fortnight)\b", lambda m, t: _only_future(_later(t, "1", m["u"]))),
        (rf"\b{number}\s*{unit}\s*(?:time\b|from (?:now|today)\b|hence\b)", lambda m, t: _only_future(_later(t, m["n"], m["u"]))),
        (rf"\b{number}\s*{unit}\s+from\s+tomorrow\b", lambda m, t: _only_future(_later(t + timedelta(1), m["n"], m["u"]))),
        (rf"\b{number}\s*{unit}\s+(?:from|on|after)\s+(?:this\s+|next\s+)?(?P<wd>{weekday})\b", lambda m, t: _only_future(_later(_coming(t, _DAY_NUMBER[m["wd"]]), m["n"], m["u"]))),
        (rf"\b{number}\s*{unit}(?=\s*(?:$|[,.;:)!—–-]))", lambda m, t: _only_future(_later(t, m["n"], m["u"]), bare=True)),
        (rf"{lead}\b(?P<wd>{long_day})\s+(?P<u>week|fortnight)\b", lambda m, t: _only_future(_later(_coming(t, _DAY_NUMBER[m["wd"]]), "1", m["u"]))),
        (rf"{lead}\b(?:this )?(?P<which>this|next|nxt|last|past|previous|following|coming|nachsten?r?|letzten?r?|vorigen?|diese[ns]?)\s+(?P<what>{weekday}|week|wk|weekend|wkend|month|mth|quarter|year|yr|spring|summer|autumn|fall|winter|woche|wochenende|monat|jahr)\b{tail}", _relative),
        (r"\b(?:over|at|by|before|on|during|am)\s+(?:the\s+)?(?P<which>)(?P<what>weekend|wochenende)\b", _relative),
        (rf"{lead}\b(?P<word>{'|'.join(w.replace(' ', chr(92) + 's+') for w in sorted(_WORDS, key=len, reverse=True) if w != 'tom')})\b{tail}", _fixed(_WORDS)),
        (r"(?<!\bguten )\bmorgen\b(?=\s*(?:$|[,.;!)]|fruh|abend|nachmittag))", lambda _m, t: _only_future(t + timedelta(1))),
        (rf"{lead}\b(?:the\s+)?(?P<edge>end|start|beginning|middle)\s+(?:of\s+)?(?:the\s+|this\s+)?(?P<next>next\s+)?(?P<what>week|month|quarter|year|day)\b", _edge),
        (r"\b(?:the\s+)?week\s+after\s+next\b", lambda _m, t: _only_future(t + timedelta(14 - t.weekday()))),
        (rf"{lead}\b(?P<what>month|week|year)[- ](?P<edge>end)(?P<next>)\b", _edge),
        (rf"{lead}\b(?P<edge>eom|eow|eoy|eod|cob)\b", _short_edge),
        (rf"(?:\b(?:in|for|by)\s+)?(?:the\s+)?\b(?:week (?:of|commencing|starting|beginning)|w/c)\s+(?:the\s+)?(?:mon(?:day)?\s+)?(?P<d>{ordinal}|\d\d?)\s+(?:of\s+)?{month}{year}", _written),
        (rf"(?:\b(?:in|for|by)\s+)?(?:the\s+)?\b(?:week (?:of|commencing|starting|beginning)|w/c)\s+(?:mon(?:day)?\s+)?{month}\s+(?P<d>{ordinal}|\d\d?)\b{year}", _written),
        (rf"{lead}(?:\b(?:{weekday}),?\s+(?:the\s+)?)?\b(?P<d>{ordinal}|[0-3]?\d)\.?\s*(?:of\s+)?{month}{year}{tail}", _written),
        (rf"{lead}(?:\b(?:{weekday}),?\s+)?\b{month}\s+(?:the\s+)?(?P<d>{ordinal}|[0-3]?\d(?![\d:]))\b{year}{tail}", _written),
        (rf"{lead}(?:\b(?:{weekday}),?\s+)?(?<![\d/.])(?P<a>\d\d?)/(?P<b>\d\d?)(?:/(?P<y>20\d\d|\d\d))?(?![\d/])\b{tail}", _numeric),
        (rf"{lead}(?:\b(?:{weekday}),?\s+)?(?<![\d.])(?P<d>[0-3]?\d)\.(?P<m>[01]?\d)\.(?P<y>20\d\d|\d\d)?(?!\d)", _dotted),
        (rf"\b(?:on|by|until|till|before|for|from)\s+(?:(?:{weekday})\s+)?the\s+(?P<nth>{ordinal})\b(?!\s+(?:floor|of the|street|grade|year|time|one|person|edition|birthday|anniversary|[a-z]+ (?:floor|street)))", _day_of_month),
        (rf"\b(?:{weekday})\s+(?:the\s+)?(?P<nth>{ordinal})\b", _day_of_month),
        (r"\b(?:on|by|until|till|before)\s+(?P<nth>[0-3]?\d(?:st|nd|rd|th))\b(?!\s+(?:floor|street|st\b|ave|avenue|grade|year))", _day_of_month),
        (r"\b(?:the\s+)?(?P<nth>[0-3]?\d(?:st|nd|rd|th))(?=\s*(?:$|[,.;!)]))", lambda m, t: replace(_day_of_month(m, t), bare=True)),
        (rf"\b(?:(?:in|by|until|till|before|during|around|im|bis|since|for)\s+)?(?P<part>the end of |end of |end |the beginning of |beginning of |the start of |start of |the middle of |middle of |early |late |mid[- ])(?P<which>next |last )?{month}{year}\b", _in_month),
        (rf"\b(?:in|by|until|till|before|during|around|im|bis|since|for)\s+(?P<part>)(?P<which>next\s+|last\s+)?{month}{year}(?!\s*\d)", _in_month),
        (rf"(?P<part>)(?<!\w)(?P<which>next|last)\s+{month}(?P<y>)(?!\s*\d)", _in_month),
        (r"\b(?:in|by|during|for|before|until)\s+q(?P<q>[1-4])(?:\s+(?P<y>20\d\d))?\b", _quarter),
        (r"\b(?:in|by|during|for|before|after)\s+(?:the\s+)?(?:early\s+|late\s+)?(?P<which>)(?P<what>spring|autumn|winter|summer)\b(?!\s+(?:school|camp|party|ball|break|holidays?|vacation))", _relative),
        (r"\b(?:(?P<side>after|before|by|at|over|in|nach|vor)\s+)(?:the\s+)?(?P<feast>easter|christmas|xmas|new year'?s?(?: eve| day)?|thanksgiving|summer holidays?|summer break|summer vacation|holidays|ostern|weihnachten|neujahr)\b", _feast),
        (rf"{lead}\b(?P<wd>{weekday})\b(?!['’.-]s?\w){tail}", lambda m, t: _weekday(t, _DAY_NUMBER[m["wd"]])),
    ]  # fmt: skip
    return [(re.compile(pattern), meaning) for pattern, meaning in table]


def _ago(today: date, number: str, unit: str) -> date:
    ahead = _UNITS[_unit(unit)]
    if ahead < 0:
        return add_months(today, (_number(number) if number != "half a" else 1) * ahead)
    return today - timedelta((_number(number) if number != "half a" else 1) * ahead)
