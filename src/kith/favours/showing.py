"""What `kith show` tells of a person by what was promised to them."""

from datetime import date
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from . import wording
from .models import Promise
from .queries import of_person

if TYPE_CHECKING:
    from kith.people.models import Person


def told(person: "Person", *, today: date) -> dict[str, Any]:  # noqa: ARG001 -- every showing is told the day
    """The promises that are open, and how the others ended."""
    ledger = of_person(person)
    return {"promises": [_facts(one) for one in (*ledger.open, *ledger.awaited, *ledger.kept, *ledger.let_go)]}


def lines(person: "Person", *, today: date) -> list[str]:
    """The open promises, one a line."""
    ledger = of_person(person)
    return [_line(one, today) for one in (*ledger.open, *ledger.awaited)]


def _line(promise: Promise, today: date) -> str:
    told = _("they promised: %(what)s, %(due)s") if promise.theirs else _("promised: %(what)s, %(due)s")
    return told % {"what": promise.what, "due": wording.when_due(promise.due, today)}


def _facts(promise: Promise) -> dict[str, Any]:
    outcome = getattr(promise, "outcome", None)
    return {
        "id": promise.pk,
        "what": promise.what,
        "made_on": promise.made_on.isoformat(),
        "due": promise.due.isoformat() if promise.due else None,
        "theirs": promise.theirs,
        "outcome": outcome.kind if outcome else None,
    }
