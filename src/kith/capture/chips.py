"""The chips: what was understood, part by part, each with the field that corrects it.

A form carries each part twice, as it is and as it was (`was-…`), so that a correction is told from a reading that a
longer sentence has changed meanwhile.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from django.utils import translation
from django.utils.translation import gettext as _

from kith.core.dated import START
from kith.core.dates import is_day
from kith.core.sentence.helping import ASKED, HELPED, OFFERED, SOUGHT
from kith.core.sentence.knowing import FAIRLY
from kith.encounters.actions import CHANNELS
from kith.encounters.models import Encounter
from kith.kernel.days import spoken, weekday, written
from kith.kernel.ids import told_id
from kith.people.models import Person
from kith.people.queries import Post
from kith.ties.wording import HOW_WELL, NOT_AT_ALL

from .knowing import tells_only_of_ties, there
from .queries import WhoIsWho, recognised
from .readings import ahead_on, by_them, pledges, promised, tie_told
from .recognising import NEW, Recognised, Recogniser
from .wording import will, will_come

if TYPE_CHECKING:
    from kith.accounts.models import Book


REACH = ("emails", "phones", "urls")
"""How somebody is reached, as a reading calls it."""


@dataclass(frozen=True, slots=True)
class Chip:
    """One understood part. `kind` is text, date or choice; `choices` are (value, label) pairs, and where none of them
    fits, the field `other` takes another `name_said`."""

    label: str
    value: str
    name: str
    given: str
    kind: str = "text"
    new: bool = False
    asks: bool = False
    choices: list[tuple[str, str]] = field(default_factory=list)
    other: str = ""
    name_said: str = ""


@dataclass(frozen=True, slots=True)
class Understood:
    """The chips of one sentence, what keeping would do, and whether anything is asked.

    `was` is what the sentence alone says, by name of the field, so that a correction outlives the next reading;
    `dropped` are the fields of it that have no chip any more; `answers` is whom names were said to mean that do not
    ask now.
    """

    chips: list[Chip]
    will: str
    asking: bool
    was: dict[str, str]
    dropped: list[str]
    answers: dict[str, str]


def understood(
    book: "Book", reading: dict[str, Any], answers: dict[str, str], today: date, plain: dict[str, Any] | None = None
) -> Understood:
    """What a reading looks like as chips; `plain` is the reading before corrections, where there were any."""
    by = Recogniser(book)
    who = recognised(book, reading, answers, by)
    chips = _chips(by, reading, who, answers, today)
    before = chips
    if plain is not None and plain != reading:
        before = _chips(by, plain, recognised(book, plain, answers, by), answers, today)
    was = {chip.name: chip.given for chip in before if chip.name}
    was |= {chip.other: chip.name_said for chip in before if chip.other}
    shown = {name for chip in chips for name in (chip.name, chip.other) if name}
    dropped = [name for name in was if name not in shown and not name.startswith("who-")]
    told, asking = _told(who, reading)
    rest = {name: answer for name, answer in answers.items() if f"who-{name}" not in shown}
    return Understood(chips, told, asking, was, dropped, rest)


def _told(who: WhoIsWho, reading: dict[str, Any]) -> tuple[str, bool]:
    """What keeping will do, and whether it leaves a question."""
    if reading.get("begins"):
        return _("From now on, what you note today is put there, until you end it."), False
    if not who.people:
        return _("About whom? It is kept as it is, and asked on Today."), True
    new = [one.name for one in who.people if one.person is None and not one.unclear]
    known = [one.person.name for one in there(reading, who.people) if one.person]
    on = ahead_on(reading)
    tie = _tie(reading, who)
    facts: dict[str, Any] = {"promises": len(promised(reading)), "tie": tie, "met": not tells_only_of_ties(reading)}
    told = will_come(new, on) if on else will(new, known, **facts)
    if who.asking:
        return _("%(told)s One question is left; unanswered, it waits on Today.") % {"told": told}, True
    return told, False


def _chips(by: Recogniser, reading: dict[str, Any], who: WhoIsWho, answers: dict[str, str], today: date) -> list[Chip]:
    open_again = recognised(by.book, reading, {}, by) if answers else who
    people, around = _people(by, reading, who, open_again), _circumstances(reading, today)
    told = [*_knows(reading, who), *_occasion(reading), *_later(reading)]
    return [*people, *around, *_through(by, who, open_again), *told]


def corrected(reading: dict[str, Any], form: Mapping[str, str]) -> tuple[dict[str, Any], dict[str, str]]:
    """The reading with the parts that were changed in the form, and the answers it gives to unclear names."""
    changed = {
        name: value.strip()
        for name, value in form.items()
        if f"was-{name}" in form and value.strip() != form[f"was-{name}"].strip()
    }
    result = {**reading, "people": [dict(one) for one in reading["people"]]}
    for name, value in changed.items():
        head, _sign, rest = name.partition("-")
        if head == "person" and rest:
            _correct_person(result["people"], rest, value)
        elif name == "interests":
            result["interests"] = [one.strip() for one in value.split(",") if one.strip()]
        elif (name == "when" and _is_day(value)) or (name == "channel" and value in CHANNELS):
            result[name] = value
        elif name in ("event", "place", "introduced_by", "promise"):
            result[name] = value or None
    if not result["event"]:
        result = _without_event(reading, result)
    for one in result["people"]:
        one |= {kind: [value for value in one.get(kind) or () if value] for kind in REACH}
    if changed.keys() & {"later-what", "later-on"}:
        _correct_later(result, changed)
    if theirs := pledges(reading):
        now = [_theirs_now(reading, result, one, changed, f"theirs-{at}") for at, one in enumerate(theirs)]
        result["theirs"] = [one for one in now if one]
    if (told := reading.get("knows")) and "knows-strength" in changed:
        much = changed["knows-strength"]
        result["knows"] = {**told, "strength": int(much)} if much in map(str, range(6)) else None
    if (told := reading.get("help")) and "help-what" in changed:
        result["help"] = {**told, "what": changed["help-what"]} if changed["help-what"] else None
    result |= _occasion_now(reading, changed)
    answers = {name.removeprefix("who-"): value for name, value in form.items() if name.startswith("who-") and value}
    return result, answers


def _without_event(reading: dict[str, Any], result: dict[str, Any]) -> dict[str, Any]:
    """Where the event was taken out, nothing begins, and it was a meeting unless something else is said."""
    if reading["event"] and result["channel"] == reading["channel"] == Encounter.EVENT:
        result["channel"] = Encounter.MEETING
    return {name: value for name, value in result.items() if name != "begins"}


def _correct_person(people: list[dict[str, Any]], rest: str, value: str) -> None:
    told, _sign, part = rest.partition("-")
    if (number := told_id(told)) is None:
        return
    while len(people) <= number < len(people) + 2:
        people.append({"name": "", "title": None, "organisation": None, "emails": [], "phones": [], "urls": []})
    if number >= len(people):
        return
    kind, _sign, told = part.partition("-")
    if part in ("name", "title", "organisation"):
        people[number][part] = value if part == "name" else value or None
    elif (
        kind in REACH and (at := told_id(told)) is not None and at < len(known := list(people[number].get(kind) or ()))
    ):
        people[number][kind] = [*known[:at], value, *known[at + 1 :]]


def _correct_later(reading: dict[str, Any], changed: dict[str, str]) -> None:
    """A follow-up without its day is a promise; without words it is none."""
    later = reading["follow_up"] or {"on": "", "what": ""}
    what, on = changed.get("later-what", later["what"]), changed.get("later-on", later["on"])
    reading["follow_up"] = {"on": on, "what": what} if what and _is_day(on) else None
    if what and not on:
        reading["promise"] = what


def _theirs_now(
    reading: dict[str, Any], result: dict[str, Any], theirs: dict[str, Any], changed: dict[str, str], name: str
) -> dict[str, Any] | None:
    """What somebody else promised, after corrections of its own chip, or of the chip of the promise that it is."""
    before, after = reading["follow_up"], result["follow_up"]
    if before and theirs["what"] == before["what"]:
        what = after["what"] if after else result["promise"] if changed.get("later-what", before["what"]) else None
        return {**theirs, "what": what, "on": after["on"] if after else None} if what else None
    if theirs["what"] == reading["promise"]:
        return {**theirs, "what": result["promise"]} if result["promise"] else None
    on = changed.get(f"{name}-on", theirs["on"])
    what = changed.get(f"{name}-what", theirs["what"])
    return {**theirs, "what": what, "on": on if on and _is_day(on) else None} if what else None


def _occasion_now(reading: dict[str, Any], changed: dict[str, str]) -> dict[str, Any]:
    """What somebody does on a day to come, on another day or not at all; of a start the month is enough."""
    told, on = reading.get("occasion"), changed.get("occasion-on")
    if not told or on is None:
        return {}
    return {"occasion": {**told, "on": on} if _is_day(on) or (told["kind"] == START and is_day(on)) else None}


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _people(by: Recogniser, reading: dict[str, Any], who: WhoIsWho, open_again: WhoIsWho) -> list[Chip]:
    chips = []
    for number, (known, asked, mention) in enumerate(
        zip(who.people, open_again.people, reading["people"], strict=True)
    ):
        chips.append(_who(by, _("who"), known, asked, f"person-{number}-name"))
        for part, label in (("title", _("as")), ("organisation", _("at"))):
            if mention.get(part):
                chips.append(Chip(label, mention[part], f"person-{number}-{part}", mention[part]))
        for kind in REACH:
            values = enumerate(mention.get(kind) or ())
            chips += [Chip(_("reach"), one, f"person-{number}-{kind}-{at}", one) for at, one in values]
    if not who.people and not reading.get("begins"):
        chips.append(Chip(_("who"), _("About whom?"), "person-0-name", "", asks=True))
    return chips


def _who(by: Recogniser, label: str, known: Recognised, asked: Recognised, name: str) -> Chip:
    """A name; one that may mean several people is a question, which stays open to another answer."""
    new = known.person is None and not known.unclear
    shown = known.person.name if known.person else known.name
    if not asked.unclear:
        return Chip(label, shown, name, known.name, new=new)
    work = by.work_of(asked.candidates)
    choices = [(str(one.pk), _with_work(one, work.get(one.pk))) for one in asked.candidates] + [(NEW, _("New"))]
    given = "" if known.unclear else str(known.person.pk) if known.person else NEW
    question = _("%(names)s?") % {"names": _(" or ").join(one.name for one in asked.candidates[:3])}
    value, asks = question if known.unclear else shown, known.unclear
    other = {"other": name, "name_said": asked.name}
    return Chip(label, value, f"who-{known.name}", given, "choice", new=new, asks=asks, choices=choices, **other)


def _with_work(person: Person, post: Post | None) -> str:
    return f"{person.name}, {post.organisation}" if post and post.organisation else str(person.name)


def _circumstances(reading: dict[str, Any], today: date) -> list[Chip]:
    names = dict(zip(CHANNELS, (_("meeting"), _("call"), _("email"), _("message"), _("event")), strict=True))
    when, how = reading["when"], reading["channel"]
    chips = [
        Chip(_("when"), spoken(when, today), "when", when, "date"),
        Chip(_("how"), names[how], "channel", how, "choice", choices=list(names.items())),
    ]
    if ahead_on(reading) or reading.get("begins") or tells_only_of_ties(reading):
        chips = []  # the plan says it, or nobody was met
    for part, label in (("event", _("event")), ("place", _("where"))):
        if reading[part]:
            chips.append(Chip(label, reading[part], part, reading[part]))
    if reading["interests"]:
        listed = ", ".join(reading["interests"])
        chips.append(Chip(_("likes"), listed, "interests", listed))
    return chips


def _through(by: Recogniser, who: WhoIsWho, open_again: WhoIsWho) -> list[Chip]:
    if not who.introducer or not open_again.introducer:
        return []
    return [_who(by, _("through"), who.introducer, open_again.introducer, "introduced_by")]


def _tie(reading: dict[str, Any], who: WhoIsWho) -> str:
    """Who knows whom, as the book calls them; empty where the reading does not tell of it."""
    names = [one.person.name if one.person else one.name for one in who.people]
    return tie_told(reading, names, translation) if reading.get("knows") else ""


def _knows(reading: dict[str, Any], who: WhoIsWho) -> list[Chip]:
    """That some know each other, and how well; it can be taken out."""
    if not (told := reading.get("knows")):
        return []
    much, tie = told["strength"], _tie(reading, who)
    if much not in (0, FAIRLY):
        tie = f"{tie}, {str(HOW_WELL[much]).lower()}"
    choices = [(str(number), str(word)) for number, word in HOW_WELL.items()]
    choices += [("0", str(NOT_AT_ALL)), ("", _("Leave it out"))]
    return [Chip(_("tie"), tie, "knows-strength", str(much), "choice", choices=choices)]


def _occasion(reading: dict[str, Any]) -> list[Chip]:
    """What somebody does on a day to come; taken out by taking out its day."""
    if not (told := reading.get("occasion")):
        return []
    label = _("begins") if told["kind"] == START else _("talk")
    words = ", ".join(filter(None, [told["what"], told["organisation"], written(told["on"], short=True)]))
    return [Chip(label, words, "occasion-on", told["on"])]


def _later(reading: dict[str, Any]) -> list[Chip]:
    chips = []
    if later := reading["follow_up"]:
        day = date.fromisoformat(later["on"])
        what, by = (_("plan"), _("on")) if ahead_on(reading) else (_promised(reading, later["what"]), _("by"))
        chips.append(Chip(what, later["what"], "later-what", later["what"]))
        chips.append(Chip(by, weekday(day, short=True), "later-on", later["on"], "date"))
    if said := reading["promise"]:
        chips.append(Chip(_promised(reading, said), said, "promise", said))
    return [*chips, *_theirs(reading), *_help(reading)]


def _theirs(reading: dict[str, Any]) -> list[Chip]:
    """What others promised, where it has no chip yet."""
    later, chips = reading["follow_up"], []
    for at, one in enumerate(pledges(reading)):
        if one["what"] in (reading["promise"], later and later["what"]):
            continue
        chips.append(Chip(_("they promise"), one["what"], f"theirs-{at}-what", one["what"]))
        if one["on"]:
            day = weekday(date.fromisoformat(one["on"]), short=True)
            chips.append(Chip(_("by"), day, f"theirs-{at}-on", one["on"], "date"))
    return chips


def _help(reading: dict[str, Any]) -> list[Chip]:
    """What one of them asked for, offered or helped with."""
    told = reading.get("help")
    labels = {
        ASKED: _("they ask for"),
        OFFERED: _("they offer"),
        HELPED: _("they helped with"),
        SOUGHT: _("you ask for"),
    }
    return [Chip(labels[told["kind"]], told["what"], "help-what", told["what"])] if told else []


def _promised(reading: dict[str, Any], what: str) -> str:
    """Whose promise it is."""
    return _("they promise") if by_them(reading, what) else _("promise")
