"""What describes somebody before the name: "a great recruiter", "three founders", "BU alum", "HR at Novartis"."""

from kith.core.names import is_honorific
from kith.core.sentence import titles
from kith.core.sentence.belonging import object_after
from kith.core.sentence.likeness import given
from kith.core.sentence.naming import before_name, name_after
from kith.core.sentence.people import name_end
from kith.core.sentence.scan import Scan
from kith.core.sentence.words import cues, roles

_ALUMNI = frozenset("alum alumna alumnus alumni grad graduate".split())
_NEWNESS = frozenset("new old former newest".split())
_OWN = frozenset("deputy assistant secretary".split())
"""Relations that are titles, too."""


def descriptor(scan: Scan, i: int) -> bool:
    """Reads what describes somebody and keeps it for the name; False where none stands at `i`."""
    s = scan.s
    if s.capital(i) and given(s.low[i]):
        return False
    if _alumni(scan, i) or _relation(scan, i):
        return True
    if is_honorific(s.low[i]) and name_end(s, i, due=True) > i + 1:
        return False
    return _department(scan, i) or _of_organisation(scan, i) or _calling(scan, i)


def _alumni(scan: Scan, i: int) -> bool:
    """ "BU alum Stephanie Yuen"."""
    s = scan.s
    named = s.capital(i) and s.is_in(i + 1, _ALUMNI) and not s.capital(i + 1) and name_end(s, i + 2, due=True) > i + 2
    if named:
        scan.relation, scan.at = s.low[i + 1], i + 2
    return named


def _relation(scan: Scan, i: int) -> bool:
    """ "my old friend", "Neighbor Mrs. Castellanos told me"."""
    s = scan.s
    leads = i == 0 and s.capital(1) and not is_honorific(s.low[0])
    if s.low[i] not in cues.RELATIONS or (s.capital(i) and not leads):
        return False
    scan.relation = s.low[i]
    if s.low[i] in _OWN and i > 0 and (not s.mark(i + 1) or s.is_in(i + 1, {","})):
        scan.waiting_title = s.slice(i, i + 1)
    scan.at = i + 1
    return True


def _department(scan: Scan, i: int) -> bool:
    """ "Met HR at Novartis (Sabine Keller)"."""
    s = scan.s
    if s.low[i] not in roles.DEPARTMENTS or not s.is_in(i + 1, {"at", "of", "from"}) or not s.capital(i + 2):
        return False
    start, end, _article = object_after(scan, i + 1)
    scan.waiting_organisation, scan.at = s.slice(start, end), end
    return True


def _of_organisation(scan: Scan, i: int) -> bool:
    """ "two Spotify engineers, Elin and Jonas", "a Google recruiter named Kim"."""
    s = scan.s
    if not s.capital(i) or s.capital(i + 1) or s.article(i) or is_honorific(s.low[i]):
        return False
    if s.low[i] in cues.ACTIONS | cues.MEETING or titles.role_end(s, i, strict=True) > i:
        return False
    end = titles.role_end(s, i + 1, strict=True)
    if end == i + 1 or not (before_name(scan, end) or (s.capital(end) and name_after(scan, end))):
        return False
    scan.waiting_organisation, scan.waiting_title, scan.at = s.slice(i, i + 1), s.slice(i + 1, end), end
    return True


def _calling(scan: Scan, i: int) -> bool:
    """ "a great recruiter", "three founders": a title before who bears it."""
    s = scan.s
    end = titles.role_end(s, i, strict=True)
    if not _is_calling(scan, i, end) or (s.mark(end) and scan.fresh and not before_name(scan, end)):
        return False
    while i < end - 1 and s.low[i] in _NEWNESS:
        i += 1
    if not {s.low[end - 1], titles.singular(s.low[end - 1])} & cues.NOT_TITLES or end - i > 1:
        scan.waiting_title = s.slice(i, end)
    if s.low[end - 1] in cues.COLLEAGUES:
        scan.relation = s.low[end - 1]
    scan.at = end
    return True


def _is_calling(scan: Scan, i: int, end: int) -> bool:
    """Whether tokens [i:end) are a title, and neither a name nor a verb."""
    s = scan.s
    if end == i or s.is_in(end, {"'s", "'", "’"}) or s.low[i] in cues.ACTIONS | cues.MEETING:
        return False
    if (s.capital(i) and not s.capital(end - 1) and i + 1 == end) or (given(s.low[i]) and s.low[i] not in roles.HEADS):
        return False
    leads = end < len(s) and ((i == 0 and is_honorific(s.low[end])) or (end - i > 1 and given(s.low[end])))
    return leads or not s.capital(i) or name_end(s, i, due=True) <= end or s.low[i] in roles.ACRONYMS
