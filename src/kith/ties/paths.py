"""Paths over the ties of a book, asked of the database from both ends, so that nothing is held between questions.

Who must not be contacted, or has died, is on none; who was put aside may be at the end of one.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING

from django.db.models import Exists, F, OuterRef, Q

from kith.core import ties
from kith.core.paths import LIMIT, End, Ground, Middle, Path, best_paths
from kith.people.models import Affiliation, ContactPoint, Mark, Organisation, Person, Standing
from kith.people.queries import me, silent_among

from .models import Statement, Tie

if TYPE_CHECKING:
    from kith.accounts.models import Book

NEVER = (Mark.DO_NOT_CONTACT, Mark.DECEASED)
Strengths = Mapping[int, float]


def paths_between(book: "Book", source: int, target: int, limit: int = LIMIT) -> list[Path]:
    """The best paths from one person to another by their ties alone, as `core.paths` defines them."""
    ties_of_both = _ties_of([source, target])
    near = {other: strength for one, other, strength in ties_of_both if one == source}
    ends = [End(other, target, strength) for one, other, strength in ties_of_both if one == target]
    marks = _marks(book, {source, target, *near, *(end.person for end in ends)}, Mark.SILENT)
    if any((one, kind) in marks for one in (source, target) for kind in NEVER):
        return []
    barred = {source, *(one for one, _kind in marks)}
    known = {one: strength for one, strength in near.items() if one not in barred}
    ground = Ground(
        source=source,
        targets=frozenset([target]),
        direct={target: near[target]} if target in near else {},
        ends=[end for end in ends if end.person not in barred],
        near=lambda ids: {one: known[one] for one in ids if one in known},
        middle=_meeting(known),
        top=max(known.values(), default=0.0),
    )
    return best_paths(ground, limit=limit)


def paths_to(book: "Book", targets: "Collection[int] | Organisation", today: date, limit: int = LIMIT) -> list[Path]:
    """The best paths from the owner to these people, or to whoever is or was at an organisation; where these are
    several, each is at the end of one. A path begins with 0 where the book does not know the owner."""
    owner = me(book)
    targets = _people_of(targets) if isinstance(targets, Organisation) else targets
    wanted = set(targets) - {one for one, _kind in _marks(book, targets, NEVER)} - {owner or 0}
    nearness = _Nearness(book, owner, today)
    ends = [end for end in _ends(wanted) if end.person != owner]
    barred = silent_among(book, {end.person for end in ends})
    ground = Ground(
        source=owner or 0,
        targets=frozenset(wanted),
        direct=nearness(wanted),
        ends=[end for end in ends if end.person not in barred],
        near=lambda ids: nearness(set(ids) - silent_among(book, ids)),
        middle=_walking,
    )
    return best_paths(ground, limit=limit, once=len(wanted) > 1)


class _Nearness:
    """How well the owner knows people: what they say of it, else by contacts and evidence, 0..1."""

    def __init__(self, book: "Book", owner: int | None, today: date) -> None:
        self.book, self.owner, self.today = book, owner, today
        self.said = said_of(book, owner) if owner else {}

    def __call__(self, ids: Collection[int]) -> dict[int, float]:
        asked = set(ids) - {self.owner}
        if not asked:
            return {}
        found = dict.fromkeys(self._reachable(asked), ties.KNOWN)
        by_contacts, by_evidence = self._in_touch(asked), self._tied(asked)
        for one in by_contacts.keys() | by_evidence.keys():
            found[one] = max(found.get(one, 0.0), ties.together(by_contacts.get(one, 0.0), by_evidence.get(one, 0.0)))
        found.update((one, strength) for one, strength in self.said.items() if one in asked)
        return {one: strength for one, strength in found.items() if strength > 0}

    def _in_touch(self, ids: Collection[int]) -> dict[int, float]:
        # Scoped by the people: naming the book, too, makes SQLite walk all of its rows.
        rows = Standing.objects.of_all_books().filter(person_id__among=ids, book__checked=self.book)
        facts = rows.values_list("person_id", "strength", "last_contact", "half_life")
        return {
            person: ties.nearness(ties.decayed(strength, max(0, (self.today - last).days), half))
            for person, strength, last, half in facts
        }

    def _tied(self, ids: Collection[int]) -> dict[int, float]:
        if self.owner is None:
            return {}
        rows = Tie.objects.of_all_books().filter(person_id=self.owner).annotate(to=F("other_id") + 0)
        return dict(rows.filter(to__among=ids).values_list("other_id", "strength"))

    def _reachable(self, ids: Collection[int]) -> set[int]:
        ways = ContactPoint.objects.of_all_books().filter(person_id=OuterRef("pk"))
        people = Person.objects.of(self.book).filter(pk__among=ids).filter(~Q(met_on="") | Exists(ways))
        return set(people.values_list("pk", flat=True))


def said_of(book: "Book", person: int) -> dict[int, float]:
    """What the owner said of how well others know a person, 0..1."""
    rows = Statement.objects.of(book).filter(Q(person_id=person) | Q(other_id=person)).order_by("on", "pk")
    return {
        (two if one == person else one): strength / Statement.MOST
        for one, two, strength in rows.values_list("person_id", "other_id", "strength")
    }


def _people_of(organisation: Organisation) -> set[int]:
    rows = Affiliation.objects.of_all_books().filter(organisation=organisation)
    return set(rows.values_list("person_id", flat=True))


def _ties_of(people: Collection[int]) -> list[tuple[int, int, float]]:
    rows = Tie.objects.of_all_books().filter(person_id__among=people)
    return list(rows.values_list("person_id", "other_id", "strength"))


def _ends(targets: Collection[int]) -> list[End]:
    return [End(other, target, strength) for target, other, strength in _ties_of(targets)]


def _marks(book: "Book", ids: Collection[int], kinds: Iterable[str]) -> set[tuple[int, str]]:
    rows = Mark.objects.of_all_books().filter(person_id__among=ids, kind__in=kinds, book__checked=book)
    return set(rows.values_list("person_id", "kind"))


def _walking(ends: Collection[int], least: float) -> Iterable[tuple[int, int, float]]:
    """All ties of these people that are at least so strong."""
    rows = Tie.objects.of_all_books().filter(person_id__among=ends, strength__gte=least)
    return rows.values_list("person_id", "other_id", "strength")


def _meeting(known: Strengths) -> Middle:
    """The ties between some people and those whom the source knows, walked from the side with fewer."""

    def middle(ends: Collection[int], least: float) -> Iterable[tuple[int, int, float]]:
        near = [one for one, strength in known.items() if strength >= least]
        return _between(near, ends, least, _turned) if len(near) < len(ends) else _between(ends, near, least, tuple)

    return middle


def _between(
    some: Collection[int], others: Collection[int], least: float, as_asked: Callable[..., tuple[int, int, float]]
) -> list[tuple[int, int, float]]:
    # An expression, so that the database walks the ties of some instead of trying each pair.
    rows = Tie.objects.of_all_books().filter(person_id__among=some, strength__gte=least)
    found = rows.annotate(to=F("other_id") + 0).filter(to__among=others)
    return [as_asked(facts) for facts in found.values_list("person_id", "other_id", "strength")]


def _turned(facts: tuple[int, int, float]) -> tuple[int, int, float]:
    person, other, strength = facts
    return other, person, strength


def nearness(book: "Book", people: Collection[int], today: date) -> dict[int, float]:
    """How well the owner knows each of these people, 0..1; who is not known at all is left out."""
    owner = me(book)
    return _Nearness(book, owner, today)(people)


def strengths_of(book: "Book", pairs: Collection[tuple[int, int]]) -> dict[tuple[int, int], float]:
    """How strong the ties of these pairs are, 0..1; pairs without one are not in it."""
    rows = Tie.objects.of_all_books().filter(person_id__among=[one for one, _other in pairs], book__checked=book)
    rows = rows.annotate(to=F("other_id") + 0).filter(to__among=[other for _one, other in pairs])
    found = {(one, other): strength for one, other, strength in rows.values_list("person_id", "other_id", "strength")}
    return {both: found[both] for both in pairs if both in found}
