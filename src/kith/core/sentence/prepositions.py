""" "at", "from", "in" and their like: what follows is an organisation, an event or a place."""

import re

from kith.core.sentence import occasions
from kith.core.sentence.belonging import employ, is_department, lacking, object_after
from kith.core.sentence.channels import say_channel
from kith.core.sentence.locating import locate, settle_place
from kith.core.sentence.organisations import phrase_end
from kith.core.sentence.origins import origin
from kith.core.sentence.phrases import Sentence
from kith.core.sentence.scan import Scan, event_name
from kith.core.sentence.words import cues, happenings, places, roles
from kith.core.sentence.words.days import WEEKDAYS

_INDEFINITE = frozenset("someone somebody anyone anybody nobody everyone people folks friends contacts others".split())
_HOMES = frozenset("home house place flat apartment garden kitchen yard backyard".split())
_CLOCK = re.compile(r"\d{1,2}(?:[:.]\d\d)?(?:am|pm|h)?$|noon$|midday$|midnight$")
_GOING = frozenset("drove flew travelled traveled walked came went come go going invited back".split())
_TAKING_PART = frozenset(
    "attended judged finished ran hosted organised organized co-organised co-organized enjoyed crashed".split()
)
_SPATIAL = frozenset("in on over near outside inside by im am auf behind under across via through into between".split())


def preposition(scan: Scan, i: int) -> bool:
    """Reads what follows a preposition, if one stands at `i`."""
    s, low = scan.s, scan.s.low[i]
    if low in {"at", "from", "in"} and s.is_in(i - 1, _INDEFINITE) and scan.people and not scan.titled:
        _start, scan.at, _article = object_after(scan, i)  # "might know somebody at Equinor"
        return True
    if low in {"at", "bei", "@", "during", "after"} or (low in {"chez", "na", "au"} and scan.people):
        return _at(scan, i)
    if low in {"from", "of", "with", "for", "von"}:
        return origin(scan, i)
    if (low == "to" and s.is_in(i - 1, _GOING)) or (low in _TAKING_PART and s.article(i + 1)):
        return _to(scan, i)
    if low == "over" and s.is_in(i + 1, {"at"}):
        scan.at = i + 1
        return True
    if low in _SPATIAL:
        return _in(scan, i)
    return False


def _at(scan: Scan, i: int) -> bool:
    s = scan.s
    start, end, article = object_after(scan, i)
    if end <= start or _is_handle(s, i):
        scan.at = i + 1 if end <= start else i + 2
        return True
    if s.low[i] in {"during", "after"}:
        return _during(scan, start, end)
    if _hour(scan, start) or _home(scan, start) or _gathered(scan, start, end, article=article):
        return True
    if s.is_in(i - 1, cues.APPLYING) and not scan.people and s.capital(start):
        scan.waiting_organisation, scan.at = s.slice(start, end), end
        return True
    possessed = _own_event(scan, start, end)
    if possessed:
        scan.at = end
        return True
    text, low = s.slice(start, end), " ".join(s.low[start:end])
    capital = any(s.capital(k) for k in range(start, end))
    locate(scan, text, low, capital=capital, article=article, start=start)
    scan.at, scan.fresh = end, False
    return True


def _is_handle(s: Sentence, i: int) -> bool:
    """ "@devonte.designs"."""
    told = s.tokens[i].text == "@" and s.word(i + 1) and s.tokens[i].end == s.tokens[i + 1].start
    return told and (any(sign in s.tokens[i + 1].text for sign in "._") or s.is_in(i - 1, cues.BEING | cues.MESSAGE))


def _hour(scan: Scan, start: int) -> bool:
    """ "at 2pm", "at 14:30": no place."""
    if not _CLOCK.match(scan.s.low[start]) or scan.s.capital(start + 1):
        return False
    scan.at = start + 1
    return True


def _home(scan: Scan, start: int) -> bool:
    """ "at Prof. Lau's home", "at my aunt's place"."""
    s = scan.s
    end = next((k for k in range(start + 1, min(start + 5, len(s))) if s.low[k] == "'s"), 0)
    if not end or not s.is_in(end + 1, _HOMES) or (s.word(end + 2) and s.is_in(end + 2, happenings.HEADS)):
        return False
    scan.place = scan.place or s.slice(start, end + 2)
    scan.at = end + 2
    return True


def _gathered(scan: Scan, start: int, end: int, *, article: bool) -> bool:
    """ "at the toastmasters meeting"."""
    if not article or end - start == 1 or scan.s.low[end - 1] != "meeting" or scan.event:
        return False
    scan.event, scan.at = event_name(scan.s.slice(start, end)), end
    return True


