"""Pairs of people who are likely one, and why. Only pairs: a chain of them is never one person by itself.

An e-mail, a number or a profile speaks for a pair where fewer than three share it and the names do not contradict; a
name together with an organisation, or where one of the two is at none and nothing else sets them apart. What the owner
kept apart is not asked about again.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kith.core.addresses import is_profile
from kith.core.matching import names_contradict
from kith.core.pairing import INITIAL, SAME, alike, may_be_one
from kith.kernel.among import Ids
from kith.people.models import Affiliation, ContactPoint
from kith.people.queries import listed

from .hints import Both, Key, one_name_at_a_place, shared_addresses, who_may_be
from .models import TwoPeople

if TYPE_CHECKING:
    from kith.accounts.models import Book

NO_PROFILES = (ContactPoint.ADDRESS, ContactPoint.EMAIL, ContactPoint.PHONE)


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
    """What else is known of the people of pairs."""

    places: dict[int, set[int]]
    birthdays: dict[int, str]
    profiles: dict[int, set[str]]


def likely_pairs(book: "Book", *, of: int | None = None) -> list[Pair]:
    """All pairs of the book that are likely one person, or those of one person; the surest first, then by name."""
    shared = [one for one in shared_addresses(book, of) if of is None or of in one[0]]
    names = _names_of(book, of, {pk for both, _key in shared for pk in both})
    found: dict[Both, Pair] = {}
    for both, key in shared:
        if not names_contradict(*_names(names, both)):
            found.setdefault(both, Pair(both, alike(*_names(names, both)))).shared.append(key)
    maybe = {both for both in (*may_be_one(names), *one_name_at_a_place(book)) if of is None or of in both}
    agreeing = {both: how for both in maybe if both not in found and (how := alike(*_names(names, both)))}
    facts = _facts(book, {pk for both in (*found, *agreeing) for pk in both})
    for both, how in agreeing.items():
        if facts.places[both[0]] & facts.places[both[1]] or _nothing_apart(facts, names, both, how):
            found[both] = Pair(both, how)
    for one in found.values():
        one.places = sorted(facts.places[one.both[0]] & facts.places[one.both[1]])
    for both in kept_apart(book):
        found.pop(both, None)
    return sorted(found.values(), key=lambda one: (not one.sure, names[one.both[0]].casefold(), one.both))


def kept_apart(book: "Book") -> set[Both]:
    """The pairs of which the owner said that they are two people."""
    rows = TwoPeople.objects.of(book).values_list("person_id", "other_id")
    return {(min(both), max(both)) for both in rows}


def _names_of(book: "Book", of: int | None, sharing: set[int]) -> dict[int, str]:
    """By id; of everybody, or of those who may be one person."""
    if of is None:
        return dict(listed(book).values_list("pk", "name"))
    name = listed(book).filter(pk=of).values_list("name", flat=True).first()
    return dict(who_may_be(book, name, sharing | {of}).values_list("pk", "name")) if name else {}


def _facts(book: "Book", people: set[int]) -> _Facts:
    among = Ids(people)
    facts = _Facts(defaultdict(set), {}, defaultdict(set))
    posts = Affiliation.objects.of(book).filter(organisation__isnull=False, person__among=among)
    for pk, organisation in posts.values_list("person_id", "organisation_id"):
        facts.places[pk].add(organisation)
    born = listed(book).filter(pk__among=among).exclude(birthday="")
    facts.birthdays.update(born.values_list("pk", "birthday"))
    points = ContactPoint.objects.of(book).filter(person__among=among).exclude(key="")
    for pk, key in points.exclude(kind__in=NO_PROFILES).values_list("person_id", "key"):
        if is_profile(key):
            facts.profiles[pk].add(key)
    return facts


def _names(names: dict[int, str], both: Both) -> tuple[str, str]:
    return names[both[0]], names[both[1]]


def _nothing_apart(facts: _Facts, names: dict[int, str], both: Both, how: str) -> bool:
    """Whether whole names of two words alone may be enough: one of the two is at no place that is known, and neither
    birthdays nor profiles of one site differ."""
    one, other = both
    if how == INITIAL or (facts.places[one] and facts.places[other]) or len(names[one].split()) < 2:
        return False
    days = {facts.birthdays[pk][-5:] for pk in both if len(facts.birthdays.get(pk, "")) >= len("--12-01")}
    sites = [{key.partition("/")[0] for key in facts.profiles[pk]} for pk in both]
    return len(days) < 2 and not sites[0] & sites[1]
