"""The region of the map in which somebody stands.

The circles that the owner put them in decide: the school before the other organisations, the four of every book before
own ones, of these the largest few. Who is in none stands where they work or study now, else elsewhere.
"""

from collections import Counter
from collections.abc import Collection
from typing import TYPE_CHECKING

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from kith.encounters.wording import KINDS
from kith.kernel.among import Ids
from kith.people.models import Affiliation, Circle, Place
from kith.people.queries import belonging

if TYPE_CHECKING:
    from kith.accounts.models import Book

FIRST = (Circle.INSIDE, Circle.SCHOOL, Circle.COMMUNITY, Circle.OUTSIDE)
"""Of several, the first tells most."""
ORDER = (Circle.INSIDE, Circle.OUTSIDE, Circle.SCHOOL, Circle.COMMUNITY)
"""Clockwise."""
ELSEWHERE = "elsewhere"
OWN, FEWEST = 6, 3
"""Own circles that are regions, at most; and people in one, at least."""
_KINDS = {Affiliation.STUDY: Circle.SCHOOL, Affiliation.MEMBER: Circle.COMMUNITY}


def regions(book: "Book", ids: Collection[int]) -> tuple[list[str], dict[int, str]]:
    """The regions in their order, and that of each person: a kind of circle, the number of an own one, or elsewhere."""
    found, own = _by_circles(book, set(ids))
    kept = {one for one, count in Counter(own.values()).most_common(OWN) if count >= FEWEST}
    found |= {person: circle for person, circle in own.items() if circle in kept}
    rest = [one for one in ids if one not in found]
    for person, kinds in belonging(book, rest).items():
        if kinds:
            found[person] = next(kind for kind in FIRST if kind in kinds)
    rest = [one for one in ids if one not in found]
    rows = Affiliation.objects.of(book).filter(person_id__among=Ids(rest), past=False, kind__in=_KINDS)
    for person, kind in rows.order_by("pk").values_list("person_id", "kind"):
        found.setdefault(person, _KINDS[kind])
    found = {one: found.get(one, ELSEWHERE) for one in ids}
    there = set(found.values())
    return [one for one in (*ORDER, *sorted(kept, key=int), ELSEWHERE) if one in there], found


def _by_circles(book: "Book", ids: set[int]) -> tuple[dict[int, str], dict[int, str]]:
    """Whom the owner put into one of the four, and the others whom they put into an own one."""
    kinds: dict[int, str] = {}
    own: dict[int, str] = {}
    rows = Place.objects.of(book).order_by("circle_id")
    for person, circle, kind in rows.values_list("person_id", "circle_id", "circle__kind"):
        if person not in ids:
            continue
        if kind == Circle.OWN:
            own.setdefault(person, str(circle))
        elif person not in kinds or FIRST.index(kind) < FIRST.index(kinds[person]):
            kinds[person] = kind
    return kinds, {person: circle for person, circle in own.items() if person not in kinds}


def names(book: "Book") -> dict[str, str]:
    """What regions are called: as the owner calls their circles, else as Kith does."""
    found: dict[str, str | Promise] = {**KINDS, ELSEWHERE: _("Elsewhere")}
    for pk, name, kind in Circle.objects.of(book).order_by("-pk").values_list("pk", "name", "kind"):
        found[str(pk) if kind == Circle.OWN else kind] = name
    return {key: str(name) for key, name in found.items()}
