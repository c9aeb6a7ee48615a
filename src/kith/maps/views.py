"""The map."""

from typing import Any

from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from kith.kernel.http import OwnerRequest, drawn_anew, owner_required, render
from kith.kernel.numbers import grouped
from kith.people.models import Interest, Organisation, Person
from kith.people.queries import circles, how_many

from . import queries
from .actions import draw, have_drawn
from .asked import Asked, chosen_of, people_asked, read
from .models import Drawing
from .picture import picture
from .shown import Shown, shown

AT_ONCE = 300
"""People whose map is drawn while one waits for the page, where the book has no more than OF_A_BOOK."""
OF_A_BOOK = 5000
OFFERED = 200
WAITING = "map-work"
"""What of the page asks again and again whether the map is drawn."""


@require_safe
@owner_required
def network(request: OwnerRequest) -> HttpResponse:
    """The network as a picture and as a list; a large one is drawn in the background, and the last one is shown."""
    asked = read(request.book, request.GET)
    chosen = chosen_of(request.book, asked, request.GET.get("person", ""))
    drawing, at_work = _drawing(request, asked)
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


def _drawing(request: OwnerRequest, asked: Asked) -> tuple[Drawing, bool]:
    """The drawing to show, and whether a newer one is being made."""
    book, today = request.book, request.today
    found = queries.drawing_of(book, asked)
    if found is not None and queries.is_true(found, today):
        return found, False
    few = people_asked(book, asked, today)[: AT_ONCE + 1].count() <= AT_ONCE
    if few and how_many(book) <= OF_A_BOOK:
        return draw(book=book, asked=asked, today=today), False
    if found is None or not queries.failed(found, timezone.now()):
        found = have_drawn(book=book, asked=asked, today=today)
    return found, queries.waiting(found)


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
