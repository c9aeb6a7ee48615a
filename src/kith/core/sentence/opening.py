"""What a sentence opens with: "Tech Expo Amherst: Kyle Brandt, ...", "gym - Radu Ionescu"."""

from kith.core.names import is_honorific
from kith.core.sentence import occasions
from kith.core.sentence.channels import say_channel
from kith.core.sentence.likeness import given, plain_word
from kith.core.sentence.naming import name_after
from kith.core.sentence.organisations import BREAKS
from kith.core.sentence.people import QUOTES, name_end
from kith.core.sentence.scan import Scan, event_name
from kith.core.sentence.words import cues, happenings
from kith.core.sentence.words.given import WORDS_TOO

_LONGEST, _NAME = 8, 4
_WAYS = cues.CHANNEL_STARTS | cues.CALL | cues.EMAIL | cues.MESSAGE | {"quick", "short"}
_PRAISE = frozenset("great good nice lovely fun interesting fantastic amazing wonderful super".split())
_OUTINGS = frozenset("visit tour trip excursion".split())
_TOLD = frozenset(
    "notes note recap debrief contacts teammates organisers organizers folks panelists panellists".split()
)
"""What behind an event says that it is told of."""
_FESTIVE = frozenset(
    "night party bbq picnic hackathon workshop retreat reunion offsite mixer gala brunch training seminar".split()
)


def opening(scan: Scan) -> None:
    """ "Tech Expo Amherst: Kyle Brandt, ...", "gym - Radu Ionescu": what stands before the first colon or dash."""
    s = scan.s
    if _entitled(scan):
        return
    end = next(
        (i for i in range(len(s)) if s.hard[i] or s.low[i] in {",", "("} or s.tokens[i].kind in {"contact", "day"}),
        len(s),
    )
    if end == 0 or end >= len(s) or any(s.claimed[i] for i in range(end)) or end > _LONGEST:
        return
    if any(reading(scan, end) for reading in (_hosted, _given, _judged, _away, _held)) or _is_clause(scan, end):
        return
    if s.low[end] == "(" and occasions.is_event(" ".join(s.low[:end])):
        scan.at, scan.due = end, True
    elif _said(scan, end):
        scan.at, scan.due = end + 1, True


def _entitled(scan: Scan) -> bool:
    """ "Panel: "Careers in Policy". ...": what is held, and its title in quotes."""
    s = scan.s
    start = next((i for i in range(min(4, len(s))) if s.low[i] == ":"), 0) + 1
    end = next((i for i in range(start + 1, len(s)) if s.low[i] in QUOTES), 0)
    if start == 1 or not end or not s.is_in(start, QUOTES) or s.low[start - 2] not in happenings.HEADS:
        return False
    scan.event, scan.at, scan.due = s.slice(start + 1, end), end + 1, True
    return True


def _is_clause(scan: Scan, end: int) -> bool:
    """Whether words of a clause stand before the mark, and no heading: "Kelvin is applying to YC."."""
    s = scan.s
    colon = s.low[end] == ":"
    if s.hard[end] and not colon and any(low in BREAKS for low in s.low[:end]):
        return True
    if any(low in cues.PREPOSITIONS - {"of", "for"} for low in s.low[:end]):
        return True
    return s.low[0] in cues.MEETING and not (colon or end == 1)


def _said(scan: Scan, end: int) -> bool:
    """Whether the heading says how, at what, or where one met, or nothing at all ("New contact:")."""
    s = scan.s
    colon, low, text = s.low[end] == ":", " ".join(s.low[:end]), s.slice(0, end)
    person = given(s.low[0]) and s.low[0] not in WORDS_TOO and not (colon and s.is_in(1, {"'s"}))  # "Lena's birthday:"
    if all(word in _WAYS for word in s.low[:end]):
        say_channel(scan, 0, end)
    elif s.low[0] == "new":
        return colon  # "New LinkedIn connection: ..."
    elif occasions.is_event(low, capital=s.capital(0)) and not person and s.low[end] != ",":
        scan.event = event_name(s.slice(0, end - 1) if end > 1 and s.low[end - 1] in _TOLD else text)
    elif occasions.is_place(low) and not person and s.low[end] != "(" and not occasions.is_city(low):
        scan.place = occasions.bare(text)
    elif colon and not (all(plain_word(w) for w in s.low[:end]) or s.low[end - 1] in cues.RELATIONS):
        if person or not s.capital(0) or end > _NAME or is_honorific(s.low[0]) or not name_after(scan, end + 1):
            return False
        scan.event = event_name(text)
    else:
        return colon
    return True


