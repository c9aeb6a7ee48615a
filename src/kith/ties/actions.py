"""Saying what one wants, or that one does not want to say; and how well two people know each other."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from kith.core.addresses import organisation_key
from kith.journal.recording import Recording, batch
from kith.kernel.errors import Refusal
from kith.people.actions import add_person, affiliate, set_me
from kith.people.models import Me, Person
from kith.people.queries import is_meant, person_named

from .models import Goal, Inquiry, Statement
from .queries import goal_of, statements_of
from .wording import MODES

if TYPE_CHECKING:
    from kith.accounts.models import Book, User

MOST = 30
"""How many organisations, fields or places one may want."""


def set_goal(
    *,
    book: "Book",
    by: "User | None",
    on: date,
    mode: str,
    organisations: Sequence[str] = (),
    fields: Sequence[str] = (),
    level: str = "",
    places: Sequence[str] = (),
    digital: bool | None = None,
    until: date | None = None,
    within: Recording | None = None,
) -> Goal:
    """Say where one stands and what one is after; the mode may be empty. Refusal for a mode that there is not."""
    if mode and mode not in Goal.MODES:
        raise Refusal(_("Choose one of: %(modes)s.") % {"modes": ", ".join(Goal.MODES)}, about="mode")
    if until is not None and until < on:
        raise Refusal(_("Choose a day to come, or none."), about="until")
    facts = {
        "mode": mode,
        "organisations": _names(organisations, "organisations"),
        "fields": _names(fields, "fields"),
        "level": level.strip(),
        "places": _names(places, "places"),
        "digital": digital,
        "until": until,
    }
    said = _("Goal: %(mode)s") % {"mode": MODES[mode].name} if mode else _("What you are after, without a mode")
    with batch(book=book, by=by, verb="set_goal", said=said, within=within) as rec:
        goal = goal_of(book)
        if goal is None:
            return rec.add(Goal(book=book, on=on, **facts))
        return rec.change(goal, **facts)


def skip_goal(*, book: "Book", by: "User | None", on: date, within: Recording | None = None) -> None:
    """Not now: the question is not asked again; what was said before stays."""
    with batch(book=book, by=by, verb="skip_goal", said=_("No goal for now"), within=within) as rec:
        if goal_of(book) is None:
            rec.add(Goal(book=book, on=on))


def state_tie(
    *,
    book: "Book",
    by: "User | None",
    person: Person,
    other: Person,
    strength: int,
    on: date,
    note: str = "",
    within: Recording | None = None,
) -> Statement:
    """Say how well two people know each other, 1 to 5, or 0: they do not. It takes the place of what was said of them
    before. Refusal for one person alone and for another number."""
    if person.pk == other.pk:
        raise Refusal(_("Choose two different people."), about="other")
    if strength not in range(Statement.MOST + 1):
        raise Refusal(_("Choose a number from 1 to 5, or 0 where they do not know each other."), about="strength")
    said = _("%(person)s and %(other)s: how they know each other") % {"person": person.name, "other": other.name}
    facts = {"strength": strength, "note": note.strip(), "on": on}
    with batch(book=book, by=by, verb="state_tie", said=said, within=within) as rec:
        before = statements_of(book, person.pk, other.pk)
        if before:
            return rec.change(before[-1], **facts)
        return rec.add(Statement(book=book, person=person, other=other, **facts))


def withdraw_tie(
    *, book: "Book", by: "User | None", person: Person, other: Person, within: Recording | None = None
) -> None:
    """Take back all that was said of how two people know each other: the evidence counts again."""
    said = _("%(person)s and %(other)s: nothing said any more") % {"person": person.name, "other": other.name}
    with batch(book=book, by=by, verb="withdraw_tie", said=said, within=within) as rec:
        rec.delete_many(statements_of(book, person.pk, other.pk))


def add_acquaintance(
    *,
    book: "Book",
    by: "User | None",
    person: Person,
    name: str,
    strength: int,
    on: date,
    organisation: str = "",
    note: str = "",
    within: Recording | None = None,
) -> Statement:
    """Say that a person knows somebody: whom the `name` (or id, or address) means, else somebody new of that name, who
    is at the organisation. Refusal where it may mean several people."""
    said = _("%(person)s knows %(other)s") % {"person": person.name, "other": " ".join(name.split())}
    with batch(book=book, by=by, verb="add_acquaintance", said=said, within=within) as rec:
        who: Any = {"book": book, "by": by, "within": rec}
        if is_meant(book, name):
            other = person_named(book, name)
        else:
            other = add_person(**who, name=name)
            if organisation.strip():
                affiliate(**who, person=other, organisation=organisation.strip())
        return state_tie(**who, person=person, other=other, strength=strength, on=on, note=note)


def rate_person(
    *, book: "Book", by: "User | None", person: Person, strength: int, on: date, within: Recording | None = None
) -> Statement:
    """Say how well the owner knows somebody, 1 to 5. Where the book does not know the owner yet, they come into it by
    the name with which they sign in."""
    if strength not in range(1, Statement.MOST + 1):
        raise Refusal(_("Choose a number from 1 to 5."), about="strength")
    said = _("How well you know %(name)s") % {"name": person.name}
    with batch(book=book, by=by, verb="rate_person", said=said, within=within) as rec:
        who: Any = {"book": book, "by": by, "within": rec}
        known = Me.objects.of(book).select_related("person").first()
        owner = known.person if known else set_me(**who, person=add_person(**who, name=book.owner.name)).person
        return state_tie(**who, person=owner, other=person, strength=strength, on=on)


def withdraw_rating(*, book: "Book", by: "User | None", person: Person, within: Recording | None = None) -> None:
    """Take back how well the owner said they know somebody."""
    if known := Me.objects.of(book).select_related("person").first():
        withdraw_tie(book=book, by=by, person=known.person, other=person, within=within)


def note_inquiry(
    *,
    book: "Book",
    by: "User | None",
    person: Person,
    organisation: str,
    said: str,
    on: date,
    within: Recording | None = None,
) -> Inquiry:
    """Note that the owner asked somebody whom they know at an organisation, and what they said; empty: nobody."""
    told = _("Asked %(name)s whom they know at %(place)s") % {"name": person.name, "place": organisation}
    with batch(book=book, by=by, verb="note_inquiry", said=told, within=within) as rec:
        facts = {"organisation": organisation[:255], "key": organisation_key(organisation)[:255], "said": said.strip()}
        return rec.add(Inquiry(book=book, person=person, on=on, **facts))


def _names(names: Sequence[str], about: str) -> list[str]:
    """Without blanks and doubles, in their order."""
    found = list(dict.fromkeys(" ".join(one.split()) for one in names if one.strip()))
    if len(found) > MOST:
        raise Refusal(_("At most %(count)d: keep those that matter most.") % {"count": MOST}, about=about)
    return found
