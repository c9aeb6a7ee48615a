"""Meetings: their list, and the page of one with a brief for each who is there."""

from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from kith.journal.acting import attempt
from kith.kernel.http import OwnerRequest, get_or_404, owner_required, render
from kith.kernel.returning import back

from . import actions, queries, wording
from .models import Meeting
from .preparing import briefs, those

SHOWN, BEEN = 200, 30


@require_safe
@owner_required
def listed(request: OwnerRequest) -> HttpResponse:
    """Those to come, and the last ones that have been."""
    rows = queries.to_come(request.book, request.today)
    ahead, total = list(rows[:SHOWN]), rows.count()
    been = list(queries.been(request.book, request.today)[:BEEN])
    context = {"ahead": ahead, "total": total, "been": been, "told": wording.how_many(total), "say": wording}
    return render(request, "calendar/list.html", context)


@require_safe
@owner_required
def meeting(request: OwnerRequest, pk: int) -> HttpResponse:
    """When, where and with whom; what to know of each; how it was, once it is over."""
    row = _row(request, pk)
    people = [one.person for one in row.guests.all()]
    over = queries.is_over(row, request.today, timezone.now())
    context = {
        "meeting": row,
        "people": those(row, people) if over else briefs(row, people, request.today),
        "over": over,
        "held": getattr(row, "held", None),
        "say": wording,
    }
    return render(request, "calendar/meeting.html", context)


@require_POST
@owner_required
def held(request: OwnerRequest, pk: int) -> HttpResponse:
    """It took place, and there is nothing more to say."""
    who = _who(request, pk)
    return attempt(
        request, back(request, reverse("meeting", args=[pk])), lambda rec: actions.took_place(**who, within=rec)
    )


@require_POST
@owner_required
def not_held(request: OwnerRequest, pk: int) -> HttpResponse:
    """It did not take place."""
    who = _who(request, pk)
    return attempt(
        request, back(request, reverse("meeting", args=[pk])), lambda rec: actions.did_not(**who, within=rec)
    )


def _who(request: OwnerRequest, pk: int) -> dict[str, Any]:
    return {"book": request.book, "by": request.user, "today": request.today, "meeting": _row(request, pk)}


def _row(request: OwnerRequest, pk: int) -> Meeting:
    return get_or_404(queries.meetings(request.book), pk=pk)
