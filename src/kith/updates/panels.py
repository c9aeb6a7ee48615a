"""What a person was told, on their page; and updates for several people who are selected."""

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from kith.kernel.panels import Panel

from . import wording
from .queries import told

if TYPE_CHECKING:
    from kith.people.models import Person

SHOWN = 5


def person_panels(request: Any, person: "Person") -> list[Panel]:  # noqa: ARG001 -- as every room is asked
    """The updates that they got, and whether they answered."""
    found = told(person)
    context = {"found": found[:SHOWN], "total": len(found), "say": wording}
    return [Panel("side", 32, "updates/panel.html", context, title=_("Told"), anchor="told")] if found else []
