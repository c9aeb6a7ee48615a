"""Saying what one wants, or that one does not want to say; and how well two people know each other."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from kith.journal.recording import Recording, batch
from kith.kernel.errors import Refusal
from kith.people.models import Person

from .models import Goal, Statement
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


def _names(names: Sequence[str], about: str) -> list[str]:
    """Without blanks and doubles, in their order."""
    found = list(dict.fromkeys(" ".join(one.split()) for one in names if one.strip()))
    if len(found) > MOST:
        raise Refusal(_("At most %(count)d: keep those that matter most.") % {"count": MOST}, about=about)
    return found
