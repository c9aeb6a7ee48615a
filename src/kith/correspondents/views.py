"""People one writes with, and more addresses and numbers of those one knows: taken up, or never again."""

from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from kith.journal.acting import attempt
from kith.journal.recording import Recording
from kith.kernel.http import OwnerRequest, chosen_ids, owner_required, render
from kith.kernel.ids import told_id
from kith.people.models import Person

from . import actions, wording
from .models import Correspondent
from .queries import offers, unknown

LONGEST = 255


@require_http_methods(["GET", "HEAD", "POST"])
@owner_required
def correspondents(request: OwnerRequest) -> HttpResponse:
    """Who is offered; a post takes up the ticked ones or leaves them out, as its `do` says."""
    if request.method == "POST":
        return attempt(request, reverse("correspondents"), lambda rec: _do(request, rec))
    found = offers(request.book)
    return render(request, "correspondents/list.html", {"offers": found, "say": wording, "longest": LONGEST})


def _do(request: OwnerRequest, rec: Recording) -> None:
    who: Any = {"book": request.book, "by": request.user, "on": request.today, "within": rec}
    match request.POST.get("do"):
        case "add":
            actions.add_strangers(**who, chosen=[(one, _name(request, one)) for one in _chosen(request)])
        case "never":
            actions.decline(**who, chosen=_chosen(request))
        case "theirs":
            actions.take_as_theirs(**who, chosen=_with_people(request))
        case "not-theirs":
            actions.decline_theirs(**who, chosen=_with_people(request))


def _chosen(request: OwnerRequest) -> list[Correspondent]:
    """The ticked strangers that are still offered, in the order of the page."""
    return list(unknown(request.book).filter(pk__in=chosen_ids(request, "stranger")))


def _with_people(request: OwnerRequest) -> list[tuple[Correspondent, Person]]:
    """The ticked addresses, each with whose it may be: a field of its own names the person."""
    rows = list(unknown(request.book).filter(pk__in=chosen_ids(request, "address")))
    told = {one.pk: request.POST.get(f"of-{one.pk}", "") for one in rows}
    ids = [pk for text in told.values() if (pk := told_id(text)) is not None]
    people = {str(one.pk): one for one in Person.objects.of(request.book).filter(pk__in=ids)}
    return [(one, people[told[one.pk]]) for one in rows if told[one.pk] in people]


def _name(request: OwnerRequest, one: Correspondent) -> str:
    return request.POST.get(f"name-{one.pk}", "").strip()[:LONGEST] or wording.name_of(one)
