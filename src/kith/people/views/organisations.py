"""An organisation: who is there, who was, since when."""

from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kith.journal.acting import FormPage, attempt, edit
from kith.journal.recording import Recording
from kith.kernel.errors import speaking_of
from kith.kernel.http import OwnerRequest, get_or_404, owner_required, render
from kith.kernel.panels import panels
from kith.people import actions, forms, queries, wording
from kith.people.models import Organisation


@owner_required
def organisation(request: OwnerRequest, pk: int) -> HttpResponse:
    """Who is there and who was."""
    found = get_or_404(Organisation.objects.of(request.book), pk=pk)
    staff = queries.people_at(found)
    named = {one.person_id: one.person.name for one in staff.present}
    context = {
        "organisation": found,
        "staff": staff,
        "rows": queries.rows_of(request.book, named, request.today),
        "mark_words": wording.MARKS,
        "say": wording,
        "panels": panels("organisation_panels", request, found),
    }
    return render(request, "people/organisation.html", context)


@owner_required
def organisation_facts(request: OwnerRequest, pk: int) -> HttpResponse:
    """Rename it, or note what is good to know about it."""
    found = get_or_404(Organisation.objects.of(request.book), pk=pk)
    form = forms.OrganisationForm(request.POST or None, initial={"name": found.name, "note": found.note})
    there = reverse("organisation", args=[found.pk])
    crumbs = [(_("People"), reverse("people")), (found.name, there)]
    page = FormPage(_("Name and notes"), form, there, "facts", crumbs)

    def act(values: dict[str, Any], rec: Recording) -> None:
        with speaking_of("name"):
            actions.change_organisation(book=request.book, by=request.user, organisation=found, within=rec, **values)

    return edit(request, page, act)


@require_POST
@owner_required
def organisation_deletion(request: OwnerRequest, pk: int) -> HttpResponse:
    """Take it away; the notice offers to undo it."""
    found = get_or_404(Organisation.objects.of(request.book), pk=pk)
    return attempt(
        request,
        reverse("people"),
        lambda rec: actions.delete_organisation(book=request.book, by=request.user, organisation=found, within=rec),
    )
