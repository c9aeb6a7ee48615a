"""What meetings bring to a brief: when one meets next, and three things to ask then."""

from datetime import date, timedelta
from itertools import islice
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from kith.advice.queries import of_person as talks_of
from kith.core.advising import HELD
from kith.kernel.briefing import AHEAD, Part, in_brief, lines
from kith.kernel.panels import AHEAD as SOON

from . import wording
from .asking import questions
from .queries import begins, with_person

if TYPE_CHECKING:
    from kith.people.models import Person

    from .models import Meeting

MOST = 2
ASK = "ask"


def brief(person: "Person", today: date) -> list[Part]:
    """The next meetings with them; questions where one is near, unless a talk for advice has its own."""
    rows = with_person(person, today).filter(begins__lt=begins(today + timedelta(days=SOON)))
    found = list(islice(rows, MOST))
    asked = () if not found or _has_its_own(person, today) else questions(person, today)
    return [Part(AHEAD, _("Planned"), lines(ahead(one, today) for one in found)), Part(ASK, _("To ask"), lines(asked))]


def ahead(meeting: "Meeting", today: date) -> str:
    """How one is told of: Tomorrow, 9:00 to 10:00: Grid review."""
    words = {"when": wording.when(meeting, today), "title": in_brief(wording.title(meeting))}
    return _("%(when)s: %(title)s") % words


def _has_its_own(person: "Person", today: date) -> bool:
    return any(one.open and HELD not in one.steps for one in talks_of(person, today))
