"""Somebody is due: what stands before a name ("a great recruiter", "my old boss", "her colleague"), and the name."""

from kith.core.names import is_honorific
from kith.core.sentence import occasions, titles
from kith.core.sentence.interests import is_hobby
from kith.core.sentence.likeness import given, plain_word
from kith.core.sentence.naming import add, before_name, take
from kith.core.sentence.people import name_end
from kith.core.sentence.scan import Scan
from kith.core.sentence.words import cues, roles

_ALUMNI = frozenset("alum alumna alumnus alumni grad graduate".split())
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
    if s.is_in(i - 1, cues.ARTICLES) and not s.capital(i) and not given(s.low[i]):
        return False
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


def descriptor(scan: Scan, i: int) -> bool:
    """ "a great recruiter", "three founders", "the monzo folks", "my old boss", before the name itself."""
    s = scan.s
    if s.capital(i) and given(s.low[i]):
        return False
    if s.capital(i) and s.is_in(i + 1, _ALUMNI) and not s.capital(i + 1) and name_end(s, i + 2, due=True) > i + 2:
        scan.relation, scan.at = s.low[i + 1], i + 2  # "BU alum Stephanie Yuen"
        return True
    leads = i == 0 and s.capital(1) and not is_honorific(s.low[0])  # "Neighbor Mrs. Castellanos told me"
    if s.low[i] in cues.RELATIONS and (leads or not s.capital(i)):
        scan.relation = s.low[i]
        own = s.low[i] in {"deputy", "assistant", "secretary"} and i > 0
        if (own and not s.mark(i + 1)) or (own and s.is_in(i + 1, {","})):
            scan.waiting_title = s.slice(i, i + 1)
        scan.at = i + 1
        return True
    if is_honorific(s.low[i]) and name_end(s, i, due=True) > i + 1:
        return False
    end = titles.role_end(s, i, strict=True)
    if (
        end == i
        or s.is_in(end, {"'s", "'", "’"})
        or (s.capital(i) and not s.capital(end - 1) and i + 1 == end)
        or (given(s.low[i]) and s.low[i] not in roles.HEADS)
    ):
        return False
    leads = end < len(s) and ((i == 0 and is_honorific(s.low[end])) or (end - i > 1 and given(s.low[end])))
    if s.capital(i) and name_end(s, i, due=True) > end and s.low[i] not in roles.ACRONYMS and not leads:
        return False
    if s.low[i] in cues.ACTIONS | cues.MEETING:
        return False
    if s.mark(end) and scan.fresh and not before_name(scan, end):
        return False
    text = s.slice(i, end)
    if s.low[end - 1] not in cues.NOT_TITLES or end - i > 1:
        scan.waiting_title = text
    if s.low[end - 1] in cues.COLLEAGUES:
        scan.relation = s.low[end - 1]
    scan.at = end
    return True


def _of_others(scan: Scan, k: int, relation: str) -> bool:
    """ "his sister leads marketing at Coupang": told of somebody without a name."""
    s = scan.s
    if not scan.people or relation not in cues.RELATIONS or not s.is_in(k, cues.ROLE_VERBS):
        return False
    while k < len(s) and not s.mark(k) and s.low[k] not in {"and", "but"}:
        k += 1
    scan.at = k
    return True


def relative(scan: Scan, i: int) -> bool:
    """ "her colleague bao tran", "her deputy, Piet du Toit", "& to his private secretary, Mahmoud"."""
    s = scan.s
    if (s.low[i] not in cues.POSSESSIVES and s.low[i] != "whose") or not (scan.people or scan.due):
        return False
    k = i + 1
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
    start = k + 1 if s.is_in(k, {","}) and not s.capital(i) else k
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
