"""Where the name of an organisation, an event or a spot begins and ends after a preposition."""

from kith.core.sentence import occasions, titles
from kith.core.sentence.likeness import given
from kith.core.sentence.people import name_end
from kith.core.sentence.phrases import Sentence, phrases
from kith.core.sentence.words import cues, everyday, happenings, liking, orgs, places
from kith.core.sentence.words.given import WORDS_TOO

BREAKS = frozenset(
    """
    who whom whose which is was are were 's 're 'm has have had both also but so when while because since likes
    loves enjoys met asked wants says said told promised introduced now there i he she they it we then where
    that does did
    do will would can could just really works runs leads teaches studies looking needs helped gave joined follow
    f/u re not no if after before until again plays collects owes reply suggested talked spoke having very quite
    all called named too as intro where today keen into interested mad obsessed fond passionate through via
    about during this these those currently formerly retired hiring recruiting doing moved moving left seems
    knows lives came went offered agreed
    """.split()
)
_CONNECTORS = frozenset("of the and de du di do da des del della la le los las und fur y e et in".split())
_MEMBERS = frozenset("women girls black latinas men youth students".split())
_DOING = frozenset("visiting attending presenting speaking giving running teaching studying".split())
_FOR = frozenset("centre center agency academy union trust habitat teach code doctors campaign".split())
_LIKES = phrases(liking.LIKES)


def phrase_end(s: Sentence, at: int, *, organisation: bool = False) -> int:
    """The end of the noun phrase at `at`: capitals with their connectors, or small words up to the next cue.

    `organisation` keeps "and" inside where the words on both sides may be one name ("fox and hounds").
    """
    start = at
    while s.article(start) and s.word(start):
        start += 1
    if not s.word(start) and not s.is_in(start, {"and"}):
        return at
    end = _capitals_end(s, start) if s.capital(start) else _smalls_end(s, start, organisation=organisation)
    return end if end > start else at


def _capitals_end(s: Sentence, at: int) -> int:
    end = i = at
    while i < len(s):
        if _is_part(s, i, at, end):
            end = i = i + 1
            continue
        onward = _onward(s, i, end)
        if onward == i:
            break
        i = onward
    tail = _spot_tail(s, end, from_there=s.is_in(at - 1, {"from", "of", "for"}))
    if (
        tail == end
        and s.is_in(end - 1, {"'s"})
        and s.word(end)
        and s.low[end] not in BREAKS | cues.PREPOSITIONS | {"and"}
    ):
        return end - 1  # "Rabobank's innovation team": they are of Rabobank
    return tail


def _is_part(s: Sentence, i: int, at: int, end: int) -> bool:
    """Whether the token at `i` belongs to a name in capitals that reaches to `end`."""
    low = s.low[i]
    if s.capital(i) and not s.claimed[i] and low != "i":
        return not (i > max(at, end) and s.low[i - 1] == "and" and _is_person(s, i) and not _is_partner(s, i - 1))
    if end != i:
        return low == "'s"
    of_theirs = s.low[i - 1] == "'s" and s.is_in(at - 1, {"from", "of", "for"})  # "Northeastern's co-op office"
    noun = (low in orgs.WORDS and low not in places.SPOTS and not of_theirs) or low[:1].isdigit()
    event = low in happenings.HEADS and low not in {"talk", "visit", "meet", "talks"}
    return low in {"'s", "'", "’"} or (s.word(i) and (noun or event))


def _onward(s: Sentence, i: int, end: int) -> int:
    """Where a name in capitals goes on after "of the", "de la", a hyphen; `i` where it ends."""
    low = s.low[i]
    if low == "-" and not s.hard[i] and s.capital(i + 1):
        return i + 1
    joins = low in _CONNECTORS or (low == "for" and s.low[i - 1] in orgs.STARTS | _FOR)
    if not joins or i != end or s.claimed[i]:
        return i
    after = i + 1
    while s.is_in(after, _CONNECTORS - {"in"}):
        after += 1
    if low == "of" and _is_year(s, after) and s.capital(after + 1):
        return after + 1  # "Class of 2009 Reunion"
    if low == "in":
        whose = s.low[i - 1] in _MEMBERS  # "Women in Finance NYC", "Girls in Tech"
        return after if whose or _event_ahead(s, after) else i  # "Women in Tech breakfast"
    numbered = s.word(after) and s.low[after][0].isdigit() and s.capital(after + 1)
    if not (s.capital(after) or numbered) or s.low[after] == "i":
        return i
    if low in {"and", "for"} and _is_person(s, after) and not _is_partner(s, i):
        return i
    return after


def _is_partner(s: Sentence, i: int) -> bool:
    """ "Murray & Roberts": one more name of a firm, and nobody who is told of."""
    return s.tokens[i].text == "&" and not (s.capital(i + 2) or s.is_in(i + 2, {"from", "at", "(", "of"}))


def _event_ahead(s: Sentence, at: int) -> bool:
    """Whether capitals at `at` lead to the noun of an event."""
    after = at
    while s.capital(after) and s.low[after] not in happenings.HEADS and after - at < 4:
        after += 1
    return after > at and s.is_in(after, happenings.HEADS) and s.word(after)


def _is_year(s: Sentence, at: int) -> bool:
    return at < len(s) and len(s.tokens[at].text) == len("2009") and s.tokens[at].text.isdecimal()


