"""What one has in common with those at a meeting, told once: not what their brief tells in another place, not that one
knows who is there, and in full with the first alone what two of them share with the owner alike."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from kith.core.common_ground import MEMBER, STUDY, WORK, Common
from kith.core.events import event_key
from kith.kernel.briefing import LAST, WHO, Line, Part, in_brief, lines
from kith.people.models import Interest
from kith.ties import grounds
from kith.ties.common_ground import common_ground

if TYPE_CHECKING:
    from kith.people.models import Person

PLACES = (STUDY, WORK, MEMBER)
ALIKE = (*PLACES, "event", "town", "interest")
"""What is named in a word or two, and so again of somebody else."""


@dataclass
class Round:
    """Who is at a meeting, and of whom a clause was told first."""

    there: Sequence[str]
    first: dict[str, str] = field(default_factory=dict)


def lines_of(there: Sequence["Person"], briefs: Sequence[tuple["Person", list[Part]]], today: date) -> list[list[Line]]:
    """The lines of each of these people, in order, with the other parts of whose briefs they stand; `there` is who else
    is at the meeting, too."""
    if not briefs:
        return []
    ids, known = [one.pk for one, _parts in briefs], Round([one.name for one in there])
    shared, interests = common_ground(briefs[0][0].book, ids, today), _interests([one for one, _parts in briefs])
    return [
        [
            *lines([in_brief(grounds.besides(interests[one.pk], shared[one.pk]))]),
            *_told(one, [*_left(one, shared[one.pk], parts, known.there)], known, today),
        ]
        for one, parts in briefs
    ]


def _left(person: "Person", found: Sequence[Common], parts: Sequence[Part], there: Sequence[str]) -> Iterator[Common]:
    """What nothing else of the brief tells."""
    story = any(part.name == WHO for part in parts)
    places = [one.names[0] for one in found if one.kind in PLACES]
    heads = [line.text.partition(":")[0] for part in parts if part.name == LAST for line in part.lines]
    elsewhere = [*heads, person.met] if story else heads
    for one in grounds.beside_the_story(found, person.met) if story else found:
        if one.kind == "event" and (_is_one_of(one, places) or (one.times == 1 and grounds.is_named(one, elsewhere))):
            continue
        names = tuple(name for name in one.names if one.kind != "known" or name not in there)
        if names:
            yield replace(one, names=names)


def _is_one_of(event: Common, places: Sequence[str]) -> bool:
    """Whether an event is called as a place where both are or were."""
    return event_key(event.names[0]) in map(event_key, places)


def _told(person: "Person", found: Sequence[Common], known: Round, today: date) -> list[Line]:
    """In sentences; what was told of somebody before is named with them alone."""
    new: list[Common] = []
    again: dict[str, list[str]] = defaultdict(list)
    for one in found:
        first = known.first.setdefault(grounds.clause(one, today), person.name) if one.kind in ALIKE else person.name
        if first == person.name:
            new.append(one)
        else:
            again[first] += one.names
    alike = [
        _("As with %(name)s: %(what)s.") % {"name": name, "what": get_text_list(some, _("and"))}
        for name, some in again.items()
    ]
    return lines([grounds.told(new, today) if new else "", *grounds.rest(new, today), *alike])


def _interests(people: Sequence["Person"]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {one.pk: [] for one in people}
    rows = Interest.objects.of(people[0].book).filter(person__in=list(found))
    for pk, name in rows.order_by("key").values_list("person_id", "name"):
        found[pk].append(name)
    return found
