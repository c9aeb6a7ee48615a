"""Sending: the number is asked for; what goes through a program of the owner's is carried, one by one."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_safe

from kith.formats.markdown import to_text
from kith.journal.acting import doing, done
from kith.kernel.errors import Refusal
from kith.kernel.http import OwnerRequest, owner_required, render
from kith.reaching.ways import points_of
from kith.updates import actions, posting, queries, wording
from kith.updates.audience import Audience
from kith.updates.channels import possible
from kith.updates.composing import without_a_line
from kith.updates.models import Letter
from kith.updates.ready import ready as which_are_ready
from kith.updates.ready import shown
from kith.updates.sharing import shared

from .asked import update_of

NAMES = 4


@owner_required
def send(request: OwnerRequest, pk: int) -> HttpResponse:
    """Ask for the number of letters; then hand them in."""
    row = update_of(request, pk)
    said = ""
    if queries.at_work(row):
        return redirect("update", pk)
    if request.method == "POST":
        who: Any = {"book": request.book, "by": request.user, "today": request.today}
        typed: Any = {"count": request.POST.get("count", "")[:20], "looked_at": request.POST.get("shown", "")}
        try:
            with doing(request) as rec:
                actions.hand_in(update=row, within=rec, **typed, **who)
        except Refusal as refusal:
            said = str(refusal)
        else:
            return done(request, reverse("update", args=[pk]), rec)
    ready = which_are_ready(row)
    channels = Audience(ready).channels
    plain = without_a_line(queries.letters(row).filter(pk__among=list(ready)), request.book, request.today)
    context = {
        "row": row,
        "ready": len(ready),
        "stay": wording.stay(queries.progress_of(row).ready - len(ready)),
        "shown": shown(row, ready),
        "reached": wording.reached(channels),
        "by_post": channels[Letter.SMTP],
        "account": posting.account(request.book),
        "names": [one.person.name for one in queries.in_order(row, list(ready)[:NAMES])],
        "mailboxes": shared(row),
        "plain": wording.without_a_line(plain),
        "said": said,
        "say": wording,
    }
    return render(request, "updates/send.html", context, status=422 if said else 200)


@require_safe
@owner_required
def carry(request: OwnerRequest, pk: int) -> HttpResponse:
    """The letter that is next to be carried: its way, its words, and that it was sent."""
    row = update_of(request, pk)
    waiting = queries.to_carry(request.book, row)
    today = queries.carried_on(request.book, request.today)
    enough = today >= actions.A_DAY and "more" not in request.GET
    first = None if enough else waiting.first()
    context = {
        "row": row,
        "count": waiting.count(),
        "carried": today,
        "limit": actions.A_DAY,
        "enough": enough,
        "one": first,
        "way": _way(request, first) if first else None,
        "words": to_text(first.text) if first else "",
        "more": "more" in request.GET,
        "say": wording,
    }
    return render(request, "updates/carry.html", context)


def _way(request: OwnerRequest, one: Letter) -> Any:
    points = points_of(request.book, [one.person_id]).get(one.person_id, [])
    return possible(points, account=False, subject=one.update.title).get(one.channel)
