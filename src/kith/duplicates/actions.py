"""Making one person of several, and saying that two are two."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from kith.journal.joining import MERGING, join
from kith.journal.recording import Recording, batch
from kith.journal.rows import as_they_are
from kith.kernel.errors import Refusal
from kith.people.models import Me, Merged, Person
from kith.people.naming import PARTS

from .models import TwoPeople
from .pairs import kept_apart

if TYPE_CHECKING:
    from kith.accounts.models import Book, User


def merge_people(
    *,
    book: "Book",
    by: "User | None",
    keep: Person,
    others: Sequence[Person],
    name: Person | None = None,
    within: Recording | None = None,
) -> Person:
    """Make one person of several: all that hangs on the others hangs on `keep`, who also takes over what they lack.

    They are called as `name` is, one of them, else as before. Refusal for nobody else, for one person twice, where
    another is the owner (who may be kept), and for people of another book.
    """
    _insist_they_can_be_one(book, keep, others)
    named = name or keep
    if named not in (keep, *others):
        raise Refusal(_("Choose one of their names."), about="name")
    names = get_text_list([one.name for one in (keep, *others) if one != named], _("and"))
    said = _("Merged %(others)s into %(name)s") % {"others": names, "name": named.name}
    with batch(book=book, by=by, verb=MERGING, said=said, within=within) as rec:
        now = {row.pk: row for row in as_they_are(Person, {keep.pk, *(one.pk for one in others)})}
        if len(now) <= len(others):
            raise Refusal(_("This was deleted meanwhile."))
        kept, called, before = now[keep.pk], _called(now[named.pk]), now[keep.pk].name
        for other in others:
            join(rec, kept, *as_they_are(Person, [other.pk]))  # the one before may have stood between
        if named != keep:
            rec.change(kept, **called)
            alias = Merged.objects.of(book).get(person=kept, was=named.uid.hex)
            rec.change(alias, name=before)
        return kept


def _called(person: Person) -> dict[str, str]:
    """The name of a person with its parts; without a nickname that of whoever takes the name stays."""
    parts = {part: getattr(person, part) for part in PARTS if part != "nickname" or person.nickname}
    return {"name": person.name, "sort_key": person.sort_key, **parts}


def tell_apart(
    *,
    book: "Book",
    by: "User | None",
    person: Person,
    other: Person,
    on: date,
    within: Recording | None = None,
) -> None:
    """Two different people: the pair is not asked about again. Refusal for one person alone."""
    if person.pk == other.pk:
        raise Refusal(_("Choose two different people."), about="other")
    said = _("%(person)s and %(other)s are two people") % {"person": person.name, "other": other.name}
    with batch(book=book, by=by, verb="tell_apart", said=said, within=within) as rec:
        if (min(person.pk, other.pk), max(person.pk, other.pk)) not in kept_apart(book):
            rec.add(TwoPeople(book=book, person=person, other=other, on=on))


def _insist_they_can_be_one(book: "Book", keep: Person, others: Sequence[Person]) -> None:
    if not others:
        raise Refusal(_("Merge with whom? Choose another person."), about="other")
    if any(one.book_id != book.pk for one in (keep, *others)):
        raise Refusal(_("They are not in your book."))
    if len({one.pk for one in (keep, *others)}) <= len(others):
        raise Refusal(_("Choose different people: nobody is merged with themselves."), about="other")
    if me := Me.objects.of(book).filter(person__in=[one.pk for one in others]).select_related("person").first():
        raise Refusal(_("%(name)s is you. Keep that one, and merge the other into it.") % {"name": me.person.name})
