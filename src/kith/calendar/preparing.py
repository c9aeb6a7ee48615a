"""What to know of those whom one is about to meet: the brief of each, which tells neither of the meeting itself nor the
same twice."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from kith.kernel.briefing import AHEAD, COMMON, Line, Part
from kith.kernel.briefing import brief as parts_of
from kith.people.queries import current_posts

from . import grounds
from .briefing import ahead

if TYPE_CHECKING:
    from kith.people.models import Person

    from .models import Meeting


@dataclass(frozen=True)
class Met:
    """Somebody at a meeting, with what there is to know before it."""

    person: "Person"
    post: str
    parts: list[Part] = field(default_factory=list)


def those(meeting: "Meeting", people: Sequence["Person"]) -> list[Met]:
    """These guests, with their posts alone."""
    posts = current_posts(meeting.book, [one.pk for one in people])
    return [Met(one, str(posts.get(one.pk) or "")) for one in people]


def briefs(meeting: "Meeting", people: Sequence["Person"], today: date, only: Collection[str] = ()) -> list[Met]:
    """The same, each with their brief: the parts named in `only`, or all where none is."""
    found = [(one, [part for part in parts_of(one, today) if not only or part.name in only]) for one in people]
    there, itself = [guest.person for guest in meeting.guests.all()], ahead(meeting, today)
    common = grounds.lines_of(there, found, today)
    return [
        replace(met, parts=[*_once(parts, shared, itself)])
        for met, (_one, parts), shared in zip(those(meeting, people), found, common, strict=True)
    ]


def _once(parts: Sequence[Part], shared: list[Line], itself: str) -> Iterator[Part]:
    """The parts with this common ground, and without the meeting among what is planned."""
    for part in parts:
        told = shared if part.name == COMMON else part.lines
        left = [line for line in told if part.name != AHEAD or line.text != itself]
        if left:
            yield replace(part, lines=left)
