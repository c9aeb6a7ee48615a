"""What a talk for advice brings to a brief: that there is one, and what to ask."""

from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from kith.core.advising import HELD
from kith.kernel.briefing import OPEN, Part, in_brief, lines

from . import wording
from .letters import questions
from .queries import of_person

if TYPE_CHECKING:
    from kith.people.models import Person

ASK = "ask"


def brief(person: "Person", today: date) -> list[Part]:
    """How each open one stands; of the one that is to come, three things to ask."""
    found = [one for one in of_person(person, today) if one.open]
    told = _("Advice about %(topic)s. %(state)s")
    said = (told % {"topic": in_brief(one.row.topic), "state": wording.state(one, today)} for one in found)
    ahead = [one for one in found if HELD not in one.steps]
    asked = (in_brief(line) for line in questions(ahead[0].row)) if ahead else ()
    return [Part(OPEN, _("Open between you"), lines(said)), Part(ASK, _("To ask"), lines(asked))]
