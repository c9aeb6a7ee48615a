"""The capture box: read while typing, reviewed, kept, answered, corrected."""

from typing import Any
from urllib.parse import urlsplit

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from kith.core.dates import spoken
from kith.core.sentence import lines, read
from kith.journal.models import Batch
from kith.journal.queries import batch_of
from kith.kernel.errors import Refusal
from kith.kernel.http import OwnerRequest, get_or_404, owner_required, redirect_with_notice, render
from kith.kernel.returning import back

from .actions import about, answer, correct, keep, keep_lines, let_go
from .chips import corrected, understood
from .models import Capture
from .queries import asking, result_of
from .readings import kept
from .wording import kept_line

LONGEST = 20_000


@owner_required
@require_POST
def reading(request: OwnerRequest) -> HttpResponse:
    """The chips for what has been typed so far."""
    text = _text(request)
    if not text:
        return render(request, "capture/chips.html", {"understood": None})
    several = lines(text)
    if len(several) > 1:
        return render(request, "capture/chips.html", {"understood": None, "several": len(several)})
    plain = kept(read(text, today=request.today))
    now, answers = corrected(plain, _form(request))
    shown = understood(request.book, now, answers, request.today, plain)
    return render(request, "capture/chips.html", {"understood": shown})


@owner_required
@require_POST
def captures(request: OwnerRequest) -> HttpResponse:
    """Keep the sentence; several lines, and a form that has shown no chips yet, are reviewed on a page first."""
    text = _text(request)
    if not text:
        raise Refusal(_("There is nothing to keep yet. Who did you meet, and what was said?"))
    several = lines(text)
    if len(several) > 1:
        return _review_lines(request, several)
    if "seen" not in request.POST:
        return _review(request, text)
    now, answers = corrected(kept(read(text, today=request.today)), _form(request))
    capture = keep(book=request.book, by=request.user, text=text, today=request.today, reading=now, answers=answers)
    return _kept(request, capture)


@owner_required
@require_POST
def several(request: OwnerRequest) -> HttpResponse:
    """Keep the lines that were reviewed, in one batch."""
    chosen: list[tuple[str, dict[str, Any] | None]] = []
    for number in range(len(request.POST.getlist("line"))):
        if f"keep-{number}" in request.POST:
            text = request.POST.getlist("line")[number]
            prefix = f"{number}:"
            form = {name.replace(prefix, "", 1): value for name, value in _form(request).items() if prefix in name}
            chosen.append((text, corrected(kept(read(text, today=request.today)), form)[0]))
    if not chosen:
        raise Refusal(_("No line is chosen. Tick those to keep."))
    done = keep_lines(book=request.book, by=request.user, captures=chosen, today=request.today)
    said = ngettext("Kept %(count)s note.", "Kept %(count)s notes.", len(done)) % {"count": len(done)}
    return redirect_with_notice(request, "/", said, batch=_batch(request, done[0]))


@owner_required
@require_http_methods(["GET", "POST"])
def one(request: OwnerRequest, pk: int) -> HttpResponse:
    """A kept capture with its chips open again; what is posted replaces its batch."""
    capture = get_or_404(Capture.objects.of(request.book), pk=pk)
    if request.method == "POST":
        text = _text(request) or capture.text
        base = capture.reading if text == capture.text else kept(read(text, today=capture.on))
        now, answers = corrected(base, _form(request))
        anew = correct(book=request.book, by=request.user, capture=capture, text=text, reading=now, answers=answers)
        return _kept(request, anew)
    facts = {
        "capture": capture,
        "back": _whence(request),
        "asking": asking(capture) if capture.encounter_id is None else [],
        "understood": understood(request.book, capture.reading, capture.answers, request.today),
    }
    return render(request, "capture/one.html", facts)


@owner_required
@require_POST
def answers(request: OwnerRequest, pk: int) -> HttpResponse:
    """Which person a name means, or whom a nameless sentence is about."""
    capture = get_or_404(Capture.objects.of(request.book), pk=pk)
    if "about" in request.POST:
        about(book=request.book, by=request.user, capture=capture, name=request.POST["about"])
    else:
        told = {name.removeprefix("who-"): value for name, value in _form(request).items() if name.startswith("who-")}
        answer(book=request.book, by=request.user, capture=capture, answers=told)
    return _kept(request, capture)


@owner_required
@require_POST
def drop(request: OwnerRequest, pk: int) -> HttpResponse:
    """Let a waiting capture go."""
    capture = get_or_404(Capture.objects.of(request.book), pk=pk)
    let_go(book=request.book, by=request.user, capture=capture)
    latest = Batch.objects.of(request.book).order_by("-pk").first()
    return redirect_with_notice(request, "/", _("Let go."), batch=latest)


@owner_required
@require_GET
def note(request: OwnerRequest) -> HttpResponse:
    """The box on a page of its own: the phone's middle tab."""
    return render(request, "capture/note.html", {"writing_line": False, "text": request.GET.get("text", "")})


def _review(request: OwnerRequest, text: str) -> HttpResponse:
    shown = understood(request.book, kept(read(text, today=request.today)), {}, request.today)
    return render(request, "capture/review.html", {"text": text, "understood": shown, "writing_line": False})


def _review_lines(request: OwnerRequest, several: list[str]) -> HttpResponse:
    shown = [
        {"text": text, "understood": understood(request.book, kept(read(text, today=request.today)), {}, request.today)}
        for text in several
    ]
    return render(request, "capture/several.html", {"lines": shown, "writing_line": False})


def _kept(request: OwnerRequest, capture: Capture) -> HttpResponse:
    result = result_of(capture)
    if result.get("asking"):
        said = _("Kept. One question is left: %(text)s") % {"text": capture.text}
    else:
        said = kept_line(result, spoken(result["when"], request.today))
    return redirect_with_notice(request, back(request, "/"), said, batch=_batch(request, capture))


def _whence(request: HttpRequest) -> str:
    """The page of ours that led here, to go back to."""
    came = urlsplit(request.headers.get("referer", ""))
    return came.path if came.netloc == request.get_host() else "/"


def _batch(request: OwnerRequest, capture: Capture) -> Batch | None:
    return batch_of(request.book, capture.batch) if capture.batch else None


def _text(request: HttpRequest) -> str:
    text = request.POST.get("text", "").strip()
    if len(text) > LONGEST:
        raise Refusal(_("This is too long for a note. Keep it in pieces."))
    return text


def _form(request: HttpRequest) -> dict[str, str]:
    return {name: str(value) for name, value in request.POST.items()}
