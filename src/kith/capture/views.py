"""The capture box: read while typing, reviewed, kept, answered, corrected."""

import re
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from kith.core.sentence import lines
from kith.journal.models import Batch
from kith.journal.queries import batch_of, was_added
from kith.kernel.errors import Refusal
from kith.kernel.http import OwnerRequest, get_or_404, leave_notice, owner_required, redirect_with_notice, render
from kith.kernel.ids import told_row
from kith.kernel.returning import back
from kith.people.models import Person

from . import sent
from .actions import about, answer, correct, has_been, keep, keep_lines, let_go
from .checking import checked
from .chips import corrected, understood
from .models import Capture
from .queries import asking, reading_of
from .wording import kept_line

Line = tuple[str, dict[str, Any] | None, dict[str, str]]
JSON = "application/json"
_PERSON = re.compile(r"/people/(\d+)(?![^/?#])")


@owner_required
@require_POST
def reading(request: OwnerRequest) -> HttpResponse:
    """The chips for what has been typed so far, and what keeping would do."""
    several = lines(sent.text(request))
    if len(several) != 1:
        return render(request, "capture/reading.html", {"several": len(several)})
    plain = reading_of(request.book, several[0], sent.written_on(request))
    now, answers = corrected(plain, sent.form(request))
    shown = understood(request.book, now, answers, request.today, plain)
    return render(request, "capture/reading.html", {"understood": shown})


@owner_required
@require_http_methods(["GET", "POST"])
def captures(request: OwnerRequest) -> HttpResponse:
    """Keep the sentence; several lines, and a form that has shown no chips yet, are reviewed on a page first.

    Whoever comes back to the address itself, as after signing in, is led to the box.
    """
    if request.method == "GET":
        return HttpResponseRedirect("/note")
    try:
        text = sent.text(request)
        several = sent.lines_of(text)
    except Refusal as refusal:
        return _box_again(request, refusal)
    on = sent.lately_written_on(request)
    if len(several) > 1 and "waited" in request.POST:
        return _kept_lines(request, [(one, None, {}) for one in several], on)
    if len(several) > 1:
        return _review_lines(request, several)
    if "seen" not in request.POST:
        return _review(request, text)
    now, answers = corrected(reading_of(request.book, text, on), sent.form(request))
    try:
        capture = keep(book=request.book, by=request.user, text=text, today=on, reading=now, answers=answers)
    except Refusal as refusal:
        return _review(request, text, problem=refusal)
    return _kept(request, capture)


@owner_required
@require_POST
def several(request: OwnerRequest) -> HttpResponse:
    """Keep the lines that were reviewed, in one batch."""
    written = request.POST.getlist("line")[: sent.MOST_LINES]
    try:
        return _kept_lines(request, _chosen(request, written), request.today)
    except Refusal as refusal:
        return _review_lines(request, written, problem=refusal)


def _chosen(request: OwnerRequest, written: list[str]) -> list[Line]:
    """The lines that are ticked, each as it was corrected; what is refused speaks of a field of its line."""
    found: list[Line] = []
    for number, text in enumerate(written):
        if f"keep-{number}" not in request.POST:
            continue
        own = sent.with_prefix(request, f"{number}:")
        now, answers = corrected(reading_of(request.book, text, request.today), own)
        try:
            found.append((text, checked(now, request.today), answers))
        except Refusal as refusal:
            raise Refusal(str(refusal), about=f"{number}:{refusal.about}") from None
    if not found:
        raise Refusal(_("No line is chosen. Tick those to keep."))
    return found


@owner_required
@require_http_methods(["GET", "POST"])
def one(request: OwnerRequest, pk: int) -> HttpResponse:
    """A kept capture with its chips open again; what is posted replaces its batch."""
    capture = get_or_404(Capture.objects.of(request.book), pk=pk)
    if request.method == "POST":
        try:
            text = sent.text(request) or capture.text
            seen = "seen" in request.POST or text != capture.text
            base = reading_of(request.book, text, capture.on) if seen else capture.reading
            now, answers = corrected(base, sent.form(request))
            who: Any = {"book": request.book, "by": request.user, "latest": request.today}
            anew = correct(**who, capture=capture, text=text, reading=now, answers=answers)
        except Refusal as refusal:
            return _open_again(request, capture, problem=refusal)
        return _kept(request, anew)
    return _open_again(request, capture)


@owner_required
@require_POST
def answers(request: OwnerRequest, pk: int) -> HttpResponse:
    """Which person a name means, or whom a nameless sentence is about."""
    capture = get_or_404(Capture.objects.of(request.book), pk=pk)
    if "about" in request.POST:
        about(book=request.book, by=request.user, capture=capture, name=request.POST["about"])
    else:
        told, names = (sent.with_prefix(request, prefix, filled=True) for prefix in ("who-", "name-"))
        answer(book=request.book, by=request.user, capture=capture, answers=told, names=names)
    return _kept(request, capture)


