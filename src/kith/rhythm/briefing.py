"""What a rhythm brings to a brief: how long the silence is, beside what is usual."""

from datetime import date
from typing import TYPE_CHECKING

from django.utils.html import strip_tags
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from kith.kernel.briefing import LAST, Part, lines

from . import wording
from .queries import cadence, standing_of

if TYPE_CHECKING:
    from kith.people.models import Person


def brief(person: "Person", today: date) -> list[Part]:
    """Usually every 31 days, silent for 118. Was due on 11 March."""
    standing = standing_of(person)
    if standing is None:
        return []
    silence = _("%(silence)s.") % {"silence": capfirst(strip_tags(wording.silence(standing, today)))}
    due = wording.due(cadence(person, today), today)
    return [Part(LAST, _("Last talk"), lines([f"{silence} {due}".strip()]))]
