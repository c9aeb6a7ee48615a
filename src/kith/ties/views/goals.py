"""The one question of what the owner is after, and the way past it."""

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from kith.journal.acting import attempt, doing, done, refused
from kith.kernel.errors import Refusal
from kith.kernel.http import OwnerRequest, owner_required, render
from kith.kernel.returning import back
from kith.ties.actions import set_goal, skip_goal
from kith.ties.forms import GoalForm, given
from kith.ties.queries import goal_of
from kith.ties.wording import MODES


@owner_required
@require_http_methods(["GET", "HEAD", "POST"])
def goal(request: OwnerRequest) -> HttpResponse:
    """Say where one stands and what one is after, or change it."""
    form = GoalForm(request.POST if request.method == "POST" else None, initial=given(goal_of(request.book)))
    if request.method == "POST" and form.is_valid():
        try:
            with doing(request) as rec:
                set_goal(book=request.book, by=request.user, on=request.today, within=rec, **form.said())
        except Refusal as refusal:
            refused(form, refusal)
        else:
            return done(request, back(request, reverse("goal")), rec)
    facts = {"form": form, "modes": MODES, "back": back(request, reverse("goal"))}
    return render(request, "ties/goal.html", facts, status=422 if form.errors else 200)


@require_POST
@owner_required
def skip(request: OwnerRequest) -> HttpResponse:
    """Not now; the question is not asked again."""
    return attempt(
        request,
        back(request, "/"),
        lambda rec: skip_goal(book=request.book, by=request.user, on=request.today, within=rec),
    )
