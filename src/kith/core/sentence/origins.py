""" "from Siemens", "of the choir", "with Bosch": where somebody comes from."""

from kith.core.sentence import occasions
from kith.core.sentence.belonging import employ, is_department, lacking, object_after
from kith.core.sentence.likeness import given, plain_word
from kith.core.sentence.organisations import BREAKS
from kith.core.sentence.people import name_end
from kith.core.sentence.phrases import Sentence
from kith.core.sentence.scan import Draft, Scan, event_name
from kith.core.sentence.words import cues, orgs

_WHO = frozenset(
    (
        "people folks guys colleagues friends team woman man someone guy alumni alums engineers recruiters founders "
        "lot lady"
    ).split()
)
_CIRCLES = frozenset("group team club office society choir congregation parish association exchange class".split())
_MOVING = frozenset("moved moving switched switching jumped transferred transferring going went".split())
_HAUNTS = frozenset("gym church pub school yoga choir club kindergarten nursery".split())
"""Where one meets people who work elsewhere."""


def origin(scan: Scan, i: int) -> bool:
    """Reads what follows "from", "of", "with" or "for"."""
    s = scan.s
    if _before_name(scan, i):
        return True
    start, end, _article = object_after(scan, i)
    related = s.low[i] == "of" and s.is_in(i - 1, {"friend", "friends", "cousin"})
    if end <= start or not scan.people or related:
        scan.at = end if related else i + 1  # "friend of Pau"
        return True
    after, stop, _article = object_after(scan, end)
    moving = s.is_in(end, {"to", "into"}) and (s.capital(end + 1) or s.is_in(i - 1, _MOVING))
    if s.low[i] == "from" and moving and stop > after:
        start, end = after, stop  # "moved from BASF to Evonik"
    whose = lacking(scan)
    scan.at, scan.fresh = _past_part(scan, end), False
    if not _of_circle(scan, i, start, end, whose):
        _settle(scan, i, start, end, whose)
    return True


def _past_part(scan: Scan, end: int) -> int:
    """The end of "'s co-op office" behind the name of who has it."""
    s = scan.s
    if not s.is_in(end, {"'s"}):
        return end
    end += 1
    while s.word(end) and not s.capital(end) and s.low[end] not in cues.PREPOSITIONS | BREAKS:
        end += 1
    return end


def _is_reason(s: Sentence, i: int) -> bool:
    """ "for the site tour", "from my old bootcamp": no event at which one met."""
    return s.low[i] == "for" or s.is_in(i + 1, {"my", "our"})


def _before_name(scan: Scan, i: int) -> bool:
    """The name is still to come: "the CTO of Wise, Harsh Sinha", "lunch with ..."."""
    s = scan.s
    if s.low[i] in {"of", "for", "with"} and not scan.people and _named_later(scan, i):
        start, end, _article = object_after(scan, i)
        if not s.is_in(i + 1, cues.POSSESSIVES):  # "the CEO of our client, ..."
            scan.waiting_organisation = s.slice(start, end)
        scan.at = end
        return True
    if s.is_in(i - 1, cues.APPLYING) and not scan.people and s.capital(i + 1) and not given(s.low[i + 1]):
        start, end, _article = object_after(scan, i)
        scan.waiting_organisation, scan.at = s.slice(start, end), end
        return True
    if not scan.due or scan.open or scan.titled or _folks(scan, i):
        return False
    scan.at = i + 1
    return True


def _of_circle(scan: Scan, i: int, start: int, end: int, whose: list[Draft]) -> bool:
    """ "from the chess club": where they belong if nothing else is told; True when that is all it is."""
    s = scan.s
    if s.low[i] == "from" and end == start + 1 and s.low[start] in _HAUNTS:
        return True
    if s.low[i] != "from" or end - start < len(("chess", "club")) or s.low[end - 1] not in _CIRCLES:
        return False
    if occasions.is_city(s.low[start]):
        return False
    scan.otherwise.append((s.slice(start, end), whose))
    scan.titled = True
    return not any(s.capital(k) for k in range(start, end))


def _settle(scan: Scan, i: int, start: int, end: int, whose: list[Draft]) -> None:
    """The phrase is a former place, a part of an organisation, a city, an employer, an event, or a name."""
    s = scan.s
    low, text = " ".join(s.low[start:end]), s.slice(start, end)
    capital = any(s.capital(k) for k in range(start, end))
    if scan.former or (s.low[i] == "from" and s.is_in(i - 1, {"came", "retired"})):
        scan.former = False
    elif is_department(scan, start, end):
        scan.titled = True
    elif s.low[start] in cues.NOWHERE or (s.low[start] == "the" and not capital) or occasions.is_city(low):
        scan.titled = False
    elif _adjacent(scan, i) and _plausible(scan, low, s.low[i], capital=capital):
        employ(scan, text, whose)
        scan.titled = False
    elif occasions.is_event(low, capital=capital) and not scan.event and not _is_reason(s, i):
        scan.event = event_name(text)
    elif s.low[i] == "with" and s.capital(start) and name_end(s, start, due=True) > start and given(s.low[start]):
        scan.at = i + 1
        scan.due = scan.open = True


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
        and not (preposition == "for" and scan.s.cased and first == low and low.endswith("s"))
    )
