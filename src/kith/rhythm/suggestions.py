"""What rhythms give Today: who is due, who rests, what needs no answer, and who was left without one."""

from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from django.db.models import F, Max, QuerySet
from django.utils.translation import gettext as _

from kith.accounts.queries import last_here
from kith.core.due import PAUSE_AFTER, PAUSE_DAYS
from kith.kernel.among import Ids
from kith.kernel.panels import AHEAD, Coming, Panel

from . import queries, wording
from .models import Answered, Dismissal, Rhythm, Snooze

if TYPE_CHECKING:
    from kith.accounts.models import Book

SHOWN = 3


def candidates(
    book: "Book",
    today: date,
    rests: Callable[[Collection[int]], set[int]],  # noqa: ARG001 -- every room is told it
) -> dict[int, dict[str, Any]]:
    """Whose pause the owner lifted."""
    lifted = Answered.objects.of(book).filter(
        on__gt=today - timedelta(days=PAUSE_DAYS),
        person__standing__unanswered__gte=PAUSE_AFTER,
        person__standing__last_out__lte=F("on"),
    )
    return {pk: {} for pk in lifted.values_list("person_id", flat=True)}


def reasons(book: "Book", today: date, person: int | None = None) -> dict[int, dict[str, Any]]:
    """Everybody with a rhythm, their own or that of a circle, since the owner chose them; nobody while all rest."""
    if queries.all_rest(book, today):
        return {}
    kinds = [queries.of_circles(book), Rhythm.objects.of(book)]
    rows = kinds if person is None else [one.filter(person=person) for one in kinds]
    columns = ("person_id", "days", "since")
    return {pk: {"rhythm": days, "since": since} for some in rows for pk, days, since in some.values_list(*columns)}


def facts(book: "Book", today: date, known: dict[int, dict[str, Any]]) -> None:
    """How often somebody was passed over, whether all rhythms rest; and takes back what was said to need no answer."""
    if queries.all_rest(book, today):
        for told in known.values():
            told["all_rest"] = True
    for pk, count in queries.passed_over(book, today).items():
        if pk in known:
            known[pk]["passed_over"] = count
    answered = Answered.objects.of(book).filter(person_id__among=Ids(known)).values_list("person_id")
    for pk, on in answered.annotate(on=Max("on")):
        told = known[pk]
        if told.get("wrote") and told["wrote"] <= on:
            told["wrote"] = None
        if told.get("last_out") and told["last_out"] <= on:
            told["unanswered"] = 0


def resting(book: "Book", today: date) -> "list[QuerySet[Any]]":
    """Who is snoozed or was passed over."""
    return queries.resting(book, today)


def taken_up(book: "Book", since: date) -> set[int]:
    """The dormant ties that were put off or passed over since a day."""
    return {
        pk
        for model in (Snooze, Dismissal)
        for pk in model.objects.of(book)
        .filter(on__gte=since, person__standing__dormant_on__lt=since)
        .values_list("person_id", flat=True)
    }


def coming(book: "Book", today: date) -> Iterator[Coming]:
    """The rhythms that fall due within two weeks; nobody who rests beyond that day."""
    for one in queries.due_between(book, today, today + timedelta(days=AHEAD)):
        told = _("Be in touch with %(name)s") % {"name": one.name}
        yield Coming(one.on, told, wording.own(one.days), person=one.person)


def today_panels(request: Any, scores: Mapping[int, float]) -> list[Panel]:  # noqa: ARG001 -- every room is told them
    """Who was left hanging, after an import brought it to light: until the owner has been here on another day."""
    since = last_here(request.user, request.today) or request.today
    shown = list(queries.hanging_since(request.book, request.today, since)[:SHOWN])
    if not shown:
        return []
    total = queries.left_hanging(request.book, request.today).count()
    context = {"hanging": shown, "total": total, "say": wording}
    return [Panel("side", 30, "rhythm/hanging.html", context, title=_("Left hanging"), anchor="hanging")]
