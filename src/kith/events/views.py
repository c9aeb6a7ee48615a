"""Events: begun and ended, their list, the page of one, follow-ups, and a pasted list of attendees."""

from datetime import date, datetime, timedelta
from typing import Any

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kith.core.events import Happening
from kith.favours import wording as promises
from kith.journal.acting import attempt
from kith.journal.recording import Recording
from kith.kernel.errors import Refusal
from kith.kernel.http import (
    OwnerRequest,
    chosen_ids,
    get_or_404,
    leave_notice,
    onward,
    owner_required,
    problems,
    render,
)
from kith.kernel.returning import back
from kith.reaching import wording as reaching
from kith.reaching.asked import asking
from kith.reaching.offering import offer

from . import actions, queries, wording
from .attendees import MOST, Attendee, Found, known_among
from .attendees import attendees as read_list
from .forms import BeginForm, FollowUpForm
from .models import FollowUp
from .noting import note_met


@require_safe
@owner_required
def listed(request: OwnerRequest) -> HttpResponse:
    """The events there were, the latest first, page by page; and the form that begins one."""
    found = queries.events(request.book)
    page = request.GET.get("page", "")
    page_number = max(int(page[:6]), 1) if page.isdecimal() else 1
    start = (page_number - 1) * queries.SIZE
    shown = found[start : start + queries.SIZE]
    context = {
        "events": queries.listing(request.book, shown),
        "total": len(found),
        "page_number": page_number,
        "earlier": len(found) > start + queries.SIZE,
        "say": wording,
    }
    return render(request, "events/list.html", context)


@require_POST
@owner_required
def begin(request: OwnerRequest) -> HttpResponse:
    """One is at an event: `name`, perhaps `place`."""
    form, there = BeginForm(request.POST), back(request, reverse("events"))
    if not form.is_valid():
        leave_notice(request, _("At which event are you? Write its name."), problem=True)
        return onward(request, there)
    who: Any = {"book": request.book, "by": request.user, "on": request.today}
    return attempt(request, there, lambda rec: actions.begin(**who, **form.cleaned_data, within=rec))


@require_POST
@owner_required
def end(request: OwnerRequest) -> HttpResponse:
    """The event that runs is over: on to what came of it, unless one goes back to a page."""
    who: Any = {"book": request.book, "by": request.user, "on": request.today}
    return attempt(request, back(request, reverse("events")), lambda rec: actions.end(**who, within=rec))


@require_safe
@owner_required
def event(request: OwnerRequest, on: str, event: str) -> HttpResponse:
    """Whom one met there, what was promised, the follow-ups, and the field for a list of attendees."""
    return _page(request, _event_of(request, on, event))


def _page(request: OwnerRequest, found: Happening, *, status: int = 200, **more: Any) -> HttpResponse:
    page = queries.event_page(request.book, found)
    drafts = []
    for one, row in page.follow_ups:
        words = wording.words_for(one, found, request.book)
        drafts.append((one, row, offer(one.person, points=one.points, words=words, subject=found.name)))
    visit = queries.running(request.book, request.today)
    context = {
        "event": found,
        "page": page,
        "drafts": drafts,
        "here": wording.page_of(found),
        "runs": bool(visit and visit.key == found.key and found.has(request.today)),
        "goes_on": found.last <= request.today <= found.last + timedelta(days=1),
        "say": wording,
        "promises": promises,
        "reach": reaching,
        "asked": asking(request.session, request.today),
        **more,
    }
    return render(request, "events/event.html", context, status=status)


@require_POST
@owner_required
def follow_ups(request: OwnerRequest, on: str, event: str) -> HttpResponse:
    """Draft a follow-up for each of the people sent as `person`, spread over 48 hours."""
    found = _event_of(request, on, event)
    chosen = set(chosen_ids(request, "person"))
    people = [one for one in queries.event_page(request.book, found).to_draft if one.person.pk in chosen]
    now = datetime.combine(request.today, timezone.localtime().time())
    return attempt(
        request,
        f"{wording.page_of(found)}#follow-ups",
        lambda rec: actions.draft_follow_ups(
            book=request.book,
            by=request.user,
            event=found.name,
            met=[(one.encounters[-1], one.person) for one in people],
            now=now,
            within=rec,
        ),
    )


