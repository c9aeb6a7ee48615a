"""The mail account, and what goes out by it."""

from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kith.kernel.errors import Refusal
from kith.kernel.http import OwnerRequest, get_or_404, owner_required, redirect_with_notice, render

from . import actions, wording
from .checking import Tried, check
from .forms import PACING, SERVERS, AccountForm
from .models import Posted
from .outgoing import outgoing
from .providers import by_server, provider_of
from .queries import account_of, insist_on_an_account
from .setting_up import remove_account, set_account

ANSWERS = {"sent": actions.it_was_sent, "again": actions.send_again, "cancel": actions.cancel}


@sensitive_post_parameters("password")
@owner_required
@require_http_methods(["GET", "POST"])
def account(request: OwnerRequest) -> HttpResponse:
    """The account of the book. What was typed is kept, and tried at once."""
    form = AccountForm(request.POST or None, account=account_of(request.book))
    if request.method != "POST" or not form.is_valid():
        return _account(request, form)
    said = {name: form.cleaned_data[name] for name in ("address", "name", "password", "login", *PACING)}
    try:
        kept = set_account(book=request.book, **said, imap=form.server("imap"), smtp=form.server("smtp"))
    except Refusal as refusal:
        form.add_error(refusal.about if refusal.about in form.fields else None, str(refusal))
        return _account(request, form)
    return _account(request, AccountForm(account=kept), check(kept))


@owner_required
@require_POST
def tried(request: OwnerRequest) -> HttpResponse:
    """Try it as it is kept."""
    kept = insist_on_an_account(request.book)
    return _account(request, AccountForm(account=kept), check(kept))


@owner_required
@require_POST
def removal(request: OwnerRequest) -> HttpResponse:
    """Take it away, and its password first."""
    return redirect_with_notice(request, reverse("mail-account"), remove_account(book=request.book))


@owner_required
@require_safe
def going_out(request: OwnerRequest) -> HttpResponse:
    """What waits and when it goes, what is uncertain, what failed and why, what was sent."""
    facts = {"out": outgoing(request.book, timezone.now(), request.GET), "say": wording}
    return render(request, "post/outgoing.html", facts)


@owner_required
@require_POST
def pausing(request: OwnerRequest) -> HttpResponse:
    """Letters wait from now on, or go on."""
    if request.POST.get("on"):
        actions.go_on(book=request.book)
        told = _("It goes on.")
    else:
        actions.pause(book=request.book)
        told = _("No letter goes out until you let them go on.")
    return redirect_with_notice(request, reverse("outgoing"), told)


@owner_required
@require_POST
def answered(request: OwnerRequest, pk: int) -> HttpResponse:
    """What its owner says of a message: it was sent, send it again, do not send it."""
    row = get_or_404(Posted.objects.of(request.book), pk=pk)
    if act := ANSWERS.get(request.POST.get("answer", "")):
        act(row=row)
    return redirect_with_notice(request, reverse("outgoing"), wording.answered(row))


@owner_required
@require_POST
def all_answered(request: OwnerRequest) -> HttpResponse:
    """The same of all that are uncertain."""
    if (answer := request.POST.get("answer", "")) in ANSWERS:
        actions.answer_all(book=request.book, answer=answer)
    return redirect_with_notice(request, reverse("outgoing"), _("Noted for all of them."))


def _account(request: OwnerRequest, form: AccountForm, found: list[Tried] | None = None) -> HttpResponse:
    kept = account_of(request.book)
    address = str(form.data.get("address", "")) or (kept.address if kept else "")
    facts: dict[str, Any] = {
        "form": form,
        "account": kept,
        "tried": found or [],
        "provider": provider_of(address) or (by_server(kept.smtp_host) if kept else None),
        "folded": (*SERVERS, *PACING),
        "say": wording,
    }
    return render(request, "post/account.html", facts, status=422 if form.errors else 200)
