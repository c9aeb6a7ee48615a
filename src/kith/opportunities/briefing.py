"""What opportunities bring to a brief: the open ones with which somebody has to do."""

from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from kith.kernel.briefing import OPEN, Part, in_brief, lines

from . import wording
from .queries import Progress, of_person, opportunities

if TYPE_CHECKING:
    from kith.people.models import Person


def brief(person: "Person", today: date) -> list[Part]:
    """What they are to each, and how far it is."""
    roles = {one.opportunity_id: one.role for one in of_person(person)}
    rows = opportunities(person.book).filter(pk__in=list(roles)).order_by("-added_on", "-pk") if roles else []
    found = [Progress(one, one.stage, one.since) for one in rows]
    return [Part(OPEN, _("Open between you"), lines(_told(one, roles, today) for one in found if not one.ended))]


def _told(one: Progress, roles: dict[int, str], today: date) -> str:
    """Grid Analyst, Northwind Energy: referred you. Applied since 3 May."""
    facts = {"what": in_brief(wording.called(one.row)), "role": wording.role(roles[one.row.pk])}
    stage = {"stage": wording.stage(one.stage), "since": wording.since(one, today)}
    return _("%(what)s: %(role)s. %(stage)s %(since)s.") % {**facts, **stage}
