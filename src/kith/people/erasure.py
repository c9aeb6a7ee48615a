"""How one person leaves a book for good: what goes with them, what tells of them, and what is remembered."""

from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django.db import models

from kith.journal.blanking import Deleted, Gone, Spot, blank, with_what_left_before
from kith.journal.changes import Touched
from kith.journal.deleting import everything_on
from kith.journal.models import Batch
from kith.journal.recording import announce
from kith.journal.rows import model_of
from kith.kernel import bulk
from kith.kernel.capabilities import rooms
from kith.kernel.scoping import BookRow

from .forgetting import About
from .identity import Identity, identity_of
from .mentions import Mentions
from .models import Affiliation, ContactPoint, Organisation, Person, Suppression
from .queries import suppressed_digests
from .queries.suppression import ROW, Key, digest, remembered
from .texts import blank_rows, blank_texts

if TYPE_CHECKING:
    from kith.accounts.models import Book

Rows = list[models.Model]


class Erasing:
    """One person on the way out, there or deleted before; `leaving` are rows that go with them."""

    def __init__(self, book: "Book", person: Person, leaving: list[Rows]) -> None:
        self.book, self.person = book, person
        self.who: Identity = identity_of(book, person)
        self.shared = _shared(book, person, self.who)
        self.touched = Touched()
        self.doomed: dict[type[models.Model], dict[int, models.Model]] = defaultdict(dict)
        self.near: dict[Spot, frozenset[str]] = {}
        self.roots: list[Rows] = [*leaving, *self._themselves()]
        self._known: dict[frozenset[str] | None, Mentions] = {}

    def carry_out(self) -> None:
        """Everything, in the order in which each step still finds what it needs."""
        self._look_around()
        self._doom()
        changed = self._blank_texts()
        here: Gone = {model._meta.label: set(rows) for model, rows in self.doomed.items()}
        here.setdefault(Person._meta.label, set()).update(self.who.ids)
        gone, alone = with_what_left_before(self.book, here)
        self._blank_titles(blank(book=self.book, gone=gone, near=self.near, blanked=self._blanked))
        self._remember([*(row for rows in self.roots for row in rows), *changed], alone)
        for model, rows in self.doomed.items():
            self.touched.rows(model, rows.values())
            bulk.delete(model, rows)
        announce(self.book, self.touched)

    def _themselves(self) -> list[Rows]:
        """The person, if they are there, and a firm that bears their name and had nobody else."""
        theirs = Organisation.objects.of(self.book).filter(affiliations__person=self.person.pk).distinct()
        others = Affiliation.objects.of(self.book).exclude(person=self.person.pk).exclude(organisation=None)
        named = theirs.exclude(pk__in=others.values("organisation_id"))
        plain = Mentions.of(self.who, self.shared)
        firms = [one for one in named if plain.is_nothing_but(one.name)]
        return [list(Person.objects.of(self.book).filter(pk=self.person.pk)), list(firms)]

    def _doom(self) -> None:
        for roots in filter(None, self.roots):
            going, letting_go = everything_on(roots)
            for model, found in going:
                self.doomed[model].update((row.pk, row) for row in found)
            for other, name in letting_go:
                type(other)._base_manager.filter(pk=other.pk).update(**{name: None})
                self.touched.rows(type(other), [other])
        for model, rows in self.doomed.items():
            for pk in rows:
                self.near.pop((model._meta.label, pk), None)

    def _look_around(self) -> None:
        """What tells of them beside their own rows (`forgetting` rooms)."""
        for room in rooms("forgetting"):
            told: Iterable[About] = room.about(book=self.book, person=self.person)
            self.near |= {(model._meta.label, pk): frozenset(names) for model, pk, names in told}

    def _blank_texts(self) -> Rows:
        """Takes the name out of the texts that stay; returns the rows that changed."""
        changed = blank_texts(self.book, self._mentions(None))
        alike: dict[tuple[str, frozenset[str]], list[int]] = defaultdict(list)
        for (label, pk), names in self.near.items():
            alike[label, names].append(pk)
        for (label, names), ids in alike.items():
            changed += blank_rows(model_of(label), ids, self._mentions(names))
        staying = [row for row in changed if row.pk not in self.doomed.get(type(row), ())]
        for row in staying:
            self.touched.rows(type(row), [row])
        return staying

    def _blank_titles(self, about: dict[int, set[Spot]]) -> None:
        """What History says of the batches that were about them."""
        alike: dict[frozenset[str], list[int]] = defaultdict(list)
        for pk, near in about.items():
            alike[frozenset().union(*(self.near[spot] for spot in near))].append(pk)
        for names, ids in alike.items():
            blank_rows(Batch, ids, self._mentions(names))

    def _blanked(self, label: str, row: int, value: Any) -> Any:
        return self._mentions(self.near.get((label, row))).blanked(value)

    def _mentions(self, sparing: frozenset[str] | None) -> Mentions:
        """Of a text that is about them, sparing the names of others of whom it tells; None for any other text."""
        if sparing not in self._known:
            close = sparing is not None
            self._known[sparing] = Mentions.of(self.who, self.shared, close=close, sparing=sparing or frozenset())
        return self._known[sparing]

    def _remember(self, rows: Rows, alone: list[Deleted]) -> None:
        """Salted hashes of what tells them, and of rows by which an older export would bring them back."""
        uids = [row.uid.hex for row in rows if isinstance(row, BookRow)]
        uids += [str(one.before["uid"]).replace("-", "") for one in alone if "uid" in one.before]
        keys: list[Key] = [*remembered(self.who, self.shared), *((ROW, uid) for uid in uids)]
        known = suppressed_digests(self.book).get(self.book.salt, frozenset())
        digests = {digest(self.book.salt, kind, key) for kind, key in keys} - known
        book, salt = self.book, self.book.salt
        bulk.insert(Suppression, [Suppression(book=book, salt=salt, digest=one) for one in sorted(digests)])


def _shared(book: "Book", person: Person, who: Identity) -> set[str]:
    """The keys of their addresses that others in the book have, too."""
    keys = [key for _kind, _value, key in who.points]
    others = ContactPoint.objects.of(book).filter(key__in=keys).exclude(person=person.pk)
    return set(others.values_list("key", flat=True))
