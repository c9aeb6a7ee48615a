"""What stands between commas: a title, an organisation, an event, another name."""

from kith.core.names import is_honorific
from kith.core.sentence import occasions, titles
from kith.core.sentence.belonging import employ, employ_there, is_department
from kith.core.sentence.entitling import entitle
from kith.core.sentence.interests import is_hobby
from kith.core.sentence.likeness import given
from kith.core.sentence.naming import take
from kith.core.sentence.organisations import BREAKS, phrase_end
from kith.core.sentence.people import name_end
from kith.core.sentence.phrases import Sentence
from kith.core.sentence.scan import Draft, Scan, event_name
from kith.core.sentence.words import cues, everyday, orgs, roles
from kith.core.sentence.words.family import FAMILY
from kith.core.sentence.words.given import WORDS_TOO

_HEADINGS = frozenset("contact contacts source background context summary status result".split())
_BEFORE_EVENTS = frozenset("the a an au zum beim".split())
_FUNCTIONS = frozenset("ml ai ux ui qa bi seo devops frontend backend".split())
_OPENERS = frozenset("now both all also just is a currently then her his my new still".split())


def segment(scan: Scan, i: int) -> bool:
    """Reads the part between commas that begins at `i`, or leaves it to others."""
    s = scan.s
    if not scan.fresh or not s.word(i):
        return False
    end = i
    while end < len(s) and not s.mark(end):
        end += 1
    if _opener(scan, i):
        return True
    if not scan.people:
        return _loose_segment(scan, i, end)
    role = _role(scan, i, end)
    if (
        role > i
        and not s.capital(role - 1)
        and s.capital(role)
        and given(s.low[role])
        and name_end(s, role, due=True) > role
    ):
        scan.waiting_title, scan.open = s.slice(i, role), False
        return take(scan, role, name_end(s, role, due=True))  # "...; postdoc Giulio answered"
    if role > i:
        return _title_segment(scan, i, role, end)
    names = _names_list(scan, i, end)
    if s.low[i] in cues.ROLE_VERBS and not names:
        return False
    if _part_of_organisation(scan, i, end) or _kin(scan, i, end) or _same(scan, i, end):
        return True
    if names:
        return take(scan, i, name_end(s, i, due=True))
    return _aside(scan, i, end) or _organisation_segment(scan, i, end)


def _opener(scan: Scan, i: int) -> bool:
    """ "the ...", "both ...", "now ...", "formerly ...": a small word before what the part says."""
    s, first = scan.s, scan.s.low[i]
    if not ((first in cues.ARTICLES and s.article(i)) or first in _OPENERS or first in cues.FORMER):
        return False
    scan.former = scan.former or first in cues.FORMER
    if first in {"both", "all"} and scan.people:
        scan.focus = list(scan.people)
    scan.at = i + 1
    return True


def _role(scan: Scan, i: int, end: int) -> int:
    """The end of a title that begins the part; `i` when none does."""
    s = scan.s
    if _styled(s, i):
        return i
    role = max(titles.role_end(s, i, strict=True, until=end), _lenient_segment(scan, i, end))
    if _is_surname(s, i, role) or s.is_in(role, {"'s", "'", "’"}):
        return i
    verb = s.low[i] in cues.ROLE_VERBS and role == i + 1 and end > i + 1 and not s.is_in(role, {"of"})
    return i if verb else role


def _styled(s: Sentence, i: int) -> bool:
    """ "Prof. Lena Krause": a name with its style, and no title such as "Sr. Manager", "Chief Librarian"."""
    styled = is_honorific(s.tokens[i].low) and s.capital(i) and s.capital(i + 1)
    return styled and titles.role_end(s, i, strict=False) <= i + 1 and name_end(s, i, due=True) > i + 1


def _part_of_organisation(scan: Scan, i: int, end: int) -> bool:
    """ "corporate development at Naspers", "CS dept": a part of an organisation, which may be named next."""
    s = scan.s
    at = next((k for k in range(i, end) if s.low[k] in {"at", "for", "with"}), end)
    other = at == end and s.low[i] not in roles.DEPARTMENTS and _is_named(s, i, end)
    if at == i or other or not is_department(scan, i, at):
        return False
    scan.at, scan.titled = at, True
    return True


def _is_named(s: Sentence, i: int, end: int) -> bool:
    """ "Mayor's Office", "SFPD community unit": whose part it is stands before."""
    if s.is_in(i + 1, {"'s"}):
        return s.capital(end - 1)
    return end > i + 2 and s.capital(i) and not s.capital(end - 1)


def _kin(scan: Scan, i: int, end: int) -> bool:
    """ "Luca, Chiara's brother": whose somebody is."""
    s = scan.s
    at = name_end(s, i, due=True)
    if at == i or not s.is_in(at, {"'s"}) or not s.is_in(end - 1, cues.RELATIONS):
        return False
    scan.at = end
    return True


