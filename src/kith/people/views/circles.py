"""A circle of the owner's own: its name, and its end. Who is in it is shown by the list of people."""

from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kith.journal.acting import FormPage, attempt, edit
from kith.journal.recording import Recording
from kith.kernel.errors import speaking_of
from kith.kernel.http import OwnerRequest, get_or_404, owner_required
from kith.people import actions, forms
from kith.people.models import Circle


@owner_required
def circle_name(request: OwnerRequest, pk: int) -> HttpResponse:
    """Rename it."""
    found = get_or_404(Circle.objects.of(request.book), pk=pk)
    form = forms.CircleForm(request.POST or None, initial={"name": found.name})
    there = f"{reverse('people')}?circle={pk}"
    crumbs = [(_("People"), reverse("people")), (found.name, there)]
    page = FormPage(_("Rename a circle"), form, there, "circle", crumbs)

    def act(values: dict[str, Any], rec: Recording) -> None:
        with speaking_of("name"):
            actions.rename_circle(book=request.book, by=request.user, circle=found, within=rec, **values)

    return edit(request, page, act)


@require_POST
@owner_required
def circle_deletion(request: OwnerRequest, pk: int) -> HttpResponse:
    """Take it away; the notice offers to undo it."""
    found = get_or_404(Circle.objects.of(request.book), pk=pk)
    return attempt(
        request,
        reverse("people"),
        lambda rec: actions.delete_circle(book=request.book, by=request.user, circle=found, within=rec),
    )
