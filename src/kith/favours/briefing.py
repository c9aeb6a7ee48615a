"""What promises, asks and favours bring to a brief: those that are open, and thanks that are due."""

from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from kith.kernel.briefing import MOST, OPEN, Line, Part, in_brief

from . import wording
from .models import Promise
from .queries import between, of_person

if TYPE_CHECKING:
    from kith.people.models import Person


def brief(person: "Person", today: date) -> list[Part]:
    """What one promised and has not kept yet, and what they did; the earliest due first."""
    ledger = of_person(person)
    found = [*ledger.open[:MOST], *ledger.awaited[:MOST]]
    lines = [_line(one, today) for one in found]
    shared = between(person)
    lines += [Line(in_brief(wording.asked(one)), wording.how_old(one, today)) for one in shared.asks[:MOST]]
    owed = [one for one in shared.favours if wording.is_thankless(one, today)]
    lines += [Line(in_brief(wording.helped(one)), _("thanks are due")) for one in owed[:MOST]]
    return [Part(OPEN, _("Open between you"), lines)]


def _line(promise: Promise, today: date) -> Line:
    said = _("They promised: %(what)s") if promise.theirs else _("You promised: %(what)s")
    told = said % {"what": in_brief(promise.what)}
    if wording.is_late(promise, today):
        return Line(told, wording.how_late(promise.due, today))
    due = wording.in_short(promise, today)
    return Line(f"{told}, {due}" if due else told)
