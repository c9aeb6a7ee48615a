"""What `kith show` tells of a person by their rhythm."""

from datetime import date
from typing import TYPE_CHECKING, Any

from kith.core.dates import spoken

from .queries import cadence

if TYPE_CHECKING:
    from kith.people.models import Person


def told(person: "Person", *, today: date) -> dict[str, Any]:
    """The rhythm in days, when contact is due, and until when suggestions rest; null for what is not."""
    now = cadence(person, today)
    return {
        "rhythm": now.days,
        "due": now.due.isoformat() if now.due else None,
        "snoozed_until": now.snoozed_until.isoformat() if now.snoozed_until else None,
    }


def lines(person: "Person", *, today: date) -> list[str]:
    """The same in words."""
    now = cadence(person, today)
    found = [f"rhythm: every {now.days} days, due {spoken(now.due, today)}"] if now.days and now.due else []
    if now.snoozed_until:
        found.append(f"snoozed until {spoken(now.snoozed_until, today)}")
    return found