def _spot_tail(s: Sentence, end: int, *, from_there: bool) -> int:
    """ "the JetBrains booth", "the Rewe car park": a small noun completes capitals. Who is `from_there`, from
    "Northeastern's careers office", is of Northeastern."""
    after = end
    while (
        s.word(after)
        and not s.capital(after)
        and after - end < 3
        and s.low[after] not in BREAKS | cues.PREPOSITIONS | cues.POSSESSIVES | _DOING
    ):
        pair = " ".join(s.low[after - 1 : after + 1])
        if s.low[after] in places.SPOTS | happenings.HEADS | {"meeting"} or pair in happenings.PAIRS:
            if s.low[end - 1] == "'s" and (from_there or _goes_on(s, after + 1)):
                return end
            return after + 1 + _is_year(s, after + 1)
        after += 1
    return end


def _goes_on(s: Sentence, at: int) -> bool:
    """Whether one more noun stands at `at`: the campus is only the first of "Accenture's campus team"."""
    return s.word(at) and not s.capital(at) and s.low[at] not in BREAKS | cues.PREPOSITIONS | cues.STOP - {"team"}


def _is_person(s: Sentence, at: int) -> bool:
    return (
        s.low[at] in cues.POSSESSIVES
        or (given(s.low[at]) and s.low[at] not in WORDS_TOO)
        or (given(s.low[at]) and name_end(s, at, due=False) > at + 1)
    )


def _smalls_end(s: Sentence, at: int, *, organisation: bool) -> int:
    i = at
    while i < len(s) and i - at < 9:
        low = s.low[i]
        if low == "'s" and i > at and not s.is_in(i + 1, cues.ARTICLES):
            i += 1
            continue
        if low == "and":
            if _and_breaks(s, i, at) or (not organisation and not s.is_in(at - 1, {"the"})):
                break
            i += 1
            continue
        if not s.word(i) or (i > at and _small_breaks(s, i, at)):
            break
        i += 1
    while i > at + 1 and s.low[i - 1] in {"of", "and", "the", "for", "a", "by", "'s"} and s.low[i - 1] != "'s":
        i -= 1
    return i


def _and_breaks(s: Sentence, i: int, at: int) -> bool:
    after = s.low[i + 1] if i + 1 < len(s) else ""
    return (
        i == at
        or not s.word(i + 1)
        or after in BREAKS
        or after in cues.SUBJECTS
        or after in cues.POSSESSIVES
        or after in cues.ACTIONS
        or after in cues.MEETING
        or after in {"also", "then", "the", "a", "an", "to"}
        or given(after)
        or name_end(s, i + 1, due=False) > i + 1
        or titles.role_end(s, i + 1, strict=True) > i + 1
    )


def _small_breaks(s: Sentence, i: int, at: int) -> bool:
    low = s.low[i]
    phrase = " ".join(s.low[at:i])
    if low in {"of", "the"} and s.low[i - 1] != low:
        return low == "the" and s.low[i - 1] not in {"of", "and", "by", "near", "to", "behind"}
    if (
        low in {"by", "near", "to", "behind", "outside", "at", "on"}
        and occasions.is_place(phrase)
        and low not in {"at", "on"}
    ):
        return not (s.is_in(i + 1, {"the", "my", "our"}) or (s.word(i + 1) and low == "to"))
    if low in {"works", "leads", "runs"} and not s.is_in(i + 1, {"at", "for", "in", "as", "with", "on", "the", "a"}):
        return False
    if (
        low in {"on", "for"}
        and occasions.is_event(f"{phrase} {low}")
        and s.word(i + 1)
        and not s.article(i + 1)
        and s.low[i + 1] not in cues.STOP
    ):
        return False
    if low in {"hiring", "recruiting", "interested"} and s.is_in(i + 1, happenings.HEADS):
        return False
    if _other_begins(s, i):
        return True
    if s.mark(i + 1) and low not in cues.STOP:
        return False
    return _event_is_whole(s, i, at)


def _other_begins(s: Sentence, i: int) -> bool:
    """Whether something else begins at `i`: a clause, what somebody likes, an address, a person, a gift."""
    low = s.low[i]
    if low in cues.PREPOSITIONS or low in BREAKS or low in cues.SUBJECTS or low in cues.POSSESSIVES:
        return True
    if _LIKES.length(s, i) and low not in {"like", "love", "play", "learning", "interest", "interests", "into"}:
        return True
    if low in cues.EMAIL and i + 1 < len(s) and s.tokens[i + 1].kind == "contact":
        return True
    if low in cues.MEETING & {"met", "spoke", "talked", "chatted", "ran", "bumped"}:
        return True
    if low in {"a", "an"} and s.low[i - 1] not in cues.PREPOSITIONS:
        return True  # "I owe Danny at the print shop a coffee"
    return _person_begins(s, i) or ((low in everyday.VERBS or low in cues.STOP) and low.endswith("ed"))


def _event_is_whole(s: Sentence, i: int, at: int) -> bool:
    """Whether an event was named before `i`, and the word there is no more of it; "summer school on causal inference"
    goes on."""
    low = s.low[i]
    if {"on", "for"} & set(s.low[at:i]) or not occasions.is_event(" ".join(s.low[at:i])):
        return False
    return not (low in happenings.HEADS or low in places.CITIES or low in places.COUNTRIES or low[0].isdigit())


def _person_begins(s: Sentence, i: int) -> bool:
    if not given(s.low[i]) or s.low[i] in WORDS_TOO or s.low[i] in places.CITIES:
        return False
    end = name_end(s, i, due=False)
    return end > i and s.low[i - 1] not in {"of", "the", "saint", "st.", "st"}
