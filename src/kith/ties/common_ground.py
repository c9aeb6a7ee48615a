"""What the owner has in common with people, for as many of them as are asked about, in a fixed number of questions."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date
from typing import TYPE_CHECKING

from kith.core.common_ground import (
    FEW,
    Common,
    Life,
    Stay,
    best_first,
    both_know,
    brought_together,
    met_at,
    shared,
)
from kith.core.events import event_key
from kith.core.folding import fold
from kith.encounters.models import Participant
from kith.encounters.queries import SPOKEN
from kith.people.models import Affiliation, ContactPoint, Interest, Person
from kith.people.queries import me

if TYPE_CHECKING:
    from kith.accounts.models import Book


def common_ground(book: "Book", ids: Collection[int], today: date) -> dict[int, list[Common]]:
    """What there is in common with each of these people, what counts most first."""
    found: dict[int, list[Common]] = {pk: [] for pk in ids}
    if not found:
        return found
    owner = me(book)
    if owner is not None:
        lives = _lives(book, [owner, *found])
        for pk in found:
            found[pk] += shared(lives[owner], lives[pk], today)
    for pk, some in _events(book, found, today).items():
        found[pk] += some
    for pk, some in _people(book, found, owner).items():
        found[pk] += some
    return {pk: best_first(some) for pk, some in found.items()}


def _lives(book: "Book", ids: Collection[int]) -> dict[int, Life]:
    """Where these people are and were, and what they care about."""
    lives = {pk: Life() for pk in ids}
    # Scoped by the people, here and below: naming the book of the rows, too, makes SQLite walk all of them.
    posts = Affiliation.objects.of_all_books().filter(person_id__among=ids, book__checked=book)
    facts = ("organisation_id", "organisation__name", "kind", "started", "ended", "past")
    for pk, place, *stay in posts.order_by("pk").values_list("person_id", "place", *facts):
        if stay[0] is not None:
            lives[pk].stays.append(Stay(*stay))
        if not stay[-1]:
            _live_in(lives[pk], place)
    interests = Interest.objects.of_all_books().filter(person_id__among=ids, book__checked=book)
    for pk, key, name in interests.order_by("key").values_list("person_id", "key", "name"):
        lives[pk].interests[key] = name
    homes = ContactPoint.objects.of_all_books().filter(
        person_id__among=ids, book__checked=book, kind=ContactPoint.ADDRESS
    )
    for pk, parts in homes.order_by("pk").values_list("person_id", "parts"):
        _live_in(lives[pk], str((parts or {}).get("city", "")))
    return lives


def _live_in(life: Life, place: str) -> None:
    """The town of a place such as “Göteborg, Sweden”."""
    town = place.partition(",")[0].strip()
    if town:
        life.towns.setdefault(fold(town), town)


def _events(book: "Book", ids: Iterable[int], today: date) -> dict[int, list[Common]]:
    """The events at which one met them."""
    rows = Participant.objects.of_all_books().filter(person_id__among=list(ids), book__checked=book)
    rows = rows.filter(encounter__on__lte=today).exclude(encounter__event="")
    days: dict[tuple[int, str], list[tuple[date, str]]] = defaultdict(list)
    for pk, on, event in rows.values_list("person_id", "encounter__on", "encounter__event"):
        if key := event_key(event):
            days[pk, key].append((on, event))
    found: dict[int, list[Common]] = defaultdict(list)
    for (pk, _key), some in days.items():
        found[pk].append(met_at(max(some)[1], [on for on, _event in some]))
    return found


def _people(book: "Book", ids: Collection[int], owner: int | None) -> dict[int, list[Common]]:
    """Who brought them together, and whom both know: met in a small round, or through them."""
    found: dict[int, list[Common]] = defaultdict(list)
    through = Person.objects.of(book).filter(pk__among=list(ids), through__isnull=False)
    bringing: dict[int, int] = {}
    for pk, who, name in through.values_list("pk", "through_id", "through__name"):
        if who is not None and who != owner:
            bringing[pk] = who
            found[pk].append(brought_together(name))
    known: dict[int, dict[int, str]] = defaultdict(dict)
    for pk, who, name in _introduced(book, ids):
        known[pk][who] = name
    for pk, who, name in _met_together(book, ids):
        known[pk].setdefault(who, name)
    for pk, some in known.items():
        names = [name for who, name in some.items() if who not in (owner, bringing.get(pk))]
        if names:
            found[pk].append(both_know(names))
    return found


def _introduced(book: "Book", ids: Collection[int]) -> list[tuple[int, int, str]]:
    # The book is looked at here, and the order made, or SQLite walks everybody.
    rows = Person.objects.of_all_books().filter(through_id__among=list(ids)).order_by()
    found = sorted(rows.values_list("sort_key", "pk", "name", "through_id", "book_id"))
    return [(pk, who, name) for _key, who, name, pk, its in found if pk is not None and its == book.pk]


def _met_together(book: "Book", ids: Collection[int]) -> list[tuple[int, int, str]]:
    """The others at their talks and meetings, where there were few; the latest first."""
    rows = Participant.objects.of_all_books().filter(person_id__among=list(ids), book__checked=book)
    rows = rows.filter(encounter__channel__in=SPOKEN).order_by("-encounter__on", "-encounter_id")
    others = ("encounter__participants__person_id", "encounter__participants__person__name")
    there: dict[tuple[int, int], list[tuple[int, str]]] = defaultdict(list)
    for pk, encounter, who, name in rows.values_list("person_id", "encounter_id", *others):
        if who != pk:
            there[pk, encounter].append((who, name))
    return [(pk, who, name) for (pk, _encounter), some in there.items() if len(some) < FEW for who, name in some]
