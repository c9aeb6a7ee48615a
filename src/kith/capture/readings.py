"""A reading as it is kept: the contract of `kith met`."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol

from kith.core.folding import fold, words
from kith.core.names import capitals
from kith.core.promising import is_theirs
from kith.core.sentence import LONGEST, Reading
from kith.core.sentence.helping import ASKED, SOUGHT, Help, helping

from .knowing import absent, tells_only_of_ties, there, with_ties

MOST_WORDS = 5
"""Of a name that is looked for in a sentence."""
_MARKS = ".,;:!?()[]\"“”'’"
EVENT, MEETING = "event", "meeting"
_OUR_OWN = ("direction", "ahead", "comes_on", "begins", "help", "knows", "tied", "occasion")
_PRONOUNS = frozenset("he she they him her them er sie ihn ihr ihnen".split())


def runs(text: str) -> set[str]:
    """All runs of words of a sentence that may be the whole name of somebody, folded."""
    found = [word.strip(_MARKS) for word in fold(text[:LONGEST]).split()]
    return {" ".join(found[at : at + length]) for at in range(len(found)) for length in range(1, MOST_WORDS + 1)}


def kept(reading: Reading, text: str) -> dict[str, Any]:
    """What a Capture keeps of a reading: the contract, which way the contact went, how one will be in touch where
    nothing has happened yet, as `help` what one of them asked for, offered, helped with or was asked for (its kind,
    who, what, and `on` by which day), and as `knows` who knows whom."""
    facts = {**reading.as_json(), "direction": reading.direction, "ahead": reading.ahead}
    return with_ties(_with_help(facts, text), text)


def _with_help(facts: dict[str, Any], text: str) -> dict[str, Any]:
    told = helping(text)
    if told and told.kind == SOUGHT:
        facts["people"] = _asked_alone(facts["people"], told)
    if told is None or meant(told.who, [one["name"] for one in facts["people"]]) is None:
        return facts
    result: dict[str, Any] = {"kind": told.kind, "who": told.who, "what": told.what}
    said = set(words(told.what if told.kind != SOUGHT else f"asked {told.who} for to {told.what}"))
    for name in ("follow_up", "promise"):  # its words are no promise besides
        one = facts.get(name)
        if one and set(words(one if name == "promise" else one["what"])) <= said:
            if name == "follow_up" and told.kind in (ASKED, SOUGHT):
                result |= _due(one, told)
            facts[name] = None
    if others := facts.pop("theirs", []):
        facts["theirs"] = [one for one in others if not set(words(one["what"])) <= said]
    return {**facts, "help": result}


def _asked_alone(people: list[dict[str, Any]], told: Help) -> list[dict[str, Any]]:
    """The people with whom one asked, and without those of whom no more is told than what one asked for: nobody met
    Lena who "asked Tom for an intro to Lena"."""
    only = set(words(told.what))
    others = [one for one in people if not set(words(one["name"])) <= only]
    if fold(told.who) in _PRONOUNS or meant(told.who, [one["name"] for one in others]) is not None:
        return others or people
    if not all(word[0].isupper() for word in told.who.split()):
        return people
    blank: dict[str, Any] = {"title": None, "organisation": None, "emails": [], "phones": [], "urls": []}
    return [{"name": capitals(told.who), **blank}, *others]


def _due(later: dict[str, Any], told: Help) -> dict[str, Any]:
    """The day by which one asked for it, without which what is asked is told."""
    begun = told.what.find(later["what"])
    return {"on": later["on"], "what": later["what"] if begun == 0 else told.what}


def pledges(reading: dict[str, Any]) -> list[dict[str, Any]]:
    """What others promised; a reading that an earlier Kith kept holds one at most, by itself."""
    told = reading.get("theirs") or []
    return [told] if isinstance(told, dict) else told


def meant(who: str, names: Sequence[str]) -> int | None:
    """Which of some people, by place, a name or a pronoun means: the one with the words of it, by a pronoun the only
    one."""
    said = set(words(who))
    if said & _PRONOUNS:
        return 0 if len(names) == 1 else None
    found = [place for place, name in enumerate(names) if said <= set(words(name))]
    return found[0] if len(found) == 1 else None


def shown(reading: dict[str, Any]) -> dict[str, Any]:
    """The contract alone: its people are those who were there, or of whom alone it tells."""
    facts = {name: value for name, value in reading.items() if name not in _OUR_OWN}
    return {**facts, "people": there(reading, reading["people"])}


def beginning(reading: dict[str, Any], event: str) -> dict[str, Any]:
    """The reading of a sentence that says no more than that one is at an event: it begins."""
    return {**reading, "event": event, "channel": EVENT, "follow_up": None, "promise": None, "begins": True}


def at_event(reading: dict[str, Any], event: str, place: str) -> dict[str, Any]:
    """The reading of what was said at an event that runs, where the sentence tells of nothing else: it is of today,
    names no event, and does not say that one called or wrote."""
    if reading["event"] or reading["ahead"] or reading["channel"] != MEETING or tells_only_of_ties(reading):
        return reading
    return {**reading, "event": event, "channel": EVENT, "place": reading["place"] or place or None}


def ahead_on(reading: dict[str, Any]) -> str:
    """The day on which one will be in touch, where all that the sentence tells is still to come."""
    later = reading["follow_up"]
    return str(later["on"]) if later and reading.get("ahead") else ""


@dataclass(frozen=True, slots=True)
class Promised:
    """What was promised, by when (an ISO day), whether it was somebody else who promised, and who, if that was said."""

    what: str
    on: str | None
    theirs: bool
    who: str = ""


def promised(reading: dict[str, Any]) -> list[Promised]:
    """The promises that a reading makes: one with its day, one without, those of others, none of them twice."""
    later, said, others = reading["follow_up"], reading["promise"], pledges(reading)
    told = [(later["what"], later["on"])] if later else []
    told += [(said, None)] if said else []
    told += [(one["what"], one["on"]) for one in others]
    days: dict[str, str | None] = {}
    for what, on in told:
        days.setdefault(what, on)
    who = {one["what"]: one.get("who") or "" for one in others}
    return [Promised(what, on, by_them(reading, what), who.get(what, "")) for what, on in days.items()]


def by_them(reading: dict[str, Any], what: str) -> bool:
    """Whether it is what somebody else promised, as the sentence or its own words say."""
    return is_theirs(what) or any(one["what"] == what for one in pledges(reading))


class Words(Protocol):
    """Where words of the reader's language come from."""

    def gettext(self, message: str, /) -> str: ...
    def ngettext(self, one: str, many: str, count: int, /) -> str: ...


