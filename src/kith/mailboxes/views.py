"""The mailbox on a page: how the looking goes, what it found, what is wrong; how far back, which folders."""

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from kith.correspondents import wording as correspondents
from kith.correspondents.queries import how_many
from kith.jobs.actions import begin_job
from kith.jobs.queries import latest
from kith.journal.acting import attempt, refused
from kith.kernel.errors import Refusal
from kith.kernel.http import (
    OwnerRequest,
    chosen_ids,
    drawn_anew,
    get_or_404,
    leave_notice,
    onward,
    owner_required,
    problems,
    redirect_with_notice,
    render,
)
from kith.post.queries import account_of

from . import actions, wording
from .connecting import opened
from .forms import FOLDED, BeginForm, MailboxForm, SettingsForm, day_of
from .jobs import JOB
from .models import Box
from .queries import account_to_look_at, addresses_of, box_of, folders_of, looks_of, server_for, told_in
from .setting_up import nothing_goes_out, only_read
from .telling import server_of

LOOKS, TOLD = 10, 5


@require_http_methods(["GET", "HEAD", "POST"])
@owner_required
def mailbox(request: OwnerRequest) -> HttpResponse:
    """How it stands; a POST begins to look, or has a look now."""
    if request.method == "POST":
        return _look(request)
    job = latest(JOB, request.book)
    at_work = bool(job and job.at_work)
    if request.htmx and not at_work:
        return drawn_anew()
    account, box = account_to_look_at(request.book), box_of(request.book)
    if box is None:
        return _begin(request, BeginForm())
    return render(request, "mailboxes/mailbox.html", {**_facts(box), "account": account, "at_work": at_work})


@sensitive_post_parameters("password")
@require_http_methods(["GET", "HEAD", "POST"])
@owner_required
def account(request: OwnerRequest) -> HttpResponse:
    """An account of which the mailbox alone is looked at. What was typed is kept, and tried at once."""
    kept = account_of(request.book)
    form = MailboxForm(request.POST or None, account=kept)
    if request.method == "POST" and form.is_valid():
        try:
            only_read(book=request.book, name=kept.name if kept else "", **form.typed)
            with opened(server_for(request.book)):
                return redirect_with_notice(request, reverse("mailbox"), _("The mailbox answers."))
        except Refusal as refusal:
            refused(form, refusal)
    facts = {"form": form, "folded": FOLDED, "told": nothing_goes_out(), "sends": bool(kept and kept.smtp_host)}
    return render(request, "mailboxes/account.html", facts, status=422 if form.errors else 200)


def _begin(request: OwnerRequest, form: BeginForm) -> HttpResponse:
    """What is asked before the first look."""
    facts = {"account": account_to_look_at(request.book), "form": form, "told": nothing_goes_out()}
    return render(request, "mailboxes/begin.html", facts, status=422 if form.errors else 200)


def _facts(box: Box) -> dict[str, object]:
    settings = {"subjects": box.subjects, "signatures": box.signatures, "obeys": box.obeys, "server": box.server}
    looks = list(looks_of(box)[:LOOKS])
    under_way = looks[0] if looks and looks[0].ended_at is None else None
    return {
        "box": box,
        "folders": folders_of(box),
        "looks": looks,
        "under_way": under_way,
        "percent": round(100 * under_way.read / under_way.total) if under_way and under_way.total else 0,
        "addresses": addresses_of(box),
        "told": told_in(box)[:TOLD],
        "unknown": correspondents.waiting(count) if (count := how_many(box.book)) else "",
        "server": server_of(box),
        "form": SettingsForm(initial=settings),
        "say": wording,
    }


def _look(request: OwnerRequest) -> HttpResponse:
    """Begin with what the form says, or look now, in the background."""
    there = reverse("mailbox")
    if box_of(request.book) is None:
        form = BeginForm(request.POST)
        if not form.is_valid():
            return _begin(request, form)
        since = day_of(form.cleaned_data["back"], request.today)
        try:
            actions.begin(
                book=request.book,
                since=since,
                subjects=form.cleaned_data["subjects"],
                signatures=form.cleaned_data["signatures"],
            )
        except Refusal as refusal:
            return _refused(request, str(refusal))
    begin_job(book=request.book, name=JOB)
    return onward(request, there)


@require_POST
@owner_required
def folders(request: OwnerRequest) -> HttpResponse:
    """Which folders are looked at."""
    try:
        actions.choose_folders(box=_box(request), chosen=chosen_ids(request, "folder"))
    except Refusal as refusal:
        return _refused(request, str(refusal))
    begin_job(book=request.book, name=JOB)
    return redirect_with_notice(request, reverse("mailbox"), _("From now on these folders are looked at."))


@require_POST
@owner_required
def settings(request: OwnerRequest) -> HttpResponse:
    """How the box is looked at; whether at all (`paused`); from the beginning again (`anew`)."""
    box, there = _box(request), reverse("mailbox")
    if "paused" in request.POST:
        actions.set_up(box=box, paused=request.POST["paused"] == "1")
        said = _("The mailbox is not looked at any more.") if box.paused else _("The mailbox is looked at again.")
        return redirect_with_notice(request, there, said)
    if "anew" in request.POST:
        actions.look_anew(box=box)
        begin_job(book=request.book, name=JOB)
        return onward(request, there)
    form = SettingsForm(request.POST)
    if not form.is_valid():
        return _refused(request, problems(form))
    actions.set_up(box=box, **form.cleaned_data)
    return redirect_with_notice(request, there, _("Kept."))


@require_POST
@owner_required
def address(request: OwnerRequest) -> HttpResponse:
    """An address that was found to be the owner's goes on their card, or is not theirs."""
    box, there = _box(request), reverse("mailbox")
    key = request.POST.get("address", "")
    if key not in box.learned:
        return _refused(request, _("This address is not among those that were found."))
    if "foreign" in request.POST:
        actions.disown(box=box, key=key)
        return redirect_with_notice(request, there, _("%(address)s does not count as yours.") % {"address": key})
    return attempt(request, there, lambda rec: actions.put_on_my_card(box=box, by=request.user, key=key, within=rec))


def _box(request: OwnerRequest) -> Box:
    box = box_of(request.book)
    return get_or_404(Box.objects.of(request.book).select_related("book__owner"), pk=box.pk if box else 0)


def _refused(request: OwnerRequest, said: str) -> HttpResponse:
    leave_notice(request, said, problem=True)
    return onward(request, reverse("mailbox"))
