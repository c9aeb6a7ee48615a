"""The way to the map from a person's page, and from an organisation's."""

from typing import TYPE_CHECKING, Any

from kith.kernel.panels import Panel

if TYPE_CHECKING:
    from kith.people.models import Organisation, Person


def person_panels(request: Any, person: "Person") -> list[Panel]:  # noqa: ARG001 -- every room is asked so
    """Where they stand, and their surroundings."""
    return [Panel("side", 90, "maps/person.html", {"person": person})]


def organisation_panels(request: Any, organisation: "Organisation") -> list[Panel]:  # noqa: ARG001 -- as above
    """Who is there, and whom they know."""
    return [Panel("main", 90, "maps/organisation.html", {"organisation": organisation})]
