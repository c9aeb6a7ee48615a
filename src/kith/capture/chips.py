"""The chips: what was understood, part by part, each with the field that corrects it.

A form carries each part twice, as it is and as it was (`was-…`), so that a correction is told from a reading that a
longer sentence has changed meanwhile.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from kith.core.dates import spoken
from kith.people.queries import current_posts

from .queries import WhoIsWho, recognised
from .readings import CHANNELS
from .recognising import NEW, Recognised
from .wording import will

if TYPE_CHECKING:
    from kith.accounts.models import Book


@dataclass(frozen=True, slots=True)
class Chip:
    """One understood part. `kind` is text, date or choice; `choices` are (value, label) pairs."""

    label: str
    value: str
    name: str
    given: str
    kind: str = "text"
    new: bool = False
    asks: bool = False
    choices: list[tuple[str, str]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Understood:
    """The chips of one sentence, what keeping would do, and whether anything is asked.

    `was` is what the sentence alone says, by name of the field, so that a correction outlives the next reading;
    `dropped` are the fields of it that have no chip any more; `answers` is whom unclear names were said to mean.
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
    who = recognised(book, reading, answers)
    chips = _chips(reading, who, answers, today)
    before = chips if plain is None else _chips(plain, recognised(book, plain, answers), answers, today)
    was = {chip.name: chip.given for chip in before if chip.name}
    shown = {chip.name for chip in chips}
    dropped = [name for name in was if name not in shown and not name.startswith("who-")]
    new = [one.name for one in who.people if one.person is None and not one.unclear]
    known = [one.person.name for one in who.people if one.person]
    promises = bool(reading["follow_up"]) + bool(reading["promise"])
    if who.people:
        told, asking = will(new, known, promises=promises), bool(who.asking)
    else:
        told, asking = _("About whom? It is kept as it is, and asked on Today."), True
    return Understood(chips, told, asking, was, dropped, answers)


def _chips(reading: dict[str, Any], who: WhoIsWho, answers: dict[str, str], today: date) -> list[Chip]:
    people, around = _people(reading, who, answers), _circumstances(reading, today)
    return [*people, *around, *_through(who, answers), *_later(reading)]


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
        elif head == "later":
            result["follow_up"] = _correct_later(result["follow_up"], rest, value)
        elif name == "interests":
            result["interests"] = [one.strip() for one in value.split(",") if one.strip()]
        elif name in result:
            result[name] = value or None
    answers = {name.removeprefix("who-"): value for name, value in form.items() if name.startswith("who-") and value}
    return result, answers


def _correct_person(people: list[dict[str, Any]], rest: str, value: str) -> None:
    number, _sign, part = rest.partition("-")
    while number.isdecimal() and len(people) <= int(number) < len(people) + 2:
        people.append({"name": "", "title": None, "organisation": None, "emails": [], "phones": [], "urls": []})
    if number.isdecimal() and int(number) < len(people) and part in ("name", "title", "organisation"):
        people[int(number)][part] = value if part == "name" else value or None


def _correct_later(later: dict[str, Any] | None, part: str, value: str) -> dict[str, Any] | None:
    now = {"on": "", "what": _("Follow up"), **(later or {}), part: value}
    return now if now["on"] else None


def _people(reading: dict[str, Any], who: WhoIsWho, answers: dict[str, str]) -> list[Chip]:
    chips = []
    for number, (known, mention) in enumerate(zip(who.people, reading["people"], strict=True)):
        chips.append(_who(_("who"), known, f"person-{number}-name", answers))
        for part, label in (("title", _("as")), ("organisation", _("at"))):
            if mention.get(part):
                chips.append(Chip(label, mention[part], f"person-{number}-{part}", mention[part]))
        details = [*mention.get("emails", ()), *mention.get("phones", ()), *mention.get("urls", ())]
        chips += [Chip(_("reach"), one, "", one) for one in details]
    if not who.people:
        chips.append(Chip(_("who"), _("About whom?"), "person-0-name", "", asks=True))
    return chips


def _who(label: str, known: Recognised, name: str, answers: dict[str, str]) -> Chip:
    if not known.unclear:
        shown = known.person.name if known.person else known.name
        return Chip(label, shown, name, known.name, new=known.person is None and answers.get(known.name) != NEW)
    work = current_posts(known.candidates[0].book, [one.pk for one in known.candidates])
    choices = [(str(one.pk), _with_work(one, work.get(one.pk))) for one in known.candidates]
    names = [one.name for one in known.candidates[:3]]
    question = _("%(names)s?") % {"names": _(" or ").join(names)}
    return Chip(label, question, f"who-{known.name}", "", "choice", asks=True, choices=[*choices, (NEW, _("New"))])


def _with_work(person: Any, post: Any) -> str:
    return f"{person.name}, {post.organisation.name}" if post and post.organisation else str(person.name)


def _circumstances(reading: dict[str, Any], today: date) -> list[Chip]:
    names = dict(zip(CHANNELS, (_("meeting"), _("call"), _("email"), _("message"), _("event")), strict=True))
    when = reading["when"]
    chips = [
        Chip(_("when"), spoken(when, today), "when", when, "date"),
        Chip(_("how"), names[reading["channel"]], "channel", reading["channel"], "choice", choices=list(names.items())),
    ]
    for part, label in (("event", _("event")), ("place", _("where"))):
        if reading[part]:
            chips.append(Chip(label, reading[part], part, reading[part]))
    if reading["interests"]:
        listed = ", ".join(reading["interests"])
        chips.append(Chip(_("likes"), listed, "interests", listed))
    return chips


def _through(who: WhoIsWho, answers: dict[str, str]) -> list[Chip]:
    return [_who(_("through"), who.introducer, "introduced_by", answers)] if who.introducer else []


def _later(reading: dict[str, Any]) -> list[Chip]:
    chips = []
    if later := reading["follow_up"]:
        day = date.fromisoformat(later["on"])
        chips.append(Chip(_("promise"), later["what"], "later-what", later["what"]))
        chips.append(Chip(_("by"), date_format(day, "D j F"), "later-on", later["on"], "date"))
    if reading["promise"]:
        chips.append(Chip(_("promise"), reading["promise"], "promise", reading["promise"]))
    return chips
