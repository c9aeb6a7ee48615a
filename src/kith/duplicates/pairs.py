"""Pairs of people who are likely one, and why. Only pairs: a chain of them is never one person by itself.

An e-mail, a number or a profile speaks for a pair where fewer than three share it and the names do not contradict; a
name together with an organisation, or where one of the two is at none and nothing else sets them apart. What the owner
kept apart is not asked about again.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import combinations
from typing import TYPE_CHECKING

from kith.core.addresses import is_profile
from kith.core.folding import fold
from kith.core.matching import names_contradict
from kith.core.pairing import INITIAL, MOST, SAME, alike, may_be_one
from kith.people.models import Affiliation, ContactPoint
from kith.people.queries import listed

from .matching import SHARED_BY
from .models import TwoPeople

if TYPE_CHECKING:
    from kith.accounts.models import Book

Both = tuple[int, int]
Key = tuple[str, str]
PROFILE = "profile"


@dataclass
class Pair:
    """Two people by id, the lower first. `shared` are addresses and numbers of both (kind, key), `places` the ids of
    organisations of both; `alike` says how the names agree (`core.pairing`), empty where only an address speaks."""

    both: Both
    alike: str = ""
    shared: list[Key] = field(default_factory=list)
    places: list[int] = field(default_factory=list)

    @property
    def sure(self) -> bool:
        """Whether it is almost certain."""
        return bool(self.shared and self.alike) or (self.alike == SAME and bool(self.places))


@dataclass
class _Facts:
    """What is asked of a book once."""

    names: dict[int, str]
    birthdays: dict[int, str]
    holders: dict[Key, list[int]] = field(default_factory=lambda: defaultdict(list))
    profiles: dict[int, set[str]] = field(default_factory=lambda: defaultdict(set))
    places: dict[int, set[int]] = field(default_factory=lambda: defaultdict(set))


def likely_pairs(book: "Book", *, of: int | None = None) -> list[Pair]:
    """All pairs of the book that are likely one person, or those of one person; the surest first, then by name."""
    facts = _facts(book)
    found: dict[Both, Pair] = {}
    for key, some in facts.holders.items():
        if len(some) < SHARED_BY:
            for both in combinations(sorted(some), 2):
                if not names_contradict(*_names(facts, both)):
                    found.setdefault(both, Pair(both, alike(*_names(facts, both)))).shared.append(key)
    for both in {*may_be_one(facts.names), *_of_one_name_at_a_place(facts)}:
        how = alike(*_names(facts, both))
        places = sorted(facts.places[both[0]] & facts.places[both[1]])
        if both in found:
            found[both].places = places
        elif how and (places or _nothing_apart(facts, both, how)):
            found[both] = Pair(both, how, places=places)
    for both in kept_apart(book):
        found.pop(both, None)
    pairs = [one for one in found.values() if of is None or of in one.both]
    return sorted(pairs, key=lambda one: (not one.sure, facts.names[one.both[0]].casefold(), one.both))


def kept_apart(book: "Book") -> set[Both]:
    """The pairs of which the owner said that they are two people."""
    rows = TwoPeople.objects.of(book).values_list("person_id", "other_id")
    return {(min(both), max(both)) for both in rows}


def _facts(book: "Book") -> _Facts:
    rows = list(listed(book).values_list("pk", "name", "birthday"))
    facts = _Facts({pk: name for pk, name, _ in rows}, {pk: day for pk, _, day in rows if day})
    points = ContactPoint.objects.of(book).exclude(kind=ContactPoint.ADDRESS).exclude(key="")
    for pk, kind, key in points.values_list("person_id", "kind", "key").distinct().iterator():
        if pk not in facts.names:
            continue
        if kind in (ContactPoint.EMAIL, ContactPoint.PHONE):
            facts.holders[kind, key].append(pk)
        elif is_profile(key) and key not in facts.profiles[pk]:
            facts.profiles[pk].add(key)
            facts.holders[PROFILE, key].append(pk)
    posts = Affiliation.objects.of(book).filter(organisation__isnull=False)
    for pk, organisation in posts.values_list("person_id", "organisation_id").iterator():
        facts.places[pk].add(organisation)
    return facts


def _of_one_name_at_a_place(facts: _Facts) -> Iterator[Both]:
    """Pairs that a name borne by many would leave out."""
    found: dict[tuple[str, int], list[int]] = defaultdict(list)
    for pk, places in facts.places.items():
        for place in places if pk in facts.names else ():
            found[fold(facts.names[pk]), place].append(pk)
    for some in found.values():
        if len(some) <= MOST:
            yield from combinations(sorted(some), 2)


def _names(facts: _Facts, both: Both) -> tuple[str, str]:
    return facts.names[both[0]], facts.names[both[1]]


def _nothing_apart(facts: _Facts, both: Both, how: str) -> bool:
    """Whether whole names of two words alone may be enough: one of the two is at no place that is known, and neither
    birthdays nor profiles of one site differ."""
    one, other = both
    if how == INITIAL or (facts.places[one] and facts.places[other]) or len(facts.names[one].split()) < 2:
        return False
    days = {facts.birthdays[pk][-5:] for pk in both if len(facts.birthdays.get(pk, "")) >= len("--12-01")}
    sites = [{key.partition("/")[0] for key in facts.profiles[pk]} for pk in both]
    return len(days) < 2 and not sites[0] & sites[1]
