"""What becomes of the facts of two people who are one: nothing is lost, and what both say stands once."""

from typing import Any

from kith.core.folding import fold
from kith.journal.joining import Rule
from kith.journal.recording import Recording

from .models import Affiliation, ContactPoint, Merged, Person, Raw
from .naming import PARTS

_YEARLESS = "--"


def _facts(kept: Person, other: Person) -> dict[str, Any]:
    """What the kept person lacks and the other has."""
    filled = ["birthday", "met_on", "card_uid", "nickname", "source"]
    filled += PARTS if fold(kept.name) == fold(other.name) else ()
    facts = {name: getattr(other, name) for name in filled if getattr(other, name) and not getattr(kept, name)}
    if kept.birthday.startswith(_YEARLESS) and other.birthday[-5:] == kept.birthday[-5:]:
        facts["birthday"] = max(kept.birthday, other.birthday)  # a year comes after "--"
    if other.note and fold(other.note) not in fold(kept.note):
        facts["note"] = f"{kept.note}\n\n{other.note}".strip()
    if other.met and fold(other.met) not in fold(kept.met):
        facts["met"] = "; ".join(filter(None, [kept.met, other.met]))
    if kept.through_id in (None, other.pk):
        facts["through"] = None if other.through_id == kept.pk else other.through
    return facts


def _one_person(rec: Recording, kept: Person, other: Person) -> None:
    rec.change(kept, **_facts(kept, other))
    known = {"name": other.name, "card_uid": other.card_uid, "was": other.uid.hex, "number": other.pk}
    rec.add(Merged(book=kept.book, person=kept, **known))


def _same_point(kept: ContactPoint, other: ContactPoint) -> bool:
    return (kept.kind, kept.key) == (other.kind, other.key)


def _one_point(rec: Recording, kept: ContactPoint, other: ContactPoint) -> None:
    rec.change(kept, **_blanks(kept, other, "label", "parts", "source"))


def _same_post(kept: Affiliation, other: Affiliation) -> bool:
    """As an import sees it: the same place and title, and days that do not contradict."""
    if (kept.organisation_id, kept.kind, kept.past) != (other.organisation_id, other.kind, other.past):
        return False
    titled = fold(kept.title) == fold(other.title) or not (kept.title and other.title)
    return titled and all(
        one.startswith(two) or two.startswith(one)
        for one, two in ((kept.started, other.started), (kept.ended, other.ended))
    )


def _one_post(rec: Recording, kept: Affiliation, other: Affiliation) -> None:
    facts = _blanks(kept, other, "title", "department", "place", "note", "source")
    facts |= {name: max(getattr(kept, name), getattr(other, name), key=len) for name in ("started", "ended")}
    rec.change(kept, **facts)


def _same_raw(kept: Raw, other: Raw) -> bool:
    return (kept.format, kept.body) == (other.format, other.body)


def _blanks(kept: Any, other: Any, *names: str) -> dict[str, Any]:
    return {name: getattr(other, name) for name in names if getattr(other, name) and not getattr(kept, name)}


RULES = {
    Person: Rule(settle=_one_person),
    ContactPoint: Rule(_same_point, _one_point),
    Affiliation: Rule(_same_post, _one_post),
    Raw: Rule(_same_raw),
}
