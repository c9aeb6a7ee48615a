"""Sorting people after an import: groups to put aside, people to stay close to."""

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from kith.core.guessing import interval
from kith.journal.acting import attempt
from kith.kernel.http import OwnerRequest, chosen_ids, owner_required, render
from kith.kernel.panels import by_slot
from kith.kernel.returning import back
from kith.rhythm.actions import LONGEST
from kith.rhythm.wording import SEGMENTS, own
from kith.ties import suggestions as ties

from . import wording
from .actions import bring_back, choose_people, end_sorting, put_aside
from .grouping import by_kind, groups
from .models import Sorting
from .queries import GUESSES, MORE, chosen, ended, guesses


@require_safe
@owner_required
def sort(request: OwnerRequest) -> HttpResponse:
    """Who is there, by where one knows them from, and whom one may want to stay close to."""
    found = groups(request.book)
    best, more = guesses(request.book, request.today, MORE if request.GET.get("show") == "more" else GUESSES)
    facts = {
        "groups": by_kind(found.open),
        "aside": by_kind(found.aside),
        "aside_count": sum(one.count for one in found.aside),
        "told": wording.how_many(sum(one.count for one in found.open), len(found.open)),
        "guesses": [(one, interval(one.hint, request.today)) for one in best],
        "more": more,
        "chosen": chosen(request.book),
        "segments": SEGMENTS,
        "own": own,
        "ended": ended(request.book),
        "question": by_slot(ties.beginning(request), request)["main"],
        "say": wording,
    }
    return render(request, "sorting/sort.html", facts)


@require_POST
@owner_required
def aside(request: OwnerRequest) -> HttpResponse:
    """Put the ticked groups aside: their keys are sent as `group`."""
    keys = request.POST.getlist("group")
    return attempt(
        request,
        reverse("sort"),
        lambda rec: put_aside(book=request.book, by=request.user, keys=keys, on=request.today, within=rec),
    )


@require_POST
@owner_required
def back_again(request: OwnerRequest) -> HttpResponse:
    """Bring the ticked groups back."""
    keys = request.POST.getlist("group")
    return attempt(
        request,
        reverse("sort"),
        lambda rec: bring_back(book=request.book, by=request.user, keys=keys, within=rec),
    )


@require_POST
@owner_required
def choose(request: OwnerRequest) -> HttpResponse:
    """Give the ticked people (`person`) the rhythm that is chosen for each (`every-ID`)."""
    days = {pk: _days(request, pk) for pk in chosen_ids(request, "person")}
    return attempt(
        request,
        f"{reverse('sort')}#people",
        lambda rec: choose_people(book=request.book, by=request.user, days=days, on=request.today, within=rec),
    )


@require_POST
@owner_required
def end(request: OwnerRequest) -> HttpResponse:
    """It is done, or skipped; on to Today."""
    outcome = Sorting.DONE if request.POST.get("outcome") == Sorting.DONE else Sorting.SKIPPED
    return attempt(
        request,
        back(request, reverse("today")),
        lambda rec: end_sorting(book=request.book, by=request.user, outcome=outcome, on=request.today, within=rec),
    )


def _days(request: OwnerRequest, pk: int) -> int:
    """The days chosen for a person; a month where the form says nothing that is one."""
    said = request.POST.get(f"every-{pk}", "")[:5]
    return min(max(int(said), 1), LONGEST) if said.isdecimal() else 30
