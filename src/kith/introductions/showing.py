"""What `kith show` tells of a person by introductions."""

from datetime import date
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from . import wording
from .queries import Progress, of_person

if TYPE_CHECKING:
    from kith.people.models import Person


def told(person: "Person", *, today: date) -> dict[str, Any]:
    """Those that are open."""
    return {"introductions": [facts(one) for one in of_person(person, today)]}


def lines(person: "Person", *, today: date) -> list[str]:
    """The same, one a line."""
    said = _("introduction, %(what)s: %(state)s")
    found = of_person(person, today)
    return [said % {"what": wording.what(one.row), "state": wording.state(one, today)} for one in found]


def facts(now: Progress) -> dict[str, Any]:
    """One as programs read it; nothing tells by what it was closed."""
    return {
        "id": now.row.pk,
        "first": {"id": now.row.first_id, "name": now.row.first.name},
        "other": {"id": now.row.other_id, "name": now.row.other.name},
        "for_me": now.row.for_me,
        "why": now.row.why,
        "on": now.row.on.isoformat(),
        "state": now.state,
    }