def _to(scan: Scan, i: int) -> bool:
    """ "came to the open day", "hosted the alumni dinner"."""
    start, end, _article = object_after(scan, i)
    if end > start and occasions.is_event(" ".join(scan.s.low[start:end]), capital=scan.s.capital(start)):
        scan.event = scan.event or event_name(scan.s.slice(start, end))
        scan.at, scan.fresh = end, False
        return True
    return False


def _own_event(scan: Scan, start: int, end: int) -> bool:
    """ "at his startup's demo day": the event is what is possessed."""
    s = scan.s
    for k in range(start + 1, end - 1):
        if s.low[k] in {"'s", "'"} and occasions.is_event(" ".join(s.low[k + 1 : end])) and not s.capital(start):
            scan.event = scan.event or s.slice(k + 1, end)
            return True
    return False


def _during(scan: Scan, start: int, end: int) -> bool:
    low = " ".join(scan.s.low[start:end])
    theirs = scan.s.is_in(start - 1, cues.POSSESSIVES)  # "after her lecture on glaciers"
    if occasions.is_event(low, capital=scan.s.capital(start)) and not scan.event and not theirs:
        scan.event = event_name(scan.s.slice(start, end))
    scan.at = end
    return True


def _in(scan: Scan, i: int) -> bool:
    s, low = scan.s, scan.s.low[i]
    start, end, article = object_after(scan, i)
    if s.is_in(start, cues.CALL | cues.EMAIL | cues.MESSAGE) and low in {"over", "on", "by", "via", "through"}:
        if not scan.said_channel or low != "on":
            scan.said_channel = False
            say_channel(scan, start, start + 1)
        elif s.is_in(start, {"phone", "zoom", "teams", "skype"}):
            scan.channel = "call"
        scan.at = start + 1
        return True
    if end <= start or low in {"into", "via", "through", "between"}:
        scan.at = i + 1
        return True
    if _habit(scan, start) or _journey(scan, start, end) or _serving(scan, start, end, article=article):
        return True
    phrase, text = " ".join(s.low[start:end]), s.slice(start, end)
    capital = s.capital(start)
    scan.at, scan.fresh = end, False
    if s.is_in(start, cues.MEALS) or low == "over":
        scan.due = scan.due or not scan.people
        scan.at = start + 1 if s.is_in(start, cues.MEALS) else end
    elif is_department(scan, start, end) or (s.low[start] in roles.STUDIES and scan.statement):
        scan.titled = True
    elif s.low[end - 1] in {"class", "course", "classes"} and s.is_in(i + 1, cues.POSSESSIVES):
        pass  # "lectured in our analytics class"
    elif occasions.is_event(phrase, capital=capital) and not occasions.is_place(phrase) and not scan.event:
        scan.event = event_name(text)
    elif low == "by" and not occasions.is_place(phrase):
        scan.at = i + 1
    elif occasions.is_place(phrase) or occasions.is_city(phrase) or (capital and low in {"in", "near", "outside"}):
        settle_place(scan, text)
    return True


def _habit(scan: Scan, start: int) -> bool:
    """ "on Thursdays"."""
    if scan.s.low[start].rstrip("s") not in WEEKDAYS:
        return False
    scan.at = start + 1
    return True


def _journey(scan: Scan, start: int, end: int) -> bool:
    """ "on the train to Utrecht": an occasion."""
    s = scan.s
    if (
        not s.is_in(start, places.RIDES)
        or not s.is_in(start + 1, {"to", "from"})
        or not s.capital(start + 2)
        or scan.event
    ):
        return False
    end = phrase_end(s, start + 2)
    scan.event, scan.at, scan.fresh = s.slice(start, end), end, False
    return True


def _serving(scan: Scan, start: int, end: int, *, article: bool) -> bool:
    """ "a civil servant in the Education Bureau"."""
    drafts = lacking(scan)
    low = " ".join(scan.s.low[start:end])
    if not (scan.titled and article and drafts and scan.s.capital(start)) or occasions.is_city(low):
        return False
    if occasions.is_event(low, capital=True) or is_department(scan, start, end):
        return False
    if scan.s.is_in(end, roles.DEPARTMENT_WORDS):
        scan.at = end + 1  # "on the Maps team at Apple"
        return True
    employ(scan, scan.s.slice(start, end), drafts)
    scan.at, scan.fresh = end, False
    return True
