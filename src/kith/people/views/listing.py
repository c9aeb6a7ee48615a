"""The list of people, and what can be done with several of them at once."""

from typing import Any

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from kith.journal.acting import attempt
from kith.journal.recording import Recording
from kith.kernel.http import OwnerRequest, chosen_ids, leave_notice, owner_required, render
from kith.kernel.panels import panels
from kith.kernel.returning import back
from kith.people import actions, found, queries, wording
from kith.people.models import Mark, Person
from kith.people.searching import reasons
from kith.people.wanted import Wanted, read
from kith.people.wording import MARKS

SORT_NAMES = {"name": gettext_lazy("name"), "last": gettext_lazy("last contact"), "added": gettext_lazy("added last")}


@owner_required
def people(request: OwnerRequest) -> HttpResponse:
    """The list: searched, filtered, sorted, fifty at a time."""
    wanted = read(request.book, request.GET)
    page = queries.people_page(request.book, wanted.filters, sort=wanted.sort, after=wanted.after, today=request.today)
    context = {
        "page": page,
        "wanted": wanted,
        "total": queries.how_many(request.book),
        "why": _why(request, wanted, page),
        "sorts": SORT_NAMES,
        "circle_choices": [(one.name, wanted.url(circle=str(one.pk))) for one in wanted.circles],
        "say": wording,
        "told": found.listed(wanted, page.count),
        "me": queries.me(request.book),
        "mark_words": MARKS,
        "panels": panels("selection_panels", request),
        "here": request.get_full_path(),
    }
    return render(request, "people/list.html", context)


def _why(request: OwnerRequest, wanted: Wanted, page: queries.Page) -> dict[int, str]:
    """Why a search found those on the page."""
    ids = [row.id for row in page.rows]
    return reasons(request.book, wanted.found, ids, request.today) if wanted.found else {}


@require_POST
@owner_required
def selection(request: OwnerRequest, what: str) -> HttpResponse:
    """One thing done with all selected people, in one batch: circle, interest, put-aside or brought-back."""
    act = _DEEDS.get(what)
    if act is None:
        raise Http404
    people = queries.people_of(request.book, chosen_ids(request, "person"))
    there = back(request, reverse("people"))
    if not people:
        leave_notice(request, _("Nobody is selected. Tick the boxes beside the names first."), problem=True)
        return HttpResponseRedirect(there)
    return attempt(request, there, lambda rec: act(request, people, rec))


def _circle(request: OwnerRequest, people: list[Person], rec: Recording) -> None:
    name = request.POST.get("circle", "")
    actions.add_people_to_circle(book=request.book, by=request.user, people=people, circle=name, within=rec)


def _interest(request: OwnerRequest, people: list[Person], rec: Recording) -> None:
    name = request.POST.get("interest", "")
    actions.add_interest_to_people(book=request.book, by=request.user, people=people, name=name, within=rec)


def _put_aside(request: OwnerRequest, people: list[Person], rec: Recording) -> None:
    who: Any = {"book": request.book, "by": request.user, "people": people, "within": rec}
    actions.mark_people(kind=Mark.PUT_ASIDE, on=request.today, **who)


def _bring_back(request: OwnerRequest, people: list[Person], rec: Recording) -> None:
    actions.unmark_people(book=request.book, by=request.user, people=people, kind=Mark.PUT_ASIDE, within=rec)


_DEEDS = {"circle": _circle, "interest": _interest, "put-aside": _put_aside, "brought-back": _bring_back}
