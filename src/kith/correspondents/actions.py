"""Taking up whom one wrote with, or never again; what passed with them becomes encounters."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kith.journal.recording import Recording, batch
from kith.kernel.errors import Refusal
from kith.people.actions import add_contact_point, add_person, make_source
from kith.people.models import ContactPoint

from .models import Called, Correspondent, Declined
from .noting import Sighting, let_stand, note_crowds, note_sightings
from .past import remember
from .queries import not_had, unknown

if TYPE_CHECKING:
    from kith.accounts.models import Book, User
    from kith.people.models import Person, Source

__all__ = [
    "Sighting",
    "add_strangers",
    "decline",
    "decline_theirs",
    "let_stand",
    "note_crowds",
    "note_sightings",
    "take_as_theirs",
]
Both = tuple[Correspondent, "Person"]
_POINTS = {Correspondent.EMAIL: ContactPoint.EMAIL, Correspondent.PHONE: ContactPoint.PHONE}


def add_strangers(
    *,
    book: "Book",
    by: "User | None",
    chosen: Sequence[tuple[Correspondent, str]],
    on: date,
    within: Recording | None = None,
) -> list["Person"]:
    """Each of the chosen becomes somebody new of the name beside them, with the address or number, and what passed so
    far."""
    _insist_on_some(chosen)
    said = _told_of([name for _one, name in chosen], _("Added %(who)s"))
    with batch(book=book, by=by, verb="add_strangers", said=said, within=within) as rec:
        source = make_source(book=book, by=by, kind=_kind([one for one, _name in chosen]), on=on, within=rec)
        there = _not_had(book, [one for one, _name in chosen])
        pairs = [
            (one, add_person(book=book, by=by, name=name, source=source, within=rec))
            for one, name in chosen
            if one.pk in there
        ]
        _give(book, by, pairs, source, rec)
    return [person for _one, person in pairs]


def take_as_theirs(
    *, book: "Book", by: "User | None", chosen: Sequence[Both], on: date, within: Recording | None = None
) -> None:
    """Each address is one more of the person beside it, with what passed through it."""
    _insist_on_some(chosen)
    said = _told_of([one.address for one, _person in chosen], _("Added %(who)s to people of the book"))
    with batch(book=book, by=by, verb="take_as_theirs", said=said, within=within) as rec:
        source = make_source(book=book, by=by, kind=_kind([one for one, _person in chosen]), on=on, within=rec)
        there = _not_had(book, [one for one, _person in chosen])
        _give(book, by, [(one, person) for one, person in chosen if one.pk in there], source, rec)


def decline(
    *, book: "Book", by: "User | None", chosen: Sequence[Correspondent], on: date, within: Recording | None = None
) -> None:
    """These addresses are never offered again."""
    _insist_on_some(chosen)
    said = _told_of([one.address for one in chosen], _("Never offered again: %(who)s"))
    with batch(book=book, by=by, verb="decline_strangers", said=said, within=within) as rec:
        rec.add_many([Declined(book=book, key=one.key, on=on) for one in chosen])


def decline_theirs(
    *, book: "Book", by: "User | None", chosen: Sequence[Both], on: date, within: Recording | None = None
) -> None:
    """These addresses are not of the people beside them; they may be somebody else's."""
    _insist_on_some(chosen)
    said = _told_of([one.address for one, _person in chosen], _("Not theirs: %(who)s"))
    with batch(book=book, by=by, verb="decline_theirs", said=said, within=within) as rec:
        rec.add_many([Declined(book=book, key=one.key, person=person, on=on) for one, person in chosen])


def _give(book: "Book", by: "User | None", pairs: Sequence[Both], source: "Source", rec: Recording) -> None:
    for one, person in pairs:
        if one.kind == Correspondent.NAME:
            rec.add(Called(book=book, key=one.key, person=person))
            continue
        kind = _POINTS[one.kind]
        add_contact_point(book=book, by=by, person=person, kind=kind, value=one.address, source=source, within=rec)
    remember(book, pairs, source, rec)


def _not_had(book: "Book", chosen: Sequence[Correspondent]) -> set[int]:
    """Those that nobody has by now, by their ids: two pages may stand open."""
    rows = unknown(book).filter(pk__in=[one.pk for one in chosen])
    return {one.pk for one in not_had(book, rows)}


def _kind(chosen: Sequence[Correspondent]) -> str:
    """Where somebody was found: in mail, or on a phone."""
    return "mail" if any(one.kind == Correspondent.EMAIL for one in chosen) else "phone"


def _insist_on_some(chosen: Sequence[object]) -> None:
    if not chosen:
        raise Refusal(_("Tick somebody first."))


def _told_of(who: Sequence[str], sentence: str) -> str:
    rest = len(who) - 1
    more = ngettext("%(who)s and %(count)d more", "%(who)s and %(count)d more", rest) % {"who": who[0], "count": rest}
    return sentence % {"who": more if rest else who[0]}
