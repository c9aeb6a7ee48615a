"""Words for those with whom a follow-up is open: the owner's own, else a draft of them."""

from collections import defaultdict
from collections.abc import Collection
from typing import TYPE_CHECKING

from kith.favours.models import Promise
from kith.people.models import Standing

from . import wording
from .queries import open_follow_ups

if TYPE_CHECKING:
    from kith.accounts.models import Book


def drafts(book: "Book", ids: Collection[int]) -> dict[int, str]:
    """By person, those of the latest event; in a fixed number of questions, and none for nobody."""
    if not ids:
        return {}
    rows = open_follow_ups(book).filter(person_id__among=ids).select_related("person", "encounter")
    found = list(rows.order_by("encounter__on", "pk"))
    promised: dict[tuple[int, int | None], list[str]] = defaultdict(list)
    made = Promise.objects.of(book).filter(encounter__in=[one.encounter_id for one in found], outcome__isnull=True)
    for person, encounter, what in made.order_by("pk").values_list("person_id", "encounter_id", "what"):
        promised[person, encounter].append(what)
    first = dict(Standing.objects.of(book).filter(person_id__among=ids).values_list("person_id", "first_contact"))
    return {
        one.person_id: one.words
        or wording.draft(
            one.person,
            one.encounter.event,
            book,
            whats=promised[one.person_id, one.encounter_id],
            known=first.get(one.person_id, one.encounter.on) < one.encounter.on,
        )
        for one in found
    }
