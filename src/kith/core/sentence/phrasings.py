"""How days are told: patterns in folded text (small letters, no accents), each with what it means.

The pieces come first, then the phrases, from the most telling to the barest. A phrase that fits the past as well as the
future gives both; `when` looks for them in a text.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

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
    of_week,
    quarter,
    quarter_end,
    relative,
    short_edge,
    week_after,
    written,
)
from kith.core.sentence.reckoning import ago, coming, later, on_weekday, only_future, only_past
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

Phrase = tuple[str, Meaning]
"""A pattern and what it means where it is found."""


def _any(words: Iterable[str]) -> str:
    """One of the words, the longest first; a space in it may be several."""
    return "|".join(word.replace(" ", r"\s+") for word in sorted(words, key=len, reverse=True))


MONTH = rf"(?P<m>{_any(MONTH_NUMBER)})\b\.?"
YEAR = r"(?:,?\s+(?P<y>20\d\d))?"
WEEKDAY = _any(DAY_NUMBER)
NAMED = rf"(?P<day>{WEEKDAY}|tomorrow|tmrw|tmr|today)"
WORD = _any(word for word in WORDS if word != "tom")
FEASTS = _any({*FEAST_DAYS, *EASTER_DAYS})
NUMBER = (
    r"(?P<n>\d{1,3}|half a|ein paar|a couple of|couple of|a couple|a few|"
    + _any(w for w in NUMBERS if " " not in w)
    + ")"
)
UNIT = rf"(?P<u>(?:{_any(u for u in UNITS if len(u) > 1)})(?:e?n|e|s)?|[wd](?=\b))(?:\.|['’]s?)?"
ORDINAL = rf"(?:{_any(ORDINALS)}|[0-3]?\d(?:st|nd|rd|th))"
DAY_PART = "(?:vormittag|nachmittag|mittag|abend|morgen|fruh|nacht)"
"""What German joins to the name of a day: Freitagabend."""
MORNING = "".join(
    rf"(?<!\b{word} )"
    for word in "guten am jeden heute gestern vorgestern den der diesen eines schonen herr herrn frau tag mittwoch".split()
)
"""Nowhere behind these, for there it is the morning, or somebody's name."""
CLOCK = r"\d{1,2}(?:[:.]\d\d)?\s?(?:am|pm|a\.m\.|p\.m\.|uhr|hrs|h)\b\.?|\d{1,2}:\d\d|noon|midday|lunchtime|midnight"
HOUR = rf"(?:{CLOCK}|\d{{1,2}}(?=[\s,.;]|$)(?!\s+\w))"
LEAD = r"(?:\b(?:(?:no later than|not later than|due by|due on|due|some ?time|by|on|before|until|till|til|from|around|come|starting|as of|bis zum|bis spatestens|spatestens am|spatestens|bis|am|zum|vom|ab|vor|for|of)\s+)(?:the\s+)?)?"
"""What may stand before any day and belongs to it."""
TAIL = rf"(?:[,\s]+(?:(?:in the\s+)?(?:morning|afternoon|evening|eve|arvo|am|pm)\b|at lunch(?:time)?\b|night\b|lunchtime\b|first thing\b|early\b|(?:at|um|gegen|ab)\s+{HOUR}|@\s*{HOUR}|(?:{CLOCK}))|\s+(?:am\s+)?(?:fruh|morgen|vormittag|mittag|nachmittag|abend|nacht)\b)*"
"""What may stand after it."""

NEVER = re.compile(
    r"\b(?:every|each|most|once a|twice a|per)\s+(?:other\s+)?(?:second\s+)?(?:\w+day|week|month|quarter|year|few\s+\w+|\d+\s+\w+|two\s+\w+)s?\b"
    r"|(?<!\btwo )(?<!\bthree )(?<!\bfour )(?<!\b[234] )\b(?:mon|tues|wednes|thurs|fri|satur|sun)days\b"
    r"|\b24/7\b|\bhalf an hour\b"
    r"|\b(?:jede[nrsm]?|alle)\s+(?:\w+\s+)?(?:\w+tag|tage?|woche[n]?|monate?|jahre?)\b"
    r"|\b(?:seit|fur)\s+(?:\d+|\w+)\s+(?:tag|woche|monat|jahr)e?n?\b"
    r"|\b(?:mon|diens|donners|frei|sams|sonn)tags\b|\bmittwochs\b"
    r"|\b(?:sat|sun)\b(?=\s+(?:beside|next|with|near|down|opposite|across|by|in|on|at|together|behind|between|through|microsystems|life)\b)"
    r"|\bat\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day\s+(?:morning|night)\b"
    r"|\bfor\s+(?:the\s+)?(?:last|past|next)?\s*(?:\d+|a|an|one|two|three|four|five|six|ten|many)\s+(?:days?|weeks?|months?|years?|yrs?)\b(?!\s+(?:from|ago))"
    r"|\b(?:\d+|two|three|four|five|six|ten)[- ](?:years?|months?|weeks?|days?)[- ](?:old|plan|course|internship|contract|programme|program)\b"
)
"""Days that are habits, parts of names or not days at all."""

