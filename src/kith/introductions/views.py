"""Introductions: their list, the page of one with its steps and words, and the form on a person's page."""

from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from kith.favours.models import Ask
from kith.favours.queries import open_asks
from kith.journal.acting import attempt, doing, done
from kith.kernel.errors import Refusal
from kith.kernel.http import OwnerRequest, get_or_404, leave_notice, onward, owner_required, render
from kith.kernel.ids import told_row
from kith.kernel.returning import back
from kith.people.queries import person_named
from kith.people.views.asked import person_of

from . import actions, queries, wording
from .both import both_ways
from .letters import letters
from .models import Introduction
from .ready_to_help import could_help

LONGEST, LONGEST_LETTER = 2000, 20_000


@require_safe
@owner_required
def listed(request: OwnerRequest) -> HttpResponse:
    """Those that wait for something, and those that are over."""
    found = queries.introductions(request.book, request.today)
    context = {
        "waiting": [one for one in found if one.open],
        "over": [one for one in found if not one.open][:50],
        "say": wording,
    }
    return render(request, "introductions/list.html", context)


@require_safe
@owner_required
def introduction(request: OwnerRequest, pk: int) -> HttpResponse:
    """How it stands, what may be next, and words to begin with."""
    now = queries.progress_of(_row(request, pk), request.today)
    context = {"now": now, "letters": letters(request.book, now), "say": wording}
    return render(request, "introductions/introduction.html", context)


@require_safe
@owner_required
def letter(request: OwnerRequest, pk: int) -> HttpResponse:
    """The letter to both, in one e-mail to the two; the `words` are those that the owner made of it."""
    row = _row(request, pk)
    found = both_ways(row, wording.subject(row))
    said = request.GET.get("words")
    drafted = letters(request.book, queries.progress_of(row, request.today)) if said is None else []
    words = next((one.words for one in drafted if one.other), "") if said is None else said[:LONGEST_LETTER]
    context = {"row": row, "words": words, "found": found, "say": wording}
    return render(request, "introductions/letter.html", context)


@require_safe
@owner_required
def ready(request: OwnerRequest, pk: int) -> HttpResponse:
    """Who in the book could help with an ask, and the introduction drafted from it."""
    ask = get_or_404(Ask.objects.of(request.book).select_related("person", "book"), pk=pk)
    return render(request, "introductions/ready_to_help.html", {"ask": ask, "found": could_help(ask), "say": wording})


@require_POST
@owner_required
def begin(request: OwnerRequest, pk: int) -> HttpResponse:
    """Draft one with a person and the `other` (a name, an id, an address): `kind` says who introduces whom, `why` what
    for, `ask` which ask it is to meet."""
    person, kind = person_of(request, pk), request.POST.get("kind", "")
    ask = told_row(open_asks(request.book), request.POST.get("ask", ""))
    who: Any = {"book": request.book, "by": request.user, "on": request.today}
    try:
        if kind not in wording.KINDS:
            raise Refusal(wording.no_kind())
        other = person_named(request.book, request.POST.get("other", "")[:255])
        first, second = (other, person) if kind == wording.TOWARDS else (person, other)
        facts: dict[str, Any] = {
            "why": request.POST.get("why", "")[:LONGEST],
            "for_me": kind != wording.TO,
            "ask": ask,
        }
        with doing(request) as rec:
            made = actions.begin(**who, first=first, other=second, **facts, within=rec)
    except Refusal as refusal:
        leave_notice(request, str(refusal), problem=True)
        return onward(request, back(request, reverse("person", args=[pk])))
    return done(request, reverse("introduction", args=[made.pk]), rec)


@require_POST
@owner_required
def step(request: OwnerRequest, pk: int) -> HttpResponse:
    """A step on: `step` is its kind and whose it is, such as asked-one."""
    row = _row(request, pk)
    kind, _dash, side = request.POST.get("step", "").partition("-")
    who: Any = {"book": request.book, "by": request.user, "introduction": row, "on": request.today}
    return attempt(
        request,
        back(request, reverse("introduction", args=[pk])),
        lambda rec: actions.go_on(**who, kind=kind, side=side, within=rec),
    )


@require_POST
@owner_required
def strike(request: OwnerRequest, pk: int) -> HttpResponse:
    """It will not be made, and need not be kept."""
    who: Any = {"book": request.book, "by": request.user, "introduction": _row(request, pk)}
    return attempt(request, reverse("introductions"), lambda rec: actions.strike_out(**who, within=rec))


def _row(request: OwnerRequest, pk: int) -> Introduction:
    return get_or_404(Introduction.objects.of(request.book).select_related("first", "other"), pk=pk)
