"""Erase is erase: a person and every mention, for good."""

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.db import connection, models, transaction

from kith.journal.blanking import blank
from kith.journal.changes import Touched
from kith.journal.deleting import everything_on
from kith.journal.recording import announce
from kith.journal.turns import take_turn
from kith.kernel import bulk
from kith.kernel.capabilities import rooms
from kith.people.mentions import Mentions
from kith.people.models import ContactPoint, Person, Suppression
from kith.people.queries import suppressed_digests
from kith.people.queries.suppression import EMAIL, NAME, PHONE, PROFILE, UID, digest

from .leaving import leaving_with

if TYPE_CHECKING:
    from kith.accounts.models import Book, User

Doomed = dict[type[models.Model], dict[int, models.Model]]


def erase_person(*, book: "Book", by: "User | None", person: Person) -> None:  # noqa: ARG001 -- every action names who
    """Erase a person: their rows, their mentions in every text, in the index and in the journal. Cannot be undone.

    What remains are salted hashes of their e-mails, phones, profiles, card uid and name, so that an import does not
    bring them back. Batches that held them undo the rest. No batch tells of it: it would name them.
    """
    with transaction.atomic():
        take_turn(book)
        _overwrite_freed_pages()
        _suppress(book, person)
        touched, mentions = Touched(), Mentions.of(person)
        leaving = leaving_with(book, person)
        for room in rooms("forgetting"):
            for row in room.forget(book=book, person=person) or ():
                touched.rows(type(row), [row])
        doomed, letting_go = _everything_on([*leaving, [person]])
        for other, name in letting_go:
            type(other)._base_manager.filter(pk=other.pk).update(**{name: None})
            touched.rows(type(other), [other])
        blank(
            book=book,
            gone={model._meta.label: set(rows) for model, rows in doomed.items()},
            blanked=mentions.blanked,
        )
        _delete(doomed, touched)
        announce(book, touched)


def _suppress(book: "Book", person: Person) -> None:
    known = suppressed_digests(book).get(book.salt, frozenset())
    digests = {digest(book.salt, kind, key) for kind, key in _identity(person)} - known
    rows = [Suppression(book=book, salt=book.salt, digest=one) for one in sorted(digests)]
    bulk.insert(Suppression, rows)


def _identity(person: Person) -> Iterator[tuple[str, str]]:
    kinds = {
        ContactPoint.EMAIL: EMAIL,
        ContactPoint.PHONE: PHONE,
        ContactPoint.SOCIAL: PROFILE,
        ContactPoint.URL: PROFILE,
    }
    for point in person.contact_points.filter(kind__in=list(kinds)):
        yield kinds[point.kind], point.key
    if person.card_uid:
        yield UID, person.card_uid
    yield NAME, person.sort_key


def _everything_on(roots: list[list[models.Model]]) -> tuple[Doomed, list[tuple[models.Model, str]]]:
    """All that goes, by model and id, and the (row, field) pairs that let go."""
    doomed: Doomed = defaultdict(dict)
    letting_go = []
    for rows in filter(None, roots):
        going, others = everything_on(rows)
        letting_go += others
        for model, found in going:
            doomed[model].update((row.pk, row) for row in found)
    return doomed, letting_go


def _delete(doomed: Doomed, touched: Touched) -> None:
    for model, rows in doomed.items():
        touched.rows(model, list(rows.values()))
        bulk.delete(model, rows)


def _overwrite_freed_pages() -> None:
    """SQLite leaves the bytes of deleted rows in the file unless it is told to overwrite them."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA secure_delete = ON")
