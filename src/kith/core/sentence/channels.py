"""How one was in touch, and what about."""

from kith.core.sentence import occasions, titles
from kith.core.sentence.interests import is_hobby
from kith.core.sentence.likeness import given
from kith.core.sentence.reading import Channel
from kith.core.sentence.scan import Scan
from kith.core.sentence.words import cues

_BY_CHANCE = frozenset("ran bumped saw spotted encountered caught".split())


def topic(scan: Scan, i: int) -> bool:
    s = scan.s
    if s.low[i] not in {"about", "re", "regarding", "concerning"}:
        return False
    k = i + 2 if s.is_in(i + 1, {":"}) else i + 1
    while (
        k < len(s)
        and not s.mark(k)
        and s.low[k] not in {"he", "she", "they", "who", "and"}
        and s.low[k] not in {"at", "in"}
    ):
        k += 1
    if s.is_in(i - 1, {"talked", "talk", "chatted", "spoke", "bonded"}):
        _topics(scan, i + 1, k)
    scan.titled, scan.at = False, max(k, i + 1)
    return True


def _topics(scan: Scan, start: int, end: int) -> None:
    """ "Talked about payments, sailing": bare nouns that people do for love."""
    s = scan.s
    while True:
        if is_hobby(" ".join(s.low[start:end])):
            scan.interests.append(s.slice(start, end))
        if not s.is_in(end, {"and", ","}):
            return
        start = end + 1
        end = start
        while end < len(s) and not s.mark(end) and s.low[end] != "and":
            end += 1
        if end == start or end - start > 3:
            return


def channel(scan: Scan, i: int) -> bool:
    """A word of encounter: it names the channel and lets somebody be expected."""
    s, low = scan.s, scan.s.low[i]
    told = (
        low in cues.MEETING
        or low in cues.CALL
        or low in cues.EMAIL
        or low in cues.MESSAGE
        or low in cues.MEALS
        or (scan.todo and low in cues.ACTIONS)
    )
    if (
        low == "called"
        and i
        and s.low[i - 1] not in {"i", "we", "just", "also", "and", "then", "who", "he", "she", "they"}
        and not s.mark(i - 1)
        and not s.is_in(i + 1, {"me", "us", "about", "to"})
    ) or (low in cues.ROLE_VERBS and scan.people):
        return False
    if (
        not told
        or (low in {"had", "got", "connected", "exchanged", "shared", "joined", "introduced"} and scan.statement)
        or (scan.titled and low not in cues.PAST_VERBS)
    ):
        return False
    if (s.capital(i) and i and not scan.s.hard[i - 1] and s.capital(i - 1)) or titles.role_end(
        s, i, strict=True
    ) > i + 1:
        return False
    if given(low) and s.capital(i + 1) and s.capital(i) and low != "met":
        return False
    if (
        scan.people
        and s.is_in(i - 1, {"'s", "the", "his", "her", "a", "an", "their", "of"})
        and not s.is_in(i + 1, {"with", "by"})
    ):
        return False
    if (
        low in cues.LABELS
        and i + 1 < len(s)
        and (
            s.tokens[i + 1].kind == "contact"
            or (s.low[i + 1] == ":" and i + 2 < len(s) and s.tokens[i + 2].kind == "contact")
        )
    ):
        scan.at = i + 1
        return True
    if not (scan.people and scan.said_channel and low != "met"):
        say_channel(scan, i, i + 1)
    scan.met, scan.bumped = True, low in _BY_CHANCE
    scan.due = scan.due or not scan.people or s.is_in(i + 1, {"with", "w/", "up", "to"})
    scan.fresh = scan.titled = False
    scan.at = i + 1
    if low in {"met", "ran"}:
        _bare_event(scan, i + 1 + (low == "ran" and s.article(i + 1)))
    return True


def _bare_event(scan: Scan, i: int) -> None:
    """ "met srecon", without "at"; "ran the half marathon"."""
    s = scan.s
    end = next((k for k in range(i, len(s)) if s.mark(k) or s.low[k] in cues.PREPOSITIONS), len(s))
    if s.article(i - 1) and occasions.is_event(" ".join(s.low[i:end]), capital=s.capital(i)) and not scan.event:
        scan.event, scan.at = s.slice(i, end), end
    elif scan.people and s.word(i) and s.mark(i + 1) and occasions.is_event(s.low[i]) and not scan.event:
        scan.event = s.slice(i, i + 1)
        scan.at = i + 1


def say_channel(scan: Scan, start: int, end: int) -> None:
    s = scan.s
    for i in range(start, end):
        low = s.low[i]
        kind: Channel | None = (
            "call" if low in cues.CALL else "email" if low in cues.EMAIL else "message" if low in cues.MESSAGE else None
        )
        if low in {"teams", "video", "line", "signal", "linkedin"} and scan.channel != "meeting":
            kind = None
        if kind and not (scan.channel != "meeting" and scan.said_channel):
            scan.channel, scan.said_channel = kind, True
        _say_direction(scan, i)


def _say_direction(scan: Scan, i: int) -> None:
    s, low = scan.s, scan.s.low[i]
    if s.is_in(i + 1, {"from"}) or (
        low in cues.IN_WORDS
        and (
            s.is_in(i + 1, {"me", "us"})
            or (
                scan.people
                and not s.is_in(i - 1, {"i", "we"})
                and s.is_in(i - 1, {"he", "she", "they"} | {scan.people[-1].words[-1] if scan.people[-1].words else ""})
            )
        )
    ):
        scan.direction = "in"
    elif (
        low in {"called", "phoned", "rang", "emailed", "messaged", "texted", "wrote", "whatsapped", "dmed"}
        and not scan.people
    ):
        scan.direction = "out"
