"""Items that come in as they are found elsewhere, chunk by chunk, under one batch: no files, and no end known.

What a chunk brings is in when `take` returns. After a crash the same items may come again; their fingerprints tell.
"""

import time
from collections.abc import Callable, Collection, Iterable, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from django.db import transaction
from django.utils import timezone

from kith.accounts.queries import zone_of
from kith.core.records import Item, MailRecord
from kith.correspondents.actions import let_stand
from kith.journal.models import Batch
from kith.journal.queries import is_open, open_batches
from kith.journal.recording import Recording, close_batch
from kith.journal.turns import let_others_in, take_turn
from kith.people.models import Source

from .endings import read_endings, writers
from .intake import Intake
from .mails import addresses_of
from .meetings import let_go
from .outcomes import Outcome
from .watching import Watch

if TYPE_CHECKING:
    from kith.accounts.models import Book

Result = TypeVar("Result")
VERB, KIND = "look", "mail"


class Feed:
    """Takes items into a book. `name` is that of their source, `said` what History says until the end; where a batch
    that says so is still open, after a crash, it is gone on with. `mine` are keys of the owner's addresses beside those
    of their own card. `kind` is the format of the items, `origin` the calendar that is looked at, `others` all such.
    """

    def __init__(
        self,
        *,
        book: "Book",
        name: str,
        said: str,
        mine: Collection[str] = (),
        kind: str = KIND,
        origin: str = "",
        others: Collection[str] | None = None,
    ) -> None:
        self.kind, self.calendars = kind, {"origin": origin, "others": others}
        self.book, self.name, self.said, self.mine = book, name, said, frozenset(mine)
        self.batch: Batch | None = open_batches(book).filter(verb=VERB, said=said).last()
        self._intake: Intake | None = None
        self._on_card = addresses_of(book, "")
        self._watch = Watch(book)

    def take(self, items: list[Item]) -> list[Outcome]:
        """Write what these items add, in one transaction, and say what became of each. Nothing opens no batch."""
        return self._write(lambda part: self._known().take(items, part))

    def let_go(self, events: Collection[str]) -> int:
        """The calendar has these events no more: those of its meetings that are to come go. How many."""
        return self._write(lambda part: let_go(self._known(), events, part))

    def newest(self, records: Iterable[MailRecord]) -> list[MailRecord]:
        """Of letters to the owner, the newest by each person of the book."""
        return [record for _who, record in writers(self._known(), records).values()]

    def read_endings(self, records: Sequence[MailRecord]) -> int:
        """Offer what letters that are at hand are signed with; how much of it was new."""
        return self._write(lambda part: read_endings(self._known(), records, part))

    def _write(self, work: Callable[[Recording], Result]) -> Result:
        begun = time.monotonic()
        with timezone.override(zone_of(self.book.owner)), transaction.atomic():
            take_turn(self.book)
            self._catch_up()
            part = Recording(book=self.book, by=self.book.owner, verb=VERB, said=self.said, batch=self.batch)
            result = work(part)
            part.write()
        self.batch = part.batch
        let_others_in(time.monotonic() - begun)
        return result

    def end(self, *, said: str) -> int | None:
        """No more comes: the batch is complete. Its id, or None where nothing changed or it was taken back."""
        if self.batch is None:
            return None
        with transaction.atomic():
            take_turn(self.book)
            pk = self.batch.pk
            if not is_open(pk):
                return None
            if close_batch(self.batch, said=said):
                return pk
            let_stand(book=self.book, batch=pk)
            return None

    def _catch_up(self) -> None:
        """Know the book as it is now; a batch that somebody took back meanwhile is not gone on with."""
        if self.batch is not None and not is_open(self.batch.pk):
            self.batch = None
        if self._watch.others_wrote(self.batch):
            self._intake, self._on_card = None, addresses_of(self.book, "")

    def _known(self) -> Intake:
        if self._intake is None:
            sources = {one.kind: one for one in Source.objects.of(self.book).filter(name=self.name, kind=self.kind)}
            facts: dict[str, Any] = {"today": timezone.localdate(), "sources": sources, **self.calendars}
            self._intake = Intake(book=self.book, name=self.name, **facts)
        self._intake.addresses = self._intake.invited = self.owned
        self._intake.subjects_later = True
        return self._intake

    def is_anothers(self, key: str) -> bool:
        """Whether an address is that of somebody of the book who is not its owner."""
        return self._known().is_anothers(key)

    @property
    def owned(self) -> frozenset[str]:
        """Keys of all addresses that are known to be the owner's."""
        return frozenset(self.mine | self._on_card)
