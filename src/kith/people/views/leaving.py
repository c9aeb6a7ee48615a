"""Deleting, which can be undone, and erasing, which cannot."""

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kith.journal.acting import doing, done
from kith.kernel.http import OwnerRequest, owner_required, redirect_with_notice, render
from kith.people import actions, wording

from .asked import about, person_of, person_or_former


@require_POST
@owner_required
def deletion(request: OwnerRequest, pk: int) -> HttpResponse:
    """Delete a person; the notice on the list offers to undo it."""
    person = person_of(request, pk)
    with doing(request) as rec:
        actions.delete_person(book=request.book, by=request.user, person=person, within=rec)
    return done(request, reverse("people"), rec)


@owner_required
def erasure(request: OwnerRequest, pk: int) -> HttpResponse:
    """Ask before erasing; then erase. Somebody who was deleted is erased as well."""
    person = person_or_former(request, pk)
    if request.method != "POST":
        there = not person._state.adding
        context = {"person": person, "there": there, "crumbs": about(person), "say": wording}
        return render(request, "people/erasure.html", context)
    actions.erase_person(book=request.book, by=request.user, person=person)
    # The notice stands in the session for a while, so it does not name them either.
    return redirect_with_notice(
        request, reverse("people"), _("Erased. Nothing in your book names them any more; backups made before still do.")
    )
