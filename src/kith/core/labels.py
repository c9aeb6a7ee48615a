"""Which names find room beside their dots, at several sizes of letters: from the largest, on the phone, to those that
one comes to by looking closer. A name that has room keeps it at all smaller sizes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

WIDE, HIGH = 0.54, 1.15
"""Of a letter and a line, in sizes."""
CELLS = 3
"""In a size."""

Cell = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Dot:
    """A dot with its name, by how much it matters: the first come first."""

    x: float
    y: float
    name: str


@dataclass(frozen=True, slots=True)
class Label:
    """Beside which dot, from which size on (its place among the sizes), and whether to the left."""

    dot: int
    tier: int
    left: bool


def labels(dots: Sequence[Dot], sizes: Sequence[float], radius: float, within: float) -> list[Label]:
    """No two of them overlap, nor any a dot, at the size from which they are shown; all lie within a circle."""
    found: dict[int, Label] = {}
    for tier, size in enumerate(sizes):
        cell = size / CELLS
        taken = {spot for dot in dots for spot in _around(dot, radius, cell)}
        for number, label in found.items():
            taken.update(_cells(_box(dots[number], size, radius, left=label.left), cell))
        for number, dot in enumerate(dots):
            if number in found or not dot.name:
                continue
            for left in (dot.x < 0, dot.x >= 0):
                box = _box(dot, size, radius, left=left)
                spots = set(_cells(box, cell))
                if spots.isdisjoint(taken) and _inside(box, within):
                    found[number] = Label(number, tier, left)
                    taken |= spots
                    break
    return list(found.values())


def _box(dot: Dot, size: float, radius: float, *, left: bool) -> tuple[float, float, float, float]:
    """From the edge of the dot on: left, top, right, bottom."""
    begin, long = radius * 2.2, len(dot.name) * size * WIDE
    low, high = dot.y - size * HIGH / 2, dot.y + size * HIGH / 2
    return (
        (dot.x - begin - long, low, dot.x - begin, high) if left else (dot.x + begin, low, dot.x + begin + long, high)
    )


def _inside(box: tuple[float, float, float, float], within: float) -> bool:
    return max(abs(box[0]), abs(box[2])) ** 2 + max(abs(box[1]), abs(box[3])) ** 2 <= within**2


def _cells(box: tuple[float, float, float, float], cell: float) -> Iterator[Cell]:
    begin, top, end, bottom = (int(edge // cell) for edge in box)
    return ((x, y) for x in range(begin, end + 1) for y in range(top, bottom + 1))


def _around(dot: Dot, radius: float, cell: float) -> Iterator[Cell]:
    return _cells((dot.x - radius, dot.y - radius, dot.x + radius, dot.y + radius), cell)
