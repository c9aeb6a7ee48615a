"""Backups on a page: what there is, one now, one put back, and the passphrase that seals them."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import FileResponse, Http404, HttpResponse, HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kith.accounts.actions import first_owner
from kith.accounts.models import Book
from kith.accounts.queries import keeps_the_house, zone_of
from kith.jobs.actions import begin_job
from kith.jobs.models import Job
from kith.jobs.progress import percent
from kith.jobs.queries import latest
from kith.journal.acting import refused
from kith.kernel.errors import Refusal
from kith.kernel.http import (
    OwnerRequest,
    drawn_anew,
    leave_notice,
    onward,
    owner_required,
    redirect_with_notice,
    render,
)

from . import queries, restoring, sealing, shelf, wording
from .files import database
from .forms import OpeningForm, PassphraseForm
from .jobs import BY_HAND
from .restoring import ASKED
from .troubles import problem

WORK = {
    BY_HAND: gettext_lazy("Making a backup, and trying to restore it"),
    restoring.JOB: gettext_lazy("Putting the backup back; what is there now is backed up first"),
}
"""What is at work, by the name of the job."""


def keeper_required(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponse]:
    """A backup holds all books of this Kith, so it is for its first owner alone; for others there is no such page."""

    @wraps(view)
    def guarded(request: OwnerRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not keeps_the_house(request.user):
            raise Http404
        return view(request, *args, **kwargs)

    return owner_required(guarded)  # type: ignore[arg-type]


@require_http_methods(["GET", "HEAD", "POST"])
@keeper_required
def backups(request: OwnerRequest) -> HttpResponse:
    """All that there are, and how far the work on one is; a POST makes one now, in the background."""
    if request.method == "POST":
        database()
        request.session[ASKED] = begin_job(book=None, name=BY_HAND).pk
        return onward(request, reverse("backups"))
    job = _work()
    if request.htmx and not (job and job.at_work):
        return drawn_anew()
    if job and not job.at_work and request.session.get(ASKED) == job.pk:
        del request.session[ASKED]
        _tell_how_it_ended(request, job)
    return _list(request, PassphraseForm(), job)


def _work() -> Job | None:
    """What was asked for on the page last: a backup, or that one is put back."""
    asked = [job for name in (BY_HAND, restoring.JOB) if (job := latest(name))]
    return max(asked, key=lambda job: (job.at_work, job.pk), default=None)


def _tell_how_it_ended(request: OwnerRequest, job: Job) -> None:
    kind, told = shelf.BY_HAND, _("Made a backup, and tried to restore it: it is whole. %(name)s")
    if job.name == restoring.JOB:
        kind, told = shelf.BEFORE, _("Put back. What was there before is in %(name)s, below.")
    made = shelf.latest(kind)
    if job.state != Job.DONE or made is None:
        leave_notice(request, job.problem, problem=True)
        return
    leave_notice(request, told % {"name": made.path.name})


@require_POST
@keeper_required
def passphrase(request: OwnerRequest) -> HttpResponse:
    """Set one, or with `off` leave backups open."""
    if "off" in request.POST:
        sealing.drop_passphrase()
        told = _("Backups from now on are open. Those sealed before need their passphrase as ever.")
        return redirect_with_notice(request, reverse("backups"), told)
    form = PassphraseForm(request.POST)
    if form.is_valid():
        try:
            sealing.set_passphrase(form.cleaned_data["passphrase"])
        except Refusal as refusal:
            refused(form, refusal)
        else:
            told = _("Backups from now on are sealed. Keep the passphrase where you will find it.")
            return redirect_with_notice(request, reverse("backups"), told)
    return _list(request, form)


@require_safe
@keeper_required
def file(request: OwnerRequest, wanted: str) -> HttpResponseBase:  # noqa: ARG001 -- a view
    """The file itself, to keep elsewhere."""
    one = _named(wanted)
    return FileResponse(one.path.open("rb"), as_attachment=True, filename=one.path.name)


@require_http_methods(["GET", "HEAD", "POST"])
@keeper_required
def restoration(request: OwnerRequest, wanted: str) -> HttpResponse:
    """What would be lost, in numbers; a POST puts the backup in the place of what is there, in the background."""
    one = _named(wanted)
    form = OpeningForm(request.POST or None) if one.sealed else None
    if request.method == "POST" and (form is None or form.is_valid()):
        try:
            _ask_for(request, one, form.cleaned_data["passphrase"] if form else "")
        except Refusal as refusal:
            if form is None or refusal.about not in form.fields:
                raise
            refused(form, refusal)
        else:
            return onward(request, reverse("backups"))
    facts = {
        "one": one,
        "form": form,
        "then_and_now": queries.compared(one),
        "since": queries.changes_since(one, zone_of(first_owner())),
        "books": Book.objects.count(),
        "say": wording,
    }
    return render(request, "backups/restoration.html", facts, status=422 if form and form.errors else 200)


def _ask_for(request: OwnerRequest, one: shelf.Kept, passphrase: str) -> None:
    """Have it put back, unless one is being put back already."""
    now = latest(restoring.JOB)
    if now is None or not now.at_work:
        who = {"user": request.user.name, "session": request.session.session_key or ""}
        now = restoring.ask(source=one.path, passphrase=passphrase, **who)
    request.session[ASKED] = now.pk


@require_POST
@keeper_required
def deletion(request: OwnerRequest, wanted: str) -> HttpResponse:
    """Delete one."""
    one = _named(wanted)
    shelf.take_away([one])
    return redirect_with_notice(request, reverse("backups"), _("Deleted %(name)s.") % {"name": one.path.name})


def _list(request: OwnerRequest, form: PassphraseForm, job: Job | None = None) -> HttpResponse:
    facts = {
        "at_work": WORK[job.name] if job and job.at_work else "",
        "percent": percent(job) if job and job.at_work else 0,
        "kept": shelf.kept(),
        "possible": queries.possible(),
        "problem": problem(),
        "sealed": sealing.lock() is not None,
        "books": Book.objects.count(),
        "form": form,
        "say": wording,
    }
    return render(request, "backups/list.html", facts, status=422 if form.errors else 200)


def _named(wanted: str) -> shelf.Kept:
    if (one := shelf.named(wanted)) is None:
        raise Http404
    return one
