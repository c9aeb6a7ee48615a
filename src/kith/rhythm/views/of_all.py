"""The page of all rhythms: what comes up, whether there is time for it, and what to do where there is not."""

from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from kith.journal.acting import attempt, attempt_form
from kith.journal.recording import Recording
from kith.kernel.errors import Refusal
from kith.kernel.http import OwnerRequest, get_or_404, owner_required, render
from kith.people.models import Circle
from kith.rhythm import actions, overview, queries, wording
from kith.rhythm.forms import BudgetForm, CircleForm, LayerForm

from .asked import pause_day

SHOWN, MOST = 12, 200
"""Names of a week, and such as open below them."""


@require_safe
@owner_required
def page(request: OwnerRequest) -> HttpResponse:
    """The next eight weeks as a picture and as a table; layers, circles, pauses and the budget."""
    found = overview.overview(request.book, request.today)
    facts = {
        "found": found,
        "circles": overview.circles(request.book),
        "segments": wording.SEGMENTS,
        "shown": SHOWN,
        "most": MOST,
        "counts": [one.count for one in found.weeks],
        "say": wording,
    }
    return render(request, "rhythm/rhythm.html", facts)


@require_POST
@owner_required
def layer(request: OwnerRequest) -> HttpResponse:
    """A longer rhythm for all of a layer, or a pause for them, in one batch; who pauses for longer already, does."""

    def act(facts: dict[str, Any], rec: Recording) -> None:
        people = overview.of_layer(request.book, facts["layer"])
        if "pause" in request.POST:
            longer = queries.paused_beyond(request.book, facts["until"])
            people = [one for one in people if one.pk not in longer]
        if not people:
            raise Refusal(_("Nobody of this layer is left for that."))
        who: Any = {"book": request.book, "by": request.user, "people": people, "on": request.today, "within": rec}
        if "pause" in request.POST:
            actions.pause(until=facts["until"], **who)
        elif facts["days"]:
            actions.set_rhythms(days=facts["days"], **who)
        else:
            raise Refusal(_("Choose how often you want to be in touch."))

    return attempt_form(request, reverse("rhythm"), LayerForm(request.POST), act)


@require_POST
@owner_required
def circle(request: OwnerRequest) -> HttpResponse:
    """The rhythm of a circle."""

    def act(facts: dict[str, Any], rec: Recording) -> None:
        found = get_or_404(Circle.objects.of(request.book), pk=facts["circle"])
        who: Any = {"book": request.book, "by": request.user, "on": request.today, "within": rec}
        actions.set_circle_rhythm(circle=found, days=facts["days"] or None, **who)

    return attempt_form(request, reverse("rhythm"), CircleForm(request.POST), act)


@require_POST
@owner_required
def pause(request: OwnerRequest) -> HttpResponse:
    """All rhythms rest until a day, or until it is ended; with `resume`, they go on."""

    def act(rec: Recording) -> None:
        who: Any = {"book": request.book, "by": request.user, "within": rec}
        if "resume" in request.POST:
            actions.resume_all(**who)
        else:
            actions.pause_all(until=pause_day(request), on=request.today, **who)

    return attempt(request, reverse("rhythm"), act)


@require_POST
@owner_required
def budget(request: OwnerRequest) -> HttpResponse:
    """How many contacts a week there is time for."""
    return attempt_form(
        request,
        reverse("rhythm"),
        BudgetForm(request.POST),
        lambda facts, rec: actions.set_budget(book=request.book, by=request.user, within=rec, **facts),
    )
