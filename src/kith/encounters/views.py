"""Encounters on their own pages, and the small boxes on a person's page and on Today."""

from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from kith.journal.acting import FormPage, attempt, edit
from kith.journal.recording import Recording, batch
from kith.kernel.errors import speaking_of
from kith.kernel.http import OwnerRequest, get_or_404, owner_required, problems, render
from kith.kernel.returning import back
from kith.people.models import Person
from kith.people.views.asked import about, page_of, person_of

from . import actions, queries, wording
from .forms import EncounterForm, NoteForm
from .models import Encounter
from .panels import timeline_context
from .presence import named
from .today import contact_today, direction_of, tell_contact


@require_http_methods(["GET", "HEAD", "POST"])
@owner_required
def encounters(request: OwnerRequest, pk: int) -> HttpResponse:
    """A person's whole timeline, page by page; what is posted is noted on it."""
    person = person_of(request, pk)
    if request.method != "POST":
        return render(request, "encounters/timeline.html", timeline_context(request, person) | {"head": "h2"})
    form = NoteForm(request.POST, today=request.today)
    if not form.is_valid():
        context = timeline_context(request, person) | {"head": "h2", "form": form, "problem": problems(form)}
        return render(request, "encounters/timeline.html", context, status=422)
    there = back(request, reverse("person", args=[person.pk]))
    return attempt(request, there, lambda rec: _note(request, person, form.cleaned_data, rec))


@require_POST
@owner_required
def contact(request: OwnerRequest, pk: int) -> HttpResponse:
    """Done: there was contact today, by the channel that the form says; the notice lets it be set right."""
    person = person_of(request, pk)
    return contact_today(request, person, request.POST.get("channel") or Encounter.MEETING)


@require_POST
@owner_required
def channel(request: OwnerRequest, pk: int) -> HttpResponse:
    """Set right by which channel a contact was."""
    found = _encounter_of(request, pk)
    present = queries.present_at(found)
    by = request.POST.get("channel", "")
    facts: Any = {"channel": by, "direction": direction_of(by)}
    who: Any = {"book": request.book, "by": request.user}
    with batch(**who, verb=actions.CORRECTING, said=wording.corrected(by, present)) as rec:
        actions.change_encounter(encounter=found, within=rec, **who, **facts)
    there = back(request, _page(present))
    return tell_contact(request, there, found, rec.said, rec)


@require_POST
@owner_required
def unanswered(request: OwnerRequest, pk: int) -> HttpResponse:
    """What the owner said or wrote last got no answer."""
    person = person_of(request, pk)
    return attempt(
        request,
        back(request, reverse("person", args=[pk])),
        lambda rec: actions.no_answer_came(
            book=request.book, by=request.user, person=person, on=request.today, within=rec
        ),
    )


@owner_required
def encounter(request: OwnerRequest, pk: int) -> HttpResponse:
    """Set an encounter right, or delete it."""
    found = _encounter_of(request, pk)
    present = queries.present_at(found)
    initial = {name: getattr(found, name) for name in ("channel", "on", "direction", "event", "place", "note")}
    initial["people"] = "; ".join(one.name for one in present)
    form = EncounterForm(request.POST or None, initial=initial, today=request.today)
    crumbs = about(present[0]) if present else []
    page = FormPage(_("Correct an encounter"), form, _page(present), "encounter", crumbs, drop=_("Delete"))

    def act(facts: dict[str, Any], rec: Recording) -> None:
        with speaking_of("people"):
            people = named(request.book, facts.pop("people"), present)
        actions.change_encounter(
            book=request.book, by=request.user, encounter=found, people=people, within=rec, **facts
        )

    return edit(request, page, act, lambda rec: _delete(request, found, rec))


@require_POST
@owner_required
def deletion(request: OwnerRequest, pk: int) -> HttpResponse:
    """Take an encounter out; the notice offers to undo it."""
    found = _encounter_of(request, pk)
    there = back(request, _page(queries.present_at(found)))
    return attempt(request, there, lambda rec: _delete(request, found, rec))


def _note(request: OwnerRequest, person: Person, facts: dict[str, Any], rec: Recording) -> None:
    who: Any = {"book": request.book, "by": request.user, "within": rec}
    actions.note_encounter(people=[person], today=request.today, **facts, **who)


def _delete(request: OwnerRequest, encounter: Encounter, rec: Recording) -> None:
    actions.delete_encounter(book=request.book, by=request.user, encounter=encounter, within=rec)


def _encounter_of(request: OwnerRequest, pk: int) -> Encounter:
    return get_or_404(Encounter.objects.of(request.book), pk=pk)


def _page(present: list[Person]) -> str:
    """The page of the first person who was there."""
    return page_of(present[0]) if present else reverse("people")
