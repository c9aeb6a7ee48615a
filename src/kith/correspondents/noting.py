"""Whom messages and calls that count as contact were with, noted as they come in: how often, when, and in which
conversations.

A message that was noted before is known by its mark (its Message-ID, or what tells it on a phone), so that the same may
be brought in again. What came in with a batch goes when that is taken back.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import Count, Q

from kith.core.addresses import one_number
from kith.core.talking import mark_of, without_countries
from kith.kernel.bulk import chunks, insert, rewrite

from .crowds import count_anew
from .keys import LONGEST, key_of
from .models import Correspondent, Crowd, Exchange

if TYPE_CHECKING:
    from kith.accounts.models import Book

MOST_CORRESPONDENTS = 20_000
"""Addresses of a book that are kept; from then on only messages with those count."""
MOST_EXCHANGES = 300
"""Days of conversations with one address that are kept; what is beyond them is not counted."""
MOST_MOMENTS = 50
"""Messages of one day of a conversation."""
_STEP = 400
Day = tuple[int, str, date]


@dataclass(frozen=True, slots=True)
class Sighting:
    """One unknown address, number or name (`kind` as that of a Correspondent) on one message or call. `at` is ISO with
    its zone, `on` its day with the owner; `message` is what tells it from others. `likely` is the id of whose it may
    be, as it answers for them."""

    address: str
    name: str
    thread: str
    at: str
    on: date
    direction: str
    message: str
    kind: str = Correspondent.EMAIL
    likely: int | None = None


def note_sightings(*, book: "Book", sightings: Sequence[Sighting], batch: int | None = None) -> None:
    """Note who was on some messages: a few queries for each few hundred of them. `batch` is the id of the one they
    come in with."""
    with transaction.atomic():
        for some in chunks(sightings, _STEP):
            _note(book, some, batch)


def _note(book: "Book", sightings: Sequence[Sighting], batch: int | None) -> None:
    keyed = _keyed(book, sightings)
    people = _correspondents(book, keyed)
    days = _Days(book, people.values(), [one for _, one in keyed], batch)
    changed: dict[str, Correspondent] = {}
    for key, one in keyed:
        if (who := people.get(key)) is not None and days.take(who, one):
            _count(who, one)
            changed[key] = who
    columns = ["name", "written", "received", "mutual", "first_on", "last_on", "likely"]
    rewrite(Correspondent, list(changed.values()), columns)
    days.write()


class _Days:
    """The days of conversations with some people, as far as they are at hand, and what a batch adds to them."""

    def __init__(
        self, book: "Book", people: Iterable[Correspondent], sightings: Sequence[Sighting], batch: int | None
    ) -> None:
        self.book, self.batch = book, batch
        ids = [one.pk for one in people]
        self._marks: dict[Day, set[str]] = defaultdict(set)
        self._ours: dict[Day, Exchange] = {}
        self._fuller: dict[Day, Exchange] = {}
        days = {one.on for one in sightings if one.kind != Correspondent.EMAIL}
        likely = Q(thread__in={one.thread for one in sightings}) | Q(on__in=days)
        for row in Exchange.objects.of(book).filter(likely, correspondent__in=ids):
            self._marks_of(row.correspondent_id, row).update(mark_of(raw) for _at, _direction, raw in row.moments)
            if row.batch == batch:
                self._ours[row.correspondent_id, row.thread, row.on] = row
        rows = Exchange.objects.of(book).filter(correspondent__in=ids).values("correspondent")
        self._held: dict[int, int] = dict(rows.values_list("correspondent").annotate(count=Count("pk")))

    def take(self, who: Correspondent, one: Sighting) -> bool:
        """Put a message where it belongs; whether it is new, and there was room for it."""
        day = who.pk, one.thread, one.on
        marks, mark = self._marks_of(who.pk, one), mark_of(one.message)
        if mark in marks or len(marks) >= MOST_MOMENTS:
            return False
        exchange = self._ours.get(day)
        if exchange is None:
            if self._held.get(who.pk, 0) >= MOST_EXCHANGES:
                return False
            self._held[who.pk] = self._held.get(who.pk, 0) + 1
            exchange = Exchange(
                book=self.book, correspondent=who, thread=one.thread, on=one.on, moments=[], batch=self.batch
            )
            self._ours[day] = exchange
        marks.add(mark)
        exchange.moments.append([one.at, one.direction, one.message])
        self._fuller[day] = exchange
        return True

    def _marks_of(self, who: int, one: Sighting | Exchange) -> set[str]:
        """What tells the messages of a conversation and day that are known, however the numbers in it are written."""
        return self._marks[who, without_countries(one.thread), one.on]

    def write(self) -> None:
        """What was added."""
        new = [one for one in self._fuller.values() if one._state.adding]
        rewrite(Exchange, [one for one in self._fuller.values() if not one._state.adding], ["moments"])
        insert(Exchange, new)


def _keyed(book: "Book", sightings: Sequence[Sighting]) -> list[tuple[str, Sighting]]:
    """Each with its key; a number with the form of it that is known already, be that with its country or without."""
    keyed = [(key, one) for one in sightings if (key := key_of(one.kind, one.address))]
    numbers = [key for key, one in keyed if one.kind == Correspondent.PHONE]
    if not numbers:
        return keyed
    ends = {key[-6:] for key in numbers}
    known = Correspondent.objects.of(book).filter(kind=Correspondent.PHONE).values_list("key", flat=True)
    forms = one_number([*(key for key in known if key[-6:] in ends), *numbers])
    return [(forms.get(key, key) if one.kind == Correspondent.PHONE else key, one) for key, one in keyed]


def _count(who: Correspondent, one: Sighting) -> None:
    who.written += one.direction == "out"
    who.received += one.direction == "in"
    who.mutual = min(who.written, who.received)
    who.first_on, who.last_on = min(who.first_on, one.on), max(who.last_on, one.on)
    if one.name and (not who.name or one.direction == "in"):  # how they write it themselves
        who.name = one.name[:LONGEST]
    who.likely = one.likely or who.likely


def _correspondents(book: "Book", keyed: Iterable[tuple[str, Sighting]]) -> dict[str, Correspondent]:
    """Those of the book by their keys, and such as are new, where there is room for them."""
    wanted = dict(reversed(list(keyed)))
    rows = Correspondent.objects.of(book).filter(key__in=wanted)
    found = {one.key: one for one in rows}
    fresh = [(key, wanted[key]) for key in wanted if key not in found]
    room = MOST_CORRESPONDENTS - Correspondent.objects.of(book).count() if fresh else 0
    new = [
        Correspondent(book=book, kind=one.kind, key=key, address=one.address[:LONGEST], first_on=one.on, last_on=one.on)
        for key, one in fresh[: max(room, 0)]
    ]
    insert(Correspondent, new)
    return found | {one.key: one for one in new}


def note_crowds(*, book: "Book", threads: Collection[str], batch: int | None = None) -> None:
    """These conversations are crowds, as shows with a batch: what passed in them before counts no more."""
    if threads:
        insert(Crowd, [Crowd(book=book, thread=thread, batch=batch) for thread in sorted(threads)])
        count_anew(book, _who_is_in(book, threads))


def let_stand(*, book: "Book", batch: int) -> None:
    """A batch with which nothing else came in is not kept: what it noted belongs to none."""
    for model in (Exchange, Crowd):
        model.objects.of(book).filter(batch=batch).update(batch=None)


def forget_batch(book: "Book", batch: int) -> None:
    """A batch is taken back: what came in with it is not noted any more, and no conversation a crowd by it."""
    came, crowds = Exchange.objects.of(book).filter(batch=batch), Crowd.objects.of(book).filter(batch=batch)
    people = {one.pk: one for one in Correspondent.objects.of(book).filter(pk__in=came.values("correspondent"))}
    people |= {one.pk: one for one in _who_is_in(book, crowds.values_list("thread", flat=True))}
    came.delete()
    crowds.delete()
    count_anew(book, list(people.values()))


def _who_is_in(book: "Book", threads: Iterable[str]) -> list[Correspondent]:
    """Unknown addresses with which something passed in some conversations."""
    found: dict[int, Correspondent] = {}
    for some in chunks(threads, _STEP):
        among = Exchange.objects.of(book).filter(thread__in=some).values("correspondent")
        found |= {one.pk: one for one in Correspondent.objects.of(book).filter(pk__in=among)}
    return list(found.values())
