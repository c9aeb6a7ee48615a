"""Who could introduce one, on the page of an organisation and of an opportunity there."""

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from kith.core.levels import function, level
from kith.core.wanted import Wanted
from kith.kernel.panels import Panel
from kith.opportunities.queries import has_ended

from . import wording
from .queries import inside

if TYPE_CHECKING:
    from kith.opportunities.models import Opportunity
    from kith.people.models import Organisation

SHOWN = 3


def organisation_panels(request: Any, organisation: "Organisation") -> list[Panel]:
    """The best ways there."""
    return _ways(request, Wanted(organisation.name))


def opportunity_panels(request: Any, opportunity: "Opportunity") -> list[Panel]:
    """The best ways to where it is, for a role of its level and function; none once it has ended."""
    if opportunity.organisation is None or has_ended(opportunity):
        return []
    role = opportunity.role
    return _ways(request, Wanted(opportunity.organisation.name, role, level(opportunity.level or role), function(role)))


def _ways(request: Any, wanted: Wanted) -> list[Panel]:
    found = inside(request.book, wanted, request.today, SHOWN, topics=False)
    if not found.ways and not found.worth:
        return []
    context = {"found": found, "say": wording, "today": request.today}
    return [Panel("main", 60, "inside/organisation.html", context, title=_("Who could open a door"), anchor="inside")]
