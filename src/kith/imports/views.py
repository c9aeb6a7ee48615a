"""Bringing files in by the browser: choose, look first, follow, stop, see what became of every item."""

import csv
from typing import Any

from django.db.models import Count
from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kith.formats.csvsafe import guarded
from kith.journal.models import Undo
from kith.kernel.errors import Refusal
from kith.kernel.http import OwnerRequest, get_or_404, leave_notice, owner_required, render

from . import wording
from .actions import rehearse, start_import, stop_import
from .forms import ImportForm
from .models import Import
from .queries import imports_of, skips_by_reason
from .uploads import laid_down

LISTED = 20
AT_WORK = (Import.WAITING, Import.RUNNING)


@require_http_methods(["GET", "HEAD", "POST"])
@owner_required
def imports(request: OwnerRequest) -> HttpResponse:
    """Choose what to bring; earlier imports below. What is sent starts in the background."""
    if request.method != "POST":
        return _choose(request, ImportForm())
    form = ImportForm(request.POST, request.FILES)
    if not form.is_valid():
        return _choose(request, form, status=422)
    who: Any = {"book": request.book, "by": request.user, "me": form.cleaned_data["me"]}
    try:
        with laid_down(form.cleaned_data["files"]) as paths:
            if "look" in request.POST:
                names = ", ".join(path.name for path in paths)
                return _looked(request, names, rehearse(paths=paths, **who))
            run = start_import(paths=paths, **who)
    except Refusal as refusal:
        form.add_error("files", str(refusal))
        return _choose(request, form, status=422)
    return HttpResponseRedirect(reverse("import", args=[run.pk]))


@require_safe
@owner_required
def one(request: OwnerRequest, pk: int) -> HttpResponse:
    """How far it is, or what became of it."""
    run = _run_of(request, pk)
    reasons = skips_by_reason(run)
    skipped = sum(len(where) for _reason, where in reasons)
    facts = {
        "run": run,
        "at_work": run.state in AT_WORK,
        "title": wording.title(run),
        "percent": min(100, round(100 * run.read / run.total)) if run.total else 0,
        "left": wording.time_left(run, timezone.now()),
        "sums": wording.sums(run, skipped),
        "skipped": skipped,
        "reasons": reasons,
        "undone": bool(run.batch) and Undo.objects.filter(batch_id=run.batch or 0).exists(),
        "say": wording,
    }
    return render(request, "imports/one.html", facts)


@require_POST
@owner_required
def stop(request: OwnerRequest, pk: int) -> HttpResponse:
    """Stop here, and take back what is in."""
    run = _run_of(request, pk)
    try:
        stop_import(run=run, by=request.user)
        leave_notice(request, _("Stopped. What had come in is taken back."))
    except Refusal as refusal:
        leave_notice(request, str(refusal), problem=True)
    return HttpResponseRedirect(reverse("import", args=[pk]))


@require_safe
@owner_required
def skipped(request: OwnerRequest, pk: int) -> HttpResponse:
    """The items that were left out, as a table."""
    run = _run_of(request, pk)
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="skipped-{pk}.csv"'
    rows = csv.writer(response)
    rows.writerow(["where", "reason"])
    left_out = run.skips.order_by("pk").values_list("where", "reason")
    rows.writerows([guarded(where), guarded(why)] for where, why in left_out)
    return response


def _run_of(request: OwnerRequest, pk: int) -> Import:
    return get_or_404(Import.objects.of(request.book), pk=pk)


def _choose(request: OwnerRequest, form: ImportForm, *, status: int = 200) -> HttpResponse:
    runs = list(imports_of(request.book).annotate(skipped=Count("skips"))[:LISTED])
    return render(request, "imports/list.html", {"form": form, "runs": runs, "say": wording}, status=status)


def _looked(request: OwnerRequest, name: str, result: dict[str, Any]) -> HttpResponse:
    """What an import would do; nothing is changed."""
    counts = {kind: result[kind] for kind in ("read", "added", "updated", "unchanged")}
    run = Import(name=name, **counts)
    reasons: dict[str, list[str]] = {}
    for skip in result["skipped"]:
        reasons.setdefault(skip["reason"], []).append(skip["where"])
    facts = {
        "run": run,
        "sums": wording.sums(run, len(result["skipped"])),
        "skipped": len(result["skipped"]),
        "reasons": sorted(reasons.items(), key=lambda one: -len(one[1])),
        "say": wording,
    }
    return render(request, "imports/looked.html", facts)
