"""Bringing files in by the browser: choose, look first, follow, stop, see what became of every item."""

import csv
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kith.correspondents.queries import how_many as how_many_strangers
from kith.formats.csvsafe import guarded
from kith.jobs.models import Job
from kith.jobs.progress import percent
from kith.journal.acting import attempt
from kith.kernel.errors import Refusal
from kith.kernel.http import (
    OwnerRequest,
    drawn_anew,
    get_or_404,
    leave_notice,
    owner_required,
    redirect_with_notice,
    render,
)
from kith.people.wording import news_before, news_line
from kith.sorting.queries import is_open

from . import looking, own_addresses, uploads, wording
from .actions import start_import, stop_import
from .forms import ImportForm
from .models import Import
from .queries import (
    imports_of,
    is_being_taken_back,
    mail_taken_back,
    news_of,
    skips_by_reason,
    skips_of,
    told_by_reason,
)
from .sources import SOURCES

LISTED = 20
ON_A_PAGE = 100
NEWS_SHOWN = 12
AT_WORK = (Import.WAITING, Import.RUNNING)


@require_http_methods(["GET", "HEAD", "POST"])
@owner_required
def imports(request: OwnerRequest) -> HttpResponse:
    """Choose what to bring; earlier imports below. What is sent starts in the background."""
    if request.method != "POST":
        return _choose(request, ImportForm())
    if "looked" in request.POST:
        return _bring_what_was_looked_at(request)
    form = ImportForm(request.POST, request.FILES)
    if not form.is_valid():
        return _choose(request, form, status=422)
    folder = uploads.lay_down(form.cleaned_data["files"], by=request.user)
    try:
        if "look" in request.POST:
            return _look(request, folder, form.asked)
        return _bring(request, folder, form.asked)
    except Refusal as refusal:
        uploads.clear(folder)
        form.add_error("files", str(refusal))
        return _choose(request, form, status=422)


@require_safe
@owner_required
def one(request: OwnerRequest, pk: int) -> HttpResponse:
    """How far it is, or what became of it."""
    run = get_or_404(imports_of(request.book), pk=pk)
    news, skipped = news_of(run), skips_of(run).count()
    facts = {
        "run": run,
        "at_work": run.state in AT_WORK,
        "taking_back": is_being_taken_back(run),
        "title": wording.title(run),
        "percent": min(100, round(100 * run.read / run.total)) if run.total else 0,
        "left": wording.time_left(run, timezone.now()),
        "sums": wording.sums(run, skipped),
        "gone": wording.why_taken_back(mail_taken_back(run.batch)) if run.batch else "",
        "skipped": skipped,
        "reasons": skips_by_reason(run),
        "news": [(news_line(piece), news_before(piece, request.today)) for piece in news[:NEWS_SHOWN]],
        "news_count": news.count(),
        "to_sort": is_open(request.book),
        "own": own_addresses.offered(run) if run.state == Import.DONE else [],
        "strangers": run.state == Import.DONE and how_many_strangers(request.book),
        "say": wording,
    }
    return render(request, "imports/one.html", facts)


@require_safe
@owner_required
def look(request: OwnerRequest, pk: int) -> HttpResponse:
    """How far a look at files is, then what an import of them would do."""
    job = get_or_404(Job.objects.of(request.book).filter(name=looking.JOB), pk=pk)
    if request.htmx and not job.at_work:
        return drawn_anew()
    if job.problem:
        leave_notice(request, job.problem, problem=True)
        return HttpResponseRedirect(reverse("imports"))
    folder = looking.files_of(job, by=request.user)
    if folder is None:
        return HttpResponseRedirect(reverse("imports"))  # they were brought in, or wait no longer
    if job.at_work:
        facts = {"name": wording.together_named(looking.names_in(folder)), "job": job, "percent": percent(job)}
        return render(request, "imports/looking.html", facts)
    return render(request, "imports/looked.html", _found(job, folder))


@require_POST
@owner_required
def stop(request: OwnerRequest, pk: int) -> HttpResponse:
    """Stop here, and take back what is in."""
    run = get_or_404(Import.objects.of(request.book), pk=pk)
    there = reverse("import", args=[pk])
    try:
        stop_import(run=run, by=request.user)
    except Refusal as refusal:
        leave_notice(request, str(refusal), problem=True)
        return HttpResponseRedirect(there)
    going = _("Stopped. What had come in is being taken back.")
    gone = _("Stopped. What had come in is taken back.")
    return redirect_with_notice(request, there, going if is_being_taken_back(run) else run.said or gone)


