"""Reaching somebody from their page, and saying that one did: the buttons in its head, and the question on return."""

from datetime import date
from typing import TYPE_CHECKING, Any

from kith.core.wording import CALL_AFTER
from kith.kernel.panels import Panel
from kith.people.models import Standing

from . import asked, wording
from .drafts import draft_for
from .offering import closed, offer

if TYPE_CHECKING:
    from kith.people.models import Person


def person_panels(request: Any, person: "Person") -> list[Panel]:
    """The best way and another one as buttons, all of them behind a word, and Done; above the rest, what came of it."""
    if closed(person):
        return []
    way = asked.asking(request.session, request.today).get(person.pk)
    found = offer(person, words=draft_for(person, request.today), **_as_before(person, request.today))
    context = {"person": person, "offer": found, "asked": way, "back": request.get_full_path(), "say": wording}
    return [Panel("acts", 10, "reaching/acts.html", context), Panel("head", 5, "reaching/asked.html", context)]


def _as_before(person: "Person", today: date) -> dict[str, Any]:
    """By a call after a long silence, as Today suggests it; else as one was in touch last."""
    standing = Standing.objects.of(person.book).filter(person=person).first()
    if standing is None:
        return {}
    return {"calling": (today - standing.last_contact).days >= CALL_AFTER, "last": standing.last_channel}
