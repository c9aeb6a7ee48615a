"""Conversations that too many people are in for them to be contact, and who was seen in one."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from kith.kernel.bulk import chunks, rewrite

from .models import Correspondent, Crowd, Exchange

if TYPE_CHECKING:
    from kith.accounts.models import Book

_STEP = 400


def crowded(book: "Book", threads: Collection[str]) -> set[str]:
    """Those of these conversations that are crowds, as far as that is known."""
    return set(Crowd.objects.of(book).filter(thread__in=threads).values_list("thread", flat=True)) if threads else set()


def seen_in(book: "Book", threads: Collection[str]) -> dict[str, set[str]]:
    """The keys of unknown addresses with which something passed in these conversations."""
    found: dict[str, set[str]] = defaultdict(set)
    rows = Exchange.objects.of(book).filter(thread__in=threads)
    for thread, key in rows.values_list("thread", "correspondent__key") if threads else ():
        found[thread].add(key)
    return found


def count_anew(book: "Book", people: Sequence[Correspondent]) -> None:
    """How often something passed with these, of what is noted of them by now; those of whom nothing is noted go."""
    for some in chunks(people, _STEP):
        left: dict[int, list[Exchange]] = defaultdict(list)
        for row in Exchange.objects.of(book).filter(correspondent__in=[one.pk for one in some]):
            left[row.correspondent_id].append(row)
        crowds = crowded(book, {row.thread for rows in left.values() for row in rows})
        staying = [_counted(one, left[one.pk], crowds) for one in some if left[one.pk]]
        rewrite(Correspondent, staying, ["written", "received", "mutual", "first_on", "last_on"])
        Correspondent.objects.of(book).filter(pk__in=[one.pk for one in some if not left[one.pk]]).delete()


def _counted(who: Correspondent, exchanges: Sequence[Exchange], crowds: Collection[str]) -> Correspondent:
    ways = [direction for one in exchanges if one.thread not in crowds for _at, direction, _mark in one.moments]
    who.written, who.received = ways.count("out"), ways.count("in")
    who.mutual = min(who.written, who.received)
    days = [one.on for one in exchanges]
    who.first_on, who.last_on = min(days), max(days)
    return who
