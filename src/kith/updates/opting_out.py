"""Who wants no such news: by a mark on them, or by an address of theirs that said so."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import override

from kith.core.addresses import email_key
from kith.journal.recording import batch
from kith.people.actions import mark_person
from kith.people.models import ContactPoint, Mark, Person
from kith.people.queries.suppression import EMAIL, digest

from . import posting
from .models import Letter, OptOut

if TYPE_CHECKING:
    from kith.accounts.models import Book


@dataclass(frozen=True)
class Leaver:
    """Who was told by the letter with a token, as far as the book has them, the addresses that it went to, and the
    letter itself, where it still stands by that token."""

    book: "Book"
    people: Sequence[Person]
    addresses: Sequence[str]
    letter: Letter | None = None


def leaver(token: str, book: "Book | None" = None) -> Leaver | None:
    """Who bears a token, in one book or in any: nobody can guess it. Of whom the book does not have any more the post
    knows the address."""
    try:
        uid = UUID(hex=token)
    except ValueError:
        return None
    rows = Letter.objects.of(book) if book else Letter.objects.of_all_books()
    found = rows.filter(Q(uid=uid) | Q(twins__uid=uid)).select_related("person", "book__owner").first()
    if found is not None:
        addresses = [found.to, *found.twins.values_list("to", flat=True)]
        return Leaver(found.book, [found.person], addresses, found if found.uid == uid else None)
    row = posting.of_token(uid.hex, book)
    if row is None:
        return None
    has_it = ContactPoint.objects.of(row.book).filter(kind=ContactPoint.EMAIL, key=email_key(row.to)).values("person")
    return Leaver(row.book, list(Person.objects.of(row.book).filter(pk__in=has_it).order_by("pk")), [row.to])


def opt_out(who: Leaver, *, on: date) -> None:
    """Whoever got the letter wants no more of them: nothing goes to them any more, by any entry of their address, and
    what waits is left out; the letter went out, if that was not known. Saying it twice changes nothing."""
    book = who.book
    with override(book.owner.language or None), batch(book=book, by=None, verb="opt_out", said=_said(who)) as rec:
        for person in who.people:
            mark_person(book=book, by=None, person=person, kind=Mark.NO_UPDATES, on=on, within=rec)
        points = ContactPoint.objects.of(book).filter(person__in=who.people, kind=ContactPoint.EMAIL)
        keys = {*map(email_key, who.addresses), *points.values_list("key", flat=True)} - {""}
        digests = {digest(book.salt, EMAIL, key) for key in keys}
        there = set(OptOut.objects.of(book).filter(digest__in=digests).values_list("digest", flat=True))
        rec.add_many([OptOut(book=book, salt=book.salt, digest=one, on=on) for one in sorted(digests - there)])
        if who.letter and who.letter.state == Letter.UNCERTAIN:
            posting.settle(who.letter, sent=True)
        waiting = Letter.objects.of(book).filter(person__in=who.people, state__in=Letter.AHEAD)
        rec.change_many([(one, {"state": Letter.SKIPPED}) for one in waiting])


def _said(who: Leaver) -> str:
    if not who.people:
        return _("Somebody who is not in your book any more wants no more updates")
    return _("%(name)s wants no more updates") % {"name": ", ".join(one.name for one in who.people)}


def opted_out(book: "Book", ids: Collection[int]) -> set[int]:
    """Those of these people who bear the mark, or one of whose addresses said so."""
    marked = Mark.objects.of(book).filter(kind=Mark.NO_UPDATES, person_id__among=ids)
    found = set(marked.values_list("person_id", flat=True))
    by_salt: dict[str, set[str]] = defaultdict(set)
    for salt, one in OptOut.objects.of(book).values_list("salt", "digest"):
        by_salt[salt].add(one)
    if not by_salt:
        return found
    points = ContactPoint.objects.of(book).filter(kind=ContactPoint.EMAIL, person_id__among=ids)
    for pk, key in points.values_list("person_id", "key"):
        if any(digest(salt, EMAIL, key) in digests for salt, digests in by_salt.items()):
            found.add(pk)
    return found
