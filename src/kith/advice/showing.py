"""What `kith show` tells of a person by talks for advice."""

from datetime import date
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from . import wording
from .queries import Progress, of_person

if TYPE_CHECKING:
    from kith.people.models import Person


def told(person: "Person", *, today: date) -> dict[str, Any]:
    """All of them."""
    return {"advice": [facts(one) for one in of_person(person, today)]}


def lines(person: "Person", *, today: date) -> list[str]:
    """The open ones, one a line."""
    said = _("advice about %(topic)s: %(state)s")
    found = [one for one in of_person(person, today) if one.open]
    return [said % {"topic": one.row.topic, "state": wording.state(one, today)} for one in found]


def facts(now: Progress) -> dict[str, Any]:
    """One as programs read it."""
    row, meets, report = now.row, now.meets_on, now.report_on
    return {
        "id": row.pk,
        "person": row.person_id,
        "name": row.person.name,
        "topic": row.topic,
        "on": row.on.isoformat(),
        "state": now.state,
        "meets": meets.isoformat() if meets else None,
        "report": report.isoformat() if report else None,
        "opportunity": row.opportunity_id,
    }