def _away(scan: Scan, end: int) -> bool:
    """ "Trip to Lisbon: met ...", "Party at Lisa's: talked to ..."."""
    s = scan.s
    outing = s.low[0] in _OUTINGS and s.is_in(1, {"to"})
    at = next((k for k in range(1, end) if s.low[k] == "at"), end)
    if s.low[end] != ":" or not (outing or (at < end and _is_held(scan, at))):
        return False
    whole = outing or at == 1
    scan.event, scan.at, scan.due = event_name(s.slice(0, end if whole else at)), end + 1 if whole else at, True
    return True


def _is_held(scan: Scan, end: int) -> bool:
    """Whether the words before `end` are what is held: a party, a book club."""
    s = scan.s
    held = s.low[end - 1] in happenings.HEADS or occasions.is_event(" ".join(s.low[:end]), capital=s.capital(0))
    return held and s.low[end - 1] not in cues.MEALS


def _judged(scan: Scan, end: int) -> bool:
    """ "Yesterday's mixer was worth it": the event that a sentence says something of."""
    s = scan.s
    at = next((i for i in range(1, end) if s.low[i] in {"was", "went"}), end)
    start = next((i for i in range(at) if s.word(i) and not s.article(i) and s.low[i] != "'s"), at)
    low = " ".join(s.low[start:at])
    if at == end or not occasions.is_event(low, capital=s.capital(start)) or name_end(s, start, due=False) > start:
        return False
    scan.event, scan.at, scan.due = event_name(s.slice(start, at)), at + 1, True
    return True


def _hosted(scan: Scan, end: int) -> bool:
    """ "Guest lecture by Naomi Feldstein (...)", "Panel on women in finance, ...": an event with who gave it or what
    it was about."""
    s = scan.s
    at = next((i for i in range(1, end) if s.low[i] in {"by", "on", "about", "with"}), end)
    if at == end or s.low[at - 1] not in happenings.HEADS - cues.MEALS:
        return False
    if s.low[at] == "by":
        if name_end(s, at + 1, due=True) != end:
            return False
        scan.event = event_name(s.slice(0, at)) if s.low[0] not in cues.PAST_HINTS else None
        scan.at = at + 1
    elif s.low[at] == "with":
        first = next((i for i in range(at) if s.low[i] in cues.PREPOSITIONS), at)
        if s.low[at - 1] not in _FESTIVE and not (0 < first < at and s.low[first - 1] in _OUTINGS):
            return False
        scan.event, scan.at = event_name(s.slice(0, at)), at
    elif at == 1:
        until = next((i for i in range(at + 1, end) if s.low[i] == "with"), end)
        scan.event, scan.at = event_name(s.slice(0, until)), until + (until == end)
    else:
        return False
    scan.due = True
    return True


def _held(scan: Scan, end: int) -> bool:
    """ "Open house at the observatory, talked to ...": an event, and where it was."""
    s = scan.s
    at = next((i for i in range(1, end) if s.low[i] in {"at", "in"}), end)
    if s.low[end] not in {",", "."} or at == end or given(s.low[0]):
        return False
    if s.low[0] in _PRAISE | cues.MEETING | cues.POSSESSIVES:
        return False
    if not occasions.is_event(" ".join(s.low[:at]), capital=s.capital(0)) or s.low[at - 1] in cues.MEALS:
        return False
    if s.low[0].endswith("ed"):
        return False  # "Attended her keynote at ..."
    scan.event, scan.at, scan.due = event_name(s.slice(0, at)), at, True
    return True


def _given(scan: Scan, end: int) -> bool:
    """ "Guest lecture today by Helen Park": a day between the event and who gave it."""
    s = scan.s
    if s.tokens[end].kind != "day" or not s.is_in(end + 1, {"by", "with"}) or s.low[end - 1] not in happenings.HEADS:
        return False
    if s.is_in(0, cues.PAST_HINTS) or s.low[end - 1] in cues.MEALS or name_end(s, end + 2, due=True) == end + 2:
        return False
    if not occasions.is_event(" ".join(s.low[:end]), capital=s.capital(0)):
        return False
    scan.event, scan.at, scan.due = event_name(s.slice(0, end)), end + 2, True
    return True


def bracketed_event(scan: Scan, start: int) -> None:
    """ "alumni drinks (Old Wykens Night): ..."."""
    end = start
    while end < len(scan.s) and scan.s.low[end] != ")":
        end += 1
    scan.at = start
    if end > start and occasions.is_event(" ".join(scan.s.low[start:end]), capital=scan.s.capital(start)):
        scan.event = event_name(scan.s.slice(start, end))
        scan.at = end
