"""What the owner and a person have in common, and whom the person knows, on the person's page."""

from typing import TYPE_CHECKING, Any

from django.urls import reverse
from django.utils.translation import gettext as _

from kith.kernel.panels import Panel

from . import grounds, wording
from .common_ground import common_ground
from .known import denied, how_many_known, known_by, my_rating

if TYPE_CHECKING:
    from kith.people.models import Person

SHOWN = 3


def person_panels(request: Any, person: "Person") -> list[Panel]:
    """The best two things in common in a sentence below the name, the others in the list of what one has in common;
    and the strongest ties."""
    found = grounds.beside_the_story(common_ground(request.book, [person.pk], request.today)[person.pk], person.met)
    told, rest = grounds.told(found, request.today), grounds.rest(found, request.today)
    panels = [Panel("story", 5, "ties/common.html", {"told": told})] if told else []
    if rest:
        panels.append(Panel("common", 5, "ties/more_common.html", {"rest": rest}))
    return [*panels, _knows(person)]


def _knows(person: "Person") -> Panel:
    context = {
        "person": person,
        "page": reverse("person", args=[person.pk]),
        "found": known_by(person, SHOWN),
        "denied": denied(person),
        "total": how_many_known(person),
        "mine": my_rating(person),
        "say": wording,
    }
    if not context["total"] and not context["denied"]:
        return Panel("begin", 16, "ties/new.html", context)
    return Panel("side", 16, "ties/panel.html", context, title=_("Whom they know"), anchor="knows")
