"""Whom the next words are about: somebody named before, he, she or both, and who else is joined."""

from kith.core.sentence import occasions, titles
from kith.core.sentence.belonging import employ_all
from kith.core.sentence.likeness import given, plain_word
from kith.core.sentence.naming import before_name, take
from kith.core.sentence.people import name_end
from kith.core.sentence.phrases import Sentence
from kith.core.sentence.scan import Draft, Scan
from kith.core.sentence.words import cues

_SINGULAR = frozenset("is 's was has works runs leads teaches studies manages heads owns founded plays likes".split())
"""Verbs that speak of one; after "who", of the last who was named."""
_BECOMING = frozenset("be join start head lead move become work run".split())
"""What somebody will do at a new place."""


def again(scan: Scan, i: int) -> bool:
    """Somebody named before: "Femi is a nurse", "laura's at deliveroo"."""
    s = scan.s
    if not s.word(i):
        return False
    for draft in scan.people:
        n = len(draft.words)
        if i >= draft.end and n > 1 and tuple(s.low[i : i + n]) == draft.words:
            return _refocus(scan, draft, i + n)
    for n in (2, 1):
        for draft in scan.people:
            if (
                i >= draft.end
                and len(draft.words) >= n
                and tuple(s.low[i : i + n]) == draft.words[:n]
                and not (scan.due and scan.open)
            ):
                return _refocus(scan, draft, i + n)
        for draft in scan.people:
            if n == 1 and i >= draft.end and len(draft.words) > 1 and s.low[i] == draft.words[-1] and _alone(s, i):
                return _refocus(scan, draft, i + 1)
    return False


def _alone(s: Sentence, i: int) -> bool:
    """Whether a capital word stands by itself; "Stone & Sons Realty" goes on."""
    return s.capital(i) and not s.capital(i + 1) and not (s.is_in(i + 1, {"and"}) and s.capital(i + 2))


def _refocus(scan: Scan, draft: Draft, end: int) -> bool:
    scan.focus = [draft]
    scan.at, scan.open, scan.statement, scan.titled, scan.due = end, False, True, False, False
    if scan.s.is_in(end, {"'s"}):
        scan.at = end + 1
    return True


def subject(scan: Scan, i: int) -> bool:
    low = scan.s.low[i]
    if low == "both" and scan.s.is_in(i - 1, {"we"}):
        scan.at = next((k for k in range(i, len(scan.s)) if scan.s.mark(k)), len(scan.s))
        return True  # "we both studied at Sciences Po": of the writer, too
    if low in {"both", "all"} and scan.people and employ_all(scan, i + 1):
        return True
    if low in {"both", "all", "they", "two", "three"} and scan.people and not scan.due:
        scan.focus = list(scan.people)
    elif low in {"he", "she"} and scan.people:
        scan.focus = [scan.people[0]]
    elif low == "who" and scan.people:
        one = not scan.focus or (scan.s.word(i + 1) and scan.s.low[i + 1] in _SINGULAR)
        scan.focus = [scan.people[-1]] if one else list(scan.focus)
    elif low not in {"he", "she", "they"}:
        return False
    scan.statement, scan.titled, scan.open = True, False, False
    if scan.s.is_in(i + 1, {"'ll", "will"}) and not scan.s.is_in(i + 2, _BECOMING) and scan.people:
        scan.due, scan.at = False, next((k for k in range(i, len(scan.s)) if scan.s.mark(k)), len(scan.s))
        return True  # "she'll forward it to the hiring manager"
    scan.fresh = low in {"both", "all"}
    if low in {"he", "she", "who", "they"} and scan.people:
        scan.due = False
    scan.at = i + 1
    return True


def joint(scan: Scan, i: int) -> bool:
    s = scan.s
    if s.low[i] not in {"and", "plus", "und"} and not (s.low[i] == "," and scan.open):
        return False
    k = i + 1
    while s.is_in(k, {"also", "then", "to", "with", "both", "later", "the", "a", "another"}):
        k += 1
    if s.is_in(k, cues.RELATIONS) and before_name(scan, k + 1):
        k += 2  # "and a guy called Vik", "and another parent, Vanessa Ho"
    if scan.people and k < len(s) and (s.low[k] not in cues.POSSESSIVES):
        if again(scan, k):
            return True
        scan.at = k
        if _titled_next(scan, k):
            return True
        if name_end(s, k, due=scan.open or not scan.statement) > k and _may_join(scan, k):
            if not scan.open:
                scan.focus = []
            take(scan, k, name_end(s, k, due=True))
            return True
        if (
            titles.role_end(s, k, strict=True) > k
            and scan.open
            and not before_name(scan, titles.role_end(s, k, strict=True))
        ):
            scan.fresh = True
    scan.titled = False
    scan.at = i + 1
    return True


def _titled_next(scan: Scan, k: int) -> bool:
    """ "and HR partner Tim Vogt", "and panelist Sam Whyte"."""
    s = scan.s
    end = titles.role_end(s, k, strict=True)
    if end == k or s.capital(end - 1) or not s.capital(end) or name_end(s, end, due=True) == end:
        return False
    scan.open, scan.focus, scan.waiting_title = False, [], s.slice(k, end)
    return take(scan, end, name_end(s, end, due=True))


def _may_join(scan: Scan, k: int) -> bool:
    s = scan.s
    if s.capital(k):
        return (
            not (scan.statement and not given(s.low[k]))
            and s.low[k] not in cues.MEETING
            and not occasions.is_organisation(" ".join(s.low[k : name_end(s, k, due=True)]))
        )
    return (
        given(s.low[k]) or name_end(s, k, due=False) > k + 1 or (scan.open and not s.cased and not plain_word(s.low[k]))
    )
