"""People as they enter the reading, with what waited for them."""

from kith.core.names import bare as bare_name
from kith.core.names import fold
from kith.core.sentence import titles
from kith.core.sentence.likeness import given
from kith.core.sentence.people import name_end
from kith.core.sentence.reaching import give
from kith.core.sentence.reading import Mention
from kith.core.sentence.scan import Draft, Scan
from kith.core.sentence.words import cues
from kith.core.sentence.words.family import FAMILY

_THEIRS = frozenset("lab office team desk house place card group assistant door car boat talk".split())
"""What somebody has, and is not."""


def name_after(scan: Scan, at: int) -> bool:
    return name_end(scan.s, at, due=True) > at if at < len(scan.s) else False


def before_name(scan: Scan, end: int) -> bool:
    return scan.s.is_in(end, {",", ":", "-", "–", "—", "called", "named"}) and name_after(scan, end + 1)


def take(scan: Scan, i: int, end: int) -> bool:
    """A new person at tokens [i:end), unless somebody's somebody follows ("Jack Ma's cousin Leo Ma")."""
    s = scan.s
    heads = s.is_in(end, {":"}) and s.is_in(i - 1, {"with", "from"}) and not given(s.low[i])
    if heads and s.capital(i) and s.capital(end + 1) and not scan.people and name_after(scan, end + 1):
        scan.waiting_organisation, scan.at, scan.due = s.slice(i, end), end + 1, True
        return True  # "meeting with Siemens: Anke Roth and Philipp Lang"
    if _heads_list(scan, i, end):
        scan.waiting_organisation, scan.at, scan.due = s.slice(i, end), end + 1, True
        return True
    if s.is_in(end, {"'s", "'", "’"}):
        if not given(s.low[i]) and s.capital(i) and s.capital(end + 1) and name_after(scan, end + 1):
            scan.waiting_organisation, scan.at, scan.due = s.slice(i, end), end + 1, True
            return True  # "Volkswagen's Dr. Henning Krause"
        after = end + 1
        while s.is_in(after, {"old", "new", "younger", "older", "ex", "best", "former"}) or (
            s.word(after) and s.low[after] not in cues.RELATIONS and titles.role_end(s, after, strict=True) > after
        ):
            after += 1
        if s.is_in(after, cues.RELATIONS) or (after > end + 1 and titles.is_head(s.low[after - 1])):
            scan.at = end + 1
            scan.due = True
            return True
    add(scan, i, end)
    if s.is_in(end, {"'s"}) and s.is_in(end + 1, _THEIRS):
        scan.at = end + 2  # "Rang Dr. Moretti's lab"
    return True


def _heads_list(scan: Scan, i: int, end: int) -> bool:
    """ "Medtronic - Sue Ellen Park, ...": an organisation before who is of it."""
    s = scan.s
    if scan.people or end - i > 1 or not s.capital(i) or given(s.low[i]) or s.low[i] in FAMILY:
        return False
    dash = s.is_in(end, {"-", "–", "—"}) and s.hard[end]
    return dash and s.capital(end + 1) and given(s.low[end + 1]) and name_end(s, end + 1, due=True) > end + 2


def add(scan: Scan, i: int, end: int) -> None:
    s = scan.s
    name = scan.naming(i, end)
    words = tuple(fold(bare_name(s.slice(i, end))).split())
    draft = Draft(Mention(name), i, end, words)
    joined = scan.open and i > 0 and bool(scan.focus)
    draft.mention.title = None
    if joined and scan.relation in cues.COLLEAGUES:
        draft.mention.organisation = scan.focus[0].mention.organisation
    scan.focus = [*scan.focus, draft] if joined else [draft]
    scan.people.append(draft)
    _hand_over(scan, draft)
    scan.open, scan.due, scan.titled, scan.statement, scan.fresh, scan.relation = (
        True,
        False,
        False,
        False,
        False,
        "",
    )
    scan.at = end
    while (
        scan.at < len(s)
        and s.word(scan.at)
        and not s.tokens[scan.at].text.isascii()
        and _is_han(s.tokens[scan.at].text)
        and not _is_han(name)
    ):
        scan.at += 1
    for contact in scan.contacts:
        give(contact, draft)
    scan.contacts = []


def _hand_over(scan: Scan, draft: Draft) -> None:
    if scan.waiting_title:
        draft.mention.title = titles.singular(scan.waiting_title)
        if not titles.is_plural(scan.waiting_title):
            scan.waiting_title = None
    if scan.waiting_organisation:
        draft.mention.organisation = scan.waiting_organisation


def somebody_unexpected(scan: Scan, i: int) -> bool:
    """Somebody who was not expected, in dictated text."""
    s = scan.s
    if (s.capital(i) and s.cased) or scan.statement or s.is_in(i - 1, cues.PREPOSITIONS | {"the", "a", "'s"}):
        return False
    end = name_end(s, i, due=False)
    if end == i or (not (end - i > 1 or s.is_in(end, {"from", "("})) and scan.people):
        return False
    scan.open = scan.open and s.is_in(i - 1, {"and"})
    add(scan, i, end)
    return True


def _is_han(text: str) -> bool:
    return any("\u3040" <= c <= "\u9fff" or "\uac00" <= c <= "\ud7af" for c in text)
