"""Addresses of mail that counts as contact, noted as they come in: how often, when, and in which conversations.

A message that was noted before is known by its Message-ID, so that a mailbox may be brought in again.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import Count

from kith.core.addresses import email_key
from kith.kernel.bulk import chunks, insert, rewrite

from .models import Correspondent, Exchange

if TYPE_CHECKING:
    from kith.accounts.models import Book

MOST_CORRESPONDENTS = 20_000
"""Addresses of a book that are kept; from then on only messages with those count."""
MOST_EXCHANGES = 300
"""Days of conversations with one address that are kept; what is beyond them is not counted."""
MOST_MOMENTS = 50
"""Messages of one day of a conversation."""
LONGEST = 255
_STEP = 400


@dataclass(frozen=True, slots=True)
class Sighting:
    """One unknown address on one message. `at` is ISO with its zone, `on` its day with the owner."""

    address: str
    name: str
    thread: str
    at: str
    on: date
    direction: str
    message: str


def note_mail(*, book: "Book", sightings: Sequence[Sighting]) -> None:
    """Note who was on some messages: a few queries for each few hundred of them."""
    with transaction.atomic():
        for some in chunks(sightings, _STEP):
            _note(book, some)


def _note(book: "Book", sightings: Sequence[Sighting]) -> None:
    keyed = [(key, one) for one in sightings if (key := email_key(one.address)[:LONGEST])]
    people = _correspondents(book, keyed)
    exchanges = _exchanges(book, people.values(), {one.thread for _, one in keyed})
    held = _held(book, people.values())
    changed: dict[str, Correspondent] = {}
    fuller: dict[tuple[int, str, date], Exchange] = {}
    for key, one in keyed:
        if (who := people.get(key)) is None:
            continue
        exchange = exchanges.get((who.pk, one.thread, one.on))
        if exchange is None:
            if held.get(who.pk, 0) >= MOST_EXCHANGES:
                continue
            held[who.pk] = held.get(who.pk, 0) + 1
            exchange = Exchange(book=book, correspondent=who, thread=one.thread, on=one.on, moments=[])
            exchanges[who.pk, one.thread, one.on] = exchange
        if len(exchange.moments) < MOST_MOMENTS and not any(told[2] == one.message for told in exchange.moments):
            exchange.moments.append([one.at, one.direction, one.message])
            _count(who, one)
            changed[key], fuller[who.pk, one.thread, one.on] = who, exchange
    _write(list(changed.values()), list(fuller.values()))


def _count(who: Correspondent, one: Sighting) -> None:
    who.written += one.direction == "out"
    who.received += one.direction == "in"
    who.mutual = min(who.written, who.received)
    who.first_on, who.last_on = min(who.first_on, one.on), max(who.last_on, one.on)
    if one.name and (not who.name or one.direction == "in"):  # how they write it themselves
        who.name = one.name[:LONGEST]


def _correspondents(book: "Book", keyed: Iterable[tuple[str, Sighting]]) -> dict[str, Correspondent]:
    """Those of the book by their keys, and such as are new, where there is room for them."""
    wanted = dict(reversed(list(keyed)))
    rows = Correspondent.objects.of(book).filter(key__in=wanted)
    found = {one.key: one for one in rows}
    fresh = [key for key in wanted if key not in found]
    room = MOST_CORRESPONDENTS - Correspondent.objects.of(book).count() if fresh else 0
    new = [
        Correspondent(
            book=book, key=key, address=wanted[key].address[:LONGEST], first_on=wanted[key].on, last_on=wanted[key].on
        )
        for key in fresh[: max(room, 0)]
    ]
    insert(Correspondent, new)
    return found | {one.key: one for one in new}


def _exchanges(
    book: "Book", people: Iterable[Correspondent], threads: set[str]
) -> dict[tuple[int, str, date], Exchange]:
    rows = Exchange.objects.of(book).filter(correspondent__in=[one.pk for one in people], thread__in=threads)
    return {(one.correspondent_id, one.thread, one.on): one for one in rows}


def _held(book: "Book", people: Iterable[Correspondent]) -> dict[int, int]:
    """How many days of conversations are kept of each."""
    rows = Exchange.objects.of(book).filter(correspondent__in=[one.pk for one in people]).values("correspondent")
    return dict(rows.values_list("correspondent").annotate(count=Count("pk")))


def _write(people: Sequence[Correspondent], exchanges: Sequence[Exchange]) -> None:
    counts = ["name", "written", "received", "mutual", "first_on", "last_on"]
    rewrite(Correspondent, people, counts)
    new = [one for one in exchanges if one._state.adding]
    rewrite(Exchange, [one for one in exchanges if not one._state.adding], ["moments"])
    insert(Exchange, new)
