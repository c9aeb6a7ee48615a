"""Noting whom one met at an event, as a list of attendees told."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kith.core.events import Happening
from kith.encounters.actions import note_encounter
from kith.encounters.models import Encounter
from kith.journal.recording import Recording, batch
from kith.kernel.errors import Refusal
from kith.people.actions import add_contact_point, add_person, affiliate, make_source
from kith.people.models import ContactPoint, Person
from kith.people.queries import people_of

from .attendees import Attendee

if TYPE_CHECKING:
    from kith.accounts.models import Book, User


def note_met(
    *,
    book: "Book",
    by: "User | None",
    event: Happening,
    place: str,
    ids: Sequence[int],
    new: Sequence[Attendee],
    today: date,
    within: Recording | None = None,
) -> list[Encounter]:
    """An encounter at the event with each of these people, and with each attendee who is new and is added."""
    known = people_of(book, ids)
    count = len(known) + len(new)
    if not count:
        raise Refusal(_("Nobody is ticked. Tick those whom you met."))
    said = ngettext("Met %(count)s person at %(event)s", "Met %(count)s people at %(event)s", count)
    said = said % {"count": count, "event": event.name}
    on = min(event.last, today)
    with batch(book=book, by=by, verb="note_met", said=said, within=within) as rec:
        who: Any = {"book": book, "by": by, "within": rec}
        people = [*known, *(_add(one, event, on, **who) for one in new)]
        there: Any = {"on": on, "channel": Encounter.EVENT, "event": event.name, "place": place}
        return [note_encounter(**who, people=[one], today=today, **there) for one in people]


def _add(one: Attendee, event: Happening, on: date, **who: Any) -> Person:
    """Somebody new, with what the list tells of them."""
    source = make_source(**who, kind="typed", on=on)
    person = add_person(**who, name=one.name, source=source, met=event.name, met_on=on.isoformat())
    if one.organisation or one.title:
        affiliate(**who, person=person, organisation=one.organisation, title=one.title, source=source)
    if one.email:
        add_contact_point(**who, person=person, kind=ContactPoint.EMAIL, value=one.email, source=source)
    return person
