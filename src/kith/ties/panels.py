"""What the owner and a person have in common, on the person's page."""

from typing import TYPE_CHECKING, Any

from kith.kernel.panels import Panel

from . import grounds
from .common_ground import common_ground

if TYPE_CHECKING:
    from kith.people.models import Person


def person_panels(request: Any, person: "Person") -> list[Panel]:
    """The best two in a sentence below the name; the others in the list of what one has in common."""
    found = grounds.beside_the_story(common_ground(request.book, [person.pk], request.today)[person.pk], person.met)
    told, rest = grounds.told(found, request.today), grounds.rest(found, request.today)
    panels = [Panel("story", 5, "ties/common.html", {"told": told})] if told else []
    return [*panels, Panel("common", 5, "ties/more_common.html", {"rest": rest})] if rest else panels
