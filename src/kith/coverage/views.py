"""Where one has people and where not, with a way to fill each gap."""

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from kith.inside.wording import level_told
from kith.kernel.http import OwnerRequest, drawn_anew, owner_required, render
from kith.maps.shown import hangs
from kith.people.queries import how_many
from kith.ties.wording import rung_told

from . import wording
from .queries import coverage

WAITING = "coverage-work"
"""What of the page asks again and again whether the groups are looked for."""


@require_safe
@owner_required
def page(request: OwnerRequest) -> HttpResponse:
    """What is wanted, both sides of one's own organisation, and groups; a picture, and the same as a table."""
    if not how_many(request.book):
        return render(request, "coverage/coverage.html", {"found": None})
    found = coverage(request.book, request.today)
    if request.htmx.trigger == WAITING:
        return HttpResponse(status=204) if found.at_work else drawn_anew()
    facts = {"found": found, "say": wording, "near": rung_told, "level_told": level_told, "hangs": hangs}
    return render(request, "coverage/coverage.html", facts)
