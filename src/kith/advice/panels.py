"""Talks for advice on the page of the person and of the opportunity, with the form for one more."""

from typing import TYPE_CHECKING, Any

from django.urls import reverse
from django.utils.translation import gettext as _

from kith.kernel.panels import Panel
from kith.reaching.offering import closed

from . import wording
from .queries import of_opportunity, of_person

if TYPE_CHECKING:
    from kith.opportunities.models import Opportunity
    from kith.people.models import Person


def person_panels(request: Any, person: "Person") -> list[Panel]:
    """All with them, and the form."""
    context = {
        "found": of_person(person, request.today),
        "closed": closed(person),
        "action": reverse("person-advice", args=[person.pk]),
        "page": reverse("person", args=[person.pk]),
        "say": wording,
    }
    if not context["found"]:
        return [] if context["closed"] else [Panel("begin", 13, "advice/new.html", context)]
    return [Panel("side", 13, "advice/panel.html", context, title=_("Advice"), anchor="advice")]


def opportunity_panels(request: Any, opportunity: "Opportunity") -> list[Panel]:
    """Whom one asks about it, and the form."""
    context = {
        "found": of_opportunity(opportunity, request.today),
        "action": reverse("opportunity-advice", args=[opportunity.pk]),
        "page": reverse("opportunity", args=[opportunity.pk]),
        "whom": True,
        "say": wording,
    }
    return [Panel("side", 20, "advice/panel.html", context, title=_("Advice"), anchor="advice")]