def told(reading: dict[str, Any], names: list[str], day: str, speak: Words) -> str:
    """One line after keeping: whom, how and when, and what was promised; or who knows whom."""
    _, ngettext = speak.gettext, speak.ngettext
    if tells_only_of_ties(reading):
        return _("Kept: %(told)s") % {"told": tie_told(reading, names, speak)}
    way = {"call": _("call"), "email": _("email"), "message": _("message"), "event": _("event")}
    facts = {"what": way.get(reading["channel"], _("meeting")), "names": ", ".join(names) or _("somebody")}
    where = ", ".join(part for part in (reading["event"], reading["place"]) if part)
    parts = [_("%(what)s with %(names)s") % facts, where, day]
    if count := len(promised(reading)):
        parts.append(ngettext("with one promise", "with %(count)s promises", count) % {"count": count})
    if absent(reading):
        parts.append(tie_told(reading, [one["name"] for one in reading["people"]], speak))
    return _("Kept: %(told)s") % {"told": ", ".join(part for part in parts if part)}


def tie_told(reading: dict[str, Any], names: Sequence[str], speak: Words) -> str:
    """Who knows whom, by the names of all people of the reading: Hanna and Tomás know each other."""
    _, told = speak.gettext, reading["knows"]
    words = {"one": names[told["who"]], "others": ", ".join(names[place] for place in told["whom"])}
    if not told["strength"]:
        return _("%(one)s and %(others)s do not know each other") % words
    return _("%(one)s and %(others)s know each other") % words


def come_true(reading: dict[str, Any], on: date) -> dict[str, Any]:
    """The reading of a contact to come once it has been, on that day; what was promised is noted since."""
    left = {name: value for name, value in reading.items() if name not in ("ahead", "comes_on", "theirs")}
    return {**left, "when": on.isoformat(), "channel": reading["ahead"], "follow_up": None, "promise": None}
