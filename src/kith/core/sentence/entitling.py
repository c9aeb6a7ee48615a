"""Titles, and the organisation right behind them."""

from kith.core.sentence import occasions, titles
from kith.core.sentence.belonging import employ
from kith.core.sentence.interests import is_hobby
from kith.core.sentence.likeness import is_verb
from kith.core.sentence.organisations import BREAKS, phrase_end
from kith.core.sentence.scan import Scan
from kith.core.sentence.words import cues, everyday, happenings, roles

_WANTING = frozenset("needs need wants want seeks seeking for hire hiring find finding knows know recommend".split())
"""Before "a translator": somebody else is meant."""
_BEFORE_TITLES = frozenset("fellow new newly old now former ex newest great".split())
_ACQUAINTANCES = frozenset("mate friend classmate labmate batchmate roommate buddy pal colleague acquaintance".split())
"""How people know each other is no title."""
_PRESENT = frozenset("panelist panellist speaker attendee".split())
"""Whom one meets at an event, whatever they are."""
_RANKS = frozenset("vp svp evp president lecturer professor chief secretary student lead leader head".split())


def title(scan: Scan, i: int) -> bool:
    s = scan.s
    end = titles.role_end(s, i, strict=True)
    if scan.statement or s.is_in(i - 1, {"a", "an", "the", "as", "is", "'s"}):
        end = max(end, _lenient(scan, i))
    if end == i or not s.word(i) or s.is_in(end, {"'s", "'", "’"}) or s.is_in(i - 1, {"i", "we", "you"}):
        return False
    if s.is_in(i - 1, _WANTING) or (s.is_in(i - 1, cues.ARTICLES) and s.is_in(i - 2, _WANTING)):
        scan.at = end
        return True
    if s.is_in(i - 1, {"the"}) and s.is_in(end, everyday.NOUNS | happenings.HEADS):
        return False  # "organises the founder breakfasts"
    if not scan.people:
        if s.is_in(i - 1, cues.ARTICLES | {"two", "three", "four"} | cues.MEETING) or scan.due:
            await_holder(scan, i, end)
            return True
        return False
    entitle(scan, i, end)
    return True


def await_holder(scan: Scan, i: int, end: int) -> None:
    """Keeps a title for who is named next; "the Deloitte recruiter, Hannah Frost" says where, too."""
    s = scan.s
    i = _past_newness(scan, i, end)
    start = next((k for k in range(i, end) if titles.role_end(s, k, strict=True) == end), i)
    if start > i and s.capital(i) and all(s.capital(k) for k in range(i, start)):
        scan.waiting_organisation = s.slice(i, start)
    else:
        start = i
    scan.at = _extend(scan, end)
    if titles.singular(s.low[end - 1]) not in _PRESENT:
        scan.waiting_title = s.slice(start, scan.at)


def _lenient(scan: Scan, i: int) -> int:
    s = scan.s
    if (
        not s.word(i)
        or (s.low[i] in cues.STOP and s.low[i] not in {"new", "first", "old", "second"})
        or s.low[i] in cues.ROLE_VERBS
    ):
        return i
    return titles.role_end(s, i, strict=False)


def entitle(scan: Scan, i: int, end: int) -> None:
    s = scan.s
    start = _past_newness(scan, i, end)
    scan.former = scan.former or s.low[i].startswith("ex-")
    end = _extend(scan, end)
    if scan.former:
        scan.at, scan.fresh = end, False
        return
    if s.low[end - 1] in _ACQUAINTANCES:
        scan.at, scan.fresh = end, False
        return
    text = " ".join(s.slice(start, end).split()).rstrip(".")
    plural = titles.is_plural(text)
    drafts = scan.focus or scan.people[-1:]
    if not plural and scan.open and len(drafts) > 1:
        drafts = drafts[-1:]
        scan.focus = drafts
    for draft in drafts:
        if not draft.mention.title:
            draft.mention.title = titles.singular(text) if plural else text
    scan.at, scan.titled, scan.open, scan.fresh, scan.due = end, True, False, False, False
    _organisation_after(scan, end)


def _past_newness(scan: Scan, i: int, end: int) -> int:
    """Where a title begins behind "new", "former", "London-based"."""
    s = scan.s
    while i < end - 1 and (s.low[i].endswith("-based") or s.low[i] in _BEFORE_TITLES):
        scan.former = scan.former or s.low[i] in cues.FORMER
        i += 1
    return i


def _extend(scan: Scan, end: int) -> int:
    """Takes "of Housing", "of people", "in robotics" into the title when the organisation follows later."""
    s = scan.s
    if not s.is_in(end, {"of", "for", "in", "to"}):
        return end
    k = end + 1
    article = s.is_in(k, {"the"})
    stop = phrase_end(s, k)
    if stop <= k:
        return end
    low = s.low[k:stop]
    functional = all(
        w in roles.DEPARTMENTS
        or w in roles.MODIFIERS
        or w in roles.STUDIES
        or w in {"and", "staff", "board", "policy", "&"}
        for w in low
        if w != "the"
    )
    followed = s.is_in(stop, {"at", "@", "with", "for", "bei"}) and not (
        s.is_in(stop, {"at"}) and occasions.is_event(" ".join(s.low[stop + 1 : phrase_end(s, stop + 1)]), capital=True)
    )
    rank = s.low[end - 1] in roles.SENIORS | _RANKS
    if s.low[end] == "of" and ((functional and rank) or followed):
        return stop
    if (
        s.low[end] == "of"
        and s.is_in(stop, {",", "("})
        and rank
        and not article
        and all(w in roles.DEPARTMENTS | roles.MODIFIERS | roles.STUDIES for w in low)
    ):
        return stop
    if (
        s.low[end] == "in"
        and (low[0] in roles.STUDIES or functional)
        and low[-1] not in roles.DEPARTMENT_WORDS
        and not article
    ):
        return stop if followed or low[0] in roles.STUDIES else end
    return end


def _organisation_after(scan: Scan, end: int) -> None:
    """ "phd student KAIST", "sre cloudflare": the organisation right behind the title."""
    s = scan.s
    if not s.word(end):
        return
    lacking = [d for d in scan.focus if not d.mention.organisation]
    low = s.low[end]
    if s.low[end] == "to" and s.is_in(end + 1, {"the"}) and titles.role_end(s, end + 2, strict=True) > end + 2:
        scan.at = titles.role_end(s, end + 2, strict=True)
        return
    if (
        not lacking
        or low in cues.STOP
        or low in BREAKS
        or low in cues.PREPOSITIONS
        or low in cues.MEETING
        or low in cues.SUBJECTS
        or low == "and"
        or is_verb(low)
    ):
        return
    stop = phrase_end(s, end, organisation=True)
    text = " ".join(s.low[end:stop])
    if (
        stop > end
        and not occasions.is_event(text)
        and not occasions.is_city(text)
        and not is_hobby(text)
        and (s.mark(stop) or s.is_in(stop, cues.PREPOSITIONS | BREAKS | {"and"} | cues.MEETING))
        and (s.capital(end) or not s.cased or not s.capital(scan.focus[-1].end - 1))
    ):
        employ(scan, s.slice(end, stop), lacking)
        scan.at = stop
