"""What people do, told by a verb: "runs the food bank", "joined Miro as"."""

from kith.core.sentence import occasions, titles
from kith.core.sentence.belonging import employ, employ_anew, object_after
from kith.core.sentence.organisations import phrase_end
from kith.core.sentence.scan import Scan
from kith.core.sentence.words import cues, roles

_CHANGES = frozenset("moved switched transferred moving".split())
_JOINING = frozenset("join joined joining joins".split())
_BEFORE_VERBS = frozenset("to now and who is 's 're also just currently both are all she he they still".split())


def role_verb(scan: Scan, i: int) -> bool:
    """ "runs the food bank", "works the front desk at", "is a midwife at", "joined Miro as"."""
    s, low = scan.s, scan.s.low[i]
    if low not in cues.ROLE_VERBS or not scan.people or titles.role_end(s, i, strict=True) > i + 1:
        return False
    starts = scan.statement or scan.fresh or s.is_in(i - 1, _BEFORE_VERBS) or scan.open
    if not starts:
        return False
    scan.statement, scan.fresh, scan.open = True, low in cues.BEING, False
    scan.former = (scan.former and low not in cues.BEING) or (low == "was" and s.is_in(i + 1, {"my", "our"}))
    scan.at = i + 1
    if low in _CHANGES and _changed(scan, i + 1):
        return True
    if low == "left":
        scan.former = True
        end = phrase_end(s, i + 1)
        scan.at = end
        if s.is_in(end, {"for", "to"}):
            scan.former = False
            scan.titled = True
    elif low in cues.OWN_ORG_VERBS:
        _owned(scan, i + 1)
    elif low not in cues.BEING:
        _doing(scan, i + 1)
    return True


def _changed(scan: Scan, at: int) -> bool:
    """ "moved to Deloitte as a senior manager", "moved over to the Red Cross": where somebody works now."""
    s = scan.s
    at += s.is_in(at, {"over", "on", "back", "across"})
    start, end, _article = object_after(scan, at)
    if not s.is_in(at, {"to"}) or end <= start or not s.capital(start):
        return False
    low = " ".join(s.low[start:end])
    scan.former = False
    if not (occasions.is_city(low) or occasions.is_place(low) or occasions.is_event(low, capital=True)):
        employ_anew(scan, s.slice(start, end))
    scan.at = end
    return True


def _doing(scan: Scan, at: int) -> None:
    """ "teaches maths at", "works in BD for", "hiring backend devs for": where, after what."""
    s, k = scan.s, at
    while (
        k < len(s)
        and not s.mark(k)
        and k - at < 5
        and s.low[k] not in {"at", "for", "with", "as", "there", "from"}
        and s.low[k] not in cues.SUBJECTS
    ):
        k += 1
    if s.is_in(k, {"at", "for", "with", "there"}) or s.low[k : k + 1] == ["at"]:
        scan.at, scan.titled = k, True
    elif s.is_in(k, {"as"}):
        scan.at, scan.fresh = k + 1, True
    elif s.is_in(at, cues.ARTICLES):
        scan.at = k  # "maintains an open source operator": no title


def _owned(scan: Scan, at: int) -> None:
    s = scan.s
    start, end, article = object_after(scan, at - 1)
    if end <= start:
        return
    k = end
    scan.former = scan.former and s.low[at - 1] not in _JOINING
    if s.low[at - 1] in _JOINING and s.capital(start) and s.is_in(k, {"in", "as"}):
        employ_anew(scan, s.slice(start, end))
        scan.at = end
        return
    if s.is_in(k, {"at", "for", "in", "with"}) or (titles.role_end(s, start, strict=True) == end and not article):
        if s.is_in(k, {"at", "for", "with", "in"}):
            scan.at, scan.titled = end, True
        return
    if s.is_in(end, {"of"}) and s.low[end - 1] in roles.DEPARTMENT_WORDS | {"branch", "chapter", "arm"}:
        scan.at, scan.titled = end, True  # "heads the Milan office of Bain"
        return
    if s.is_in(end, {"called", "named"}):
        start, end, article = object_after(scan, end)  # "a catering company called Jollof & Co"
        k = end
        if end <= start:
            return
    text = s.slice(start, end)
    capital = next((j for j in range(start, end) if s.capital(j)), None)
    if s.is_in(k, {","}) and capital is None and s.capital(k + 1):
        scan.at, scan.fresh = end + 1, True
        return
    if s.low[start] in cues.STOP - {"open", "first", "new", "one", "young"} and capital is None:
        return
    if capital is not None and capital > start and article:
        text = s.slice(capital, end)
    if s.low[at - 1] in _JOINING and capital is not None:
        employ_anew(scan, text)
    else:
        employ(scan, text, [d for d in scan.focus if not d.mention.organisation])
    scan.at = end