def _same(scan: Scan, i: int, end: int) -> bool:
    """ "(same firm)", "same school": where the one named before belongs."""
    s = scan.s
    if s.low[i] != "same" or end - i > len(("same", "place")) or s.is_in(i + 1, {"age", "year", "day", "time", "city"}):
        return False
    employ_there(scan)
    scan.at = end
    return True


def _aside(scan: Scan, i: int, end: int) -> bool:
    """An event, what somebody likes, or a city."""
    s = scan.s
    low, text = " ".join(s.low[i:end]), s.slice(i, end)
    theirs = any(s.is_in(k, {"in", "at"}) and s.is_in(k + 1, cues.POSSESSIVES) for k in range(i, end))
    event = occasions.is_event(low, capital=s.capital(i)) and not occasions.is_organisation(low)
    if event and s.low[i] not in cues.STOP and not theirs:
        bare = max((k + 1 for k in range(i, end) if _leads_to_event(s, k)), default=i)
        scan.event = scan.event or event_name(s.slice(bare, end))
    elif is_hobby(low) and not (s.capital(i) and _bracketed(s, i)):
        scan.interests.append(text)
    elif occasions.is_city(low) and _has_organisation(scan):
        scan.place = scan.place or text
    else:
        return False
    scan.at = end
    return True


def _is_surname(s: Sentence, i: int, role: int) -> bool:
    """ "Cook County", "Ed Finch": a calling that is a name, too, before more of the name."""
    return role == i + 1 and s.capital(i) and s.capital(role) and (s.low[i] in FAMILY or given(s.low[i]))


def _leads_to_event(s: Sentence, k: int) -> bool:
    """An article or a possessive: "attended my poster session"."""
    return s.low[k] in _BEFORE_EVENTS or (s.low[k] in cues.POSSESSIVES and not s.is_in(k - 1, cues.PREPOSITIONS))


def _has_organisation(scan: Scan) -> bool:
    return any(d.mention.organisation for d in scan.focus) or any(d.mention.title for d in scan.focus)


def _lenient_segment(scan: Scan, i: int, end: int) -> int:
    s = scan.s
    if (
        s.low[i] in cues.STOP
        or (s.capital(i) and s.low[i] in orgs.WORDS)
        or (s.low[i] in cues.ACTIONS and s.low[i] not in roles.MODIFIERS)
    ):
        return i
    found = titles.role_end(s, i, strict=False, until=end)
    return found if found == end or s.is_in(found, cues.PREPOSITIONS) else i


def _title_segment(scan: Scan, i: int, role: int, end: int) -> bool:
    """A title, with the organisation perhaps before ("Infosys delivery head") or behind it."""
    s = scan.s
    start = i
    if titles.role_end(s, i, strict=True, until=end) < role:
        for k in range(i + 1, role):
            if titles.role_end(s, k, strict=True, until=end) == role:
                if _leads_with_organisation(scan, i, k):
                    employ(scan, s.slice(i, k), [d for d in scan.focus if not d.mention.organisation])
                    start = k
                break
    if name_end(s, i, due=False) == end and given(s.low[i]) and s.capital(i) and s.low[i] not in WORDS_TOO:
        return False
    entitle(scan, start, role)
    return True


def _leads_with_organisation(scan: Scan, i: int, k: int) -> bool:
    s = scan.s
    if any(d.mention.organisation for d in scan.focus) or s.is_in(i - 1, {"a", "an"}):
        return False
    if s.capital(i) and not s.capital(k):
        return True
    return not s.cased and s.low[k] in roles.ACRONYMS


def _names_list(scan: Scan, i: int, end: int) -> bool:
    """Whether the segment goes on with a list of people: "Anders, Ulrike and Paolo"."""
    s = scan.s
    stop = name_end(s, i, due=True)
    if (
        stop == i
        or (not s.capital(i) and not given(s.low[i]))
        or occasions.is_organisation(" ".join(s.low[i:end]))
        or (occasions.is_event(" ".join(s.low[i:end])) and not s.is_in(stop, {"and", "from"}))
    ):
        return False
    if _bracketed(s, i) and scan.focus and scan.focus[-1].mention.title and not scan.focus[-1].mention.organisation:
        return False  # "(Senior Consultant, Roland Berger)"
    sure = (
        (given(s.low[i]) or _styled(s, i))
        and s.low[i] not in WORDS_TOO
        and not (occasions.is_city(" ".join(s.low[i:stop])))
    )
    if stop - i > 1 and s.is_in(stop, {"("}) and s.is_in(i - 2, {")"}):
        return True  # "Peter Holm (Maersk), Signe Dahl (Lego)"
    if not sure or not (stop >= end or s.is_in(stop, {"and", "from", "at", "of", "("})):
        return False
    bare = scan.focus and not scan.focus[-1].mention.title and not scan.focus[-1].mention.organisation
    return bool(bare or stop - i > 1 or s.is_in(end, {"("})) or bool(scan.waiting_organisation or scan.waiting_title)


