"""The introductions in which a person has a part, on their page, with the form for one more."""

from typing import TYPE_CHECKING, Any

from django.urls import reverse
from django.utils.translation import gettext as _

from kith.kernel.panels import Panel
from kith.reaching.offering import closed

from . import wording
from .queries import of_person

if TYPE_CHECKING:
    from kith.people.models import Person


def person_panels(request: Any, person: "Person") -> list[Panel]:
    """Those that are open, and the form."""
    context = {
        "person": person,
        "page": reverse("person", args=[person.pk]),
        "found": of_person(person, request.today),
        "closed": closed(person),
        "say": wording,
    }
    if not context["found"]:
        return [] if context["closed"] else [Panel("begin", 14, "introductions/new.html", context)]
    title = _("Introductions")
    return [Panel("side", 14, "introductions/panel.html", context, title=title, anchor="introductions")]
