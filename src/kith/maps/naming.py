"""Which names stand beside their dots: found when a map is drawn, and kept with it."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from kith.core.labels import Box, Dot, Side, box_of, labels

SIZES = (37.0, 19.0, 9.5, 4.75)
"""Of letters of 13 px, in units of the picture: on the phone, on a desk, at twice and four times that."""
SMALLEST, LARGEST, OF_STEP = 2.4, 7.0, 0.3

Beside = tuple[int, Side]
"""From which size on a name is shown (its place among SIZES), and on which side of its dot."""


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody on a map, as far as it matters for their name."""

    person: int
    x: int
    y: int
    strength: int
    hanging: int
    name: str


def radius_of(step: float) -> float:
    """Of a dot, where dots are `step` apart."""
    return min(LARGEST, max(SMALLEST, step * OF_STEP))


def beside(people: Iterable[Named], chosen: Collection[int], step: float, within: float) -> dict[int, Beside]:
    """By person, for those whose name has room: the chosen first, then who holds a group, then who is near."""
    matter = sorted(people, key=lambda one: (one.person not in chosen, not one.hanging, -one.strength, one.person))
    dots = [Dot(0, 0, _("You")), *(Dot(one.x, one.y, one.name) for one in matter)]
    placed = labels(dots, SIZES, radius_of(step), within)
    return {matter[one.dot - 1].person: (one.tier, one.side) for one in placed if one.dot}


def making_room(
    found: Mapping[int, Beside], dots: Mapping[int, Dot], few: Iterable[int], radius: float
) -> dict[int, Beside]:
    """The same with a few who are named from the largest size on, where there is no room over others, whose names
    give way."""
    first: dict[int, Beside] = {one: (0, "left" if dots[one].x > 0 else "right") for one in few}
    boxes = [box_of(dots[one], SIZES[0], radius, side) for one, (_tier, side) in first.items()]
    kept = {
        one: (tier, side)
        for one, (tier, side) in found.items()
        if not any(_meet(box_of(dots[one], SIZES[tier], radius, side), box) for box in boxes)
    }
    return kept | first


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
