"""What introductions bring to a brief: those that are open."""

from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from kith.kernel.briefing import OPEN, Part, lines

from . import wording
from .queries import of_person

if TYPE_CHECKING:
    from kith.people.models import Person


def brief(person: "Person", today: date) -> list[Part]:
    """How each stands."""
    told = _("Introduction, %(what)s: %(state)s")
    found = of_person(person, today)
    said = (told % {"what": wording.what(one.row), "state": wording.state(one, today)} for one in found)
    return [Part(OPEN, _("Open between you"), lines(said))]
