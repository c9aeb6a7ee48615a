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
    return {"promises": [_facts(one) for one in (*ledger.open, *ledger.kept, *ledger.let_go)]}


def lines(person: "Person", *, today: date) -> list[str]:
    """The open promises, one a line."""
    told = _("promised: %(what)s, %(due)s")
    return [told % {"what": one.what, "due": wording.when_due(one.due, today)} for one in of_person(person).open]


def _facts(promise: Promise) -> dict[str, Any]:
    outcome = getattr(promise, "outcome", None)
    return {
        "id": promise.pk,
        "what": promise.what,
        "made_on": promise.made_on.isoformat(),
        "due": promise.due.isoformat() if promise.due else None,
        "outcome": outcome.kind if outcome else None,
    }
