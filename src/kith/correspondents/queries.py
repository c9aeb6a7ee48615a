"""Who of those one wrote with may be somebody new, and whose another address is."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from kith.core.folding import words
from kith.core.pairing import INITIAL, MOST, alike
from kith.people.models import ContactPoint, Person
from kith.people.queries import is_suppressed, listed, numbers_had, suppressed_digests
from kith.people.queries.suppression import EMAIL, NAME, PHONE

from .keys import folded_of
from .models import Called, Correspondent, Declined

if TYPE_CHECKING:
    from kith.accounts.models import Book

SHOWN = 10
COMPARED = 5_000
"""Names that are compared with those of the book, of those who wrote most."""
COUNTED = 100
"""How far a line on Today counts."""
FEWEST = 2
"""Messages from which on somebody is offered."""
ANSWERED = "answered"
"""How an address shows to be somebody's: a letter to them was answered from it."""
_ERASED = {Correspondent.EMAIL: EMAIL, Correspondent.PHONE: PHONE, Correspondent.NAME: NAME}


@dataclass
class Theirs:
    """Somebody of the book, and addresses that are likely theirs, each with how that shows: how the names agree
    (`core.pairing`), or that they answered from it."""

    person: Person
    addresses: list[tuple[Correspondent, str]] = field(default_factory=list)


@dataclass
class Offers:
    """What is offered: addresses of people one knows, and the first of those one may want to know; `total` of these."""

    theirs: list[Theirs] = field(default_factory=list)
    strangers: list[Correspondent] = field(default_factory=list)
    total: int = 0


def unknown(book: "Book") -> QuerySet[Correspondent]:
    """Addresses, numbers and names that nobody in the book has, and that are not left out for good; who writes and is
    written to most stands first. A number that somebody has in another form is among them (`not_had`)."""
    same = {"book": OuterRef("book"), "key": OuterRef("key")}
    had = ContactPoint.objects.filter(**same, kind__in=(ContactPoint.EMAIL, ContactPoint.PHONE))
    never = Declined.objects.filter(**same, person=None)
    rows = Correspondent.objects.of(book).exclude(Exists(had)).exclude(Exists(never))
    rows = rows.exclude(Q(kind=Correspondent.NAME) & Exists(Called.objects.filter(**same)))
    return rows.order_by("-mutual", "-last_on", "pk")


def not_had(book: "Book", rows: Iterable[Correspondent]) -> list[Correspondent]:
    """Without the numbers that somebody has with or without their country, as they are not written here."""
    found = list(rows)
    had = numbers_had(book, {one.key for one in found if one.kind == Correspondent.PHONE})
    return [one for one in found if one.kind != Correspondent.PHONE or one.key not in had]


def strangers(book: "Book") -> QuerySet[Correspondent]:
    """Those with whom one wrote twice or more, and not only they to the owner."""
    return unknown(book).filter(written__gte=1).alias(all=F("written") + F("received")).filter(all__gte=FEWEST)


def how_many(book: "Book") -> int:
    """How many strangers there are, counted no further than to tell that they are many."""
    return len(not_had(book, strangers(book).only("kind", "key")[: COUNTED + 1]))


def offers(book: "Book", shown: int = SHOWN) -> Offers:
    """All that the owner may take up, those who were erased left out."""
    known = _likely(book)
    theirs = [*known.values()]
    taken = {one.pk for each in theirs for one, _how in each.addresses}
    rows = _not_erased(book, (one for one in not_had(book, strangers(book)) if one.pk not in taken))
    theirs.sort(key=lambda one: one.person.sort_key)
    return Offers(theirs, rows[:shown], len(rows))


def _likely(book: "Book") -> Mapping[int, Theirs]:
    """The people of the book by id, with addresses that were seen beside their name: only where it fits nobody else."""
    rows = [*unknown(book).exclude(name="")[:COMPARED], *unknown(book).filter(name="", likely__isnull=False)]
    candidates = _not_erased(book, not_had(book, rows))
    if not candidates:
        return {}
    names = dict(listed(book).values_list("pk", "name"))
    by_word: dict[str, list[int]] = defaultdict(list)
    for pk, name in names.items():
        for word in set(words(name)):
            by_word[word].append(pk)
    keys = [one.key for one in candidates]
    apart = set(Declined.objects.of(book).filter(key__in=keys, person__isnull=False).values_list("key", "person_id"))
    fitting: dict[int, list[tuple[Correspondent, str]]] = defaultdict(list)
    for one in candidates:
        found = list(_fitting(one, names, by_word)) or _answering(one, names)
        if len(found) == 1 and (one.key, found[0][0]) not in apart:
            fitting[found[0][0]].append((one, found[0][1]))
    people = Person.objects.of(book).filter(pk__among=list(fitting))
    return {person.pk: Theirs(person, fitting[person.pk]) for person in people}


def answering(book: "Book", people: Iterable[int]) -> dict[int, Correspondent]:
    """Addresses that answered for these people, by their ids, and are not known as theirs or said not to be."""
    rows = unknown(book).filter(likely__among=list(people))
    apart = set(Declined.objects.of(book).filter(person__among=list(people)).values_list("key", "person_id"))
    return {one.likely: one for one in reversed(rows) if one.likely and (one.key, one.likely) not in apart}


def _fitting(
    one: Correspondent, names: Mapping[int, str], by_word: Mapping[str, list[int]]
) -> Iterable[tuple[int, str]]:
    """Who bears the name, and how the two agree. A word that very many bear says too little to look at them all."""
    seen: set[int] = set()
    for word in set(words(one.name)):
        some = by_word.get(word, [])
        if len(word) > 1 and len(some) <= MOST * MOST:
            seen.update(some)
    for pk in sorted(seen):
        how = alike(one.name, names[pk])
        if how and how != INITIAL:
            yield pk, how


def _answering(one: Correspondent, names: Mapping[int, str]) -> list[tuple[int, str]]:
    """For whom of the book an address answered, whatever name stood beside it."""
    return [(one.likely, ANSWERED)] if one.likely is not None and one.likely in names else []


def _not_erased(book: "Book", rows: Iterable[Correspondent]) -> list[Correspondent]:
    """Without the addresses of those who were erased: they are never offered again."""
    among = suppressed_digests(book)
    if not among:
        return list(rows)
    return [one for one in rows if not is_suppressed(book, [pair_of(one)], among, name=one.name)]


def pair_of(one: Correspondent) -> tuple[str, str]:
    """By what they are known where somebody was erased."""
    return _ERASED[one.kind], folded_of(one.key) if one.kind == Correspondent.NAME else one.key
