"""What a person was told, on their page; and updates for several people who are selected."""

from typing import TYPE_CHECKING, Any

from django.utils.http import urlencode
from django.utils.translation import gettext as _

from kith.core.stages import ACCEPTED
from kith.kernel.panels import Panel
from kith.people.wanted import narrowing

from . import wording
from .queries import to_add_to, told

if TYPE_CHECKING:
    from kith.people.models import Person

SHOWN = 5


def selection_panels(request: Any) -> list[Panel]:
    """Tell those who are ticked, or all whom the filters of the list let through: in an update that is written already,
    or a new one."""
    found = [Panel("selection", 20, "updates/selection.html", {"others": to_add_to(request.book)})]
    if query := narrowing(request.GET):
        found.append(Panel("found", 10, "updates/found.html", {"query": urlencode(query)}))
    return found


def opportunity_panels(request: Any, opportunity: Any) -> list[Panel]:  # noqa: ARG001 -- as every room is asked
    """What was accepted is news to tell."""
    last = opportunity.stages.order_by("-number").first()
    if last is None or last.name != ACCEPTED:
        return []
    where = opportunity.organisation.name if opportunity.organisation else ""
    query = urlencode({"title": wording.found_work(opportunity.kind, opportunity.role, where)})
    return [Panel("main", 5, "updates/opportunity.html", {"query": query})]


def person_panels(request: Any, person: "Person") -> list[Panel]:  # noqa: ARG001 -- as every room is asked
    """The updates that they got, and whether they answered."""
    found = told(person)
    context = {"found": found[:SHOWN], "total": len(found), "say": wording}
    return [Panel("side", 32, "updates/panel.html", context, title=_("Told"), anchor="told")] if found else []
