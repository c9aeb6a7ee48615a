"""Asks and favours: their page, and the small forms there and on a person's page."""

from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from kith.journal.acting import attempt
from kith.journal.recording import Recording
from kith.kernel.errors import Refusal
from kith.kernel.http import OwnerRequest, get_or_404, owner_required, render
from kith.kernel.returning import back
from kith.people.views.asked import person_of

from .. import actions, queries, wording
from ..models import Answer, Ask, Favour
from .promises import day_of

SHOWN = 50
LONGEST = 2000


@require_safe
@owner_required
def asks(request: OwnerRequest) -> HttpResponse:
    """What others ask of one and one of others, the oldest first; what came of it, the latest first."""
    opened = list(queries.open_asks(request.book))
    found = list(queries.favours(request.book)[: SHOWN + 1])
    owed = list(queries.owed_thanks(request.book)[:SHOWN])
    context = {
        "theirs": [one for one in opened if one.theirs],
        "mine": [one for one in opened if not one.theirs],
        "owed": owed,
        "favours": [one for one in found[:SHOWN] if one not in owed],
        "told": wording.how_many_open(opened, len(owed)),
        "say": wording,
        "here": reverse("asks"),
    }
    return render(request, "favours/asks.html", context)


@require_POST
@owner_required
def keep(request: OwnerRequest, pk: int) -> HttpResponse:
    """Between one and a person: `what`, and by its `kind` whether one asked, they asked, they helped, one helped."""
    person, kind = person_of(request, pk), request.POST.get("kind", "")
    what = request.POST.get("what", "")[:LONGEST]
    facts: dict[str, Any] = {"book": request.book, "by": request.user, "person": person, "what": what}

    def act(rec: Recording) -> None:
        if kind not in wording.KINDS:
            raise Refusal(wording.no_kind())
        if kind in (wording.ASKED, wording.THEY_ASKED):
            theirs = kind == wording.THEY_ASKED
            actions.make_ask(**facts, on=request.today, due=day_of(request), theirs=theirs, within=rec)
        else:
            actions.add_favour(**facts, on=request.today, given=kind == wording.HELPED, within=rec)

    return attempt(request, back(request, reverse("person", args=[pk])), act)


@require_POST
@owner_required
def answer(request: OwnerRequest, pk: int) -> HttpResponse:
    """What became of an ask: `kind` is yes, no, done, or open to take it up again."""
    ask = get_or_404(Ask.objects.of(request.book).select_related("person"), pk=pk)
    kind = request.POST.get("kind", "")
    who: Any = {"book": request.book, "by": request.user, "ask": ask}

    def act(rec: Recording) -> None:
        if kind == "open":
            actions.ask_again(**who, within=rec)
        else:
            actions.answer_ask(**who, kind=kind if kind in Answer.KINDS else "", on=request.today, within=rec)

    return attempt(request, back(request, reverse("asks")), act)


@require_POST
@owner_required
def thanks(request: OwnerRequest, pk: int) -> HttpResponse:
    """Thanks were said for a favour."""
    who: Any = {"book": request.book, "by": request.user, "favour": _favour_of(request, pk)}
    return attempt(
        request,
        back(request, reverse("asks")),
        lambda rec: actions.give_thanks(**who, on=request.today, within=rec),
    )


@require_POST
@owner_required
def strike(request: OwnerRequest, pk: int) -> HttpResponse:
    """It was no favour."""
    who: Any = {"book": request.book, "by": request.user, "favour": _favour_of(request, pk)}
    return attempt(request, back(request, reverse("asks")), lambda rec: actions.take_favour_back(**who, within=rec))


def _favour_of(request: OwnerRequest, pk: int) -> Favour:
    return get_or_404(Favour.objects.of(request.book).select_related("person"), pk=pk)