@require_POST
@owner_required
def address(request: OwnerRequest, pk: int) -> HttpResponse:
    """An address that was found to be the owner's goes on their card, or is not theirs."""
    run = get_or_404(Import.objects.of(request.book), pk=pk)
    there, key = reverse("import", args=[pk]), request.POST.get("address", "")
    if key not in own_addresses.offered(run):
        return redirect_with_notice(request, there, _("This address is not among those that were found."))
    if "foreign" in request.POST:
        own_addresses.disown(run=run, key=key)
        return redirect_with_notice(request, there, _("%(address)s does not count as yours.") % {"address": key})
    who: Any = {"book": request.book, "by": request.user}
    return attempt(request, there, lambda rec: own_addresses.put_on_card(**who, key=key, within=rec))


@require_safe
@owner_required
def skipped(request: OwnerRequest, pk: int) -> HttpResponse:
    """Every item that was left out, with its place and the reason, page by page."""
    run = get_or_404(imports_of(request.book), pk=pk)
    page = Paginator(skips_of(run), ON_A_PAGE).get_page(request.GET.get("page"))
    return render(request, "imports/skipped.html", {"run": run, "page": page, "say": wording})


@require_safe
@owner_required
def skipped_table(request: OwnerRequest, pk: int) -> HttpResponse:
    """The items that were left out, as a file for a spreadsheet."""
    run = get_or_404(Import.objects.of(request.book), pk=pk)
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="skipped-{pk}.csv"'
    rows = csv.writer(response)
    rows.writerow(["where", "reason"])
    rows.writerows([guarded(where), guarded(why)] for where, why in skips_of(run).values_list("where", "reason"))
    return response


def _choose(request: OwnerRequest, form: ImportForm, *, status: int = 200) -> HttpResponse:
    facts = {"form": form, "sources": SOURCES, "runs": imports_of(request.book)[:LISTED], "say": wording}
    return render(request, "imports/list.html", facts, status=status)


def _bring(request: OwnerRequest, folder: Path, asked: dict[str, Any]) -> HttpResponse:
    """Start the import of the files, which then have copies of their own."""
    paths = uploads.laid_down(folder)
    run = start_import(book=request.book, by=request.user, paths=paths, name=_name(paths), **asked)
    uploads.clear(folder)
    return HttpResponseRedirect(reverse("import", args=[run.pk]))


def _look(request: OwnerRequest, folder: Path, asked: dict[str, Any]) -> HttpResponse:
    """Begin to find out what an import would do. The files stay until they are brought in; each tab has its own."""
    job = looking.begin_look(book=request.book, folder=folder, **asked)
    uploads.clear_older(by=request.user)
    return HttpResponseRedirect(reverse("import-look", args=[job.pk]))


def _found(job: Job, folder: Path) -> dict[str, object]:
    result = looking.found_in(folder)
    named = wording.together_named(looking.names_in(folder))
    run = Import(name=named, **{kind: result[kind] for kind in ("read", "added", "updated", "unchanged")})
    return {
        "run": run,
        "looked": job.about,
        **looking.asked_for(folder),
        "sums": wording.sums(run, len(result["skipped"])),
        "skipped": len(result["skipped"]),
        "reasons": told_by_reason(result["skipped"]),
        "say": wording,
    }


def _bring_what_was_looked_at(request: OwnerRequest) -> HttpResponse:
    number = request.POST["looked"]
    folder = uploads.lying(int(number[:19]), by=request.user) if number.isdecimal() else None
    if folder is None:
        form = ImportForm(request.POST, request.FILES)
        form.full_clean()
        form.errors["files"] = form.error_class([_("These files are not here any more. Choose them again.")])
        return _choose(request, form, status=422)
    return _bring(request, folder, {"me": request.POST.get("me", ""), "keep_text": bool(request.POST.get("keep_text"))})


def _name(paths: Sequence[Path]) -> str:
    return wording.together_named([path.name for path in paths])
