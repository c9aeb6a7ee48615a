"""Who asked whoever writes for something, who offered it, who helped, and whom whoever writes asked: "Elif asked for an
intro to the port", "asked Tom to look at my CV".

By rule over the text, beside what was learned.
"""

import re
from dataclasses import dataclass

from kith.core.sentence.words import cues

ASKED, OFFERED, HELPED, SOUGHT = "asked", "offered", "helped", "sought"
_WHO = r"(?:^|[.;,!?]\s+|\b(?:and|und)\s+)(?P<who>[^\W\d_][\w'’.-]*(?:\s+[^\W\d_][\w'’-]*){0,3}?)\s+"
_BEGIN = r"(?:^|[.;,!?]\s+|\b(?:and|then|und|dann)\s+)"
_WHOM = r"(?P<who>[^\W\d_][\w'’.-]*(?:\s+[^\W\d_][\w'’-]*){0,3}?)"
_WHAT = r"(?P<what>[^\s.;!?][^.;!?\n]*?)"
_END = r"(?=\s*(?:[.;!?\n]|$))"
_RULES = tuple(
    (kind, re.compile(_WHO + rule + _END, re.IGNORECASE))
    for kind, rule in (
        (ASKED, rf"(?:has\s+|just\s+)?(?:asked|asks)\s+(?:me\s+|us\s+)?for\s+{_WHAT}"),
        (OFFERED, rf"(?:has\s+|just\s+|kindly\s+)?(?:offered|offers)\s+(?:me\s+|us\s+)?(?:to\s+)?{_WHAT}"),
        (HELPED, rf"(?:has\s+|just\s+|kindly\s+)?(?:helped|helps)\s+(?:me|us)\s+(?:out\s+)?(?:with\s+|to\s+)?{_WHAT}"),
        (ASKED, rf"bat\s+(?:mich\s+|uns\s+)?um\s+{_WHAT}"),
        (ASKED, rf"hat\s+(?:mich\s+|uns\s+)?um\s+{_WHAT}\s+gebeten"),
        (OFFERED, rf"hat\s+(?:mir\s+|uns\s+)?angeboten,?\s+{_WHAT}"),
        (OFFERED, rf"(?:bot|bietet)\s+(?:mir\s+|uns\s+)?an,?\s+{_WHAT}"),
        (HELPED, rf"(?:half|hilft)\s+(?:mir|uns)\s+(?:beim?|mit)\s+{_WHAT}"),
        (HELPED, rf"hat\s+(?:mir|uns)\s+(?:beim?|mit)\s+{_WHAT}\s+geholfen"),
    )
) + tuple(
    (SOUGHT, re.compile(_BEGIN + rule + _END, re.IGNORECASE))
    for rule in (
        rf"(?:(?:i|we)(?:\s+have|['’]ve)?\s+)?(?:just\s+)?asked\s+{_WHOM}\s+(?:for|to)\s+{_WHAT}",
        rf"(?:(?:ich|wir)\s+)?(?:haben?\s+)?{_WHOM}\s+um\s+{_WHAT}\s+gebeten",
        rf"(?:ich\s+bat|wir\s+baten|bat)\s+{_WHOM}\s+um\s+{_WHAT}",
    )
)
_DAY = re.compile(
    r",?\s+(?:yesterday|today|last (?:week|night|month)|this morning|gestern|heute|letzte Woche)$", re.IGNORECASE
)
_ELSE = frozenset(
    "about around at if whether what how when where why who which for the a an my our in on over er sie".split()
)
"""What begins no name of whom one asked: "asked about the way to the port"."""
_NOBODY = frozenset("i we you who nobody noone ich wir niemand wer not never has have had hat mich uns me us".split())


@dataclass(frozen=True, slots=True)
class Help:
    """`kind`: they asked, they offered or they helped, or they were asked; `who` as written, perhaps a pronoun; `what`
    in the words of the text."""

    kind: str
    who: str
    what: str


def helping(text: str) -> Help | None:
    """The first thing of the kind that the text tells."""
    found = [(one.start(), kind, one) for kind, rule in _RULES for one in rule.finditer(text)]
    for _at, kind, one in sorted(found, key=lambda each: each[0]):
        who = one["who"].lower().split()
        if not _NOBODY & set(who) and not (kind == SOUGHT and _is_no_ask(who, one["what"])):
            what = _DAY.sub("", " ".join(one["what"].split()).strip(" ,"))
            return Help(kind, one["who"], what) if what else None
    return None


def _is_no_ask(who: list[str], what: str) -> bool:
    """Whether it is asked of nobody or of several, or is no more than a meal: "asked Tom to lunch"."""
    first = next((word for word in what.lower().split() if word not in cues.ARTICLES), "")
    return who[0] in _ELSE or not cues.AND.isdisjoint(who) or first in cues.MEALS
