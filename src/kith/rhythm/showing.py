"""What `kith show` tells of a person by their rhythm."""

from datetime import date
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kith.kernel.days import spoken

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
    found = []
    if now.days and now.due:
        every = ngettext("rhythm: every day, due %(due)s", "rhythm: every %(days)d days, due %(due)s", now.days)
        found.append(every % {"days": now.days, "due": spoken(now.due, today)})
    if now.snoozed_until:
        found.append(_("snoozed until %(day)s") % {"day": spoken(now.snoozed_until, today)})
    return found
