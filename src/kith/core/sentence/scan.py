"""Walks over what remains of a sentence and gathers people, titles, organisations, event, place and channel."""

from dataclasses import dataclass, field

from kith.core.names import bare as bare_name
from kith.core.names import capitals, fold, is_honorific
from kith.core.sentence import occasions, titles
from kith.core.sentence.contacts import Contact
from kith.core.sentence.interests import is_hobby
from kith.core.sentence.organisations import BREAKS, phrase_end
from kith.core.sentence.people import given, name_end, plain_word
from kith.core.sentence.phrases import Sentence
from kith.core.sentence.reading import Channel, Direction, Mention
from kith.core.sentence.words import cues, happenings, orgs, roles
from kith.core.sentence.words.given import WORDS_TOO

_NOISE = frozenset(
    {
        "next",
        "number",
        "no",
        "no.",
        "upstairs",
        "downstairs",
        "across",
        "work",
        "home",
        "uni",
        "down",
        "abroad",
        "my",
        "our",
        "church",
        "afar",
        "here",
        "there",
        "scratch",
        "memory",
    }
)
_BEING = frozenset({"is", "'s", "are", "'re", "was", "am", "now", "currently", "ist", "been"})
_OLD = frozenset({"ex", "former", "formerly", "previously", "left", "ex-", "once", "used"})


@dataclass(slots=True)
class Draft:
    """A person in the making: tokens [start:end) are the name."""

    mention: Mention
    start: int
    end: int
    words: tuple[str, ...]
    relation: bool = False


