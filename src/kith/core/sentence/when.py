"""Day phrases: "yesterday", "last thu", "in two weeks", "by the end of the month", "on the fifteenth of December".

Many phrases fit the past as well as the future ("on Tuesday", "14 July"); a `Day` then carries both dates and the
grammar chooses by what the clause speaks of. Phrases are matched in folded text (small letters, no accents).
"""

import re
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from kith.core.sentence.meanings import (
    Meaning,
    at_edge,
    day_of_month,
    dotted,
    feast,
    feast_day,
    fixed,
    in_month,
    in_the_morning,
    numeric,
    quarter,
    quarter_end,
    relative,
    short_edge,
    week_after,
    written,
)
from kith.core.sentence.reckoning import Day, ago, coming, later, on_weekday, only_future, only_past
from kith.core.sentence.words.days import (
    DAY_NUMBER,
    EASTER_DAYS,
    FEAST_DAYS,
    MONTH_NUMBER,
    NUMBERS,
    ORDINALS,
    UNITS,
    WORDS,
)


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


@cache
def _never() -> re.Pattern[str]:
    """Days that are habits, parts of names or not days at all."""
    return re.compile(
        r"\b(?:every|each|most|once a|twice a|per)\s+(?:other\s+)?(?:second\s+)?(?:\w+day|week|month|quarter|year|few\s+\w+|\d+\s+\w+|two\s+\w+)s?\b"
        r"|(?<!\btwo )(?<!\bthree )(?<!\bfour )(?<!\b[234] )\b(?:mon|tues|wednes|thurs|fri|satur|sun)days\b"
        r"|\b24/7\b|\bhalf an hour\b"
        r"|\b(?:sat|sun)\b(?=\s+(?:beside|next|with|near|down|opposite|across|by|in|on|at|together|behind|between|through|microsystems|life)\b)"
        r"|\bat\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day\s+(?:morning|night)\b"
        r"|\bfor\s+(?:the\s+)?(?:last|past|next)?\s*(?:\d+|a|an|one|two|three|four|five|six|ten|many)\s+(?:days?|weeks?|months?|years?|yrs?)\b(?!\s+(?:from|ago))"
        r"|\b(?:\d+|two|three|four|five|six|ten)[- ](?:years?|months?|weeks?|days?)[- ](?:old|plan|course|internship|contract|programme|program)\b"
    )


