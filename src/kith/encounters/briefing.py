"""What encounters bring to a brief: the last talk, what was written since, and who waits for an answer."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from kith.kernel.briefing import LAST, OPEN, Part, in_brief, lines
from kith.kernel.days import spoken
from kith.people.models import Standing

from .models import Encounter
from .queries import SPOKEN, awaiting, of_person
from .wording import called, heading

if TYPE_CHECKING:
    from kith.people.models import Person


def brief(person: "Person", today: date) -> list[Part]:
    """When one talked last and of what; what is open between the two."""
    return [
        Part(LAST, _("Last talk"), lines(_last(person, today))),
        Part(OPEN, _("Open between you"), lines(_open(person, today))),
    ]


def _last(person: "Person", today: date) -> Iterator[str]:
    """The last time that one spoke, and what was written after it, or instead."""
    talk = of_person(person, SPOKEN).first()
    wrote = of_person(person, Encounter.WRITTEN).first()
    if talk:
        yield _told(talk, person, today)
    if wrote and (talk is None or wrote.on > talk.on):
        yield _told(wrote, person, today)
    if talk is None and wrote is None:
        yield _("No contact noted yet.")


def _told(one: Encounter, person: "Person", today: date) -> str:
    """Call, 11 February: The Baltic link goes to tender in autumn."""
    what = heading(one.channel, one.direction, event=one.event, place=one.place, name=called(person), note=one.note)
    words = {"what": what, "day": spoken(one.on, today), "note": in_brief(one.note)}
    return (_("%(what)s, %(day)s: %(note)s") if one.note else _("%(what)s, %(day)s.")) % words


def _open(person: "Person", today: date) -> Iterator[str]:
    """Whose turn it is to answer."""
    standing = Standing.objects.of(person.book).filter(person=person).first()
    if standing and standing.owes_reply and standing.last_in:
        words = {"name": called(person), "day": spoken(standing.last_in, today)}
        yield _("%(name)s wrote, %(day)s, and waits for your answer.") % words
    elif waiting := awaiting(person):
        yield _("You reached out, %(day)s; no answer is noted.") % {"day": spoken(waiting[0].on, today)}
