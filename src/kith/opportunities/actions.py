"""Opportunities: added, corrected, moved on, deleted."""

from datetime import date
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from kith.core.stages import ENDS, FOUND, STAGES
from kith.journal.recording import Recording, batch
from kith.kernel.errors import Refusal
from kith.people.actions import find_or_add_organisation

from . import wording
from .helping import is_open_again, tell_the_outcome
from .models import Opportunity, Stage
from .queries import has_ended

if TYPE_CHECKING:
    from kith.accounts.models import Book, User
    from kith.people.models import Organisation

FACTS = {
    "level",
    "kind",
    "link",
    "posting",
    "deadline",
    "source",
    "source_words",
    "money",
    "place",
    "note",
    "encounter",
}


def add_opportunity(
    *,
    book: "Book",
    by: "User | None",
    role: str,
    on: date,
    organisation: str = "",
    stage: str = FOUND,
    within: Recording | None = None,
    **facts: Any,
) -> Opportunity:
    """Something that one may go after, from `stage` on; the organisation is found by name or added.

    The other facts are those of the row. Refusal where nobody says what it is.
    """
    _insist_known(facts)
    role = _role(role)
    said = _("Added %(what)s") % {"what": _called(role, organisation)}
    with batch(book=book, by=by, verb="add_opportunity", said=said, within=within) as rec:
        where = _where(rec, organisation)
        one = rec.add(Opportunity(book=book, role=role, organisation=where, added_on=on, **_tidy(facts)))
        rec.add(Stage(book=book, opportunity=one, name=_stage(stage), on=on, number=1))
        return one


def change_opportunity(
    *,
    book: "Book",
    by: "User | None",
    opportunity: Opportunity,
    role: str,
    organisation: str,
    within: Recording | None = None,
    **facts: Any,
) -> Opportunity:
    """Correct what is known of it; an organisation left empty is taken away."""
    _insist_known(facts)
    role = _role(role)
    said = _("Changed %(what)s") % {"what": _called(role, organisation)}
    with batch(book=book, by=by, verb="change_opportunity", said=said, within=within) as rec:
        return rec.change(opportunity, role=role, organisation=_where(rec, organisation), **_tidy(facts))


def delete_opportunity(
    *, book: "Book", by: "User | None", opportunity: Opportunity, within: Recording | None = None
) -> None:
    """Take it away with all that hangs on it; undo brings it back."""
    said = _("Deleted %(what)s") % {"what": wording.called(opportunity)}
    with batch(book=book, by=by, verb="delete_opportunity", said=said, within=within) as rec:
        rec.delete(opportunity)


def move(
    *,
    book: "Book",
    by: "User | None",
    opportunity: Opportunity,
    stage: str,
    on: date,
    within: Recording | None = None,
) -> Stage:
    """It came to a stage, of Kith's or of one's own words. Where it ends, those who helped are to be told, and no
    longer where it goes on after all."""
    name = _stage(stage)
    said = _("%(what)s: %(stage)s") % {"what": wording.called(opportunity), "stage": wording.stage(name)}
    with batch(book=book, by=by, verb="move_opportunity", said=said, within=within) as rec:
        last = opportunity.stages.order_by("-number").first()
        if last and last.name == name:
            raise Refusal(_("It is there already."))
        number = last.number + 1 if last else 1
        row = rec.add(Stage(book=book, opportunity=opportunity, name=name, on=on, number=number))
        if name in ENDS:
            tell_the_outcome(rec, opportunity, on)
        elif last and last.name in ENDS:
            is_open_again(rec, opportunity)
        return row


def change_stage(*, book: "Book", by: "User | None", row: Stage, on: date, within: Recording | None = None) -> Stage:
    """It was on another day."""
    said = _("%(what)s: another day") % {"what": wording.called(row.opportunity)}
    with batch(book=book, by=by, verb="change_stage", said=said, within=within) as rec:
        return rec.change(row, on=on)


def drop_stage(*, book: "Book", by: "User | None", row: Stage, within: Recording | None = None) -> None:
    """It never came so far. The only stage stays; where it had ended by it, nobody is to be told how."""
    said = _("%(what)s: not %(stage)s") % {"what": wording.called(row.opportunity), "stage": wording.stage(row.name)}
    with batch(book=book, by=by, verb="drop_stage", said=said, within=within) as rec:
        if row.opportunity.stages.count() == 1:
            raise Refusal(_("An opportunity keeps one stage. Move it on first."))
        rec.delete(row)
        if not has_ended(row.opportunity):
            is_open_again(rec, row.opportunity)


def _where(rec: Recording, organisation: str) -> "Organisation | None":
    if not organisation.strip():
        return None
    return find_or_add_organisation(book=rec.book, by=rec.by, name=organisation, within=rec)


def _role(text: str) -> str:
    text = " ".join(text.split())[:255]
    if not text:
        raise Refusal(_("What is it? Write the role, such as Grid Analyst."), about="role")
    return text


def _stage(text: str) -> str:
    """One of Kith's by its name or word, else the owner's words."""
    text = " ".join(text.split())[:100]
    if not text:
        raise Refusal(_("Which stage? Choose one, or write your own."), about="stage")
    return next((one for one in STAGES if text.casefold() in (one, wording.stage(one).casefold())), text)


def _called(role: str, organisation: str) -> str:
    return wording.at(role, " ".join(organisation.split()))


def _tidy(facts: dict[str, Any]) -> dict[str, Any]:
    """Texts without white space around them, no longer than their columns hold."""
    tidy = {}
    for name, value in facts.items():
        longest = getattr(Opportunity._meta.get_field(name), "max_length", None)
        tidy[name] = value.strip()[:longest] if isinstance(value, str) else value
    return tidy


def _insist_known(facts: dict[str, Any]) -> None:
    if unknown := facts.keys() - FACTS:
        raise TypeError(f"an opportunity has no {sorted(unknown)}")