# fmt: off
NAMED_DAYS: list[Phrase] = [
    (rf"{LEAD}\b(?:a|one|1)\s+(?P<span>week|wk|fortnight)\s+(?:on\s+|from\s+)?{NAMED}\b", week_after),
    (rf"{LEAD}\b{NAMED}\s+(?P<span>week|wk|fortnight)\b", week_after),
    (rf"{LEAD}\b(?P<feast>{FEASTS})(?!\w)", feast_day),
    (r"\b(?:first thing\s+)?in the morning\b", in_the_morning),
    (r"\b(?:by\s+|before\s+)?(?:the\s+)?end\s+of\s+q(?P<q>[1-4])(?:\s+(?P<y>20\d\d))?\b", quarter_end),
    (r"\b(?:by\s+|before\s+)?the\s+(?P<next>)(?P<what>month|week|year)['’]s\s+(?P<edge>end)\b", at_edge),
    (r"(?P<y>20\d\d)-(?P<m>\d\d)-(?P<d>\d\d)\b", dotted),
]
"""A week tomorrow, Christmas, the end of a quarter, 2026-05-01."""
COUNTED: list[Phrase] = [
    (rf"\b{NUMBER}\s*{UNIT}\s+(?:ago|back|earlier)\b", lambda m, t: only_past(ago(t, m["n"], m["u"]))),
    (rf"\b(?:innerhalb(?: von)?|binnen)\s+{NUMBER}\s+{UNIT}\b", lambda m, t: only_future(later(t, m["n"], m["u"]))),
    (r"\bin\s+(?:den\s+)?nachsten\s+(?P<u>tagen|wochen)\b", lambda m, t: only_future(later(t, "3" if m["u"] == "tagen" else "2", m["u"]))),
    (rf"\bvor\s+{NUMBER}\s+{UNIT}\b", lambda m, t: only_past(ago(t, m["n"], m["u"]))),
    (rf"\b(?:in(?:side)?|within|after)\s+(?:about\s+|around\s+|the next\s+|the\s+)?{NUMBER}(?:\s*(?:-|to|or)\s*\w+)?\s*{UNIT}(?:\s+time)?(?:\s+from (?:now|today))?\b", lambda m, t: only_future(later(t, m["n"], m["u"]))),
    (rf"\bin\s+(?P<n>two|three|four|2|3|4)\s+(?P<wd>{WEEKDAY})s\b", lambda m, t: only_future(coming(t, DAY_NUMBER[m["wd"]]) + timedelta(7 * (int(NUMBERS.get(m["n"], m["n"])) - 1)))),
    (rf"\b(?:over|during)\s+the next\s+{NUMBER}\s+{UNIT}\b", lambda m, t: only_future(later(t, m["n"], m["u"]))),
    (r"\b(?:in|within)\s+the\s+(?:next\s+)?(?P<u>week|month|fortnight)\b", lambda m, t: only_future(later(t, "1", m["u"]))),
    (rf"\b{NUMBER}\s*{UNIT}\s*(?:time\b|from (?:now|today)\b|hence\b)", lambda m, t: only_future(later(t, m["n"], m["u"]))),
    (rf"\b{NUMBER}\s*{UNIT}\s+from\s+tomorrow\b", lambda m, t: only_future(later(t + timedelta(1), m["n"], m["u"]))),
    (rf"\b{NUMBER}\s*{UNIT}\s+(?:from|on|after)\s+(?:this\s+|next\s+)?(?P<wd>{WEEKDAY})\b", lambda m, t: only_future(later(coming(t, DAY_NUMBER[m["wd"]]), m["n"], m["u"]))),
    (rf"\b{NUMBER}\s*{UNIT}(?=\s*(?:$|[,.;:)!—–-]))", lambda m, t: only_future(later(t, m["n"], m["u"]), bare=True)),
]
"""Three days ago, in two weeks, two months from Friday."""
NEAR: list[Phrase] = [
    (rf"{LEAD}\b(?:this )?(?P<which>this|next|nxt|last|past|previous|following|coming|nachste[nrsm]?|kommende[nrs]?|letzte[nrsm]?|vergangene[nrs]?|vorige[nrs]?|diese[nrsm]?)\s+(?P<what>(?:{WEEKDAY})(?=(?:s|{DAY_PART})?\b)|week|wk|weekend|wkend|month|mth|quarter|year|yr|spring|summer|autumn|fall|winter|woche|wochenende|monat|jahr|fruhling|fruhjahr|sommer|herbst)(?:['’]?s|{DAY_PART})?\b{TAIL}", relative),
    (rf"{LEAD}\b(?P<which>diese[rn]?|nachste[rn]?|kommende[rn]?|letzte[rn]?|vorige[rn]?|vergangene[rn]?)\s+woche\s+(?:am\s+)?(?P<what>{WEEKDAY}){DAY_PART}?\b{TAIL}", of_week),
    (rf"{LEAD}\b(?P<what>{WEEKDAY}){DAY_PART}?\s+(?P<which>diese[rn]?|nachste[rn]?|kommende[rn]?|letzte[rn]?|vorige[rn]?)\s+woche\b{TAIL}", of_week),
    (rf"{LEAD}\b(?P<which>this|next|nxt|last)\s+(?:week|wk)\s+(?:on\s+)?(?P<what>{WEEKDAY})\b{TAIL}", of_week),
    (rf"{LEAD}\b(?P<what>{WEEKDAY})\s+(?:of\s+)?(?P<which>this|next|nxt|last)\s+(?:week|wk)\b{TAIL}", of_week),
    (r"\b(?:over|at|by|before|on|during|am)\s+(?:the\s+)?(?P<which>)(?P<what>weekend|wochenende)\b", relative),
    (rf"{LEAD}\b(?P<word>{WORD})\b{TAIL}", fixed(WORDS)),
    (rf"(?:\b(?:bis|ab|fur)\s+)?{MORNING}\bmorgen\b{TAIL}", lambda _m, t: only_future(t + timedelta(1))),
    (r"(?:\b(?:bis|gegen|zum|am)\s+)?\b(?P<edge>ende|anfang|mitte)\s+(?:de[rs]\s+|diese[rs]\s+)?(?P<next>(?:nachste|kommende)[rsn]\s+)?(?P<what>woche|monats?|quartals|jahre?s?)\b", at_edge),
    (r"(?:\b(?:bis|gegen|zum|am)\s+)?\b(?P<what>monats|quartals|jahres)(?P<edge>ende|anfang)(?P<next>)\b", at_edge),
    (rf"{LEAD}\b(?:the\s+)?(?P<edge>end|start|beginning|middle)\s+(?:of\s+)?(?:the\s+|this\s+)?(?P<next>next\s+)?(?P<what>week|month|quarter|year|day)\b", at_edge),
    (r"\b(?:the\s+)?week\s+after\s+next\b", lambda _m, t: only_future(t + timedelta(14 - t.weekday()))),
    (rf"{LEAD}\b(?P<what>month|week|year)[- ](?P<edge>end)(?P<next>)\b", at_edge),
    (rf"{LEAD}\b(?:cob|eod|end of day|close of business)\s+(?P<word>tomorrow|tmrw|tmr|today)\b", fixed(WORDS)),
    (rf"{LEAD}\b(?:cob|eod|end of day|close of business)\s+(?:on\s+)?(?P<wd>{WEEKDAY})\b", lambda m, t: on_weekday(t, DAY_NUMBER[m["wd"]])),
    (rf"{LEAD}\b(?P<edge>eom|eow|eoy|eod|cob)\b", short_edge),
]
"""Next week, yesterday, the end of the month."""
WRITTEN: list[Phrase] = [
    (rf"(?:\b(?:in|for|by)\s+)?(?:the\s+)?\b(?:week (?:of|commencing|starting|beginning)|w/c)\s+(?:the\s+)?(?:mon(?:day)?\s+)?(?P<d>{ORDINAL}|\d\d?)\s+(?:of\s+)?{MONTH}{YEAR}", written),
    (rf"(?:\b(?:in|for|by)\s+)?(?:the\s+)?\b(?:week (?:of|commencing|starting|beginning)|w/c)\s+(?:mon(?:day)?\s+)?{MONTH}\s+(?P<d>{ORDINAL}|\d\d?)\b{YEAR}", written),
    (rf"{LEAD}(?:\b(?:{WEEKDAY}),?\s+(?:the\s+)?)?\b(?P<d>{ORDINAL}|[0-3]?\d)[.-]?\s*(?:of\s+)?{MONTH}{YEAR}{TAIL}", written),
    (rf"{LEAD}(?:\b(?:{WEEKDAY}),?\s+)?\b{MONTH}\s+(?:the\s+)?(?P<d>{ORDINAL}|[0-3]?\d(?![\d:]))\b{YEAR}{TAIL}", written),
    (rf"{LEAD}(?:\b(?:{WEEKDAY}),?\s+)?(?<![\d/.])(?P<a>\d\d?)/(?P<b>\d\d?)(?:/(?P<y>20\d\d|\d\d))?(?![\d/])\b{TAIL}", numeric),
    (rf"{LEAD}(?:\b(?:{WEEKDAY}|mo|di|mi|do|fr|sa|so)\.?,?\s+(?:den\s+)?)?(?<![\d.])(?P<d>[0-3]?\d)\.(?P<m>[01]?\d)\.(?P<y>20\d\d|\d\d)?(?!\d)", dotted),
]
"""The fifteenth of December, 15 Dec, 3/9, 18.9."""
OF_THE_MONTH: list[Phrase] = [
    (rf"\b(?:am|bis zum|zum|ab dem|vom|bis)\s+(?:(?:{WEEKDAY}),?\s+(?:den\s+)?)?(?P<nth>[0-3]?\d)\.(?=\s|$|[,;)])(?!\s*(?:\d|stock|etage|klasse|geburtstag|mal\b|jahrestag))", day_of_month),
    (rf"\b(?:on|by|until|till|before|for|from)\s+(?:(?:{WEEKDAY})\s+)?the\s+(?P<nth>{ORDINAL})\b(?!\s+(?:floor|of the|street|grade|year|time|one|person|edition|birthday|anniversary|[a-z]+ (?:floor|street)))", day_of_month),
    (rf"\b(?:{WEEKDAY})\s+(?:the\s+)?(?P<nth>{ORDINAL})\b", day_of_month),
    (r"\b(?:on|by|until|till|before)\s+(?P<nth>[0-3]?\d(?:st|nd|rd|th))\b(?!\s+(?:floor|street|st\b|ave|avenue|grade|year))", day_of_month),
    (r"\b(?:the\s+)?(?P<nth>[0-3]?\d(?:st|nd|rd|th))(?=\s*(?:$|[,.;!)]))", lambda m, t: replace(day_of_month(m, t), bare=True)),
]
"""On the 21st."""
LONG: list[Phrase] = [
    (rf"\b(?:(?:in|by|until|till|before|during|around|im|bis|since|for)\s+)?(?P<part>the last day of |last day of |the end of |end of |end |the beginning of |beginning of |the start of |start of |the middle of |middle of |(?:the )?(?:first|1st|second|2nd|third|3rd|last) (?:week|half) (?:of|in) |early |late |mid[- ]|ende |anfang |mitte )(?P<which>next |last )?{MONTH}{YEAR}\b", in_month),
    (rf"\b(?:in|by|until|till|before|during|around|im|bis|since|for)\s+(?P<part>)(?P<which>next\s+|last\s+)?{MONTH}{YEAR}(?!\s*\d)", in_month),
    (rf"(?P<part>)(?<!\w)(?P<which>next|last)\s+{MONTH}(?P<y>)(?!\s*\d)", in_month),
    (r"\b(?:in|by|during|for|before|until)\s+q(?P<q>[1-4])(?:\s+(?P<y>20\d\d))?\b", quarter),
    (r"\b(?:in|by|during|for|before|after|im)\s+(?:the\s+)?(?:early\s+|late\s+)?(?P<which>)(?P<what>spring|autumn|fall|winter|summer|fruhling|fruhjahr|sommer|herbst)\b(?!\s+(?:school|camp|party|ball|break|holidays?|vacation))", relative),
    (r"\b(?:(?P<side>after|before|by|at|over|in|nach|vor)\s+)(?:the\s+)?(?P<feast>easter|christmas|xmas|new year'?s?(?: eve| day)?|thanksgiving|summer holidays?|summer break|summer vacation|holidays|ostern|weihnachten|neujahr)\b", feast),
]
"""Early March, in Q3, in spring, after Easter."""
WEEKDAYS: list[Phrase] = [
    (rf"{LEAD}\b(?P<wd>{WEEKDAY}){DAY_PART}?\b(?!['’.-](?!s\b)\w){TAIL}", lambda m, t: on_weekday(t, DAY_NUMBER[m["wd"]])),
]
"""On Tuesday."""
# fmt: on

PHRASES = [*NAMED_DAYS, *COUNTED, *NEAR, *WRITTEN, *OF_THE_MONTH, *LONG, *WEEKDAYS]
