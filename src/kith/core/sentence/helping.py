"""Who asked whoever writes for something, who offered it, who helped: "Elif asked for an intro to the port".

By rule over the text, beside what was learned.
"""

import re
from dataclasses import dataclass

ASKED, OFFERED, HELPED = "asked", "offered", "helped"
_WHO = r"(?:^|[.;,!?]\s+|\b(?:and|und)\s+)(?P<who>[^\W\d_][\w'’.-]*(?:\s+[^\W\d_][\w'’-]*){0,3}?)\s+"
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
)
_DAY = re.compile(
    r",?\s+(?:yesterday|today|last (?:week|night|month)|this morning|gestern|heute|letzte Woche)$", re.IGNORECASE
)
_NOBODY = frozenset("i we you who nobody noone ich wir niemand wer not never has have had hat mich uns me us".split())


@dataclass(frozen=True, slots=True)
class Help:
    """`kind`: they asked, they offered or they helped; `who` as written, perhaps a pronoun; `what` in their words."""

    kind: str
    who: str
    what: str


def helping(text: str) -> Help | None:
    """The first thing of the kind that the text tells."""
    found = [(one.start(), kind, one) for kind, rule in _RULES for one in rule.finditer(text)]
    for _at, kind, one in sorted(found, key=lambda each: each[0]):
        if not _NOBODY & set(one["who"].lower().split()):
            what = _DAY.sub("", " ".join(one["what"].split()).strip(" ,"))
            return Help(kind, one["who"], what) if what else None
    return None
