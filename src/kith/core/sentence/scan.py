"""What a walk over a sentence has found so far, and what it expects next."""

import re
from dataclasses import dataclass, field

from kith.core.names import capitals
from kith.core.sentence import occasions
from kith.core.sentence.contacts import Contact
from kith.core.sentence.phrases import Sentence
from kith.core.sentence.reading import Channel, Direction, Mention

_DAYS = re.compile(r"^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tonight)['’]s\s+", re.IGNORECASE)


@dataclass(slots=True)
class Draft:
    """A person in the making: tokens [start:end) are the name."""

    mention: Mention
    start: int
    end: int
    words: tuple[str, ...]


@dataclass(slots=True)
class Scan:
    """One walk over a sentence. `due_at` are places where somebody must follow; `todo` reads commands as encounters.

    What was found: people, those whom the next words are about (`focus`), event, place, interests, how one was in
    touch; addresses that stood before any name, `doubts`: phrases after "at" with those they may belong to, and
    `otherwise`: where people come from ("from the chess club") if no employer is told.

    What may come: `due` somebody must be named; `open` a list of names may go on; `fresh` a part between commas begins;
    `titled` a title was just said; `statement` somebody is told about ("she runs"); `former` what follows is over;
    `bumped` one met by chance, so that "at" tells where;
    `relation` how the next one is related; `waiting_...` what belongs to whom is named next.
    """

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
    relation: str = ""
    met: bool = False
    bumped: bool = False
    said_channel: bool = False
    waiting_title: str | None = None
    waiting_organisation: str | None = None
    contacts: list[Contact] = field(default_factory=list)
    doubts: list[tuple[str, list[Draft], bool, bool]] = field(default_factory=list)
    otherwise: list[tuple[str, list[Draft]]] = field(default_factory=list)

    def mentions(self) -> list[Mention]:
        return [draft.mention for draft in self.people]

    def naming(self, start: int, end: int) -> str:
        return capitals(" ".join(self.s.slice(start, end).split()))


def event_name(text: str) -> str:
    """The name of an event as it is kept: one space between words, no article before them."""
    return occasions.bare(_DAYS.sub("", " ".join(text.split())))
