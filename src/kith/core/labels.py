"""Which names find room beside their dots, at several sizes of letters: from the largest, on the phone, to those that
one comes to by looking closer. A name that has room keeps it at all smaller sizes."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Literal

Side = Literal["left", "right", "above", "below"]
Box = tuple[float, float, float, float]
Cell = tuple[int, int]

WIDE, HIGH = 0.54, 1.15
"""Of a letter and a line, in sizes."""
AWAY = 2.2
"""From the middle of a dot to its name, in radii."""
CELLS = 3
"""In a size."""


@dataclass(frozen=True, slots=True)
class Dot:
    """A dot with its name, by how much it matters: the first come first."""

    x: float
    y: float
    name: str


@dataclass(frozen=True, slots=True)
class Label:
    """Beside which dot, from which size on (its place among the sizes), and on which side."""

    dot: int
    tier: int
    side: Side


def labels(dots: Sequence[Dot], sizes: Sequence[float], radius: float, within: float) -> list[Label]:
    """No two of them overlap, nor any a dot, at the size from which they are shown; all lie within a circle."""
    found: dict[int, Label] = {}
    for tier, size in enumerate(sizes):
        cell = size / CELLS
        around = [tuple(_around(dot, radius, cell)) for dot in dots]
        held = Counter(chain.from_iterable(around))
        named = {spot for at, one in found.items() for spot in _cells(box_of(dots[at], size, radius, one.side), cell)}
        for number, dot in enumerate(dots):
            if number in found or not dot.name:
                continue
            own = around[number]  # a name may share a cell with its dot, beside which it begins
            for side in _sides(dot):
                box = box_of(dot, size, radius, side)
                taken = (spot in named or held.get(spot, 0) > (spot in own) for spot in _cells(box, cell))
                if _inside(box, within) and not any(taken):  # among many, one of the first cells is taken already
                    found[number] = Label(number, tier, side)
                    named.update(_cells(box, cell))
                    break
    return list(found.values())


def box_of(dot: Dot, size: float, radius: float, side: Side) -> Box:
    """What a name takes: left, top, right, bottom."""
    away, long, high = radius * AWAY, len(dot.name) * size * WIDE, size * HIGH
    if side in ("above", "below"):
        top = dot.y - away - high if side == "above" else dot.y + away
        return dot.x - long / 2, top, dot.x + long / 2, top + high
    begin = dot.x - away - long if side == "left" else dot.x + away
    return begin, dot.y - high / 2, begin + long, dot.y + high / 2


def _sides(dot: Dot) -> Iterator[Side]:
    """Outwards, inwards, and for who stands above or below the middle, towards it."""
    yield from ("left", "right") if dot.x < 0 else ("right", "left")
    if abs(dot.y) > abs(dot.x):
        yield "below" if dot.y < 0 else "above"


def _inside(box: Box, within: float) -> bool:
    return max(abs(box[0]), abs(box[2])) ** 2 + max(abs(box[1]), abs(box[3])) ** 2 <= within**2


def _cells(box: Box, cell: float) -> Iterator[Cell]:
    begin, top, end, bottom = (int(edge // cell) for edge in box)
    return ((x, y) for x in range(begin, end + 1) for y in range(top, bottom + 1))


def _around(dot: Dot, radius: float, cell: float) -> Iterator[Cell]:
    return _cells((dot.x - radius, dot.y - radius, dot.x + radius, dot.y + radius), cell)
