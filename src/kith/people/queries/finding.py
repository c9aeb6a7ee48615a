"""Which person, which organisation: what the arguments PERSON and ORGANISATION mean."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, TypeVar

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from kith.core.addresses import email_key, organisation_key, profile_key
from kith.core.folding import fold, words
from kith.kernel.errors import Refusal
from kith.kernel.ids import told_id
from kith.people.merged import merged_into
from kith.people.models import Circle, ContactPoint, Mark, Me, Organisation, Person, Tally

if TYPE_CHECKING:
    from kith.accounts.models import Book

Named = TypeVar("Named", Person, Organisation)
SHOWN = 9
MOST = 500


def listed(book: "Book") -> QuerySet[Person]:
    """Everybody but the owner."""
    return Person.objects.of(book).filter(me__isnull=True)


def silent_among(book: "Book", ids: Iterable[int]) -> set[int]:
    """Which of these people are never suggested: put aside, not to be contacted, no longer alive."""
    rows = Mark.objects.of_all_books().filter(person_id__among=list(ids), kind__in=Mark.SILENT, book__checked=book)
    return set(rows.values_list("person_id", flat=True))


def me(book: "Book") -> int | None:
    """The id of the owner's own person, when the book knows it."""
    return Me.objects.of(book).values_list("person_id", flat=True).first()


def how_many(book: "Book") -> int:
    """How many people are listed. Kept by `people.touched`; counted where it is not there yet."""
    found = Tally.objects.of(book).values_list("people", flat=True).first()
    return listed(book).count() if found is None else found


def people_of(book: "Book", ids: Iterable[int]) -> list[Person]:
    """The listed people among these ids, by name."""
    # Sorted here: asked for in this order, SQLite walks everybody by name.
    return sorted(listed(book).filter(pk__among=list(ids)), key=lambda one: (one.sort_key, one.pk))


def circles(book: "Book") -> QuerySet[Circle]:
    """The book's circles by name."""
    return Circle.objects.of(book).order_by("key")


def person_named(book: "Book", text: str) -> Person:
    """The one person whom an id, an e-mail, a profile URL or a name means.

    All folded words of a name must be among theirs, and that must fit one person; a whole name that one person
    alone bears means them, though longer names hold it, too. Else Refusal.
    """
    text = text.strip()
    if not text:
        raise Refusal(_("Whom? Write an id, an e-mail, a profile URL or a name."))
    if (number := told_id(text)) is not None:
        found = listed(book).filter(pk=number).first() or merged_into(book, number)
        if found is None:
            raise Refusal(_("There is no person %(id)s.") % {"id": text})
        return found
    by_address = _by_address(book, text)
    return _the_one(text, by_address or _by_words(listed(book), "sort_key", text), _("Nobody is called %(text)s."))


def is_meant(book: "Book", text: str) -> bool:
    """Whether `person_named` would look for somebody the book has, so that the text is no new name: it is an id or an
    address, or somebody is called so."""
    text = text.strip()
    if not text or told_id(text) is not None or "@" in text or "/" in text:
        return True
    return bool(_by_words(listed(book), "sort_key", text))


def organisation_named(book: "Book", text: str) -> Organisation:
    """The one organisation that an id or a name means, as with `person_named`."""
    text = text.strip()
    rows = Organisation.objects.of(book)
    if (number := told_id(text)) is not None:
        found = rows.filter(pk=number).first()
        if found is None:
            raise Refusal(_("There is no organisation %(id)s.") % {"id": text})
        return found
    exact = list(rows.filter(key=organisation_key(text)))
    return _the_one(text, exact or _by_words(rows, "key", text), _("No organisation is called %(text)s."))


def organisations_holding(book: "Book", text: str) -> list[int]:
    """The ids of those whose names hold all the words of a text; the first `MOST`."""
    rows = Organisation.objects.of(book)
    for word in fold(text).split():
        rows = rows.filter(key__contains=word)
    return list(rows.values_list("pk", flat=True)[:MOST])


def _by_address(book: "Book", text: str) -> list[Person]:
    if "@" in text:
        kinds, key = [ContactPoint.EMAIL], email_key(text)
    elif "/" in text or "." in text:
        kinds, key = [ContactPoint.SOCIAL, ContactPoint.URL], profile_key(text)
    else:
        return []
    if not key:
        return []
    holders = ContactPoint.objects.of(book).filter(kind__in=kinds, key=key).values("person_id")
    return list(listed(book).filter(pk__in=holders).order_by("sort_key", "pk"))


def _by_words(rows: QuerySet[Named], field: str, text: str) -> list[Named]:
    asked = set(words(text))
    if not asked:
        return []
    for word in asked:
        rows = rows.filter(**{f"{field}__contains": word})
    named = rows.order_by(field, "pk").values_list("pk", "name", field)
    fitting = [(pk, name) for pk, name, key in named if asked <= set(words(key))]
    whole = [pk for pk, name in fitting if fold(name) == fold(text)]
    chosen = whole if len(whole) == 1 else [pk for pk, _ in fitting]
    return [rows.get(pk=pk) for pk in chosen[: SHOWN + 1]]


def _the_one(text: str, found: Sequence[Named], nobody: str) -> Named:
    if not found:
        raise Refusal(nobody % {"text": text})
    if len(found) > 1:
        names = ", ".join(f"{row.pk} {row.name}" for row in found[:SHOWN])
        more = _(" and others") if len(found) > SHOWN else ""
        raise Refusal(_("Which %(text)s? %(names)s") % {"text": text, "names": names + more})
    return found[0]
