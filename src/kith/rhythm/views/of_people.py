"""Rhythms, snoozes and "not this one", each a small form on a person's page, on Today or in the selection bar."""

from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from kith.journal.acting import attempt
from kith.journal.recording import Recording
from kith.kernel.errors import Refusal
from kith.kernel.http import OwnerRequest, chosen_ids, owner_required, problems, render
from kith.kernel.returning import back
from kith.people.models import Person
from kith.people.queries import people_of
from kith.people.views.asked import person_of
from kith.rhythm import actions, queries, wording
from kith.rhythm.forms import RhythmForm, SnoozeForm

from .asked import pause_day

SHOWN = 100


@require_POST
@owner_required
def rhythm(request: OwnerRequest, pk: int) -> HttpResponse:
    """How often to be in touch with a person."""
    person = person_of(request, pk)
    return attempt(request, back(request, reverse("person", args=[pk])), lambda rec: _set(request, [person], rec))


@require_POST
@owner_required
def rhythms(request: OwnerRequest) -> HttpResponse:
    """The same for the selected people."""
    chosen = chosen_ids(request, "person")
    return attempt(
        request, back(request, reverse("people")), lambda rec: _set(request, people_of(request.book, chosen), rec)
    )


@require_POST
@owner_required
def snooze(request: OwnerRequest, pk: int) -> HttpResponse:
    """Not before a day; with `lift`, from today again."""
    person = person_of(request, pk)
    who: Any = {"book": request.book, "by": request.user, "person": person}

    def act(rec: Recording) -> None:
        if "lift" in request.POST:
            actions.lift_snooze(within=rec, **who)
        else:
            until = SnoozeForm(request.POST).day(request.today)
            actions.snooze(until=until, on=request.today, within=rec, **who)

    return attempt(request, back(request, reverse("person", args=[pk])), act)


@require_POST
@owner_required
def pause_person(request: OwnerRequest, pk: int) -> HttpResponse:
    """Their rhythm rests until a day, or until it is ended; with `resume`, it goes on."""
    person = person_of(request, pk)
    who: Any = {"book": request.book, "by": request.user, "people": [person]}

    def act(rec: Recording) -> None:
        if "resume" in request.POST:
            actions.resume(within=rec, **who)
        else:
            actions.pause(until=pause_day(request), on=request.today, within=rec, **who)

    return attempt(request, back(request, reverse("person", args=[pk])), act)


@require_POST
@owner_required
def not_this_one(request: OwnerRequest, pk: int) -> HttpResponse:
    """Leave a person off Today for a month."""
    person = person_of(request, pk)
    return attempt(
        request,
        back(request, reverse("person", args=[pk])),
        lambda rec: actions.not_this_one(
            book=request.book,
            by=request.user,
            person=person,
            on=request.today,
            reason=request.POST.get("reason", "")[:2000],
            kind=request.POST.get("kind", ""),
            within=rec,
        ),
    )


@require_POST
@owner_required
def answered(request: OwnerRequest, pk: int) -> HttpResponse:
    """What a person wrote needs no answer; also ends a pause after contacts that went unanswered."""
    person = person_of(request, pk)
    return attempt(
        request, back(request, reverse("person", args=[pk])), lambda rec: _need_no_answer(request, [person], rec)
    )


@require_POST
@owner_required
def all_answered(request: OwnerRequest) -> HttpResponse:
    """The same for all the people whose ids are sent as `person`."""
    chosen = chosen_ids(request, "person")
    return attempt(
        request, back(request, "/"), lambda rec: _need_no_answer(request, people_of(request.book, chosen), rec)
    )


@require_safe
@owner_required
def left_hanging(request: OwnerRequest) -> HttpResponse:
    """Who wrote last, long ago, and got no answer."""
    found = queries.left_hanging(request.book, request.today)
    context = {"hanging": list(found[:SHOWN]), "total": found.count(), "say": wording}
    return render(request, "rhythm/left_hanging.html", context)


def _set(request: OwnerRequest, people: list[Person], rec: Recording) -> None:
    if not people:
        raise Refusal(_("Nobody is selected. Tick the boxes beside the names first."))
    form = RhythmForm(request.POST)
    if not form.is_valid():
        raise Refusal(problems(form))
    days = form.cleaned_data["days"]
    actions.set_rhythms(book=request.book, by=request.user, people=people, days=days, on=request.today, within=rec)


def _need_no_answer(request: OwnerRequest, people: list[Person], rec: Recording) -> None:
    actions.no_answer_needed(book=request.book, by=request.user, people=people, on=request.today, within=rec)
