"""What `kith show` tells of a person by meetings, and one as programs read it."""

from datetime import date
from typing import TYPE_CHECKING, Any

from django.utils import timezone
from django.utils.translation import gettext as _

from . import wording
from .models import Meeting
from .queries import with_person

if TYPE_CHECKING:
    from kith.people.models import Person


def told(person: "Person", *, today: date) -> dict[str, Any]:
    """Those to come."""
    return {"meetings": [facts(one) for one in with_person(person, today)]}


def lines(person: "Person", *, today: date) -> list[str]:
    """Those to come, one a line."""
    said = _("meeting, %(when)s: %(title)s")
    return [
        said % {"when": wording.when(one, today), "title": wording.title(one)} for one in with_person(person, today)
    ]


def facts(one: Meeting) -> dict[str, Any]:
    """One as programs read it; moments are ISO with the owner's zone."""
    held = getattr(one, "held", None)
    return {
        "id": one.pk,
        "title": one.title,
        "begins": timezone.localtime(one.begins).isoformat(),
        "ends": timezone.localtime(one.ends).isoformat(),
        "place": wording.place(one),
        "people": [{"id": guest.person_id, "name": guest.person.name} for guest in one.guests.all()],
        "invited": one.invited,
        "encounter": held.encounter_id if held else None,
    }
