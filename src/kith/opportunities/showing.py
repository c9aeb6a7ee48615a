"""What `kith show` tells of a person by the opportunities that they have to do with."""

from datetime import date
from typing import TYPE_CHECKING, Any

from . import wording
from .queries import of_person

if TYPE_CHECKING:
    from kith.people.models import Person


def told(person: "Person", *, today: date) -> dict[str, Any]:  # noqa: ARG001 -- every showing is told the day
    """Each with what they are to it."""
    rows = of_person(person)
    facts = [{"id": one.opportunity_id, "what": wording.called(one.opportunity), "as": one.role} for one in rows]
    return {"opportunities": facts}


def lines(person: "Person", *, today: date) -> list[str]:  # noqa: ARG001 -- every showing is told the day
    """One a line."""
    return [f"{wording.role(one.role)}: {wording.called(one.opportunity)}" for one in of_person(person)]
