"""A reading as it is kept: the contract of `kith met`."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol

from kith.core.folding import fold
from kith.core.promising import is_theirs
from kith.core.sentence import LONGEST, Reading

MOST_WORDS = 5
"""Of a name that is looked for in a sentence."""
_MARKS = ".,;:!?()[]\"“”'’"
EVENT, MEETING = "event", "meeting"
_OUR_OWN = ("direction", "ahead", "comes_on", "begins")


def runs(text: str) -> set[str]:
    """All runs of words of a sentence that may be the whole name of somebody, folded."""
    words = [word.strip(_MARKS) for word in fold(text[:LONGEST]).split()]
    return {" ".join(words[at : at + length]) for at in range(len(words)) for length in range(1, MOST_WORDS + 1)}


def kept(reading: Reading) -> dict[str, Any]:
    """What a Capture keeps of a reading: the contract, which way the contact went, and how one will be in touch where
    nothing has happened yet."""
    return {**reading.as_json(), "direction": reading.direction, "ahead": reading.ahead}


def shown(reading: dict[str, Any]) -> dict[str, Any]:
    """The contract alone."""
    return {name: value for name, value in reading.items() if name not in _OUR_OWN}


def beginning(reading: dict[str, Any], event: str) -> dict[str, Any]:
    """The reading of a sentence that says no more than that one is at an event: it begins."""
    return {**reading, "event": event, "channel": EVENT, "follow_up": None, "promise": None, "begins": True}


def at_event(reading: dict[str, Any], event: str, place: str) -> dict[str, Any]:
    """The reading of what was said at an event that runs, where the sentence tells of nothing else: it is of today,
    names no event, and does not say that one called or wrote."""
    if reading["event"] or reading["ahead"] or reading["channel"] != MEETING:
        return reading
    return {**reading, "event": event, "channel": EVENT, "place": reading["place"] or place or None}


def ahead_on(reading: dict[str, Any]) -> str:
    """The day on which one will be in touch, where all that the sentence tells is still to come."""
    later = reading["follow_up"]
    return str(later["on"]) if later and reading.get("ahead") else ""


@dataclass(frozen=True, slots=True)
class Promised:
    """What was promised, by when (an ISO day), and whether it was somebody else who promised."""

    what: str
    on: str | None
    theirs: bool


def promised(reading: dict[str, Any]) -> list[Promised]:
    """The promises that a reading makes: one with its day, one without, one of somebody else, none of them twice."""
    later, said, other = reading["follow_up"], reading["promise"], reading.get("theirs")
    told = [(later["what"], later["on"])] if later else []
    told += [(said, None)] if said else []
    told += [(other["what"], other["on"])] if other else []
    days: dict[str, str | None] = {}
    for what, on in told:
        days.setdefault(what, on)
    return [Promised(what, on, by_them(reading, what)) for what, on in days.items()]


def by_them(reading: dict[str, Any], what: str) -> bool:
    """Whether it is what somebody else promised, as the sentence or its own words say."""
    other = reading.get("theirs")
    return is_theirs(what) or bool(other and other["what"] == what)


class Words(Protocol):
    """Where words of the reader's language come from."""

    def gettext(self, message: str, /) -> str: ...
    def ngettext(self, one: str, many: str, count: int, /) -> str: ...


def told(reading: dict[str, Any], names: list[str], day: str, words: Words) -> str:
    """One line after keeping: whom, how and when, and what was promised."""
    _, ngettext = words.gettext, words.ngettext
    way = {"call": _("call"), "email": _("email"), "message": _("message"), "event": _("event")}
    facts = {"what": way.get(reading["channel"], _("meeting")), "names": ", ".join(names) or _("somebody")}
    where = ", ".join(part for part in (reading["event"], reading["place"]) if part)
    parts = [_("%(what)s with %(names)s") % facts, where, day]
    if count := len(promised(reading)):
        parts.append(ngettext("with one promise", "with %(count)s promises", count) % {"count": count})
    return _("Kept: %(told)s") % {"told": ", ".join(part for part in parts if part)}


def come_true(reading: dict[str, Any], on: date) -> dict[str, Any]:
    """The reading of a contact to come once it has been, on that day; what was promised is noted since."""
    left = {name: value for name, value in reading.items() if name not in ("ahead", "comes_on", "theirs")}
    return {**left, "when": on.isoformat(), "channel": reading["ahead"], "follow_up": None, "promise": None}
