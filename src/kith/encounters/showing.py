"""What `kith show` tells of a person by their encounters."""

from datetime import date
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from kith.kernel.days import spoken
from kith.kernel.numbers import grouped

from .models import Encounter
from .queries import of_person
from .wording import heading

if TYPE_CHECKING:
    from kith.people.models import Person

SHOWN = 5


def told(person: "Person", *, today: date) -> dict[str, Any]:  # noqa: ARG001 -- every showing is told the day
    """All encounters, the latest first, how many there are, and the day of the last."""
    timeline = [_facts(one) for one in of_person(person)]
    last = timeline[0]["on"] if timeline else None
    return {"last_contact": last, "encounters": len(timeline), "timeline": timeline}


def lines(person: "Person", *, today: date) -> list[str]:
    """The latest encounters, one a line."""
    rows = of_person(person)
    found = [
        _("%(day)s: %(what)s") % {"day": spoken(one.on, today), "what": _what(one, person)} for one in rows[:SHOWN]
    ]
    more = rows.order_by().count() - len(found)
    return [*found, _("and %(count)s earlier") % {"count": grouped(more)}] if more else found


def _facts(one: Encounter) -> dict[str, Any]:
    return {
        "id": one.pk,
        "on": one.on.isoformat(),
        "channel": one.channel,
        "direction": one.direction,
        "event": one.event or None,
        "place": one.place or None,
        "note": one.note or None,
    }


def _what(one: Encounter, person: "Person") -> str:
    what = heading(one.channel, one.direction, event=one.event, place=one.place, name=person.name, note=one.note)
    return f"{what}. {' '.join(one.note.split())[:160]}" if one.note else what
