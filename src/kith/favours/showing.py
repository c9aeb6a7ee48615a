"""What `kith show` tells of a person by what was promised, asked and given."""

from datetime import date
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from . import wording
from .models import Ask, Favour, Promise
from .queries import between, of_person

if TYPE_CHECKING:
    from kith.people.models import Person


def told(person: "Person", *, today: date) -> dict[str, Any]:  # noqa: ARG001 -- every showing is told the day
    """The promises that are open, and how the others ended."""
    ledger = of_person(person)
    shared = between(person)
    return {
        "promises": [_facts(one) for one in (*ledger.open, *ledger.awaited, *ledger.kept, *ledger.let_go)],
        "asks": [ask_facts(one) for one in shared.asks],
        "favours": [favour_facts(one) for one in shared.favours],
    }


def lines(person: "Person", *, today: date) -> list[str]:
    """The open promises and asks, and the favours, one a line."""
    ledger = of_person(person)
    shared = between(person)
    return [
        *(_line(one, today) for one in (*ledger.open, *ledger.awaited)),
        *(f"{wording.asked(one)}, {wording.how_old(one, today)}" for one in shared.asks),
        *(f"{wording.helped(one)}, {wording.when_thanked(one, today)}" for one in shared.favours),
    ]


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


def ask_facts(ask: Ask) -> dict[str, Any]:
    """An open ask as programs read it."""
    return {
        "id": ask.pk,
        "what": ask.what,
        "on": ask.on.isoformat(),
        "due": ask.due.isoformat() if ask.due else None,
        "theirs": ask.theirs,
        "agreed": bool(getattr(ask, "agreed", False)),
    }


def favour_facts(favour: Favour) -> dict[str, Any]:
    """A favour as programs read it."""
    thanks = getattr(favour, "thanks", None)
    return {
        "id": favour.pk,
        "what": favour.what,
        "on": favour.on.isoformat(),
        "given": favour.given,
        "thanked": thanks.on.isoformat() if thanks else None,
    }
