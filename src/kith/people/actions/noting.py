"""What the owner types in, each time with a source of its own."""

from datetime import date
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from kith.journal.recording import Recording, batch
from kith.kernel.errors import Refusal, speaking_of
from kith.people.models import Affiliation, ContactPoint, Person

from .adding import add_person, make_source
from .belonging import affiliate
from .circles import add_to_circle
from .moving import move_to
from .reaching import add_contact_point, insist_it_reaches

if TYPE_CHECKING:
    from kith.accounts.models import Book, User


def welcome(
    *,
    book: "Book",
    by: "User | None",
    name: str,
    on: date,
    title: str = "",
    organisation: str = "",
    email: str = "",
    phone: str = "",
    circle: str = "",
    met: str = "",
    within: Recording | None = None,
) -> Person:
    """Somebody new with all that is known of them at once; only the name is needed."""
    with batch(book=book, by=by, verb="", said="", within=within) as rec:
        who: Any = {"book": book, "by": by, "within": rec}
        source = make_source(kind="typed", on=on, **who)
        person = add_person(name=name, met=met, source=source, **who)
        if title or organisation:
            affiliate(person=person, organisation=organisation, title=title, source=source, **who)
        for kind, value in ((ContactPoint.EMAIL, email), (ContactPoint.PHONE, phone)):
            if value:
                with speaking_of(kind):
                    insist_it_reaches(kind, value)
                add_contact_point(person=person, kind=kind, value=value, source=source, **who)
        if circle:
            add_to_circle(person=person, circle=circle, **who)
        return person


def note_contact_point(
    *,
    book: "Book",
    by: "User | None",
    person: Person,
    kind: str,
    value: str,
    label: str = "",
    on: date,
    within: Recording | None = None,
) -> ContactPoint:
    """A way to reach them; what is none, or is known already, is refused."""
    insist_it_reaches(kind, value)
    with batch(book=book, by=by, verb="", said="", within=within) as rec:
        who: Any = {"book": book, "by": by, "within": rec}
        source = make_source(kind="typed", on=on, **who)
        kept = add_contact_point(person=person, kind=kind, value=value, label=label, source=source, **who)
        if kept.source_id != source.pk:
            raise Refusal(_("%(value)s is there already.") % {"value": kept.value})
        return kept


def note_post(
    *,
    book: "Book",
    by: "User | None",
    person: Person,
    on: date,
    moving: bool = False,
    within: Recording | None = None,
    **facts: Any,
) -> None:
    """A place in an organisation; `moving` says that it replaces the present work. One that is known is refused."""
    with batch(book=book, by=by, verb="", said="", within=within) as rec:
        who: Any = {"book": book, "by": by, "within": rec}
        source = make_source(kind="typed", on=on, **who)
        if moving:
            moved = {name: facts[name] for name in ("organisation", "title", "started")}
            move_to(person=person, on=on, source=source, **moved, **who)
        else:
            affiliate(person=person, source=source, **facts, **who)
        if not Affiliation.objects.of(book).filter(person=person, source=source).exists():
            raise Refusal(_("This is there already."))
