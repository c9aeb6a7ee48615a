"""Calendars that are looked at: what ran when, what is wrong; add, pause, remove."""

from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from kith.jobs.actions import begin_job
from kith.jobs.queries import latest
from kith.kernel.errors import Refusal
from kith.kernel.http import OwnerRequest, get_or_404, owner_required, redirect_with_notice, render

from . import actions, queries, wording
from .forms import AddForm, LoginForm
from .jobs import JOB
from .models import Diary

LOOKS = 3


@sensitive_post_parameters("password")
@require_http_methods(["GET", "HEAD", "POST"])
@owner_required
def listed(request: OwnerRequest) -> HttpResponse:
    """All of them, and the form for one more; a POST adds one."""
    if request.method != "POST":
        return _page(request, AddForm())
    form = AddForm(request.POST)
    if not form.is_valid():
        return _page(request, form, status=422)
    try:
        added = actions.add(book=request.book, **form.cleaned_data)
    except Refusal as refusal:
        form.add_error("address", str(refusal))
        return _page(request, form, status=422)
    begin_job(book=request.book, name=JOB)
    told = ngettext("Added: %(names)s. It is looked at now.", "Added: %(names)s. They are looked at now.", len(added))
    return redirect_with_notice(request, reverse("diaries"), told % {"names": ", ".join(one.name for one in added)})


def _page(request: OwnerRequest, form: AddForm, status: int = 200) -> HttpResponse:
    found = queries.diaries(request.book)
    job = latest(JOB, request.book)
    context = {
        "diaries": [(one, list(queries.looks_of(one)[:LOOKS])) for one in found],
        "at_work": bool(job and job.at_work),
        "form": form,
        "say": wording,
    }
    return render(request, "diaries/list.html", context, status=status)


@sensitive_post_parameters("password")
@require_http_methods(["GET", "HEAD", "POST"])
@owner_required
def way_in(request: OwnerRequest, pk: int) -> HttpResponse:
    """Login and password of one; a POST changes them, for all calendars of its account."""
    diary = _row(request, pk)
    form = LoginForm(request.POST or None, initial={"login": diary.login})
    if diary.password:
        form.fields["password"].help_text = _("Kept sealed. Leave it blank to keep the one that is there.")
    if form.is_valid():
        try:
            changed = actions.let_in(diary=diary, **form.cleaned_data)
        except Refusal as refusal:
            form.add_error("password", str(refusal))
        else:
            begin_job(book=request.book, name=JOB)
            told = _("Changed: %(names)s. Kith looks again now.") % {"names": ", ".join(one.name for one in changed)}
            return redirect_with_notice(request, reverse("diaries"), told)
    context = {"diary": diary, "form": form, "say": wording}
    return render(request, "diaries/login.html", context, status=422 if form.errors else 200)


@require_POST
@owner_required
def look_now(request: OwnerRequest) -> HttpResponse:
    """All that are not paused are looked at, in the background."""
    rows = Diary.objects.of(request.book).filter(paused=False)
    rows.update(next_at=None, refused=False)
    begin_job(book=request.book, name=JOB)
    return redirect_with_notice(request, reverse("diaries"), _("They are looked at now."))


@require_POST
@owner_required
def pause(request: OwnerRequest, pk: int) -> HttpResponse:
    """Not until told otherwise; or again, with `again`."""
    diary = _row(request, pk)
    actions.pause(diary=diary, paused="again" not in request.POST)
    told: Any = _("%(name)s is not looked at any more.") if diary.paused else _("%(name)s is looked at again.")
    return redirect_with_notice(request, reverse("diaries"), told % {"name": diary.name})


@require_POST
@owner_required
def remove(request: OwnerRequest, pk: int) -> HttpResponse:
    """Forget the calendar; what has been stays."""
    diary = _row(request, pk)
    name = diary.name
    actions.remove(diary=diary)
    told = _("%(name)s is removed. What has been stays, what was still to come of it is gone.")
    return redirect_with_notice(request, reverse("diaries"), told % {"name": name})


def _row(request: OwnerRequest, pk: int) -> Diary:
    return get_or_404(Diary.objects.of(request.book).select_related("book__owner"), pk=pk)
