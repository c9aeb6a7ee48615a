"""What the forms of the box send: the sentence, its day, and the fields of its chips."""

from datetime import date, timedelta

from django.http import HttpRequest
from django.utils.translation import gettext as _

from kith.core.sentence import lines
from kith.kernel.errors import Refusal
from kith.kernel.http import OwnerRequest

LONGEST = 20_000
MOST_LINES = 200  # that one looks over at once
LONGEST_WAIT = timedelta(days=366)


def text(request: HttpRequest) -> str:
    """What was written; too much is refused."""
    found = request.POST.get("text", "").strip()
    if len(found) > LONGEST:
        raise Refusal(_("This is too long for a note. Keep it in pieces."))
    return found


def lines_of(text: str) -> list[str]:
    """The notes that it is, one a line; none and too many are refused."""
    several = lines(text)
    if not several:
        raise Refusal(_("There is nothing to keep yet. Who did you meet, and what was said?"))
    if len(several) > MOST_LINES:
        told = _("These are %(count)s lines. Keep them in pieces of %(most)s.")
        raise Refusal(told % {"count": len(several), "most": MOST_LINES})
    return several


def written_on(request: OwnerRequest) -> date:
    """The day on which the sentence was written, as the form says; else today."""
    try:
        on = date.fromisoformat(request.POST.get("on", ""))
    except ValueError:
        return request.today
    return min(on, request.today)


def lately_written_on(request: OwnerRequest) -> date:
    """The day on which a sentence was written that had to wait until somebody answered; else today."""
    on = written_on(request)
    return on if request.today - on <= LONGEST_WAIT else request.today


def form(request: HttpRequest) -> dict[str, str]:
    """All fields."""
    return {name: str(value) for name, value in request.POST.items()}


def with_prefix(request: HttpRequest, prefix: str, *, filled: bool = False) -> dict[str, str]:
    """The fields of that prefix, without it; `filled` leaves out those that say nothing."""
    return {
        name.removeprefix(prefix): value
        for name, value in form(request).items()
        if name.startswith(prefix) and (value or not filled)
    }
