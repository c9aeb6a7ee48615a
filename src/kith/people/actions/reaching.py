"""Ways to reach a person."""

import re
from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from kith.core.addresses import email_key
from kith.journal.recording import Recording, batch
from kith.kernel.errors import Refusal
from kith.people.keys import key_of
from kith.people.models import ContactPoint, Person, Source, Undelivered

if TYPE_CHECKING:
    from kith.accounts.models import Book, User

FEWEST_DIGITS = 3
_PAGE = re.compile(r"(?:https?://)?[^\s/?#:@]+\.[^\s/?#:@.]+(?::\d+)?(?:[/?#]\S*)?", re.IGNORECASE)
_PROFILE = re.compile(rf"{_PAGE.pattern}|(?:[a-z]+:)?@?[\w.+@-]+", re.IGNORECASE)  # or the name that one has there
KINDS = (ContactPoint.EMAIL, ContactPoint.PHONE, ContactPoint.URL, ContactPoint.ADDRESS, ContactPoint.SOCIAL)


def add_contact_point(
    *,
    book: "Book",
    by: "User | None",
    person: Person,
    kind: str,
    value: str,
    label: str = "",
    preferred: bool = False,
    parts: dict[str, str] | None = None,
    source: Source | None = None,
    within: Recording | None = None,
) -> ContactPoint:
    """An e-mail, phone, URL, address or social profile. One they have already is returned as it is."""
    value = _checked(kind, value)
    key = key_of(kind, value)
    for known in person.contact_points.filter(kind=kind):
        if known.key == key:
            return known
    said = _("Added %(value)s to %(name)s") % {"value": _said(kind, value), "name": person.name}
    with batch(book=book, by=by, verb="add_contact_point", said=said, within=within) as rec:
        return rec.add(
            ContactPoint(
                book=book, person=person, kind=kind, value=value, key=key, label=label.strip()[:100],
                preferred=preferred, parts=parts or {}, source=source,
            )
        )  # fmt: skip


def change_contact_point(
    *,
    book: "Book",
    by: "User | None",
    point: ContactPoint,
    value: str,
    label: str,
    within: Recording | None = None,
) -> ContactPoint:
    """Correct a way to reach somebody. A changed address loses its fields, which spoke of the old one."""
    value = _checked(point.kind, value)
    if value != point.value:
        insist_it_reaches(point.kind, value)
    key = key_of(point.kind, value)
    parts = point.parts if key == point.key else {}
    said = _("Changed how to reach %(name)s") % {"name": point.person.name}
    with batch(book=book, by=by, verb="change_contact_point", said=said, within=within) as rec:
        if key != point.key:
            rec.delete_many(list(Undelivered.objects.of(book).filter(point=point)))
        return rec.change(point, value=value, key=key, label=label.strip()[:100], parts=parts)


def drop_contact_point(
    *, book: "Book", by: "User | None", point: ContactPoint, within: Recording | None = None
) -> None:
    """Take a way to reach somebody away."""
    said = _("Took %(value)s off %(name)s") % {"value": _said(point.kind, point.value), "name": point.person.name}
    with batch(book=book, by=by, verb="drop_contact_point", said=said, within=within) as rec:
        rec.delete(point)


def note_failure(
    *, book: "Book", by: "User | None", point: ContactPoint, on: date, said: str = "", within: Recording | None = None
) -> None:
    """What was sent there did not arrive, for good: nobody is offered the address any more."""
    told = _("%(value)s takes no mail") % {"value": point.value}
    with batch(book=book, by=by, verb="note_failure", said=told, within=within) as rec:
        if not Undelivered.objects.of(book).filter(point=point).exists():
            rec.add(Undelivered(book=book, point=point, on=on, said=said))


def works_again(*, book: "Book", by: "User | None", point: ContactPoint, within: Recording | None = None) -> None:
    """The address may be used again."""
    said = _("%(value)s is used again") % {"value": point.value}
    with batch(book=book, by=by, verb="works_again", said=said, within=within) as rec:
        rec.delete_many(list(Undelivered.objects.of(book).filter(point=point)))


def insist_it_reaches(kind: str, value: str) -> None:
    """For what the owner types into a field; a file and a sentence are taken at their word."""
    if kind == ContactPoint.EMAIL and not email_key(value):
        if "@" in value:
            raise Refusal(_("This address lacks its ending, such as .org. Nobody could be reached by it."))
        raise Refusal(_("An email address has an @ in it, as maya@northwind.example. This has none."))
    if kind == ContactPoint.PHONE and sum(sign.isdecimal() for sign in value) < FEWEST_DIGITS:
        raise Refusal(_("A phone number has digits in it, as +46 31 700 12 00. This has too few."))
    opens = {ContactPoint.URL: _PAGE, ContactPoint.SOCIAL: _PROFILE}.get(kind)
    if opens and not opens.fullmatch(value.strip()):
        raise Refusal(_("A web address looks like northwind.example/maya, without spaces. This does not."))


def _checked(kind: str, value: str) -> str:
    value = value.strip()
    if kind not in KINDS:
        raise Refusal(_("There is no kind of contact called %(kind)s.") % {"kind": kind})
    if not value:
        raise Refusal(_("There is nothing to reach them by. Write an address or a number."))
    return value


def _said(kind: str, value: str) -> str:
    """How History names it. A postal address is not spelled out: erasing could not find it in a sentence again."""
    return _("an address") if kind == ContactPoint.ADDRESS else value