def _bracketed(s: Sentence, i: int) -> bool:
    """Whether a bracket is open at `i`."""
    before = s.low[:i]
    return before.count("(") > before.count(")")


def _organisation_segment(scan: Scan, i: int, end: int) -> bool:
    s = scan.s
    first, low = s.low[i], " ".join(s.low[i:end])
    drafts = scan.focus or list(scan.people[-1:])
    lacking = [d for d in _together(scan, drafts) if not d.mention.organisation]
    if (
        (first in cues.STOP and not s.capital(i))
        or (first in cues.MEETING | cues.ACTIONS and not s.capital(i))
        or first in cues.NOWHERE
        or (first in everyday.VERBS and not s.capital(i))
        or (first in cues.MESSAGE and s.is_in(i - 1, cues.POSSESSIVES))
        or (first.endswith("ing") and not s.capital(i) and first not in orgs.WORDS)
        or (i and i == s.clause_start(i) and _begins_clause(s, i))
    ):
        return False
    stop = phrase_end(s, i, organisation=True)
    if stop <= i or (first in _HEADINGS and s.is_in(stop, {":"})):
        return False
    whole = stop == end or s.is_in(stop, cues.PREPOSITIONS) or s.capital(i)
    if scan.former:
        scan.former, scan.at = False, stop
        return True
    if all(w in roles.DEPARTMENTS or w in _FUNCTIONS for w in s.low[i:stop]):
        scan.at = stop  # "Arjun (ML, Swiggy)"
        return True
    marked = occasions.is_organisation(" ".join(s.low[i:stop]))
    if (
        lacking
        and whole
        and (s.capital(i) or marked or (_small_name(scan, drafts) and stop - i <= 4 and not _is_place_or_hobby(low)))
    ):
        employ(scan, s.slice(i, stop), lacking)
        scan.at = stop
        return True
    if s.capital(i) and stop == end and not lacking and not scan.event and occasions.is_event(low, capital=True):
        scan.event = event_name(s.slice(i, end))
        scan.at = end
        return True
    return False


def _together(scan: Scan, drafts: list[Draft]) -> list[Draft]:
    """ "Peter, account director, and Sunny, consultant, ServiceNow": all who were joined with a title each."""
    people = [d for d in scan.people if scan.s.clause_start(d.start) == scan.s.clause_start(scan.at)]
    joined = len(people) > 1 and scan.s.is_in(people[-1].start - 1, {"and"}) and drafts == people[-1:]
    return people if joined and all(d.mention.title for d in people) else drafts


def _begins_clause(s: Sentence, i: int) -> bool:
    """ "Wants my feedback", "Said to call": a capital only because a sentence begins."""
    if s.capital(i + 1) or occasions.is_organisation(s.low[i]):
        return False
    return s.low[i] in everyday.NOUNS or s.low[i].endswith("ed") or (s.capital(i) and _speaks(s, i + 1))


def _speaks(s: Sentence, at: int) -> bool:
    return s.word(at) and not s.is_in(at, cues.PREPOSITIONS - {"to", "by", "for"} | {"and"})


def _is_place_or_hobby(low: str) -> bool:
    return occasions.is_place(low) or is_hobby(low)


def _small_name(scan: Scan, drafts: list[Draft]) -> bool:
    """Whether the person was typed without capitals, so that an organisation may be, too."""
    return bool(drafts) and not scan.s.capital(drafts[-1].end - 1)


def _loose_segment(scan: Scan, i: int, end: int) -> bool:
    """A segment before anybody is named."""
    s = scan.s
    low, text = " ".join(s.low[i:end]), s.slice(i, end)
    person = given(s.low[i]) or (is_honorific(s.low[i]) and name_end(s, i, due=True) > i + 1)
    if (
        person
        or s.low[i].endswith("ed")
        or not s.mark(end)
        or end >= len(s)
        or any(s.low[k] in {"with", "by", "to"} for k in range(i, end))
    ):
        return False
    clause = s.hard[end] and any(s.low[k] in BREAKS for k in range(i, end))
    event = occasions.is_event(low, capital=s.capital(i)) and s.low[i] not in cues.STOP and not clause
    if event and name_end(s, i, due=True) != end:
        scan.event = event_name(text) if not scan.event or s.is_in(end, {")"}) else scan.event
        scan.at = end
        return True
    if occasions.is_place(low) and s.low[i] not in cues.STOP and not s.capital(i):
        scan.place = scan.place or text
        scan.at = end
        return True
    return False
