"""Words to begin with: a capability's `drafting.py` may offer them, as it knows a reason.

draft(person, today) -> str        empty where it knows none; what a higher room says goes before a lower one's
"""

from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext

from kith.core.drafting import greeting
from kith.encounters.wording import called
from kith.kernel.capabilities import rooms

if TYPE_CHECKING:
    from kith.people.models import Person


def draft_for(person: "Person", today: date) -> str:
    """What one might write to them today."""
    offers = (room.draft(person, today) for room in reversed(rooms("drafting")))
    return next(filter(None, offers), "") or greeting(None, today, name=called(person), tell=_tell)


def _tell(message: str, _plural: str = "", _number: int | None = None, **values: object) -> str:
    return gettext(message) % values
