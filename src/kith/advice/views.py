"""Talks for advice: their list, the page of one with its steps and words, and the forms that begin one."""

from collections.abc import Callable
from typing import Any

from django import forms as django_forms
from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from kith.core.advising import AGREED, HELD, NO, USED
from kith.journal.acting import attempt, attempt_form, doing, done
from kith.journal.recording import Recording
from kith.kernel.errors import Refusal
from kith.kernel.http import OwnerRequest, get_or_404, leave_notice, onward, owner_required, render
from kith.kernel.ids import told_row
from kith.kernel.returning import back
from kith.opportunities.models import Opportunity
from kith.people.queries import current_posts, person_named
from kith.people.views.asked import person_of

from . import actions, forms, queries, wording
from .letters import letters, questions
from .models import Talk

LONGEST = forms.LONGEST
OVER_SHOWN = 50


@require_safe
@owner_required
def listed(request: OwnerRequest) -> HttpResponse:
    """Those that go on, and those that are over."""
    found = queries.talks(request.book, request.today)
    going, over = [one for one in found if one.open], [one for one in found if not one.open]
    context = {"going": going, "over": over[:OVER_SHOWN], "told": wording.how_many(len(going), len(over))}
    return render(request, "advice/list.html", {**context, "say": wording})


@require_safe
@owner_required
def talk(request: OwnerRequest, pk: int) -> HttpResponse:
    """How it stands, what may be next, words to begin with, what to ask."""
    row = _row(request, pk)
    now = queries.progress_of(row, request.today)
    context = {
        "now": now,
        "way": _way(now),
        "post": current_posts(request.book, [row.person_id]).get(row.person_id),
        "letters": letters(now, request.today),
        "questions": questions(now.row),
        "plain": [kind for kind in now.next if kind not in (AGREED, HELD, NO, USED)],
        "say": wording,
    }
    return render(request, "advice/talk.html", context)


def _way(now: queries.Progress) -> list[dict[str, Any]]:
    """The steps in order: those that were, with their day, and those ahead."""
    found = []
    for kind, word in wording.STEPS.items():
        on = now.on(kind)
        if on or (now.open and kind not in _passed_by(now)):
            found.append({"kind": kind, "word": word, "on": on})
    return found


def _passed_by(now: queries.Progress) -> set[str]:
    """Steps that were left out: what comes after them has been."""
    order = list(wording.STEPS)
    last = max((order.index(kind) for kind in order if now.on(kind)), default=-1)
    # Thanks may still be said when it has been used already.
    return {kind for kind in order[: max(last, 0)] if not now.on(kind) and kind not in now.next}


@require_POST
@owner_required
def begin_with(request: OwnerRequest, pk: int) -> HttpResponse:
    """Mean to ask a person about `topic`, maybe for an `opportunity`."""
    person = person_of(request, pk)
    opportunity = told_row(Opportunity.objects.of(request.book), request.POST.get("opportunity", ""))
    return _begin(request, reverse("person", args=[pk]), lambda: {"person": person, "opportunity": opportunity})


@require_POST
@owner_required
def begin_for(request: OwnerRequest, pk: int) -> HttpResponse:
    """Mean to ask `person` (a name, an id, an address) about `topic`, for an opportunity."""
    opportunity = get_or_404(Opportunity.objects.of(request.book), pk=pk)

    def facts() -> dict[str, Any]:
        return {"person": person_named(request.book, request.POST.get("person", "")[:255]), "opportunity": opportunity}

    return _begin(request, reverse("opportunity", args=[pk]), facts)


def _begin(request: OwnerRequest, there: str, facts: Callable[[], dict[str, Any]]) -> HttpResponse:
    who: Any = {"book": request.book, "by": request.user, "on": request.today}
    try:
        with doing(request) as rec:
            topic = request.POST.get("topic", "")[:LONGEST]
            made = actions.begin(**who, **facts(), topic=topic, within=rec)
    except Refusal as refusal:
        leave_notice(request, str(refusal), problem=True)
        return onward(request, back(request, there))
    return done(request, reverse("talk", args=[made.pk]), rec)


@require_POST
@owner_required
def step(request: OwnerRequest, pk: int) -> HttpResponse:
    """A step on, by its `kind`; with a `day` and `words` where it was agreed on, notes where one talked."""
    row, kind = _row(request, pk), request.POST.get("kind", "")
    who: Any = {"book": request.book, "by": request.user, "talk": row}

    def hold(values: dict[str, Any], rec: Recording) -> None:
        actions.hold(today=request.today, within=rec, **who, **values)

    def go_on(values: dict[str, Any], rec: Recording) -> None:
        actions.go_on(kind=kind, on=request.today, within=rec, **who, **values)

    if kind == HELD:
        return _small(request, pk, forms.HeldForm(request.POST, today=request.today), hold)
    return _small(
        request, pk, forms.AgreedForm(request.POST) if kind == AGREED else forms.WordsForm(request.POST), go_on
    )


@require_POST
@owner_required
def facts(request: OwnerRequest, pk: int) -> HttpResponse:
    """Another `topic`, or the owner's own `questions`; with none, those of Kith."""
    who: Any = {"book": request.book, "by": request.user, "talk": _row(request, pk)}
    form = forms.TalkForm(request.POST)
    return _small(request, pk, form, lambda values, rec: actions.change_talk(within=rec, **who, **values))


@require_POST
@owner_required
def strike(request: OwnerRequest, pk: int) -> HttpResponse:
    """It need not be kept."""
    who: Any = {"book": request.book, "by": request.user, "talk": _row(request, pk)}
    return attempt(request, reverse("advice"), lambda rec: actions.strike_out(**who, within=rec))


def _small(
    request: OwnerRequest, pk: int, form: django_forms.Form, act: Callable[[dict[str, Any], Recording], object]
) -> HttpResponse:
    """A small form of its page."""
    return attempt_form(request, back(request, reverse("talk", args=[pk])), form, act)


def _row(request: OwnerRequest, pk: int) -> Talk:
    return get_or_404(Talk.objects.of(request.book).select_related("person"), pk=pk)
