"""Questions about captures: whom they mean, what they would do, which wait."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db.models import QuerySet

from kith.people.queries import current_posts

from .models import Capture
from .readings import shown
from .recognising import Recognised, recognise

if TYPE_CHECKING:
    from kith.accounts.models import Book


@dataclass(slots=True)
class WhoIsWho:
    """Each mention of a reading, and the introducer, with whom they mean."""

    people: list[Recognised]
    introducer: Recognised | None

    @property
    def asking(self) -> list[Recognised]:
        """The names that may mean several people."""
        everybody = [*self.people, *([self.introducer] if self.introducer else [])]
        return [one for one in everybody if one.unclear]


def recognised(book: "Book", reading: dict[str, Any], answers: dict[str, str]) -> WhoIsWho:
    """Whom the names of a reading mean."""
    people = [recognise(book, mention, answers) for mention in reading["people"]]
    name = reading.get("introduced_by")
    return WhoIsWho(people, recognise(book, {"name": name}, answers) if name else None)


def result_of(capture: Capture) -> dict[str, Any]:
    """The contract of `kith met --json`: the reading, the id, and what is asked."""
    result = {**shown(capture.reading), "id": capture.pk}
    if capture.encounter_id is None:
        result["asking"] = asking(capture)
    return result


def asking(capture: Capture) -> list[dict[str, Any]]:
    """What a waiting capture asks: which person each unclear name means; a nameless one asks about whom it is."""
    found = recognised(capture.book, capture.reading, capture.answers)
    if not found.people:
        return [{"name": "", "candidates": []}]
    return [{"name": one.name, "candidates": _candidates(capture.book, one)} for one in found.asking]


def waiting(book: "Book") -> QuerySet[Capture]:
    """Captures that wait for an answer, the oldest first."""
    return Capture.objects.of(book).filter(encounter__isnull=True).order_by("pk")


def _candidates(book: "Book", one: Recognised) -> list[dict[str, Any]]:
    work = current_posts(book, [person.pk for person in one.candidates])
    return [
        {
            "id": person.pk,
            "name": person.name,
            "organisation": (post.organisation or None) if (post := work.get(person.pk)) else None,
        }
        for person in one.candidates
    ]
