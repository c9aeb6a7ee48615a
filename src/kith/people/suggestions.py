"""What people give Today: news about them, birthdays; and who is not to be suggested."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from django.db.models.functions import Right
from django.utils.translation import gettext as _

from kith.core.dated import BIRTHDAY, JOB, START, WINDOWS, Dated, window
from kith.core.dates import birthday_in, earliest
from kith.kernel.panels import AHEAD, Coming, Panel

from . import wording
from .models import Affiliation, Mark, Me, News, Person, Standing
from .queries import signatures_waiting, silent_among

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from kith.accounts.models import Book

SHOWN = 5


def reasons(book: "Book", today: date, person: int | None = None) -> dict[int, dict[str, Any]]:
    """The dated reasons: open news, work that begins these days, and a birthday within a week."""
    dated: dict[int, list[Dated]] = defaultdict(list)
    news = fresh_news(book, today) if person is None else fresh_news(book, today).filter(person=person)
    told = ("person_id", "seen_on", "after__title", "after__organisation__name", "after__started")
    for pk, seen_on, title, firm, started in news.values_list(*told):
        if (earliest(started) or today) <= today:  # what is yet to begin is told when it does
            dated[pk].append(Dated(JOB, seen_on, title, firm or ""))
    for pk, start in starting(book, today, person):
        dated[pk].append(start)
    for pk, _name, on in birthdays(book, today, WINDOWS[BIRTHDAY][0]):
        if person in (None, pk):
            dated[pk].append(Dated(BIRTHDAY, on))
    return {pk: {"dated": tuple(some)} for pk, some in dated.items()}


def starting(book: "Book", today: date, person: int | None = None) -> list[tuple[int, Dated]]:
    """Whose work or studies begin these days, with that; of a start of which the month alone is known, its first."""
    first, last = window(START, today)
    days = [first + timedelta(days=number) for number in range((last - first).days + 1)]
    written = {day.isoformat() for day in days} | {day.isoformat()[:7] for day in days if day.day == 1}
    # That the start is known is said beside, since the index holds no others.
    rows = Affiliation.objects.of(book).filter(started__in=sorted(written), past=False).exclude(started="")
    rows = rows if person is None else rows.filter(person=person)
    told = rows.order_by("started", "pk").values_list("person_id", "started", "title", "organisation__name")
    return [(pk, Dated(START, day, title, firm or "")) for pk, on, title, firm in told if (day := earliest(on))]


def resting(book: "Book", today: date) -> "list[QuerySet[Any]]":  # noqa: ARG001 -- every room is asked with the day
    """Who is put aside, not to be contacted, no longer alive, or the owner."""
    return [Mark.objects.of(book).filter(kind__in=Mark.SILENT), Me.objects.of(book)]


def coming(book: "Book", today: date) -> Iterator[Coming]:
    """The birthdays of the next two weeks, of people one has been in touch with; in a book without any encounter, of
    everybody."""
    found = birthdays(book, today, AHEAD)
    if not found:
        return
    touched = Standing.objects.of(book)
    if touched.exists():
        known = set(
            touched.filter(person_id__among=[pk for pk, _name, _on in found]).values_list("person_id", flat=True)
        )
        found = [one for one in found if one[0] in known]
    hidden = silent_among(book, [pk for pk, _name, _on in found])
    for pk, name, on in found:
        if pk not in hidden:
            yield Coming(on, _("%(name)s’s birthday") % {"name": name}, person=pk)


def today_panels(request: Any, scores: Mapping[int, float]) -> list[Panel]:  # noqa: ARG001 -- every room is told them
    """News: who moved where, and who signs letters with another job than the book knows."""
    found = list(fresh_news(request.book, request.today)[: SHOWN + 1])
    signed = signatures_waiting(request.book, request.today)
    if not found and not signed:
        return []
    context = {
        "news": found[:SHOWN],
        "signed": signed[:SHOWN],
        "more": len(found) > SHOWN or len(signed) > SHOWN,
        "say": wording,
    }
    return [Panel("side", 20, "people/news.html", context, title=_("News"), anchor="news")]


def fresh_news(book: "Book", today: date) -> "QuerySet[News]":
    """News of the last sixty days that nobody dealt with, the latest first."""
    rows = News.objects.of(book).filter(
        closure__isnull=True, seen_on__gte=window(JOB, today)[0], person__me__isnull=True
    )
    silent = Mark.objects.of(book).filter(kind__in=Mark.SILENT).values("person_id")
    rows = rows.exclude(person_id__in=silent).order_by("-seen_on", "pk")
    return rows.select_related("person", "before__organisation", "after__organisation", "source")


def birthdays(book: "Book", today: date, days: int) -> list[tuple[int, str, date]]:
    """Whose birthday is on one of the next `days` days, today included: (id, name, day), the next first."""
    ahead = [today + timedelta(days=number) for number in range(days + 1)]
    endings = {f"-{day:%m-%d}" for day in ahead}
    if "-02-28" in endings:
        endings.add("-02-29")
    born = Person.objects.of(book).filter(me__isnull=True).exclude(birthday="").annotate(ending=Right("birthday", 6))
    rows = born.filter(ending__in=sorted(endings)).values_list("pk", "name", "birthday")
    found = [
        (pk, name, on)
        for pk, name, birthday in rows
        for year in {ahead[0].year, ahead[-1].year}
        if (on := birthday_in(birthday, year)) and ahead[0] <= on <= ahead[-1]
    ]
    return sorted(found, key=lambda one: (one[2], one[0]))