@cache
def _phrases() -> list[tuple[re.Pattern[str], Meaning]]:
    month = "(?P<m>" + "|".join(sorted(MONTH_NUMBER, key=len, reverse=True)) + r")\b\.?"
    weekday = "|".join(sorted(DAY_NUMBER, key=len, reverse=True))
    number = (
        "(?P<n>"
        r"\d{1,3}|half a|a couple of|couple of|a couple|a few|"
        + "|".join(w for w in sorted(NUMBERS, key=len, reverse=True) if " " not in w)
        + ")"
    )
    unit = (
        "(?P<u>(?:"
        + "|".join(sorted((u for u in UNITS if len(u) > 1), key=len, reverse=True))
        + r")(?:e?n|s)?|[wd](?=\b))(?:\.|['’]s?)?"
    )
    ordinal = r"(?:" + "|".join(sorted(ORDINALS, key=len, reverse=True)) + r"|[0-3]?\d(?:st|nd|rd|th))"
    # What may stand before and after any day, and belongs to it.
    lead = r"(?:\b(?:(?:no later than|not later than|due by|due on|due|some ?time|by|on|before|until|till|til|from|around|come|starting|as of|bis|am|ab|vor|for|of)\s+)(?:the\s+)?)?"
    hour = r"(?:\d{1,2}(?:[:.]\d\d)?\s?(?:am|pm|a\.m\.|p\.m\.|uhr|hrs|h)\b\.?|\d{1,2}:\d\d|noon|midday|lunchtime|midnight|\d{1,2}(?=[\s,.;]|$)(?!\s+\w))"
    tail = rf"(?:[,\s]+(?:(?:in the\s+)?(?:morning|afternoon|evening|eve|arvo|am|pm)\b|at lunch(?:time)?\b|night\b|lunchtime\b|first thing\b|early\b|at\s+{hour}|@\s*{hour}|{hour.replace('|' + chr(92) + 'd{1,2}(?=[' + chr(92) + 's,.;]|$)(?!' + chr(92) + 's+' + chr(92) + 'w)', '')}))*"
    year = r"(?:,?\s+(?P<y>20\d\d))?"
    feasts = "|".join(name.replace(" ", r"\s+") for name in sorted({*FEAST_DAYS, *EASTER_DAYS}, key=len, reverse=True))
    named = rf"(?P<day>{weekday}|tomorrow|tmrw|tmr|today)"
    table: list[tuple[str, Meaning]] = [
        (rf"{lead}\b(?:a|one|1)\s+(?P<span>week|wk|fortnight)\s+(?:on\s+|from\s+)?{named}\b", week_after),
        (rf"{lead}\b{named}\s+(?P<span>week|wk|fortnight)\b", week_after),
        (rf"{lead}\b(?P<feast>{feasts})(?!\w)", feast_day),
        (r"\b(?:first thing\s+)?in the morning\b", in_the_morning),
        (r"\b(?:by\s+|before\s+)?(?:the\s+)?end\s+of\s+q(?P<q>[1-4])(?:\s+(?P<y>20\d\d))?\b", quarter_end),
        (r"\b(?:by\s+|before\s+)?the\s+(?P<next>)(?P<what>month|week|year)['’]s\s+(?P<edge>end)\b", at_edge),
        (r"(?P<y>20\d\d)-(?P<m>\d\d)-(?P<d>\d\d)\b", dotted),
        (rf"\b{number}\s*{unit}\s+(?:ago|back|earlier)\b", lambda m, t: only_past(ago(t, m["n"], m["u"]))),
        (rf"\bvor\s+{number}\s+{unit}\b", lambda m, t: only_past(ago(t, m["n"], m["u"]))),
        (rf"\b(?:in(?:side)?|within|after)\s+(?:about\s+|around\s+|the next\s+|the\s+)?{number}(?:\s*(?:-|to|or)\s*\w+)?\s*{unit}(?:\s+time)?(?:\s+from (?:now|today))?\b", lambda m, t: only_future(later(t, m["n"], m["u"]))),
        (rf"\bin\s+(?P<n>two|three|four|2|3|4)\s+(?P<wd>{weekday})s\b", lambda m, t: only_future(coming(t, DAY_NUMBER[m["wd"]]) + timedelta(7 * (int(NUMBERS.get(m["n"], m["n"])) - 1)))),
        (rf"\b(?:over|during)\s+the next\s+{number}\s+{unit}\b", lambda m, t: only_future(later(t, m["n"], m["u"]))),
        (r"\b(?:in|within)\s+the\s+(?:next\s+)?(?P<u>week|month|fortnight)\b", lambda m, t: only_future(later(t, "1", m["u"]))),
        (rf"\b{number}\s*{unit}\s*(?:time\b|from (?:now|today)\b|hence\b)", lambda m, t: only_future(later(t, m["n"], m["u"]))),
        (rf"\b{number}\s*{unit}\s+from\s+tomorrow\b", lambda m, t: only_future(later(t + timedelta(1), m["n"], m["u"]))),
        (rf"\b{number}\s*{unit}\s+(?:from|on|after)\s+(?:this\s+|next\s+)?(?P<wd>{weekday})\b", lambda m, t: only_future(later(coming(t, DAY_NUMBER[m["wd"]]), m["n"], m["u"]))),
        (rf"\b{number}\s*{unit}(?=\s*(?:$|[,.;:)!—–-]))", lambda m, t: only_future(later(t, m["n"], m["u"]), bare=True)),
        (rf"{lead}\b(?:this )?(?P<which>this|next|nxt|last|past|previous|following|coming|nachsten?r?|letzten?r?|vorigen?|diese[ns]?)\s+(?P<what>(?:{weekday})(?=s?\b)|week|wk|weekend|wkend|month|mth|quarter|year|yr|spring|summer|autumn|fall|winter|woche|wochenende|monat|jahr)(?:['’]?s)?\b{tail}", relative),
        (r"\b(?:over|at|by|before|on|during|am)\s+(?:the\s+)?(?P<which>)(?P<what>weekend|wochenende)\b", relative),
        (rf"{lead}\b(?P<word>{'|'.join(w.replace(' ', chr(92) + 's+') for w in sorted(WORDS, key=len, reverse=True) if w != 'tom')})\b{tail}", fixed(WORDS)),
        (r"(?<!\bguten )\bmorgen\b(?=\s*(?:$|[,.;!)]|fruh|abend|nachmittag))", lambda _m, t: only_future(t + timedelta(1))),
        (rf"{lead}\b(?:the\s+)?(?P<edge>end|start|beginning|middle)\s+(?:of\s+)?(?:the\s+|this\s+)?(?P<next>next\s+)?(?P<what>week|month|quarter|year|day)\b", at_edge),
        (r"\b(?:the\s+)?week\s+after\s+next\b", lambda _m, t: only_future(t + timedelta(14 - t.weekday()))),
        (rf"{lead}\b(?P<what>month|week|year)[- ](?P<edge>end)(?P<next>)\b", at_edge),
        (rf"{lead}\b(?:cob|eod|end of day|close of business)\s+(?P<word>tomorrow|tmrw|tmr|today)\b", fixed(WORDS)),
        (rf"{lead}\b(?:cob|eod|end of day|close of business)\s+(?:on\s+)?(?P<wd>{weekday})\b", lambda m, t: on_weekday(t, DAY_NUMBER[m["wd"]])),
        (rf"{lead}\b(?P<edge>eom|eow|eoy|eod|cob)\b", short_edge),
        (rf"(?:\b(?:in|for|by)\s+)?(?:the\s+)?\b(?:week (?:of|commencing|starting|beginning)|w/c)\s+(?:the\s+)?(?:mon(?:day)?\s+)?(?P<d>{ordinal}|\d\d?)\s+(?:of\s+)?{month}{year}", written),
        (rf"(?:\b(?:in|for|by)\s+)?(?:the\s+)?\b(?:week (?:of|commencing|starting|beginning)|w/c)\s+(?:mon(?:day)?\s+)?{month}\s+(?P<d>{ordinal}|\d\d?)\b{year}", written),
        (rf"{lead}(?:\b(?:{weekday}),?\s+(?:the\s+)?)?\b(?P<d>{ordinal}|[0-3]?\d)[.-]?\s*(?:of\s+)?{month}{year}{tail}", written),
        (rf"{lead}(?:\b(?:{weekday}),?\s+)?\b{month}\s+(?:the\s+)?(?P<d>{ordinal}|[0-3]?\d(?![\d:]))\b{year}{tail}", written),
        (rf"{lead}(?:\b(?:{weekday}),?\s+)?(?<![\d/.])(?P<a>\d\d?)/(?P<b>\d\d?)(?:/(?P<y>20\d\d|\d\d))?(?![\d/])\b{tail}", numeric),
        (rf"{lead}(?:\b(?:{weekday}),?\s+)?(?<![\d.])(?P<d>[0-3]?\d)\.(?P<m>[01]?\d)\.(?P<y>20\d\d|\d\d)?(?!\d)", dotted),
        (rf"\b(?:on|by|until|till|before|for|from)\s+(?:(?:{weekday})\s+)?the\s+(?P<nth>{ordinal})\b(?!\s+(?:floor|of the|street|grade|year|time|one|person|edition|birthday|anniversary|[a-z]+ (?:floor|street)))", day_of_month),
        (rf"\b(?:{weekday})\s+(?:the\s+)?(?P<nth>{ordinal})\b", day_of_month),
        (r"\b(?:on|by|until|till|before)\s+(?P<nth>[0-3]?\d(?:st|nd|rd|th))\b(?!\s+(?:floor|street|st\b|ave|avenue|grade|year))", day_of_month),
        (r"\b(?:the\s+)?(?P<nth>[0-3]?\d(?:st|nd|rd|th))(?=\s*(?:$|[,.;!)]))", lambda m, t: replace(day_of_month(m, t), bare=True)),
        (rf"\b(?:(?:in|by|until|till|before|during|around|im|bis|since|for)\s+)?(?P<part>the last day of |last day of |the end of |end of |end |the beginning of |beginning of |the start of |start of |the middle of |middle of |(?:the )?(?:first|1st|second|2nd|third|3rd|last) (?:week|half) (?:of|in) |early |late |mid[- ])(?P<which>next |last )?{month}{year}\b", in_month),
        (rf"\b(?:in|by|until|till|before|during|around|im|bis|since|for)\s+(?P<part>)(?P<which>next\s+|last\s+)?{month}{year}(?!\s*\d)", in_month),
        (rf"(?P<part>)(?<!\w)(?P<which>next|last)\s+{month}(?P<y>)(?!\s*\d)", in_month),
        (r"\b(?:in|by|during|for|before|until)\s+q(?P<q>[1-4])(?:\s+(?P<y>20\d\d))?\b", quarter),
        (r"\b(?:in|by|during|for|before|after)\s+(?:the\s+)?(?:early\s+|late\s+)?(?P<which>)(?P<what>spring|autumn|fall|winter|summer)\b(?!\s+(?:school|camp|party|ball|break|holidays?|vacation))", relative),
        (r"\b(?:(?P<side>after|before|by|at|over|in|nach|vor)\s+)(?:the\s+)?(?P<feast>easter|christmas|xmas|new year'?s?(?: eve| day)?|thanksgiving|summer holidays?|summer break|summer vacation|holidays|ostern|weihnachten|neujahr)\b", feast),
        (rf"{lead}\b(?P<wd>{weekday})\b(?!['’.-](?!s\b)\w){tail}", lambda m, t: on_weekday(t, DAY_NUMBER[m["wd"]])),
    ]  # fmt: skip
    return [(re.compile(pattern), meaning) for pattern, meaning in table]
