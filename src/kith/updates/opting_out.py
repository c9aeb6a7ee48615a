"""Who wants no such news: by a mark on them, or by an address of theirs that said so."""

from collections import defaultdict
from collections.abc import Collection
from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from kith.core.addresses import email_key
from kith.journal.recording import batch
from kith.people.actions import mark_person
from kith.people.models import ContactPoint, Mark
from kith.people.queries.suppression import EMAIL, digest

from .models import Letter, OptOut
from .posting import settle

if TYPE_CHECKING:
    from kith.accounts.models import Book


def opt_out(*, letter: Letter, on: date) -> None:
    """Whoever got the letter wants no more of them: nothing goes to them any more, by any entry of their address, and
    what waits is left out; the letter went out, if that was not known. Saying it twice changes nothing."""
    book, person = letter.book, letter.person
    said = _("%(name)s wants no more updates") % {"name": person.name}
    with batch(book=book, by=None, verb="opt_out", said=said) as rec:
        mark_person(book=book, by=None, person=person, kind=Mark.NO_UPDATES, on=on, within=rec)
        points = ContactPoint.objects.of(book).filter(person=person, kind=ContactPoint.EMAIL)
        keys = {email_key(letter.to), *points.values_list("key", flat=True)} - {""}
        digests = {digest(book.salt, EMAIL, key) for key in keys}
        there = set(OptOut.objects.of(book).filter(digest__in=digests).values_list("digest", flat=True))
        rec.add_many([OptOut(book=book, salt=book.salt, digest=one, on=on) for one in sorted(digests - there)])
        if letter.state == Letter.UNCERTAIN:
            settle(letter, sent=True)
        waiting = Letter.objects.of(book).filter(person=person, state__in=(Letter.DRAFT, Letter.WAITING))
        rec.change_many([(one, {"state": Letter.SKIPPED}) for one in waiting])


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
