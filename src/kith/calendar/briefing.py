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

MOST = 2
ASK = "ask"


def brief(person: "Person", today: date) -> list[Part]:
    """The next meetings with them; questions where one is near, unless a talk for advice has its own."""
    rows = with_person(person, today).filter(begins__lt=begins(today + timedelta(days=SOON)))
    found = list(islice(rows, MOST))
    told = _("%(when)s: %(title)s")
    ahead = (told % {"when": wording.when(one, today), "title": in_brief(wording.title(one))} for one in found)
    asked = () if not found or _has_its_own(person, today) else questions(person, today)
    return [Part(AHEAD, _("Planned"), lines(ahead)), Part(ASK, _("To ask"), lines(asked))]


def _has_its_own(person: "Person", today: date) -> bool:
    return any(one.open and HELD not in one.steps for one in talks_of(person, today))
