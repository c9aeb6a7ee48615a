"""What promises give Today: the late ones are reasons, the open ones have their section, those soon due come up;
asks that nobody answered, and thanks that are due, have theirs."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from kith.core.choosing import LATE_AT_MOST
from kith.core.due import THANKS_DAYS
from kith.core.facts import Helped, Late
from kith.kernel.panels import AHEAD, Coming, Panel
from kith.ties.asked import note_asked

from . import wording
from .models import Ask
from .queries import most_telling, neglected, open_promises, owed_thanks

if TYPE_CHECKING:
    from kith.accounts.models import Book

SHOWN, FOLDED = 5, 7


def reasons(book: "Book", today: date, person: int | None = None) -> dict[int, dict[str, Any]]:
    """The late promises; and of whom helped lately, for what thanks are due."""
    found: dict[int, dict[str, Any]] = defaultdict(lambda: defaultdict(tuple))
    rows = open_promises(book).filter(due__lt=today)
    owed = owed_thanks(book).filter(on__gte=today - timedelta(days=THANKS_DAYS), on__lt=today)
    if person is not None:
        rows, owed = rows.filter(person=person), owed.filter(person=person)
    for pk, what, due in rows.order_by("due", "pk").values_list("person_id", "what", "due"):
        if due:
            found[pk]["late"] += (Late(what, due),)
    for pk, what, on in owed.values_list("person_id", "what", "on"):
        found[pk]["helped"] += (Helped(what, on),)
    return found


def facts(book: "Book", today: date, known: dict[int, dict[str, Any]]) -> None:
    """Whom the owner asked for something lately."""
    note_asked(known, today, Ask.objects.of(book).filter(theirs=False))


def coming(book: "Book", today: date) -> Iterator[Coming]:
    """The promises that fall due within two weeks."""
    rows = open_promises(book).filter(due__gte=today, due__lte=today + timedelta(days=AHEAD))
    for what, due, person, name in rows.values_list("what", "due", "person_id", "person__name"):
        if due:
            yield Coming(due, capfirst(what), _("Promised to %(name)s") % {"name": name}, person=person)


def today_panels(request: Any, scores: Mapping[int, float]) -> list[Panel]:
    """The open promises: at most three late ones lead, by the score of the person, the rest of them fold; then those to
    come."""
    found = most_telling(request.book, request.today, scores, late=LATE_AT_MOST + FOLDED, ahead=SHOWN)
    asks = _asks(request)
    if not found.count:
        return asks
    leading, folded = found.late[:LATE_AT_MOST], found.late[LATE_AT_MOST:]
    context = {
        "promises": [*leading, *found.ahead[: SHOWN - len(leading)]],
        "folded": folded,
        "more": wording.more_late(found.count_late - len(leading)),
        "total": found.count,
        "say": wording,
    }
    return [Panel("side", 10, "favours/today.html", context, title=_("Promises"), anchor="promises"), *asks]


def _asks(request: Any) -> list[Panel]:
    """Asks older than a week to which nobody has said anything, and thanks that are due since a day."""
    asks = list(neglected(request.book, request.today)[: SHOWN + 1])
    owed = list(owed_thanks(request.book).filter(on__lt=request.today)[: SHOWN + 1])
    if not asks and not owed:
        return []
    context = {"asks": asks[:SHOWN], "owed": owed[:SHOWN], "say": wording}
    return [Panel("fold", 12, "favours/today_asks.html", context, title=_("Asks and favours"), anchor="asks")]
