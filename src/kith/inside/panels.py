"""Who could introduce one, on the page of an organisation."""

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from kith.core.wanted import Wanted
from kith.kernel.panels import Panel

from . import wording
from .queries import inside

if TYPE_CHECKING:
    from kith.people.models import Organisation

SHOWN = 3


def organisation_panels(request: Any, organisation: "Organisation") -> list[Panel]:
    """The best ways there."""
    found = inside(request.book, Wanted(organisation.name), request.today, SHOWN)
    if not found.ways and not found.worth:
        return []
    context = {"found": found, "say": wording, "today": request.today}
    return [Panel("main", 60, "inside/organisation.html", context, title=_("Who could open a door"), anchor="inside")]
