"""What somebody answered who was asked whom they know at an organisation."""

from datetime import date
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from kith.core.addresses import organisation_key
from kith.core.folding import words
from kith.core.sentence.answering import answer
from kith.journal.recording import Recording, batch
from kith.kernel.errors import Refusal
from kith.people.actions import add_person, affiliate
from kith.people.models import Affiliation, Person
from kith.people.queries import is_meant, organisations_meant, person_named
from kith.ties.actions import note_inquiry, state_tie

from .places import insiders

if TYPE_CHECKING:
    from kith.accounts.models import Book, User


def take_answer(
    *,
    book: "Book",
    by: "User | None",
    person: Person,
    organisation: str,
    said: str,
    on: date,
    within: Recording | None = None,
) -> None:
    """Keep what a person answered: that they know nobody there, or whom they know, who is then somebody at the
    organisation and tied to them. Refusal where it names nobody, or somebody who may be several people."""
    told = answer(said)
    if told is None:
        raise Refusal(_("Write whom they know, such as “yes, Tomás Reyes”, or “no”."), about="said")
    meant = organisations_meant(book, organisation)
    place = meant[0].name if meant else " ".join(organisation.split())
    if not words(place):
        raise Refusal(_("At which organisation?"), about="organisation")
    title = _("%(name)s on %(place)s: %(said)s")
    facts = {"name": person.name, "place": place, "said": said.strip()}
    with batch(book=book, by=by, verb="take_answer", said=title % facts, within=within) as rec:
        who: Any = {"book": book, "by": by, "within": rec}
        inside = insiders(book, organisation, meant)
        for name in told.names:
            near = [
                one.person for one in inside if set(words(name)) <= set(words(one.name)) and one.person != person.pk
            ]
            other = _somebody(who, name, near, place)
            state_tie(**who, person=person, other=other, strength=told.strength, note=said, on=on)
        note_inquiry(**who, person=person, organisation=place, said=said if told.names else "", on=on)


def _somebody(who: dict[str, Any], name: str, near: list[int], place: str) -> Person:
    """Whom the name means: who is there, else who is in the book, else somebody new; at the organisation."""
    book = who["book"]
    if len(near) == 1:
        return Person.objects.of(book).get(pk=near[0])
    person = person_named(book, name) if is_meant(book, name) else add_person(**who, name=name)
    there = Affiliation.objects.of(book).filter(person=person, organisation__key=organisation_key(place))
    if not there.exists():
        affiliate(**who, person=person, organisation=place)
    return person
