"""Three things to ask somebody whom one is about to meet: something new of theirs, something open, something shared.

Each comes from the record; where that says nothing, a question that fits anybody takes the place.
"""

from dataclasses import dataclass

from .common_ground import Common
from .records import Telling

LONGEST = 120


@dataclass(frozen=True, slots=True)
class Record:
    """What there is to ask about. `new_title` and `new_place` are what they began lately, `place` where they are;
    `theirs` and `mine` what they and the owner promised; `last` what one spoke of last; `shared` what is common ground,
    the best first."""

    new_title: str = ""
    new_place: str = ""
    place: str = ""
    theirs: str = ""
    mine: str = ""
    last: str = ""
    shared: tuple[Common, ...] = ()


def three(record: Record) -> list[str]:
    """The questions, as one would put them."""
    return [_new(record), _open(record), _shared(record)]


def _new(record: Record) -> str:
    if record.new_place:
        return Telling("How was the start at %(place)s?", place=record.new_place)
    if record.new_title:
        return Telling("What is it like to be %(title)s?", title=record.new_title)
    if record.place:
        return Telling("What is new at %(place)s?", place=record.place)
    return Telling("What are you working on just now?")


def _open(record: Record) -> str:
    if record.theirs:
        return Telling("How far did you come with this: %(what)s?", what=_short(record.theirs))
    if record.mine:
        return Telling("I promised this; what would help you most about it? %(what)s", what=_short(record.mine))
    if record.last:
        return Telling("Last time we spoke of this; what came of it? %(what)s", what=_short(record.last))
    return Telling("What would make this year a good one for you?")


def _shared(record: Record) -> str:
    for one in record.shared:
        name = one.names[0]
        if one.kind == "interest":
            return Telling("What did you do lately in %(what)s?", what=name)
        if one.kind in ("study", "work", "member"):
            return Telling("Whom from %(place)s are you still in touch with?", place=name)
        if one.kind in ("known", "through"):
            return Telling("How is %(name)s?", name=name)
        if one.kind == "event":
            return Telling("Will you be at %(event)s again?", event=name)
        if one.kind == "town":
            return Telling("What should one not miss in %(town)s this season?", town=name)
    return Telling("Whom should I talk to, in your view?")


def _short(text: str) -> str:
    """Its first sentence, or what fits of it, without a stop."""
    one = " ".join(text.split())
    first = one.partition(". ")[0].rstrip(".!?… ")
    return first if len(first) <= LONGEST else f"{first[:LONGEST].rsplit(' ', 1)[0]} …"
