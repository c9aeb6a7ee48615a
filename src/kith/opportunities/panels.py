"""What somebody helped with, on their page; what one is after at an organisation, on its page."""

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from kith.kernel.panels import Panel

from . import wording
from .queries import at_organisation, of_person

if TYPE_CHECKING:
    from kith.people.models import Organisation, Person


def person_panels(request: Any, person: "Person") -> list[Panel]:  # noqa: ARG001 -- every panel is asked with the request
    """The opportunities that they have to do with."""
    context = {"helped": list(of_person(person)), "say": wording}
    title = _("Opportunities")
    found = [Panel("side", 15, "opportunities/person.html", context, title=title, anchor="opportunities")]
    return found if context["helped"] else []


def organisation_panels(request: Any, organisation: "Organisation") -> list[Panel]:  # noqa: ARG001 -- as all panels
    """The opportunities there."""
    context = {"found": at_organisation(organisation), "say": wording}
    title = _("Opportunities there")
    found = [Panel("main", 20, "opportunities/organisation.html", context, title=title, anchor="opportunities")]
    return found if context["found"] else []
