"""Promises: their page, and the small forms on a person's page and on Today."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kith.journal.acting import attempt
from kith.journal.recording import Recording
from kith.kernel.errors import Refusal
from kith.kernel.http import OwnerRequest, chosen_ids, get_or_404, owner_required, render
from kith.kernel.returning import back
from kith.people.views.asked import person_of

from .. import actions, queries, wording
from ..models import Outcome, Promise


@owner_required
def promises(request: OwnerRequest) -> HttpResponse:
    """The late ones, those still to come, and those that ended last."""
    found = list(queries.open_promises(request.book))
    late = [one for one in found if wording.is_late(one, request.today)]
    kept = queries.how_many_kept(request.book)
    context = {
        "late": late,
        "to_come": [one for one in found if one not in late],
        "awaited": list(queries.awaited(request.book)),
        "ended": list(queries.ended_promises(request.book)),
        "told": wording.standing(len(found), len(late), kept) if found else wording.all_kept(kept),
        "say": wording,
        "here": reverse("promises"),
    }
    return render(request, "favours/promises.html", context)


@require_POST
@owner_required
def make(request: OwnerRequest, pk: int) -> HttpResponse:
    """Promise something to a person: `what`, and by when (`due`); `whose` being "theirs", they promised it."""
    person = person_of(request, pk)
    return attempt(
        request,
        back(request, reverse("person", args=[pk])),
        lambda rec: actions.make_promise(
            book=request.book,
            by=request.user,
            person=person,
            what=request.POST.get("what", "")[:2000],
            made_on=request.today,
            due=day_of(request),
            theirs=request.POST.get("whose") == "theirs",
            within=rec,
        ),
    )


@require_POST
@owner_required
def outcome(request: OwnerRequest, pk: int) -> HttpResponse:
    """How a promise ended: `kind` is kept, let_go, or open to take it up again."""
    promise = _promise_of(request, pk)
    who: Any = {"book": request.book, "by": request.user, "promise": promise}
    kind = request.POST.get("kind", Outcome.KEPT)

    def act(rec: Recording) -> None:
        if kind == Outcome.KEPT:
            actions.keep_promise(on=request.today, within=rec, **who)
        elif kind == Outcome.LET_GO:
            actions.let_go(on=request.today, within=rec, **who)
        else:
            actions.reopen(within=rec, **who)

    return attempt(request, back(request, reverse("promises")), act)


@require_POST
@owner_required
def due(request: OwnerRequest, pk: int) -> HttpResponse:
    """Move a promise to the day `due`, else by `days` from today, else to no day."""
    promise = _promise_of(request, pk)
    return attempt(
        request,
        back(request, reverse("promises")),
        lambda rec: actions.move_promise(
            book=request.book, by=request.user, promise=promise, due=day_of(request), within=rec
        ),
    )


@require_POST
@owner_required
def all_let_go(request: OwnerRequest) -> HttpResponse:
    """Let several old promises go in one batch: their ids are sent as `promise`."""
    rows = list(queries.open_promises(request.book).filter(pk__in=chosen_ids(request, "promise")))
    return attempt(
        request,
        back(request, reverse("promises")),
        lambda rec: actions.let_all_go(book=request.book, by=request.user, promises=rows, on=request.today, within=rec),
    )


def _promise_of(request: OwnerRequest, pk: int) -> Promise:
    return get_or_404(Promise.objects.of(request.book).select_related("person"), pk=pk)


def day_of(request: OwnerRequest) -> date | None:
    """The day `due` that a form names, else that many `days` from today, else none."""
    days, day = request.POST.get("days", ""), request.POST.get("due", "")
    if not day:
        return request.today + timedelta(days=min(int(days[:5]), 3650)) if days.isdecimal() else None
    try:
        return forms.DateField().to_python(day)
    except forms.ValidationError as wrong:
        raise Refusal(_("Write the day as 2026-09-01.")) from wrong
