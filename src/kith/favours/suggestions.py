"""What promises give Today: the late ones are reasons, the open ones have their section, those soon due come up;
asks that nobody answered, and thanks that are due, have theirs."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from heapq import merge
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from django.db.models import QuerySet
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from kith.core.choosing import LATE_AT_MOST
from kith.core.due import THANKS_DAYS
from kith.core.facts import Helped, Late
from kith.kernel.panels import AHEAD, Coming, Panel, Slot
from kith.ties.asked import note_asked

from . import wording
from .models import Ask
from .queries import most_telling, neglected, open_asks, open_promises, owed_thanks

if TYPE_CHECKING:
    from kith.accounts.models import Book

SHOWN, FOLDED = 5, 7


def reasons(book: "Book", today: date, person: int | None = None) -> dict[int, dict[str, Any]]:
    """What was promised and is late, asked for or not; and of whom helped lately, for what thanks are due."""
    found: dict[int, dict[str, Any]] = defaultdict(lambda: defaultdict(tuple))
    late: list[QuerySet[Any]] = [open_promises(book), open_asks(book, theirs=True)]
    owed = owed_thanks(book).filter(on__gte=today - timedelta(days=THANKS_DAYS), on__lt=today)
    if person is not None:
        late, owed = [rows.filter(person=person) for rows in late], owed.filter(person=person)
    told = (rows.filter(due__lt=today).order_by("due", "pk").values_list("due", "what", "person_id") for rows in late)
    for due, what, pk in merge(*told, key=itemgetter(0)):
        found[pk]["late"] += (Late(what, due),)
    for pk, what, on in owed.values_list("person_id", "what", "on"):
        found[pk]["helped"] += (Helped(what, on),)
    return found


def facts(book: "Book", today: date, known: dict[int, dict[str, Any]]) -> None:
    """Whom the owner asked for something lately."""
    note_asked(known, today, Ask.objects.of(book).filter(theirs=False))


def coming(book: "Book", today: date) -> Iterator[Coming]:
    """What was promised to others and falls due within two weeks, asked for or not; and what was asked of them."""
    yield from _due_soon(open_promises(book), today, _("Promised to %(name)s"))
    yield from asked(book, today)


def asked(book: "Book", today: date) -> Iterator[Coming]:
    """The asks of both sides among them."""
    yield from _due_soon(open_asks(book, theirs=True), today, _("Promised to %(name)s"))
    yield from _due_soon(open_asks(book, theirs=False), today, _("You asked %(name)s for it"))


def _due_soon(rows: "QuerySet[Any]", today: date, told: str) -> Iterator[Coming]:
    rows = rows.filter(due__gte=today, due__lte=today + timedelta(days=AHEAD))
    for what, due, person, name in rows.values_list("what", "due", "person_id", "person__name"):
        yield Coming(due, capfirst(what), told % {"name": name}, person=person)


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
    """Asks that are late or older than a week without an answer, and thanks that are due since a day."""
    asks = list(neglected(request.book, request.today)[: SHOWN + 1])
    owed = list(owed_thanks(request.book).filter(on__lt=request.today)[: SHOWN + 1])
    if not asks and not owed:
        return []
    context = {"asks": asks[:SHOWN], "owed": owed[:SHOWN], "say": wording}
    slot: Slot = "side" if any(wording.is_late(one, request.today) for one in asks) else "fold"
    return [Panel(slot, 12, "favours/today_asks.html", context, title=_("Asks and favours"), anchor="asks")]
