"""The list of updates, the words of one, and its page."""

from itertools import islice
from typing import Any

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from kith.journal.acting import doing, done, refused
from kith.kernel.errors import Refusal
from kith.kernel.http import OwnerRequest, drawn_anew, leave_notice, onward, owner_required, render
from kith.kernel.returning import back
from kith.post.wording import how_to_know
from kith.updates import actions, forms, posting, queries, wording
from kith.updates.answers import answers
from kith.updates.models import Letter, Update

from .asked import shown, update_of
from .choosing import asked_for

SHOWN = 50
"""Letters that need the owner."""


@require_safe
@owner_required
def listed(request: OwnerRequest) -> HttpResponse:
    """All of them, and how their letters stand."""
    return render(request, "updates/list.html", {"found": queries.updates(request.book), "say": wording})


@owner_required
def begun(request: OwnerRequest) -> HttpResponse:
    """The form for a new one, with what it looks like; told to those who were chosen elsewhere, if anybody was."""
    whom = asked_for(request)
    words = request.POST if "title" in request.POST else None  # else what a list sent is whom to tell
    form = forms.UpdateForm(words, initial={"title": request.GET.get("title", "")[:200]})
    if words is None or "look" in words or not form.is_valid():
        return _page(request, form, whom=whom)
    who: Any = {"book": request.book, "by": request.user}
    with doing(request) as rec:
        made = actions.begin_update(on=request.today, within=rec, **who, **form.cleaned_data)
        if whom and whom.fits.people:
            actions.add_letters(update=made, people=list(whom.fits.people), within=rec, **who)
    return done(request, reverse("update", args=[made.pk]), rec)


@owner_required
def written(request: OwnerRequest, pk: int) -> HttpResponse:
    """The form for the words of one, with what they look like."""
    row = update_of(request, pk)
    form = forms.UpdateForm(request.POST or None, initial={"title": row.title, "text": row.text})
    if request.method != "POST" or "look" in request.POST or not form.is_valid():
        return _page(request, form, row=row)
    who: Any = {"book": request.book, "by": request.user, "update": row}
    try:
        with doing(request) as rec:
            actions.change_update(within=rec, **who, **form.cleaned_data)
    except Refusal as refusal:
        refused(form, refusal)
        return _page(request, form, row=row)
    return done(request, reverse("update", args=[pk]), rec)


def _page(request: OwnerRequest, form: forms.UpdateForm, **more: Any) -> HttpResponse:
    context = {"form": form, "shown": shown(str(form["text"].value() or "")), "say": wording, **more}
    wrong = form.errors and "look" not in request.POST
    return render(request, "updates/write.html", context, status=422 if wrong else 200)


@require_POST
@owner_required
def preview(request: OwnerRequest) -> HttpResponse:
    """What the words that are being typed look like, for the page that types them."""
    text = request.POST.get("text", "")[: forms.LONGEST]
    return render(request, "updates/_shown.html", {"shown": shown(text)})


@require_safe
@owner_required
def update(request: OwnerRequest, pk: int) -> HttpResponse:
    """How it stands, what is next, what needs the owner."""
    row = update_of(request, pk)
    now = queries.progress_of(row)
    at_work = now.handing is not None and now.handing.at_work
    if request.htmx and not at_work:
        return drawn_anew()
    called_off = row.state == Update.CANCELLED  # then only what nobody knows can be mended
    kinds = (Letter.UNCERTAIN,) if called_off else (Letter.UNCERTAIN, Letter.REFUSED, Letter.CANCELLED)
    waits = (one for kind in kinds for one in queries.letters(row, state=kind)[:SHOWN])
    account = posting.account(request.book)
    context = {
        "row": row,
        "now": now,
        "shown": shown(row.text),
        "troubles": list(islice(waits, SHOWN)),
        "trouble": sum(now.states[kind] for kind in kinds),
        "answers": answers(row),
        "account": account,
        "how_to_know": how_to_know(account),
        "stranded": account is None and queries.letters(row, state=Letter.DRAFT, channel=Letter.SMTP).exists(),
        "by_post": queries.letters(row, state=Letter.WAITING, channel=Letter.SMTP).count(),
        "ready": not at_work and queries.may_go(row),
        "at_work": at_work,
        "say": wording,
    }
    return render(request, "updates/update.html", context)


@require_POST
@owner_required
def state(request: OwnerRequest, pk: int) -> HttpResponse:
    """Pause it, let it go on, call it off, delete it."""
    row = update_of(request, pk)
    acts = {
        "pause": actions.pause,
        "go_on": actions.go_on,
        "call_off": actions.call_off,
        "delete": actions.delete_update,
    }
    act = acts.get(request.POST.get("what", ""))
    if act is None:
        raise Http404
    here = back(request, reverse("update", args=[pk]))
    there = reverse("updates") if act is actions.delete_update else here
    who: Any = {"book": request.book, "by": request.user, "update": row}
    try:
        with doing(request) as rec:
            act(**who, within=rec)
    except Refusal as refusal:
        leave_notice(request, str(refusal), problem=True)
        return onward(request, here)
    return done(request, there, rec)
