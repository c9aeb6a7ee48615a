"""Erasing a whole book."""

from django.contrib.auth import login, logout
from django.http import HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kith.accounts.actions import first_owner
from kith.accounts.owners import BACKEND
from kith.journal.acting import refused
from kith.kernel.database import on_own_machine
from kith.kernel.errors import Refusal
from kith.kernel.http import OwnerRequest, owner_required, redirect_with_notice, render

from .actions import erase_book, may_take_backups
from .forms import ErasureForm
from .queries import holdings


@require_http_methods(["GET", "HEAD", "POST"])
@owner_required
def erasure(request: OwnerRequest) -> HttpResponse:
    """Say what will happen, and offer to take everything first; with the name of the book typed, erase it."""
    alone = may_take_backups(request.book)
    form = ErasureForm(request.POST or None, alone=alone)
    if request.method == "POST" and form.is_valid():
        try:
            erase_book(
                book=request.book, named=form.cleaned_data["name"], backups=form.cleaned_data.get("backups", False)
            )
        except Refusal as refusal:
            refused(form, refusal)
        else:
            return _gone(request, alone=alone)
    facts = {"form": form, "alone": alone, "holdings": holdings(request.book)}
    return render(request, "closing/erasure.html", facts, status=422 if form.errors else 200)


def _gone(request: OwnerRequest, *, alone: bool) -> HttpResponse:
    """On one's own machine a blank book is begun, and who erased the last one is in it; else there is nobody to be."""
    request.session = type(request.session)()
    if not (alone and on_own_machine()):
        logout(request)
        return HttpResponseRedirect("/sign-in")
    login(request, first_owner(), backend=BACKEND)
    return redirect_with_notice(request, "/", _("Erased. Nothing of the book is left here, and this is a new one."))
