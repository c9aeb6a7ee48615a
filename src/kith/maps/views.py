"""The map."""

from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from kith.kernel.http import OwnerRequest, drawn_anew, owner_required, render
from kith.kernel.numbers import grouped
from kith.people.models import Interest, Organisation, Person
from kith.people.queries import circles, how_many

from .actions import at_hand
from .asked import Asked, chosen_of, read
from .picture import picture
from .shown import Shown, shown

OFFERED = 200
WAITING = "map-work"
"""What of the page asks again and again whether the map is drawn."""


@require_safe
@owner_required
def network(request: OwnerRequest) -> HttpResponse:
    """The network as a picture and as a list; a large one is drawn in the background, and the last one is shown."""
    asked = read(request.book, request.GET)
    chosen = chosen_of(request.book, asked, request.GET.get("person", ""))
    drawing, at_work = at_hand(book=request.book, asked=asked, today=request.today)
    if request.htmx.trigger == WAITING:
        return HttpResponse(status=204) if at_work else drawn_anew()
    seen = shown(request.book, drawing)
    told = _told(seen)
    facts: dict[str, Any] = {
        "asked": asked,
        "middle": _middle(request, asked),
        "at_work": at_work,
        "failed": not at_work and drawing.made_on is None,
        "drawing": drawing,
        "seen": seen,
        "told": told,
        "picture": picture(seen, chosen, told) if seen.people else "",
        "rings": any(one.hanging for one in seen.people),
        "total": how_many(request.book),
        "circles": circles(request.book),
        "organisations": Organisation.objects.of(request.book).order_by("key").values_list("name", flat=True)[:OFFERED],
        "interests": _interests(request),
    }
    return render(request, "maps/map.html", facts)


def _told(seen: Shown) -> str:
    people = ngettext("%(count)s person", "%(count)s people", len(seen.people)) % {"count": grouped(len(seen.people))}
    regions = ngettext("%(count)s region", "%(count)s regions", len(seen.regions)) % {"count": len(seen.regions)}
    return _("%(people)s in %(regions)s, the nearest in the middle") % {"people": people, "regions": regions}


def _middle(request: OwnerRequest, asked: Asked) -> Person | Organisation | None:
    """In whose surroundings one looks."""
    if asked.around:
        return Person.objects.of(request.book).get(pk=asked.around)
    return Organisation.objects.of(request.book).get(pk=asked.beside) if asked.beside else None


def _interests(request: OwnerRequest) -> list[str]:
    rows = Interest.objects.of(request.book).order_by("key").values_list("name", flat=True)
    return list(dict.fromkeys(rows[: 5 * OFFERED]))[:OFFERED]
