"""Encounters on their own pages, and the small boxes on a person's page and on Today."""

from typing import Any

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from kith.kernel.http import OwnerRequest, get_or_404, leave_notice, owner_required, redirect_with_notice, render
from kith.kernel.returning import back
from kith.people.views.acting import FormPage, doing, done, edit, person_of

from . import actions
from .forms import EncounterForm, NoteForm
from .models import Encounter
from .panels import timeline_context


@require_http_methods(["GET", "HEAD", "POST"])
@owner_required
def encounters(request: OwnerRequest, pk: int) -> HttpResponse:
    """A person's whole timeline, page by page; what is posted is noted on it."""
    person = person_of(request, pk)
    if request.method != "POST":
        return render(request, "encounters/timeline.html", timeline_context(request, person, whole=True))
    form = NoteForm(request.POST, today=request.today)
    there = reverse("person", args=[person.pk])
    if not form.is_valid():
        problems = " ".join(text for errors in form.errors.values() for text in errors)
        leave_notice(request, problems or _("Write what happened."), problem=True)
        return HttpResponseRedirect(there)
    with doing(request) as rec:
        actions.log_encounter(book=request.book, by=request.user, people=[person], within=rec, **form.cleaned_data)
    return done(request, back(request, there), rec)


@require_POST
@owner_required
def contact(request: OwnerRequest, pk: int) -> HttpResponse:
    """Done: there was contact today, by the channel that the form says."""
    person = person_of(request, pk)
    channel = request.POST.get("channel") or Encounter.MESSAGE
    one_way = channel in (Encounter.MESSAGE, Encounter.EMAIL)
    with doing(request) as rec:
        actions.log_encounter(
            book=request.book,
            by=request.user,
            people=[person],
            on=request.today,
            channel=channel,
            direction=Encounter.OUT if one_way else Encounter.BOTH,
            within=rec,
        )
    said = _("Done: %(name)s. Today's contact is on the timeline.") % {"name": person.name}
    return redirect_with_notice(request, back(request, reverse("person", args=[pk])), said, batch=rec.batch)


@owner_required
def encounter(request: OwnerRequest, pk: int) -> HttpResponse:
    """Set an encounter right."""
    found = _encounter_of(request, pk)
    names = ("channel", "on", "direction", "event", "place", "note")
    initial = {name: getattr(found, name) for name in names}
    form = EncounterForm(request.POST or None, initial=initial, today=request.today)
    page = FormPage(
        title=_("Correct an encounter"),
        form=form,
        back=_persons_page(found),
        target=f"encounter-{pk}",
        drop="",
    )

    def act(facts: dict[str, Any], rec: Any) -> None:
        actions.change_encounter(book=request.book, by=request.user, encounter=found, within=rec, **facts)

    return edit(request, page, act)


@require_POST
@owner_required
def deletion(request: OwnerRequest, pk: int) -> HttpResponse:
    """Take an encounter out; the notice offers to undo it."""
    found = _encounter_of(request, pk)
    url = back(request, _persons_page(found))
    with doing(request) as rec:
        actions.delete_encounter(book=request.book, by=request.user, encounter=found, within=rec)
    return done(request, url, rec)


def _encounter_of(request: OwnerRequest, pk: int) -> Encounter:
    return get_or_404(Encounter.objects.of(request.book), pk=pk)


def _persons_page(encounter: Encounter) -> str:
    """The page of the first person who was there."""
    pk = encounter.participants.order_by("pk").values_list("person_id", flat=True).first()
    return reverse("person", args=[pk]) if pk else reverse("people")
