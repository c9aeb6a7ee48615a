""" "from Siemens", "of the choir", "with Bosch": where somebody comes from."""

from kith.core.sentence import occasions
from kith.core.sentence.belonging import employ, is_department, lacking, object_after
from kith.core.sentence.people import given, name_end, plain_word
from kith.core.sentence.scan import Scan, event_name
from kith.core.sentence.words import cues, orgs

_WHO = frozenset(
    (
        "people folks guys colleagues friends team woman man someone guy alumni alums engineers recruiters founders "
        "lot lady"
    ).split()
)
_CIRCLES = frozenset("club office society choir congregation parish association".split())


def origin(scan: Scan, i: int) -> bool:
    """Reads what follows "from", "of", "with" or "for"."""
    s = scan.s
    if s.low[i] in {"of", "for", "with"} and not scan.people and _named_later(scan, i):
        start, end, _article = object_after(scan, i)  # "the CTO of Wise, Harsh Sinha"
        scan.waiting_organisation, scan.at = s.slice(start, end), end
        return True
    if (
        scan.due
        and not scan.open
        and not scan.titled
        and s.low[i] in {"with", "of", "from", "for", "von"}
        and not _folks(scan, i)
    ):
        scan.at = i + 1
        return True
    start, end, _article = object_after(scan, i)
    related = s.low[i] == "of" and s.is_in(i - 1, {"friend", "friends", "cousin"})
    if end <= start or not scan.people or related:
        scan.at = end if related else i + 1  # "friend of Pau"
        return True
    if s.low[i] == "from" and s.is_in(end, {"to", "into"}) and s.capital(end + 1):
        start, end, _article = object_after(scan, end)  # "moved from BASF to Evonik"
    low, text = " ".join(s.low[start:end]), s.slice(start, end)
    capital = any(s.capital(k) for k in range(start, end))
    scan.at, scan.fresh = end, False
    if s.low[i] == "from" and end - start > 1 and s.low[end - 1] in _CIRCLES and not occasions.is_city(s.low[start]):
        scan.otherwise.append((text, lacking(scan)))
    if scan.former or (s.low[i] == "from" and s.is_in(i - 1, {"came"})):
        scan.former = False
    elif is_department(scan, start, end):
        scan.titled = True
    elif (
        s.low[start] in cues.NOWHERE
        or (s.low[start] in cues.NOWHERE | {"the"} and not capital)
        or occasions.is_city(low)
    ):
        scan.titled = False
    elif _adjacent(scan, i) and _plausible(scan, low, s.low[i], capital=capital):
        employ(scan, text, lacking(scan))
        scan.titled = False
    elif occasions.is_event(low, capital=capital) and not scan.event and not s.is_in(i + 1, {"my", "our"}):
        scan.event = event_name(text)
    elif s.low[i] == "with" and s.capital(start) and name_end(s, start, due=True) > start and given(s.low[start]):
        scan.at = i + 1
        scan.due = scan.open = True
    return True


def _folks(scan: Scan, i: int) -> bool:
    """ "dinner with the monzo folks: ...", "two from the CERN visit: ...": where those who follow belong."""
    s = scan.s
    start = i + 1
    if s.low[i] == "from" and ((s.is_in(i - 1, _WHO) and not s.is_in(i - 2, {"a"})) or _named_later(scan, i)):
        begin, end, _ = object_after(scan, i)
        if end > begin:
            if occasions.is_place(" ".join(s.low[begin:end])) and not s.capital(begin):
                scan.place = scan.place or s.slice(begin, end)
            elif occasions.is_event(" ".join(s.low[begin:end])):
                scan.event = scan.event or event_name(s.slice(begin, end))
                if s.capital(begin) and end - begin == 2:
                    scan.waiting_organisation = s.slice(begin, begin + 1)
            else:
                scan.waiting_organisation = s.slice(begin, end)
            scan.at = end - 1
            s.claim(begin, end)
            return False
    while s.is_in(start, cues.ARTICLES | {"old"}):
        start += 1
    end = start
    while (
        (s.word(end) or (s.is_in(end, {"and"}) and s.capital(end + 1)))
        and end - start < 4
        and s.low[end] not in {"folks", "people", "team", "crew", "guys", "lot", "gang", "crowd"}
    ):
        end += 1
    if (
        end > start
        and s.is_in(end, {"folks", "people", "team", "crew", "guys", "lot", "gang", "crowd"})
        and not all(s.low[k] in cues.STOP for k in range(start, end))
    ):
        scan.waiting_organisation = s.slice(start, end)
        s.claim(start, end + 1)
    return False


def _named_later(scan: Scan, i: int) -> bool:
    """ "talked to a recruiter from Booz Allen named Tasha Greene": the name is still to come."""
    start, end, _article = object_after(scan, i)
    return bool(scan.waiting_title) and end > start and scan.s.is_in(end, {"named", "called", ",", ":", "("})


def _adjacent(scan: Scan, i: int) -> bool:
    return scan.titled or scan.statement or scan.open or scan.s.is_in(i - 1, {")"}) or bool(scan.people)


def _plausible(scan: Scan, low: str, preposition: str, *, capital: bool) -> bool:
    if occasions.is_organisation(low):
        return True
    if capital:
        return not occasions.is_event(low, capital=True)
    if occasions.is_event(low) or occasions.is_place(low):
        return scan.titled and not occasions.is_event(low)
    typed_small = not scan.s.cased or any(not scan.s.capital(d.end - 1) for d in scan.focus)
    first = low.split(maxsplit=1)[0]
    if preposition == "for" and not (scan.titled or scan.statement):
        return False
    return (
        (typed_small or scan.titled)
        and first not in cues.NOWHERE
        and not (plain_word(first) and len(low.split()) == 1 and first not in orgs.WORDS)
    )
