"""Numbers that letters are signed with: kept where nobody in the book has them, taken over like a title."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from kith.core.addresses import phone_key
from kith.journal.recording import Recording, batch
from kith.people.models import ContactPoint, Signature, Source
from kith.people.queries import numbers_had

from .adding import make_source
from .reaching import add_contact_point

if TYPE_CHECKING:
    from kith.accounts.models import Book, User

Numbers = tuple[int, date, Sequence[str]]


def note_numbers(within: Recording, told: Iterable[Numbers], rows: Mapping[int, Sequence[Signature]]) -> int:
    """Keep the numbers that nobody has: person (by id), day of the letter, what it said; `rows` are what is kept of
    each by now. How many. One that somebody else has is the firm's, or theirs."""
    new = [
        Signature(book=within.book, person_id=person, phone=number, key=key, on=on)
        for person, on, numbers in told
        for key, number in _by_key(numbers).items()
        if not any(row.key == key for row in rows.get(person, ()))
    ]
    had = numbers_had(within.book, {one.key for one in new})
    twice = _of_several(new)
    new = [one for one in new if one.key not in had and one.key not in twice]
    within.add_many(new)
    return len(new)


def take_number(*, book: "Book", by: "User | None", signature: Signature, within: Recording | None = None) -> None:
    """The owner takes it over: it is on the card of the person."""
    person = signature.person
    said = _("Added %(value)s to %(name)s") % {"value": signature.phone, "name": person.name}
    with batch(book=book, by=by, verb="take_signature", said=said, within=within) as rec:
        rec.change(signature, outcome=Signature.TAKEN)
        source = make_source(book=book, by=by, kind=Source.SIGNATURE, on=signature.on, within=rec)
        add_contact_point(
            book=book,
            by=by,
            person=person,
            kind=ContactPoint.PHONE,
            value=signature.phone,
            source=source,
            within=rec,
        )


def _by_key(numbers: Sequence[str]) -> dict[str, str]:
    return {phone_key(one): one for one in reversed(numbers) if phone_key(one)}


def _of_several(rows: Collection[Signature]) -> set[str]:
    """Numbers with which more than one of them signs."""
    seen: dict[str, int] = {}
    return {one.key for one in rows if seen.setdefault(one.key, one.person_id) != one.person_id}
