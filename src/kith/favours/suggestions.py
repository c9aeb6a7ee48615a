"""What promises give Today: those whose day is over are reasons; all that are open have their section."""

from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from kith.core.ranking import Late
from kith.kernel.panels import Panel

from . import wording
from .models import Promise
from .queries import open_promises

if TYPE_CHECKING:
    from kith.accounts.models import Book

SHOWN = 5


def candidates(book: "Book", today: date) -> set[int]:
    """To whom a promise is late."""
    return set(open_promises(book).filter(due__lt=today).values_list("person_id", flat=True))


def facts(book: "Book", today: date, known: dict[int, dict[str, Any]]) -> None:
    """Adds the late promises."""
    late: dict[int, list[Late]] = defaultdict(list)
    rows = Promise.objects.of(book).filter(outcome__isnull=True, due__lt=today, person_id__among=known)
    for pk, what, due in rows.order_by("due", "pk").values_list("person_id", "what", "due"):
        if due:
            late[pk].append(Late(what, due))
    for pk, some in late.items():
        known[pk]["late"] = tuple(some)


def today_panels(request: Any) -> list[Panel]:
    """The open promises, the earliest due first."""
    found = list(open_promises(request.book)[: SHOWN + 1])
    if not found:
        return []
    context = {
        "promises": found[:SHOWN],
        "total": open_promises(request.book).count() if len(found) > SHOWN else len(found),
        "say": wording,
    }
    return [Panel("side", 10, "favours/today.html", context, title=_("Promises"), anchor="promises")]
