"""What ties bring to a brief: common ground."""

from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from kith.kernel.briefing import COMMON, Part, lines

from . import grounds
from .common_ground import common_ground

if TYPE_CHECKING:
    from kith.people.models import Person


def brief(person: "Person", today: date) -> list[Part]:
    """The best two in a sentence, then the others."""
    found = grounds.beside_the_story(common_ground(person.book, [person.pk], today)[person.pk], person.met)
    return [Part(COMMON, _("Common ground"), lines([grounds.told(found, today), *grounds.rest(found, today)]))]
