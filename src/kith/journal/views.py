"""The History page, and taking a batch back."""

from django.core.paginator import Paginator
from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from kith.kernel.errors import Refusal
from kith.kernel.http import OwnerRequest, get_or_404, leave_notice, owner_required, redirect_with_notice, render
from kith.kernel.returning import back

from . import wording
from .addresses import erasable, still_there
from .models import Batch
from .queries import history as all_batches
from .telling import tellings
from .undoing import undo as take_back

ON_A_PAGE = 50


@require_safe
@owner_required
def history(request: OwnerRequest) -> HttpResponse:
    """What was done, the latest first."""
    page = Paginator(all_batches(request.book), ON_A_PAGE).get_page(request.GET.get("page"))
    batches = list(page)
    context = {
        "page": page,
        "days": wording.by_day(batches, request.today),
        "tellings": tellings(batches),
        "erasable": erasable(batches),
        "say": wording,
    }
    return render(request, "journal/history.html", context)


@require_POST
@owner_required
def undo(request: OwnerRequest, pk: int) -> HttpResponse:
    """Take a batch back, or say which later ones stand on it."""
    batch = get_or_404(Batch.objects.of(request.book), pk=pk)
    there = back(request, reverse("history"))
    afterwards = still_there(there, batch)
    try:
        take_back(batch, by=request.user)
    except Refusal as refusal:
        leave_notice(request, str(refusal), problem=True)
        return HttpResponseRedirect(there)
    return redirect_with_notice(request, afterwards, wording.taken_back(batch.said))
