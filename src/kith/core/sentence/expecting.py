"""Somebody is due: a name, or whose somebody is ("her colleague Bao", "his deputy, Piet du Toit")."""

from kith.core.names import is_honorific
from kith.core.sentence import occasions, titles
from kith.core.sentence.describing import descriptor
from kith.core.sentence.interests import is_hobby
from kith.core.sentence.likeness import given, plain_word
from kith.core.sentence.naming import add, take
from kith.core.sentence.people import name_end
from kith.core.sentence.scan import Scan
from kith.core.sentence.words import cues, roles

_DEGREES = frozenset("phd mba msc bsc ma ba hr it".split())
_BEFORE_NAMES = frozenset("and called named is named: also then to from w/ w".split()) | cues.ACTIONS


def somebody_due(scan: Scan, i: int) -> bool:
    """Reads a name, or what describes one, where one is expected."""
    s = scan.s
    if not scan.due:
        return False
    listed = scan.open and i > 0 and s.low[i - 1] in {",", "and"}
    if not scan.open and descriptor(scan, i):
        return True
    end = name_end(s, i, due=True)
    if end == i or (listed and not s.capital(i) and plain_word(s.low[i]) and not given(s.low[i])):
        return False
    if s.is_in(i - 1, {"from", "to", "in", "near"}) and occasions.is_city(s.low[i]) and not given(s.low[i]):
        return False
    if s.is_in(i - 1, cues.ARTICLES) and not given(s.low[i]) and (not s.capital(i) or s.is_in(end, {"with"})):
        return False  # "shared an Uber with ..."
    if not s.capital(i) and not given(s.low[i]) and (_is_thing(scan, i, end) or not _called_for(scan, i)):
        return False
    return take(scan, i, end)


def _called_for(scan: Scan, i: int) -> bool:
    """Whether what stands before an unknown small word lets a name follow."""
    s = scan.s
    return (
        i == s.clause_start(i)
        or bool(scan.relation or scan.waiting_title)
        or i in scan.due_at
        or s.mark(i - 1)
        or s.low[i - 1] in cues.PREPOSITIONS | cues.MEETING | cues.CALL | cues.EMAIL | cues.MESSAGE | _BEFORE_NAMES
        or is_honorific(s.low[i])
    )


def _is_thing(scan: Scan, i: int, end: int) -> bool:
    """An unknown small word where a name is due, that is rather an event, a spot or a hobby."""
    low = " ".join(scan.s.low[i:end])
    return (
        occasions.is_event(low)
        or occasions.is_place(low)
        or is_hobby(low)
        or (
            scan.s.cased
            and not scan.s.is_in(i - 1, cues.PREPOSITIONS | {"met", "and", "called", "named", ","})
            and i > 0
        )
    )


def _of_others(scan: Scan, k: int, relation: str) -> bool:
    """ "his sister leads marketing at Coupang": told of somebody without a name."""
    s = scan.s
    if not scan.people or relation not in cues.RELATIONS or not s.is_in(k, cues.ROLE_VERBS):
        return False
    while k < len(s) and not s.mark(k) and s.low[k] not in {"and", "but"}:
        k += 1
    scan.at = k
    return True


def _named_kind(scan: Scan, at: int) -> bool:
    """Whether a name stands at `at` that only says of what kind somebody is: "my Airbnb host, Dragana Ilić"."""
    s = scan.s
    kind = s.capital(at) and not given(s.low[at]) and s.is_in(at + 1, cues.RELATIONS | cues.NOT_TITLES)
    return kind and not s.capital(at + 1) and name_end(s, at + 2 + s.is_in(at + 2, {","}), due=True) > at + 2


def relative(scan: Scan, i: int) -> bool:
    """ "her colleague bao tran", "her deputy, Piet du Toit", "& to his private secretary, Mahmoud"."""
    s = scan.s
    if (s.low[i] not in cues.POSSESSIVES and s.low[i] != "whose") or not (scan.people or scan.due):
        return False
    k = i + 1 + _named_kind(scan, i + 1)
    while (
        s.word(k)
        and k - i < 4
        and (not s.capital(k) or s.low[k] in roles.ACRONYMS or s.low[k] in _DEGREES)
        and (
            s.low[k] in cues.RELATIONS
            or titles.is_head(s.low[k])
            or s.low[k] in roles.MODIFIERS
            or s.low[k] in {"old", "new", "good", "best", "younger", "older", "former", "dear", "ex"}
            or s.low[k].startswith("ex-")
        )
    ):
        k += 1
    if k == i + 1:
        return False
    relation = s.low[k - 1]
    if s.is_in(k, {"'s", "'"}):
        return False
    start = k + 1 if s.is_in(k, {","}) and (not s.capital(i) or s.capital(k + 1)) else k
    if name_end(s, start, due=True) == start:
        return _of_others(scan, k, relation)
    if s.is_in(name_end(s, start, due=True), {"'s"}):
        scan.at, scan.due = start, True
        return take(scan, start, name_end(s, start, due=True))  # "my dentist Dr. Lowe's husband Craig Lowe"
    mine = s.low[i] in {"my", "our", "mein", "meine"}
    role = titles.role_end(s, i + 1, strict=True) == k and (relation not in cues.NOT_TITLES) and relation in roles.HEADS
    scan.waiting_title = (
        s.slice(i + 1, k) if role and not (mine and relation in cues.RELATIONS - {"deputy", "assistant"}) else None
    )
    scan.relation = relation
    scan.open = scan.open or (bool(scan.people) and not mine and s.is_in(i - 1, {"and", "to", "with", ","}))
    if mine or relation not in cues.COLLEAGUES:
        scan.open = scan.open and relation in cues.COLLEAGUES | {"husband", "wife", "partner"}
    if scan.open and scan.people and not scan.focus:
        scan.focus = [scan.people[-1]]
    scan.due, scan.at = True, start
    organisation = (
        scan.focus[0].mention.organisation if scan.focus and relation in cues.COLLEAGUES and not mine else None
    )
    add(scan, start, name_end(s, start, due=True))
    if organisation and not scan.people[-1].mention.organisation:
        scan.people[-1].mention.organisation = organisation
    return True