@dataclass(slots=True)
class Scan:
    """One walk over a sentence. `due_at` are places where somebody must follow; `todo` reads commands as encounters."""

    s: Sentence
    due_at: set[int]
    todo: bool = False
    people: list[Draft] = field(default_factory=list)
    focus: list[Draft] = field(default_factory=list)
    event: str | None = None
    place: str | None = None
    interests: list[str] = field(default_factory=list)
    channel: Channel = "meeting"
    direction: Direction = "both"
    at: int = 0
    due: bool = True
    open: bool = False
    fresh: bool = True
    titled: bool = False
    statement: bool = False
    former: bool = False
    aside: bool = False
    relation: str = ""
    met: bool = False
    said_channel: bool = False
    waiting_title: str | None = None
    waiting_organisation: str | None = None
    contacts: list[Contact] = field(default_factory=list)
    doubts: list[tuple[str, list[Draft], bool, bool]] = field(default_factory=list)

    def run(self) -> None:
        """Reads every token once; the position never stands still."""
        self._opening()
        while self.at < len(self.s):
            before = self.at
            self._step()
            if self.at <= before:
                self.at = before + 1

    # -- what was found ---------------------------------------------------------------------------------------------

    def mentions(self) -> list[Mention]:
        return [draft.mention for draft in self.people]

    def naming(self, start: int, end: int) -> str:
        return capitals(" ".join(self.s.slice(start, end).split()))

    def finish(self) -> None:
        """Settles what stood open: "at X" of unknown kind, contact details before any name."""
        for phrase, drafts, capital, article in self.doubts:
            self._settle(phrase, drafts, capital=capital, article=article)
        for contact in self.contacts:
            if self.people:
                self._give(contact, self.people[0])

    def _settle(self, phrase: str, drafts: list[Draft], *, capital: bool, article: bool) -> None:
        lacking = [d for d in drafts if not d.mention.organisation]
        if lacking and len(lacking) == len(drafts) and not (article and not occasions.is_organisation(fold(phrase))):
            for draft in lacking:
                draft.mention.organisation = phrase
        elif (capital and not article and not self.event) or (capital and not self.event and self.place):
            self.event = phrase
        elif not self.place:
            self.place = phrase

    # -- the walk ---------------------------------------------------------------------------------------------------

    def _opening(self) -> None:
        """ "Tech Expo Amherst: Kyle Brandt, ...", "gym - Radu Ionescu": what stands before the first colon or dash."""
        s = self.s
        end = next(
            (i for i in range(len(s)) if s.hard[i] or s.low[i] in {",", "("} or s.tokens[i].kind in {"contact", "day"}),
            len(s),
        )
        if end == 0 or end >= len(s) or any(s.claimed[i] for i in range(end)) or end > 8:
            return
        colon = s.low[end] == ":"
        low, text = " ".join(s.low[:end]), s.slice(0, end)
        if any(w in cues.PREPOSITIONS and w not in {"of", "for", "and"} for w in s.low[:end]) or (
            s.low[0] in cues.MEETING and not (colon or end == 1)
        ):
            return
        capital = s.capital(0)
        person = given(s.low[0]) and s.low[0] not in WORDS_TOO
        if all(
            w in cues.CHANNEL_STARTS or w in cues.CALL | cues.EMAIL | cues.MESSAGE | {"quick", "short"}
            for w in s.low[:end]
        ):
            self.say_channel(0, end)
        elif s.low[end] == "(" and occasions.is_event(low):
            self.at, self.due = end, True
            return
        elif occasions.is_event(low, capital=capital) and not person and s.low[end] != ",":
            self.event = self._named(text)
        elif occasions.is_place(low) and not person and s.low[end] != "(" and not occasions.is_city(low):
            self.place = occasions.bare(text)
        elif (
            colon
            and not person
            and capital
            and end < 5
            and not any(is_honorific(w) for w in s.low[:1])
            and self._name_after(end + 1)
        ):
            self.event = self._named(text)
        else:
            return
        self.at, self.due = end + 1, True

    def _name_after(self, at: int) -> bool:
        return name_end(self.s, at, due=True) > at if at < len(self.s) else False

    def _step(self) -> None:
        s, i = self.s, self.at
        token = s.tokens[i]
        if i in self.due_at:
            self.due = True
        if s.claimed[i]:
            self._close()
        elif token.contact:
            self._reach(token.contact)
        elif token.day:
            self.titled = False
        elif token.kind == "mark" and s.low[i] not in {"at", "and"}:
            self._mark(i)
        elif not self._word(i):
            self._pass(i)
        else:
            return
        self.at = max(self.at, i + 1)

    def _close(self) -> None:
        self.titled = self.open = self.statement = False
        self.fresh = True

    def _mark(self, i: int) -> None:
        s = self.s
        self.titled = self.statement = self.former = False
        self.fresh = True
        if s.hard[i]:
            self.open = False
            self.relation = ""
            self.due = not self.people
        elif s.low[i] == "(":
            self.open = False
            if not self.people:
                self._bracketed_event(i + 1)
                return
        elif s.low[i] == "," and self.people:
            self.due = self.due and self.relation != ""
        self.at = i + 1

    def _bracketed_event(self, start: int) -> None:
        """ "alumni drinks (Old Wykens Night): ..."."""
        end = start
        while end < len(self.s) and self.s.low[end] != ")":
            end += 1
        self.at = start
        if end > start and occasions.is_event(" ".join(self.s.low[start:end]), capital=self.s.capital(start)):
            self.event = self._named(self.s.slice(start, end))
            self.at = end

    def _pass(self, i: int) -> None:
        """A word that says nothing here."""
        low = self.s.low[i]
        self.fresh = False
        self.titled = self.titled and low in cues.ARTICLES
        if low == "there" and self.statement:
            self._employ_there()
        if (low in {"called", "named"} and not self.people) or (low == "is" and self.s.is_in(i - 1, {"name"})):
            self.due = True
        elif low in _OLD or low.startswith("ex-"):
            self.former = True
        elif low == "now":
            self.former = False
        self.at = i + 1

    def _word(self, i: int) -> bool:
        """Tries every reading of the word at `i`; True when one took it."""
        return (
            self._again(i)
            or self._subject(i)
            or self._channel(i)
            or self._topic(i)
            or self._joint(i)
            or self._preposition(i)
            or self._relative(i)
            or self._person_due(i)
            or self._segment(i)
            or self._role_verb(i)
            or self._title(i)
            or self._person(i)
        )

    # -- people -----------------------------------------------------------------------------------------------------

    def _again(self, i: int) -> bool:
        """Somebody named before: "Femi is a nurse", "laura's at deliveroo"."""
        s = self.s
        if not s.word(i):
            return False
        for draft in self.people:
            n = len(draft.words)
            if i >= draft.end and n > 1 and tuple(s.low[i : i + n]) == draft.words:
                return self._refocus(draft, i + n)
        for n in (2, 1):
            for draft in self.people:
                if (
                    i >= draft.end
                    and len(draft.words) >= n
                    and tuple(s.low[i : i + n]) == draft.words[:n]
                    and not (self.due and self.open)
                ):
                    return self._refocus(draft, i + n)
            for draft in self.people:
                if n == 1 and i >= draft.end and len(draft.words) > 1 and s.low[i] == draft.words[-1] and s.capital(i):
                    return self._refocus(draft, i + 1)
        return False

    def _refocus(self, draft: Draft, end: int) -> bool:
        self.focus = [draft]
        self.at, self.open, self.statement, self.titled, self.due = end, False, True, False, False
        if self.s.is_in(end, {"'s"}):
            self.at = end + 1
        return True

    def _subject(self, i: int) -> bool:
        low = self.s.low[i]
        if low in {"both", "all", "they", "two", "three"} and self.people and not self.due:
            self.focus = list(self.people)
        elif low in {"he", "she"} and self.people:
            self.focus = [self.people[0]]
        elif low == "who" and self.people:
            self.focus = list(self.focus) if self.focus else [self.people[-1]]
        elif low not in {"he", "she", "they"}:
            return False
        self.statement, self.titled, self.open = True, False, False
        self.fresh = low in {"both", "all"}
        if low in {"he", "she", "who", "they"} and self.people:
            self.due = False
        self.at = i + 1
        return True

    def _person_due(self, i: int) -> bool:
        s = self.s
        if not self.due:
            return False
        listed = self.open and i > 0 and s.low[i - 1] in {",", "and"}
        if not self.open and self._descriptor(i):
            return True
        end = name_end(s, i, due=True)
        if end == i or (listed and not s.capital(i) and plain_word(s.low[i]) and not given(s.low[i])):
            return False
        if not s.capital(i) and not given(s.low[i]) and self._is_thing(i, end):
            return False
        return self._take(i, end)

    def _is_thing(self, i: int, end: int) -> bool:
        """An unknown small word where a name is due, that is rather an event, a spot or a hobby."""
        low = " ".join(self.s.low[i:end])
        return (
            occasions.is_event(low)
            or occasions.is_place(low)
            or is_hobby(low)
            or (
                self.s.cased
                and not self.s.is_in(i - 1, cues.PREPOSITIONS | {"met", "and", "called", "named", ","})
                and i > 0
            )
        )

    def _descriptor(self, i: int) -> bool:
        """ "a great recruiter", "three founders", "the monzo folks", "my old boss", before the name itself."""
        s = self.s
        if s.capital(i) and given(s.low[i]):
            return False
        if s.low[i] in cues.RELATIONS and not s.capital(i):
            self.relation = s.low[i]
            own = s.low[i] in {"deputy", "assistant", "secretary"} and i > 0
            if (own and not s.mark(i + 1)) or (own and s.is_in(i + 1, {","})):
                self.waiting_title = s.slice(i, i + 1)
            self.at = i + 1
            return True
        if is_honorific(s.low[i]) and name_end(s, i, due=True) > i + 1:
            return False
        end = titles.role_end(s, i, strict=True)
        if (
            end == i
            or s.is_in(end, {"'s", "'", "’"})
            or (s.capital(i) and not s.capital(end - 1) and i + 1 == end)
            or (given(s.low[i]) and s.low[i] not in roles.HEADS)
        ):
            return False
        if s.capital(i) and name_end(s, i, due=True) > end and s.low[i] not in roles.ACRONYMS:
            return False
        if s.low[i] in cues.ACTIONS | cues.MEETING:
            return False
        if s.mark(end) and self.fresh and not self._before_name(end):
            return False
        text = s.slice(i, end)
        if s.low[end - 1] not in cues.NOT_TITLES or end - i > 1:
            self.waiting_title = text
        if s.low[end - 1] in cues.COLLEAGUES:
            self.relation = s.low[end - 1]
        self.at = end
        return True

    def _before_name(self, end: int) -> bool:
        return self.s.is_in(end, {",", ":", "-", "–", "—"}) and self._name_after(end + 1)

    def _take(self, i: int, end: int) -> bool:
        """A new person at tokens [i:end), unless somebody's somebody follows ("Jack Ma's cousin Leo Ma")."""
        s = self.s
        if s.is_in(end, {"'s", "'", "’"}):
            after = end + 1
            while s.is_in(after, {"old", "new", "younger", "older", "ex", "best", "former"}) or (
                s.word(after) and s.low[after] not in cues.RELATIONS and titles.role_end(s, after, strict=True) > after
            ):
                after += 1
            if s.is_in(after, cues.RELATIONS) or (after > end + 1 and titles.is_head(s.low[after - 1])):
                self.at = end + 1
                self.due = True
                return True
        self._add(i, end)
        return True

    def _add(self, i: int, end: int) -> None:
        s = self.s
        name = self.naming(i, end)
        words = tuple(fold(bare_name(s.slice(i, end))).split())
        draft = Draft(Mention(name), i, end, words, relation=self.relation != "")
        joined = self.open and i > 0 and bool(self.focus)
        draft.mention.title = None
        if joined and self.relation in cues.COLLEAGUES:
            draft.mention.organisation = self.focus[0].mention.organisation
        self.focus = [*self.focus, draft] if joined else [draft]
        self.people.append(draft)
        self._hand_over(draft)
        self.open, self.due, self.titled, self.statement, self.fresh, self.relation = (
            True,
            False,
            False,
            False,
            False,
            "",
        )
        self.at = end
        while (
            self.at < len(s)
            and s.word(self.at)
            and not s.tokens[self.at].text.isascii()
            and _is_han(s.tokens[self.at].text)
            and not _is_han(name)
        ):
            self.at += 1
        for contact in self.contacts:
            self._give(contact, draft)
        self.contacts = []

    def _hand_over(self, draft: Draft) -> None:
        if self.waiting_title:
            draft.mention.title = titles.singular(self.waiting_title)
            if not titles.is_plural(self.waiting_title):
                self.waiting_title = None
        if self.waiting_organisation:
            draft.mention.organisation = self.waiting_organisation

    def _person(self, i: int) -> bool:
        """Somebody who was not expected, in dictated text."""
        s = self.s
        if (s.capital(i) and s.cased) or self.statement or s.is_in(i - 1, cues.PREPOSITIONS | {"the", "a", "'s"}):
            return False
        end = name_end(s, i, due=False)
        if end == i or (not (end - i > 1 or s.is_in(end, {"from", "("})) and self.people):
            return False
        self.open = self.open and s.is_in(i - 1, {"and"})
        self._add(i, end)
        return True

    def _relative(self, i: int) -> bool:
        """ "her colleague bao tran", "her deputy, Piet du Toit", "& to his private secretary, Mahmoud"."""
        s = self.s
        if s.low[i] not in cues.POSSESSIVES or not (self.people or self.due):
            return False
        k = i + 1
        while (
            s.word(k)
            and k - i < 4
            and not s.capital(k)
            and (
                s.low[k] in cues.RELATIONS
                or titles.is_head(s.low[k])
                or s.low[k] in roles.MODIFIERS
                or s.low[k] in {"old", "new", "good", "best", "younger", "older", "former", "dear", "ex"}
                or s.low[k].startswith("ex-")
            )
        ):
            k += 1
        if k == i + 1:
            return False
        relation = s.low[k - 1]
        if s.is_in(k, {"'s", "'"}):
            return False
        start = k + 1 if s.is_in(k, {","}) and not s.capital(i) else k
        if name_end(s, start, due=True) == start:
            return False
        mine = s.low[i] in {"my", "our", "mein", "meine"}
        role = (
            titles.role_end(s, i + 1, strict=True) == k
            and (relation not in cues.NOT_TITLES)
            and relation in roles.HEADS
        )
        self.waiting_title = (
            s.slice(i + 1, k) if role and not (mine and relation in cues.RELATIONS - {"deputy", "assistant"}) else None
        )
        self.relation = relation
        self.open = self.open or (bool(self.people) and not mine and s.is_in(i - 1, {"and", "to", "with", ","}))
        if mine or relation not in cues.COLLEAGUES:
            self.open = self.open and relation in cues.COLLEAGUES | {"husband", "wife", "partner"}
        if self.open and self.people and not self.focus:
            self.focus = [self.people[-1]]
        self.due, self.at = True, start
        organisation = (
            self.focus[0].mention.organisation if self.focus and relation in cues.COLLEAGUES and not mine else None
        )
        self._add(start, name_end(s, start, due=True))
        if organisation and not self.people[-1].mention.organisation:
            self.people[-1].mention.organisation = organisation
        return True

    # -- joints, topics and channels --------------------------------------------------------------------------------

    def _joint(self, i: int) -> bool:
        s = self.s
        if s.low[i] not in {"and", "plus", "und"} and not (s.low[i] == "," and self.open):
            return False
        k = i + 1
        while s.is_in(k, {"also", "then", "to", "with", "both", "later", "the", "a"}):
            k += 1
        if self.people and k < len(s) and (s.low[k] not in cues.POSSESSIVES):
            if self._again(k):
                return True
            self.at = k
            if name_end(s, k, due=self.open or not self.statement) > k and self._may_join(k):
                if not self.open:
                    self.focus = []
                self._take(k, name_end(s, k, due=True))
                return True
            if (
                titles.role_end(s, k, strict=True) > k
                and self.open
                and not self._before_name(titles.role_end(s, k, strict=True))
            ):
                self.fresh = True
        self.titled = False
        self.at = i + 1
        return True

    def _may_join(self, k: int) -> bool:
        s = self.s
        if s.capital(k):
            return (
                not (self.statement and not given(s.low[k]))
                and s.low[k] not in cues.MEETING
                and not occasions.is_organisation(" ".join(s.low[k : name_end(s, k, due=True)]))
            )
        return (
            given(s.low[k])
            or name_end(s, k, due=False) > k + 1
            or (self.open and not s.cased and not plain_word(s.low[k]))
        )

    def _topic(self, i: int) -> bool:
        s = self.s
        if s.low[i] not in {"about", "re", "regarding", "concerning"}:
            return False
        k = i + 1
        while (
            k < len(s)
            and not s.mark(k)
            and s.low[k] not in {"he", "she", "they", "who", "and"}
            and s.low[k] not in {"at", "in"}
        ):
            k += 1
        if s.is_in(i - 1, {"talked", "talk", "chatted", "spoke", "bonded"}):
            self._topics(i + 1, k)
        self.titled, self.at = False, max(k, i + 1)
        return True

    def _topics(self, start: int, end: int) -> None:
        """ "Talked about payments, sailing": bare nouns that people do for love."""
        s = self.s
        while True:
            if is_hobby(" ".join(s.low[start:end])):
                self.interests.append(s.slice(start, end))
            if not s.is_in(end, {"and", ","}):
                return
            start = end + 1
            end = start
            while end < len(s) and not s.mark(end) and s.low[end] != "and":
                end += 1
            if end == start or end - start > 3:
                return

    def _channel(self, i: int) -> bool:
        """A word of encounter: it names the channel and lets somebody be expected."""
        s, low = self.s, self.s.low[i]
        told = (
            low in cues.MEETING
            or low in cues.CALL
            or low in cues.EMAIL
            or low in cues.MESSAGE
            or low in cues.MEALS
            or (self.todo and low in cues.ACTIONS)
        )
        if (
            low == "called"
            and i
            and s.low[i - 1] not in {"i", "we", "just", "also", "and", "then", "who", "he", "she", "they"}
            and not s.mark(i - 1)
            and not s.is_in(i + 1, {"me", "us", "about", "to"})
        ) or (low in cues.ROLE_VERBS and self.people):
            return False
        if (
            not told
            or (low in {"had", "got", "connected", "exchanged", "shared", "joined", "introduced"} and self.statement)
            or (self.titled and low != "met")
        ):
            return False
        if (s.capital(i) and i and not self.s.hard[i - 1] and s.capital(i - 1)) or titles.role_end(
            s, i, strict=True
        ) > i + 1:
            return False
        if given(low) and s.capital(i + 1) and s.capital(i) and low != "met":
            return False
        if (
            self.people
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
            self.at = i + 1
            return True
        if not (self.people and self.said_channel and low != "met"):
            self.say_channel(i, i + 1)
        self.met = True
        self.due = self.due or not self.people or s.is_in(i + 1, {"with", "w/", "up", "to"})
        self.fresh = self.titled = False
        self.at = i + 1
        if low == "met":
            self._bare_event(i + 1)
        return True

    def _bare_event(self, i: int) -> None:
        """ "met srecon", without "at"."""
        s = self.s
        if self.people and s.word(i) and s.mark(i + 1) and occasions.is_event(s.low[i]) and not self.event:
            self.event = s.slice(i, i + 1)
            self.at = i + 1

    def say_channel(self, start: int, end: int) -> None:
        s = self.s
        for i in range(start, end):
            low = s.low[i]
            kind: Channel | None = (
                "call"
                if low in cues.CALL
                else "email"
                if low in cues.EMAIL
                else "message"
                if low in cues.MESSAGE
                else None
            )
            if low in {"teams", "video", "line", "signal", "linkedin"} and self.channel != "meeting":
                kind = None
            if kind and not (self.channel != "meeting" and self.said_channel):
                self.channel, self.said_channel = kind, True
            self._say_direction(i)

    def _say_direction(self, i: int) -> None:
        s, low = self.s, self.s.low[i]
        if s.is_in(i + 1, {"from"}) or (
            low in cues.IN_WORDS
            and (
                s.is_in(i + 1, {"me", "us"})
                or (
                    self.people
                    and not s.is_in(i - 1, {"i", "we"})
                    and s.is_in(
                        i - 1, {"he", "she", "they"} | {self.people[-1].words[-1] if self.people[-1].words else ""}
                    )
                )
            )
        ):
            self.direction = "in"
        elif (
            low in {"called", "phoned", "rang", "emailed", "messaged", "texted", "wrote", "whatsapped", "dmed"}
            and not self.people
        ):
            self.direction = "out"

    # -- organisations, events, places ------------------------------------------------------------------------------

    def _preposition(self, i: int) -> bool:
        s, low = self.s, self.s.low[i]
        if low in {"at", "bei", "@", "during", "after"} or (low in {"chez", "na", "au"} and self.people):
            return self._at(i)
        if low in {"from", "of", "with", "for", "von"}:
            return self._from(i)
        if low == "over" and s.is_in(i + 1, {"at"}):
            self.at = i + 1
            return True
        if low in {
            "in",
            "on",
            "over",
            "near",
            "outside",
            "inside",
            "by",
            "im",
            "am",
            "auf",
            "behind",
            "under",
            "across",
            "via",
            "through",
            "into",
            "between",
        }:
            return self._in(i)
        return False

    def _object(self, i: int) -> tuple[int, int, bool]:
        """The noun phrase after the preposition at `i`: its start without article, its end, whether one stood."""
        s = self.s
        start = i + 1
        while s.is_in(
            start,
            {
                "over",
                "the",
                "a",
                "an",
                "his",
                "her",
                "their",
                "our",
                "my",
                "this",
                "some",
                "der",
                "die",
                "das",
                "dem",
                "den",
                "local",
            },
        ) and s.word(start):
            start += 1
        if not s.word(start):
            return start, start, False
        return start, phrase_end(s, start, organisation=True), start > i + 1

    def _at(self, i: int) -> bool:
        s = self.s
        start, end, article = self._object(i)
        if end <= start:
            self.at = i + 1
            return True
        if s.low[i] in {"during", "after"}:
            return self._during(start, end)
        possessed = self._own_event(start, end)
        if possessed:
            self.at = end
            return True
        text, low = s.slice(start, end), " ".join(s.low[start:end])
        capital = any(s.capital(k) for k in range(start, end))
        self._locate(text, low, capital=capital, article=article, start=start)
        self.at, self.fresh = end, False
        return True

    def _own_event(self, start: int, end: int) -> bool:
        """ "at his startup's demo day": the event is what is possessed."""
        s = self.s
        for k in range(start + 1, end - 1):
            if s.low[k] in {"'s", "'"} and occasions.is_event(" ".join(s.low[k + 1 : end])) and not s.capital(start):
                self.event = self.event or s.slice(k + 1, end)
                return True
        return False

    def _during(self, start: int, end: int) -> bool:
        low = " ".join(self.s.low[start:end])
        if occasions.is_event(low, capital=self.s.capital(start)) and not self.event:
            self.event = self._named(self.s.slice(start, end))
        self.at = end
        return True

    def _locate(self, text: str, low: str, *, capital: bool, article: bool, start: int) -> None:  # noqa: PLR0912
        lacking = [d for d in self.focus if not d.mention.organisation]
        works = self.titled or (self.statement and bool(self.people))
        event, organised, spot = (
            occasions.is_event(low, capital=capital),
            occasions.is_organisation(low),
            occasions.is_place(low),
        )
        if low.split(maxsplit=1)[0] in {"number", "no", "no.", "first", "least", "last", "all", "work"} or (
            low in {"home", "work", "school", "once", "risk"} and not self.met
        ):
            return
        if self.former:
            self.former = False
        elif works and lacking and not (event and self.met and not organised and not self.titled):
            self._employ(text, lacking)
        elif event and not (organised and lacking and self.people and not _event_last(low)):
            self.event = self.event or self._named(text)
        elif organised and (lacking or not self.people) and not (spot and not capital):
            if self.people:
                self._employ(text, lacking)
            else:
                self.place = self.place or text
        elif spot and not (capital and not occasions.is_city(low) and lacking and not article):
            self._settle_place(text)
        elif not self.people or (
            self.s.is_in(start - 2 if article else start - 1, {"at"})
            and self.s.is_in(
                start - (3 if article else 2), {"met", "was", "were", "spoke", "talked", "speaking", "saw", "hosted"}
            )
        ):
            if (
                (capital and not article)
                or (not article and not spot and len(low.split()) < 3 and not capital)
                or (capital and self.people and not spot)
            ):
                self.event = self.event or text
            else:
                self._settle_place(text)
        elif article and not capital and self.s.cased and lacking:
            self._settle_place(text)
        else:
            self.doubts.append((text, list(self.focus), capital, article))
            self.open = False

    def _settle_place(self, text: str) -> None:
        self.place = self.place or text
        self.open = self.open and False

    def _named(self, text: str) -> str:
        return occasions.bare(" ".join(text.split()))

    def _employ(self, text: str, drafts: list[Draft]) -> None:
        name = " ".join(text.split()).strip(" ,.;:-")
        for draft in drafts:
            draft.mention.organisation = draft.mention.organisation or name
        self.open = False

    def _employ_there(self) -> None:
        """ "who does legal there": at the place that was named last."""
        named = [d.mention.organisation for d in self.people if d.mention.organisation]
        if named and named[-1]:
            self._employ(named[-1], [d for d in self.focus if not d.mention.organisation])

    def _from(self, i: int) -> bool:
        s = self.s
        if (
            self.due
            and not self.open
            and not self.titled
            and s.low[i] in {"with", "of", "from", "for", "von"}
            and not self._folks(i)
        ):
            self.at = i + 1
            return True
        start, end, _article = self._object(i)
        if end <= start or not self.people:
            self.at = i + 1
            return True
        low, text = " ".join(s.low[start:end]), s.slice(start, end)
        capital = any(s.capital(k) for k in range(start, end))
        self.at, self.fresh = end, False
        if self.former:
            self.former = False
        elif self._is_department(start, end):
            self.titled = True
        elif s.low[start] in _NOISE or (s.low[start] in _NOISE | {"the"} and not capital) or occasions.is_city(low):
            self.titled = False
        elif self._adjacent(i) and self._plausible(low, s.low[i], capital=capital):
            self._employ(text, self._lacking())
            self.titled = False
        elif s.low[i] == "with" and s.capital(start) and name_end(s, start, due=True) > start and given(s.low[start]):
            self.at = i + 1
            self.due = self.open = True
        return True

    def _folks(self, i: int) -> bool:
        """ "dinner with the monzo folks: ...", "two from the CERN visit: ...": where those who follow belong."""
        s = self.s
        start = i + 1
        if s.low[i] == "from" and s.is_in(
            i - 1,
            {
                "people",
                "folks",
                "guys",
                "colleagues",
                "friends",
                "team",
                "woman",
                "man",
                "someone",
                "guy",
                "engineers",
                "recruiters",
                "founders",
                "lot",
            },
        ):
            begin, end, _ = self._object(i)
            if end > begin:
                if occasions.is_event(" ".join(s.low[begin:end])):
                    self.event = self.event or self._named(s.slice(begin, end))
                    if s.capital(begin) and end - begin == 2:
                        self.waiting_organisation = s.slice(begin, begin + 1)
                else:
                    self.waiting_organisation = s.slice(begin, end)
                self.at = end - 1
                s.claim(begin, end)
                return False
        while s.is_in(start, cues.ARTICLES):
            start += 1
        end = start
        while (
            s.word(end)
            and end - start < 4
            and s.low[end] not in {"folks", "people", "team", "crew", "guys", "lot", "gang", "crowd"}
        ):
            end += 1
        if (
            end > start
            and s.is_in(end, {"folks", "people", "team", "crew", "guys", "lot", "gang", "crowd"})
            and not all(s.low[k] in cues.STOP for k in range(start, end))
        ):
            self.waiting_organisation = s.slice(start, end)
            s.claim(start, end + 1)
        return False

    def _is_department(self, start: int, end: int) -> bool:
        low = self.s.low[start:end]
        return low[-1] in roles.DEPARTMENT_WORDS or all(
            w in roles.DEPARTMENTS
            or w
            in {
                "the",
                "and",
                "human",
                "resources",
                "public",
                "affairs",
                "customer",
                "service",
                "external",
                "relations",
                "senior",
                "corporate",
            }
            for w in low
        )

    def _adjacent(self, i: int) -> bool:
        return self.titled or self.statement or self.open or self.s.is_in(i - 1, {")"}) or bool(self.people)

    def _plausible(self, low: str, preposition: str, *, capital: bool) -> bool:
        if capital or occasions.is_organisation(low):
            return True
        if occasions.is_event(low) or occasions.is_place(low):
            return self.titled and not occasions.is_event(low)
        typed_small = not self.s.cased or any(not self.s.capital(d.end - 1) for d in self.focus)
        first = low.split(maxsplit=1)[0]
        if preposition == "for" and not (self.titled or self.statement):
            return False
        return (
            (typed_small or self.titled)
            and first not in _NOISE
            and not (plain_word(first) and len(low.split()) == 1 and first not in orgs.WORDS)
        )

    def _lacking(self) -> list[Draft]:
        return [d for d in self.focus if not d.mention.organisation]

    def _in(self, i: int) -> bool:
        s, low = self.s, self.s.low[i]
        start, end, _article = self._object(i)
        if s.is_in(start, cues.CALL | cues.EMAIL | cues.MESSAGE) and low in {"over", "on", "by", "via", "through"}:
            if not self.said_channel or low != "on":
                self.said_channel = False
                self.say_channel(start, start + 1)
            elif s.is_in(start, {"phone", "zoom", "teams", "skype"}):
                self.channel = "call"
            self.at = start + 1
            return True
        if end <= start or low in {"into", "via", "through", "between"}:
            self.at = i + 1
            return True
        phrase, text = " ".join(s.low[start:end]), s.slice(start, end)
        capital = s.capital(start)
        self.at, self.fresh = end, False
        if s.is_in(start, cues.MEALS) or low == "over":
            self.due = self.due or not self.people
            self.at = start + 1 if s.is_in(start, cues.MEALS) else end
        elif self._is_department(start, end) or (s.low[start] in roles.STUDIES and self.statement):
            self.titled = True
        elif occasions.is_event(phrase, capital=capital) and not occasions.is_place(phrase) and not self.event:
            self.event = self._named(text)
        elif low == "by" and not occasions.is_place(phrase):
            self.at = i + 1
        elif occasions.is_place(phrase) or occasions.is_city(phrase) or (capital and low in {"in", "near", "outside"}):
            self._settle_place(text)
        return True

    # -- titles -----------------------------------------------------------------------------------------------------

    def _role_verb(self, i: int) -> bool:
        """ "runs the food bank", "works the front desk at", "is a midwife at", "joined Miro as"."""
        s, low = self.s, self.s.low[i]
        if low not in cues.ROLE_VERBS or not self.people or titles.role_end(s, i, strict=True) > i + 1:
            return False
        starts = (
            self.statement
            or self.fresh
            or s.is_in(
                i - 1,
                {
                    "now",
                    "and",
                    "who",
                    "is",
                    "'s",
                    "'re",
                    "also",
                    "just",
                    "currently",
                    "both",
                    "are",
                    "all",
                    "she",
                    "he",
                    "they",
                    "still",
                },
            )
            or self.open
        )
        if not starts:
            return False
        self.statement, self.fresh, self.open = True, low in _BEING, False
        self.at = i + 1
        if low == "left":
            self.former = True
            end = phrase_end(s, i + 1)
            self.at = end
            if s.is_in(end, {"for", "to"}):
                self.former = False
                self.titled = True
        elif low in cues.OWN_ORG_VERBS:
            self._owned(i + 1)
        elif low not in _BEING:
            self._doing(i + 1)
        return True

    def _doing(self, at: int) -> None:
        """ "teaches maths at", "works in BD for", "hiring backend devs for": where, after what."""
        s, k = self.s, at
        while (
            k < len(s)
            and not s.mark(k)
            and k - at < 5
            and s.low[k] not in {"at", "for", "with", "as", "there", "from"}
            and s.low[k] not in cues.SUBJECTS
        ):
            k += 1
        if s.is_in(k, {"at", "for", "with", "there"}) or s.low[k : k + 1] == ["at"]:
            self.at, self.titled = k, True
        elif s.is_in(k, {"as"}):
            self.at, self.fresh = k + 1, True

    def _owned(self, at: int) -> None:
        s = self.s
        start, end, article = self._object(at - 1)
        if end <= start:
            return
        k = end
        if s.is_in(k, {"at", "for", "in", "with"}) or (titles.role_end(s, start, strict=True) == end and not article):
            if s.is_in(k, {"at", "for", "with", "in"}):
                self.at, self.titled = end, True
            return
        text = s.slice(start, end)
        capital = next((j for j in range(start, end) if s.capital(j)), None)
        if s.is_in(k, {","}) and capital is None and s.capital(k + 1):
            self.at = end + 1
            self.titled = True
            return
        if s.low[start] in cues.STOP - {"open", "first", "new", "one", "young"} and capital is None:
            return
        lower_head = capital is not None and capital > start and article
        self._employ(
            s.slice(capital, end) if lower_head and capital is not None else text,
            [d for d in self.focus if not d.mention.organisation],
        )
        self.at = end

    def _title(self, i: int) -> bool:
        s = self.s
        end = titles.role_end(s, i, strict=True)
        if self.statement or s.is_in(i - 1, {"a", "an", "the", "as", "is", "'s"}):
            end = max(end, self._lenient(i))
        if end == i or not s.word(i) or s.is_in(end, {"'s", "'", "’"}):
            return False
        if not self.people:
            if s.is_in(i - 1, cues.ARTICLES | {"two", "three", "four"} | cues.MEETING) or self.due:
                self.waiting_title = s.slice(i, end)
                self.at = end
                return True
            return False
        self._entitle(i, end)
        return True

    def _lenient(self, i: int) -> int:
        s = self.s
        if (
            not s.word(i)
            or (s.low[i] in cues.STOP and s.low[i] not in {"new", "first", "old", "second"})
            or s.low[i] in cues.ROLE_VERBS
        ):
            return i
        return titles.role_end(s, i, strict=False)

    def _entitle(self, i: int, end: int) -> None:
        s = self.s
        start = i
        while s.is_in(start, {"new", "newly", "old", "now", "former", "ex", "newest", "great"}) and start < end - 1:
            if s.low[start] in _OLD:
                self.former = True
            start += 1
        end = self._extend(end)
        if self.former:
            self.at, self.fresh = end, False
            return
        text = " ".join(s.slice(start, end).split())
        plural = titles.is_plural(text)
        drafts = self.focus or self.people[-1:]
        if not plural and self.open and len(drafts) > 1:
            drafts = drafts[-1:]
            self.focus = drafts
        for draft in drafts:
            if not draft.mention.title:
                draft.mention.title = titles.singular(text) if plural else text
        self.at, self.titled, self.open, self.fresh, self.due = end, True, False, False, False
        self._organisation_after(end)

    def _extend(self, end: int) -> int:
        """Takes "of Housing", "of people", "in robotics" into the title when the organisation follows later."""
        s = self.s
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
            s.is_in(stop, {"at"})
            and occasions.is_event(" ".join(s.low[stop + 1 : phrase_end(s, stop + 1)]), capital=True)
        )
        rank = s.low[end - 1] in roles.SENIORS | {
            "vp",
            "svp",
            "evp",
            "president",
            "lecturer",
            "professor",
            "chief",
            "secretary",
            "student",
            "lead",
            "leader",
            "head",
        }
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

    def _organisation_after(self, end: int) -> None:
        """ "phd student KAIST", "sre cloudflare": the organisation right behind the title."""
        s = self.s
        if not s.word(end):
            return
        lacking = [d for d in self.focus if not d.mention.organisation]
        low = s.low[end]
        if s.low[end] == "to" and s.is_in(end + 1, {"the"}) and titles.role_end(s, end + 2, strict=True) > end + 2:
            self.at = titles.role_end(s, end + 2, strict=True)
            return
        if (
            not lacking
            or low in cues.STOP
            or low in BREAKS
            or low in cues.PREPOSITIONS
            or low in cues.MEETING
            or low in cues.SUBJECTS
            or low == "and"
        ):
            return
        stop = phrase_end(s, end, organisation=True)
        text = " ".join(s.low[end:stop])
        if (
            stop > end
            and not occasions.is_event(text)
            and not is_hobby(text)
            and (s.mark(stop) or s.is_in(stop, cues.PREPOSITIONS | BREAKS | {"and"} | cues.MEETING))
            and (s.capital(end) or not s.cased or not s.capital(self.focus[-1].end - 1))
        ):
            self._employ(s.slice(end, stop), lacking)
            self.at = stop

    # -- what stands between commas ---------------------------------------------------------------------------------

    def _segment(self, i: int) -> bool:  # noqa: C901, PLR0911 -- one question after the other
        s = self.s
        if not self.fresh or not s.word(i):
            return False
        end = i
        while end < len(s) and not s.mark(end):
            end += 1
        low, text = " ".join(s.low[i:end]), s.slice(i, end)
        first = s.low[i]
        if (
            first in cues.ARTICLES
            or first
            in {
                "now",
                "both",
                "all",
                "also",
                "just",
                "is",
                "a",
                "currently",
                "then",
                "her",
                "his",
                "my",
                "new",
                "still",
            }
            or first in _OLD
        ):
            if first in {"both", "all"} and self.people:
                self.focus = list(self.people)
            self.former = self.former or first in _OLD
            self.at = i + 1
            return True
        if not self.people:
            return self._loose_segment(i, end, low, text)
        role = max(titles.role_end(s, i, strict=True, until=end), self._lenient_segment(i, end))
        if (
            role > i
            and not s.is_in(role, {"'s", "'", "’"})
            and not (first in cues.ROLE_VERBS and role == i + 1 and end > i + 1)
        ):
            return self._title_segment(i, role, end)
        if first in cues.ROLE_VERBS and not self._names_list(i, end):
            return False
        if self._is_department(i, end):
            self.at, self.titled = end, True
            return True
        if self._names_list(i, end):
            return self._take(i, name_end(s, i, due=True))
        if (
            occasions.is_event(low, capital=s.capital(i))
            and not occasions.is_organisation(low)
            and first not in cues.STOP
        ):
            self.event = self.event or self._named(text)
            self.at = end
            return True
        if is_hobby(low):
            self.interests.append(text)
            self.at = end
            return True
        if occasions.is_city(low) and self._has_organisation():
            self.place = self.place or text
            self.at = end
            return True
        return self._organisation_segment(i, end, low)

    def _has_organisation(self) -> bool:
        return any(d.mention.organisation for d in self.focus) or any(d.mention.title for d in self.focus)

    def _lenient_segment(self, i: int, end: int) -> int:
        s = self.s
        if s.low[i] in cues.STOP or (s.low[i] in cues.ACTIONS and s.low[i] not in roles.MODIFIERS):
            return i
        found = titles.role_end(s, i, strict=False, until=end)
        return found if found == end or s.is_in(found, cues.PREPOSITIONS) else i

    def _title_segment(self, i: int, role: int, end: int) -> bool:
        """A title, with the organisation perhaps before ("Infosys delivery head") or behind it."""
        s = self.s
        start = i
        if titles.role_end(s, i, strict=True, until=end) < role:
            for k in range(i + 1, role):
                if titles.role_end(s, k, strict=True, until=end) == role:
                    if self._leads_with_organisation(i, k):
                        self._employ(s.slice(i, k), [d for d in self.focus if not d.mention.organisation])
                        start = k
                    break
        if name_end(s, i, due=False) == end and given(s.low[i]) and s.capital(i) and s.low[i] not in WORDS_TOO:
            return False
        self._entitle(start, role)
        return True

    def _leads_with_organisation(self, i: int, k: int) -> bool:
        s = self.s
        if any(d.mention.organisation for d in self.focus):
            return False
        if s.capital(i) and not s.capital(k):
            return True
        return not s.cased and s.low[k] in roles.ACRONYMS

    def _names_list(self, i: int, end: int) -> bool:
        """Whether the segment goes on with a list of people: "Anders, Ulrike and Paolo"."""
        s = self.s
        stop = name_end(s, i, due=True)
        if (
            stop == i
            or (not s.capital(i) and not given(s.low[i]))
            or occasions.is_organisation(" ".join(s.low[i:end]))
            or occasions.is_event(" ".join(s.low[i:end]))
        ):
            return False
        sure = given(s.low[i]) and s.low[i] not in WORDS_TOO and not (occasions.is_city(" ".join(s.low[i:stop])))
        if not sure or not (stop >= end or s.is_in(stop, {"and", "from", "at", "of", "("})):
            return False
        bare = self.focus and not self.focus[-1].mention.title and not self.focus[-1].mention.organisation
        return bool(bare or stop - i > 1 or s.is_in(end, {"("})) or bool(
            self.waiting_organisation or self.waiting_title
        )

    def _organisation_segment(self, i: int, end: int, low: str) -> bool:
        s = self.s
        first = s.low[i]
        drafts = self.focus or list(self.people[-1:])
        lacking = [d for d in drafts if not d.mention.organisation]
        if (
            (first in cues.STOP and not s.capital(i))
            or (first in cues.MEETING | cues.ACTIONS and not s.capital(i))
            or first in _NOISE
        ):
            return False
        stop = phrase_end(s, i, organisation=True)
        if stop <= i:
            return False
        whole = stop == end or s.is_in(stop, cues.PREPOSITIONS) or s.capital(i)
        marked = occasions.is_organisation(" ".join(s.low[i:stop]))
        if (
            lacking
            and whole
            and (
                s.capital(i)
                or marked
                or (self._small_name(drafts) and stop - i <= 4 and not self._has_organisation_or_place(low))
            )
        ):
            self._employ(s.slice(i, stop), lacking)
            self.at = stop
            return True
        if s.capital(i) and stop == end and not lacking and not self.event and occasions.is_event(low, capital=True):
            self.event = self._named(s.slice(i, end))
            self.at = end
            return True
        return False

    def _has_organisation_or_place(self, low: str) -> bool:
        return occasions.is_place(low) or is_hobby(low)

    def _small_name(self, drafts: list[Draft]) -> bool:
        """Whether the person was typed without capitals, so that an organisation may be, too."""
        return bool(drafts) and not self.s.capital(drafts[-1].end - 1)

    def _loose_segment(self, i: int, end: int, low: str, text: str) -> bool:
        """A segment before anybody is named."""
        s = self.s
        person = given(s.low[i]) or (is_honorific(s.low[i]) and name_end(s, i, due=True) > i + 1)
        if person or not s.mark(end) or end >= len(s):
            return False
        if (
            occasions.is_event(low, capital=s.capital(i))
            and s.low[i] not in cues.STOP
            and name_end(s, i, due=True) != end
        ):
            self.event = self._named(text) if not self.event or s.is_in(end, {")"}) else self.event
            self.at = end
            return True
        if occasions.is_place(low) and s.low[i] not in cues.STOP and not s.capital(i):
            self.place = self.place or text
            self.at = end
            return True
        return False

    # -- ways to reach ----------------------------------------------------------------------------------------------

    def _reach(self, contact: Contact) -> None:
        self.titled = False
        if self.people:
            target = self.focus[-1] if self.focus else self.people[-1]
            self._give(contact, _owner(contact, self.people) or target)
        else:
            self.contacts.append(contact)

    def _give(self, contact: Contact, draft: Draft) -> None:
        held = {"email": draft.mention.emails, "phone": draft.mention.phones, "url": draft.mention.urls}[contact.kind]
        if contact.value not in held:
            held.append(contact.value)


def _owner(contact: Contact, people: list[Draft]) -> Draft | None:
    """Whose address it is, when it holds a word of exactly one name."""
    low = fold(contact.value.split("@")[0])
    fits = [d for d in people if any(len(w) > 2 and w in low for w in d.words)]
    return fits[0] if len(fits) == 1 else None


def _event_last(low: str) -> bool:
    return low.rsplit(maxsplit=1)[-1] in happenings.HEADS


def _is_han(text: str) -> bool:
    return any("\u3040" <= c <= "\u9fff" or "\uac00" <= c <= "\ud7af" for c in text)