@owner_required
@require_POST
def drop(request: OwnerRequest, pk: int) -> HttpResponse:
    """Let a waiting capture go."""
    there, rows = back(request, "/"), Capture.objects.of(request.book)
    try:
        if (
            was_added(request.book, Capture, pk) and not rows.filter(pk=pk).exists()
        ):  # a page that was old, or two clicks
            raise Refusal(_("This was let go already."))
        batch = let_go(book=request.book, by=request.user, capture=get_or_404(rows, pk=pk))
    except Refusal as refusal:
        leave_notice(request, str(refusal), problem=True)
        return HttpResponseRedirect(there)
    return redirect_with_notice(request, there, _("Let go."), batch=batch)


@owner_required
@require_POST
def done(request: OwnerRequest, pk: int) -> HttpResponse:
    """What was planned has been."""
    capture = get_or_404(Capture.objects.of(request.book), pk=pk)
    has_been(book=request.book, by=request.user, capture=capture, today=request.today)
    return _kept(request, capture)


@owner_required
@require_GET
def note(request: OwnerRequest) -> HttpResponse:
    """The box on a page of its own: the phone's middle tab."""
    return render(request, "capture/note.html", {"writing_line": False, "text": request.GET.get("text", "")})


def _open_again(request: OwnerRequest, capture: Capture, *, problem: Refusal | None = None) -> HttpResponse:
    """The sentence with what was kept of it, told apart from what the words alone say; then as it was corrected."""
    text = request.POST.get("text", "").strip() or capture.text
    plain, now, answers = reading_of(request.book, text, capture.on), capture.reading, dict(capture.answers)
    if problem:
        now, answers = corrected(plain, sent.form(request))
    facts = {
        "capture": capture,
        "text": text,
        "problem": problem,
        "going_back": back(request, "") or _whence(request),
        "waits": capture.asks or capture.comes_on is not None,
        "comes_on": capture.comes_on,
        "understood": understood(request.book, now, answers, request.today, plain),
        "writing_line": False,
    }
    return render(request, "capture/one.html", facts, status=422 if problem else 200)


def _review(request: OwnerRequest, text: str, *, problem: Refusal | None = None) -> HttpResponse:
    """The chips on a page of their own; as they were corrected, and with what is wrong, when keeping was refused."""
    plain = reading_of(request.book, text, request.today)
    now, answers = corrected(plain, sent.form(request))
    facts = {
        "text": text,
        "problem": problem,
        "going_back": back(request, "/"),
        "understood": understood(request.book, now, answers, request.today, plain),
        "writing_line": False,
    }
    return render(request, "capture/review.html", facts, status=422 if problem else 200)


def _box_again(request: OwnerRequest, problem: Refusal) -> HttpResponse:
    """What was written, on a page of its own, with what is wrong with it."""
    facts = {"text": request.POST.get("text", ""), "problem": problem, "going_back": back(request, "/")}
    return render(request, "capture/note.html", {**facts, "writing_line": False}, status=422)


def _review_lines(request: OwnerRequest, several: list[str], *, problem: Refusal | None = None) -> HttpResponse:
    """The lines with their chips; as they were corrected, and with what is wrong, when keeping was refused."""
    shown = []
    for number, text in enumerate(several):
        plain = reading_of(request.book, text, request.today)
        now, answers = corrected(plain, sent.with_prefix(request, f"{number}:"))
        chips = understood(request.book, now, answers, request.today, plain)
        shown.append({"text": text, "understood": chips, "chosen": not problem or f"keep-{number}" in request.POST})
    facts = {"lines": shown, "problem": problem, "going_back": back(request, "/"), "writing_line": False}
    return render(request, "capture/several.html", facts, status=422 if problem else 200)


def _kept_lines(request: OwnerRequest, captures: list[Line], on: date) -> HttpResponse:
    done = keep_lines(book=request.book, by=request.user, captures=captures, today=on)
    said = ngettext("Kept %(count)s note.", "Kept %(count)s notes.", len(done)) % {"count": len(done)}
    return _onward(request, said, done[0])


def _kept(request: OwnerRequest, capture: Capture) -> HttpResponse:
    if capture.asks and asking(capture):
        return _onward(request, _("Kept. One question is left: %(text)s") % {"text": capture.text}, capture)
    return _onward(request, kept_line(capture, request.today), capture)


def _onward(request: OwnerRequest, said: str, capture: Capture) -> HttpResponse:
    """Back to where one came from, with the notice. The script of the box is told the address, so that it knows a
    note that is kept from one that was sent away to sign in."""
    gone = redirect_with_notice(request, _there(request, capture), said, batch=_batch(request, capture))
    return JsonResponse({"to": gone.url}) if request.headers.get("Accept") == JSON else gone


def _there(request: OwnerRequest, capture: Capture) -> str:
    """Where one came from. From the page of somebody whom a correction took away one goes to who was there instead."""
    there = back(request, "/")
    about = _PERSON.match(there)
    if not about or told_row(Person.objects.of(request.book), about[1]):
        return there
    present = capture.encounter.participants.order_by("pk").first() if capture.encounter else None
    return reverse("person", args=[present.person_id]) if present else "/"


def _whence(request: HttpRequest) -> str:
    """The page of ours that led here, to go back to."""
    came = urlsplit(request.headers.get("referer", ""))
    return came.path if came.netloc == request.get_host() else "/"


def _batch(request: OwnerRequest, capture: Capture) -> Batch | None:
    return batch_of(request.book, capture.batch) if capture.batch else None
