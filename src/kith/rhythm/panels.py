"""The rhythm of a person on their page, and the rhythm of several in the selection bar."""

from datetime import date
from typing import TYPE_CHECKING, Any

from django.urls import reverse
from django.utils.translation import gettext as _

from kith.core.due import REPLY_DAYS
from kith.core.rhythm_line import draw
from kith.encounters.queries import awaiting, recent
from kith.kernel.panels import Panel
from kith.people.models import Mark

from . import wording
from .queries import cadence, standing_of, usually_due

if TYPE_CHECKING:
    from kith.people.models import Person


def person_panels(request: Any, person: "Person") -> list[Panel]:
    """The rhythm line of 24 months, how often one wants to be in touch, and what rests."""
    today = request.today
    standing = standing_of(person)
    contacts = recent(person.book, [person.pk], today)[person.pk]
    if standing and not contacts:
        contacts = [(standing.last_contact, standing.last_channel)]  # beyond the axis, where silence began
    now = cadence(person, today)
    expected = now.due or usually_due(standing)
    context = {
        "person": person,
        "page": reverse("person", args=[person.pk]),
        "line": draw(contacts, today=today, size="page", due=expected),
        "silence": wording.silence(standing, today),
        "now": now,
        "awaiting": _awaiting(person, today),
        "segments": wording.SEGMENTS,
        "closed": Mark.objects.of(person.book).filter(person=person, kind__in=Mark.SILENT).exists(),
        "say": wording,
    }
    return [Panel("main", 10, "rhythm/panel.html", context, title=_("Rhythm"), anchor="rhythm")]


def _awaiting(person: "Person", today: date) -> int:
    """How many of the owner's last contacts may have gone unanswered, once there was time for an answer."""
    found = awaiting(person)
    return len(found) if found and (today - found[0].on).days >= REPLY_DAYS[0] else 0


def selection_panels(request: Any) -> list[Panel]:  # noqa: ARG001 -- every panel is asked with the request
    """Set a rhythm for all who are selected."""
    return [Panel("selection", 10, "rhythm/selection.html", {"segments": wording.SEGMENTS})]
