"""Whom one has where one wants to be: at each organisation and in each field; and who could help where it is nobody."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from kith.core import wanted
from kith.core.goal import in_field, roots_of
from kith.inside.places import Insider, insiders_of
from kith.inside.topics import about
from kith.inside.wording import worth_told
from kith.inside.worth import worth_asking
from kith.people.models import Affiliation, Organisation
from kith.people.queries import listed, organisations_meant_by, silent_among
from kith.search.columns import WORK
from kith.search.queries import holding
from kith.ties.aims import FACTS, held
from kith.ties.paths import nearness, paths_to
from kith.ties.wording import FAIR

if TYPE_CHECKING:
    from kith.accounts.models import Book
    from kith.ties.models import Goal

SHOWN = 4
"""People who are named of each."""
LOOKED_AT = 400
"""People of a field who are looked at, at most."""
ASKED = 5
"""Organisations, and fields, for which ways and helpers are looked for, the first ones: each costs some questions."""
HELPERS = 2


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody there, what they do, how near they are (0..1), and whether they are there now."""

    person: int
    name: str
    does: str
    near: float
    now: bool = True


@dataclass(frozen=True, slots=True)
class Helper:
    """Somebody who could make a way, and why."""

    person: int
    name: str
    why: str


@dataclass(frozen=True)
class Aim:
    """An organisation or a field that is wanted. `known` are the nearest of `total`, of whom `here` are there now;
    `more`: there may be more than those who were looked at; `through` is the way to the nearest, me aside, where others
    are on it; `organisation` the id of its page."""

    name: str
    known: Sequence[Known] = ()
    total: int = 0
    here: int = 0
    more: bool = False
    through: Sequence[tuple[int, str]] = ()
    helpers: Sequence[Helper] = ()
    organisation: int | None = None

    @property
    def gap(self) -> bool:
        """Whether nobody who is there now is near enough to ask."""
        return not any(one.now and one.near >= FAIR for one in self.known)


def organisations(book: "Book", goal: "Goal", today: date) -> list[Aim]:
    """Those that the owner named, in their order."""
    ids = organisations_meant_by(book, goal.organisations)
    rows = Organisation.objects.of(book).in_bulk([pk for some in ids.values() for pk in some])
    meant = {name: [rows[pk] for pk in some if pk in rows] for name, some in ids.items()}
    found = insiders_of(book, meant)
    near = nearness(book, {one.person for some in found.values() for one in some}, today)
    aims = [_organisation(name, meant[name], found[name], near) for name in goal.organisations]
    gaps = [one for one in aims if one.gap][:ASKED]
    return [_with_a_way(book, one, found[one.name], today) if one in gaps else one for one in aims]


def _organisation(name: str, meant: Sequence[Organisation], there: Sequence[Insider], near: Mapping[int, float]) -> Aim:
    known = _nearest(Known(one.person, one.name, one.title, near.get(one.person, 0.0), one.now) for one in there)
    here, page = sum(one.now for one in there), meant[0].pk if meant else None
    return Aim(name, known[:SHOWN], len(there), here, organisation=page)


def _with_a_way(book: "Book", aim: Aim, there: Sequence[Insider], today: date) -> Aim:
    """Over others, where there is one, else with those who could make one."""
    through = _through(book, [one.person for one in there if one.now] or [one.person for one in there], today)
    return replace(aim, through=through, helpers=() if through else _helpers(book, aim.name, there, today))


def _through(book: "Book", targets: Collection[int], today: date) -> list[tuple[int, str]]:
    """The best way that leads over others."""
    people = next((path.people[1:] for path in paths_to(book, targets, today, 1)), ()) if targets else ()
    if len(people) < 2:
        return []
    names = dict(listed(book).filter(pk__among=people).values_list("pk", "name"))
    return [(one, names[one]) for one in people if one in names]


def _helpers(book: "Book", name: str, there: Sequence[Insider], today: date) -> list[Helper]:
    """Who may know somebody there; else who has to do with it."""
    worth = worth_asking(book, wanted.Wanted(name), there, today, HELPERS)
    found = [Helper(one.person.pk, one.person.name, worth_told(one)) for one in worth]
    return found or _close_to(book, name, today, [one.person for one in there])


def _close_to(book: "Book", topic: str, today: date, but: Collection[int]) -> list[Helper]:
    found = (one for one in about(book, topic, today, HELPERS + len(but)) if one.person.pk not in but)
    return [Helper(one.person.pk, one.person.name, one.why) for one in found][:HELPERS]


def fields(book: "Book", goal: "Goal", today: date) -> list[Aim]:
    """The fields that the owner named, in their order."""
    ids = {name: holding(book, [roots_of(name)], WORK, LOOKED_AT) for name in goal.fields}
    found = {name: _in_field(book, name, some) for name, some in ids.items()}
    everybody = {pk for some in found.values() for pk in some}
    near = nearness(book, everybody, today)
    names = dict(listed(book).filter(pk__among=everybody).values_list("pk", "name"))
    aims = []
    for name, some in found.items():
        known = _nearest(Known(pk, names[pk], does, near.get(pk, 0.0)) for pk, does in some.items() if pk in names)
        aims.append(Aim(name, known[:SHOWN], len(known), len(known), more=len(ids[name]) == LOOKED_AT))
    gaps = [one for one in aims if one.gap][:ASKED]
    return [
        replace(one, helpers=_close_to(book, one.name, today, list(found[one.name]))) if one in gaps else one
        for one in aims
    ]


def _in_field(book: "Book", name: str, ids: Collection[int]) -> dict[int, str]:
    """Who of these people works in a field, with what they do there."""
    out = silent_among(book, ids)
    # Scoped by the people who were found in the book.
    rows = Affiliation.objects.of_all_books().filter(person_id__among=ids, person__book=book, past=False)
    found: dict[int, str] = {}
    for person, *facts in rows.order_by("pk").values_list("person_id", *FACTS):
        post = held(facts)
        if person not in out and in_field(post, name):
            found[person] = ", ".join(part for part in (post.title, post.organisation) if part)
    return found


def _nearest(some: Iterable[Known]) -> list[Known]:
    return sorted(some, key=lambda one: (not one.now, -one.near, one.name, one.person))
