"""What ties bring to a brief: what somebody cares about, and common ground, neither of which tells what the other
does."""

from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from kith.kernel.briefing import COMMON, Part, in_brief, lines
from kith.people.models import Interest

from . import grounds
from .common_ground import common_ground

if TYPE_CHECKING:
    from kith.people.models import Person


def brief(person: "Person", today: date) -> list[Part]:
    """Their own interests; the best two in a sentence, then the others."""
    shared = common_ground(person.book, [person.pk], today)[person.pk]
    own = Interest.objects.of(person.book).filter(person=person).order_by("key").values_list("name", flat=True)
    found = grounds.beside_the_story(shared, person.met)
    common = lines([grounds.told(found, today), *grounds.rest(found, today)])
    return [Part(COMMON, _("Common ground"), [*lines([in_brief(grounds.besides(own, shared))]), *common])]
