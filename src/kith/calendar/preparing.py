"""What to know of those whom one is about to meet: the brief of each, which tells neither of the meeting itself nor the
same twice."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from kith.kernel.briefing import AHEAD, COMMON, Line, Part, in_order
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
    common = grounds.lines_of(there, found, today) if not only or COMMON in only else [[] for _one in found]
    return [
        replace(met, parts=_once(parts, shared, itself))
        for met, (_one, parts), shared in zip(those(meeting, people), found, common, strict=True)
    ]


def _once(parts: Sequence[Part], shared: list[Line], itself: str) -> list[Part]:
    """The parts with this common ground, and without the meeting among what is planned."""
    others = [part for part in parts if part.name != COMMON]
    left = [replace(one, lines=[line for line in one.lines if _is_news(one, line, itself)]) for one in others]
    return in_order([*left, Part(COMMON, _("Common ground"), shared)])


def _is_news(part: Part, line: Line, itself: str) -> bool:
    return part.name != AHEAD or line.text != itself
