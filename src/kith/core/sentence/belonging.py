"""Where people belong."""

import re

from kith.core.sentence import titles
from kith.core.sentence.organisations import phrase_end
from kith.core.sentence.phrases import Sentence
from kith.core.sentence.scan import Draft, Scan
from kith.core.sentence.words import roles
from kith.core.sentence.words.days import WEEKDAYS

_BEFORE_NOUNS = frozenset("over the a an his her their our my this some der die das dem den local".split())
_FOREIGN_ARTICLES = frozenset("der die das la le el los les".split())
_IN_DEPARTMENTS = frozenset(
    (
        "the and human resources public affairs customer success service external "
        "acquisition relations senior corporate"
    ).split()
)


_ABBREVIATED = re.compile(r"\b(?:Co|Inc|Ltd|Corp|Bros|[A-Z](?:\.[A-Z])+)\.$")


def object_after(scan: Scan, i: int) -> tuple[int, int, bool]:
    """The noun phrase after the preposition at `i`: its start without article, its end, whether one stood."""
    s = scan.s
    start = i + 1
    while (s.is_in(start, _BEFORE_NOUNS) and s.word(start) and not _is_named(s, start)) or _is_todays(scan, start):
        start += 1
    if not s.word(start):
        return start, start, False
    return start, phrase_end(s, start, organisation=True), start > i + 1


def _is_named(s: Sentence, at: int) -> bool:
    """ "Der Spiegel", "La Repubblica", "The Dubliner": an article that belongs to a name."""
    return s.is_in(at, _FOREIGN_ARTICLES) and s.capital(at) and s.capital(at + 1)


def _is_todays(scan: Scan, at: int) -> bool:
    """ "tonight's" in "at tonight's gallery opening", "Tuesday" in "from the Tuesday running group"."""
    s = scan.s
    if s.is_in(at, {"'s"}):
        return s.tokens[at - 1].day is not None or s.low[at - 1] in WEEKDAYS
    if s.is_in(at, WEEKDAYS):
        return s.is_in(at + 1, {"'s"})
    day = at < len(s) and s.tokens[at].day is not None
    return day and (s.is_in(at + 1, {"'s"}) or (s.article(at - 1) and s.word(at + 1) and not s.capital(at + 1)))


def employ(scan: Scan, text: str, drafts: list[Draft]) -> None:
    name = " ".join(text.split()).strip(" ,;:-")
    name = name if _ABBREVIATED.search(name) else name.rstrip(".")
    for draft in drafts:
        draft.mention.organisation = draft.mention.organisation or name
    scan.open = False


def employ_anew(scan: Scan, text: str) -> None:
    """ "moved to Deloitte", "joined Miro": what was named before is over."""
    for draft in scan.focus:
        draft.mention.organisation = None
    employ(scan, text, scan.focus)


def employ_there(scan: Scan) -> None:
    """ "who does legal there": at the place that was named last."""
    named = [d.mention.organisation for d in scan.people if d.mention.organisation]
    if named and named[-1]:
        employ(scan, named[-1], [d for d in scan.focus if not d.mention.organisation])


def employ_all(scan: Scan, i: int) -> bool:
    """ "both Oliver Wyman": where all who were named work, if that is all that stands at `i`."""
    s = scan.s
    end = phrase_end(s, i) if s.capital(i) else i
    if end == i or len(scan.people) == 1 or not s.mark(end) or titles.role_end(s, i, strict=True) > i:
        return False
    employ(scan, s.slice(i, end), [draft for draft in scan.people if not draft.mention.organisation])
    scan.at = end
    return True


def is_department(scan: Scan, start: int, end: int) -> bool:
    low = scan.s.low[start:end]
    if low[-2:-1] in (["fire"], ["police"], ["health"]):
        return False
    return low[-1] in roles.DEPARTMENT_WORDS or all(w in roles.DEPARTMENTS or w in _IN_DEPARTMENTS for w in low)


def lacking(scan: Scan) -> list[Draft]:
    """Whom an organisation may be given to; after brackets that is everybody so far: "Ann (HR) and Bo (CTO) at X"."""
    after_brackets = scan.s.is_in(scan.at - 1, {")"}) and "and" in scan.s.low[: scan.at]
    drafts = scan.people if after_brackets else scan.focus
    return [d for d in drafts if not d.mention.organisation]