@require_POST
@owner_required
def follow_up(request: OwnerRequest, pk: int) -> HttpResponse:
    """Other words for somebody, or another time."""
    row = _follow_up_of(request, pk)
    there = back(request, wording.address(row.encounter.event, row.encounter.on))
    form = FollowUpForm(request.POST)
    if not form.is_valid():
        leave_notice(request, problems(form), problem=True)
        return onward(request, there)
    who: Any = {"book": request.book, "by": request.user, "follow_up": row}
    return attempt(request, there, lambda rec: actions.change_follow_up(**who, **form.cleaned_data, within=rec))


@require_POST
@owner_required
def drop(request: OwnerRequest, pk: int) -> HttpResponse:
    """It will not be written."""
    row = _follow_up_of(request, pk)
    there = back(request, wording.address(row.encounter.event, row.encounter.on))
    who: Any = {"book": request.book, "by": request.user, "follow_up": row}
    return attempt(request, there, lambda rec: actions.let_follow_up_go(**who, within=rec))


@require_http_methods(["GET", "HEAD", "POST"])
@owner_required
def attendees(request: OwnerRequest, on: str, event: str) -> HttpResponse:
    """Whom of a pasted list (`text`) the book knows. Nothing is written."""
    found = _event_of(request, on, event)
    if request.method != "POST":
        return _page(request, found)
    text = request.POST.get("text", "")
    try:
        some = read_list(text)
    except Refusal as refusal:
        return _page(request, found, status=422, problem=refusal, text=text)
    return _compared(request, found, some)


def _compared(
    request: OwnerRequest, found: Happening, some: list[Attendee], *, problem: Refusal | None = None
) -> HttpResponse:
    here = {one.person.pk for one in queries.event_page(request.book, found).people}
    compared = known_among(request.book, some, here)
    numbered: list[tuple[int, Found]] = list(enumerate(compared))
    context = {
        "event": found,
        "here": wording.page_of(found),
        "total": len(compared),
        "known": [one for one in numbered if one[1].sure],
        "perhaps": [one for one in numbered if one[1].people and not one[1].sure],
        "unknown": [one for one in numbered if not one[1].people],
        "problem": problem,
        "say": wording,
    }
    return render(request, "events/attendees.html", context, status=422 if problem else 200)


@require_POST
@owner_required
def met(request: OwnerRequest, on: str, event: str) -> HttpResponse:
    """Note as met at the event those people sent as `person`, and as new those whose number is sent as `new`, with
    their `name-`, `organisation-`, `title-` and `email-`."""
    found = _event_of(request, on, event)
    new = [_attendee(request, number) for number in chosen_ids(request, "new")[:MOST]]

    def act(rec: Recording) -> None:
        note_met(
            book=request.book,
            by=request.user,
            event=found,
            place=queries.listing(request.book, [found])[0].place,
            ids=chosen_ids(request, "person")[:MOST],
            new=new,
            today=request.today,
            within=rec,
        )

    return attempt(request, wording.page_of(found), act)


def _attendee(request: OwnerRequest, number: int) -> Attendee:
    parts = ("name", "organisation", "title", "email")
    return Attendee(*(request.POST.get(f"{part}-{number}", "").strip()[:255] for part in parts))


def _event_of(request: OwnerRequest, on: str, key: str) -> Happening:
    try:
        found = queries.event_of(request.book, date.fromisoformat(on), key)
    except ValueError:
        found = None
    if found is None:
        raise Http404
    return found


def _follow_up_of(request: OwnerRequest, pk: int) -> FollowUp:
    return get_or_404(FollowUp.objects.of(request.book).select_related("person", "encounter"), pk=pk)
