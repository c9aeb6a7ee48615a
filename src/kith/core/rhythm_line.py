"""The rhythm line: two years of contacts as ticks on a line that ends today, and the silence since the last of them.

Only geometry, in pixels; what it looks like is for the style sheet and what it says for the page.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

Size = Literal["row", "table", "page"]
DAYS = 730  # the axis of every line: 24 months
_SIZES: dict[Size, tuple[int, int, int]] = {
    "row": (168, 30, 26),
    "table": (104, 26, 23),
    "page": (688, 92, 62),
}
_HEIGHTS = {"meeting": 18, "event": 18, "call": 12, "email": 7, "message": 7}
_LARGER = 2.2  # on a person's page
_NEAREST = 3  # pixels between two ticks that are told apart


@dataclass(frozen=True, slots=True)
class Tick:
    """One contact: where it stands and how high; `last` is the one that the silence begins at."""

    x: float
    height: float
    last: bool = False


@dataclass(frozen=True, slots=True)
class Label:
    """A day to name under the axis."""

    x: float
    on: date


@dataclass(frozen=True, slots=True)
class RhythmLine:
    """A drawing of `width` by `height` pixels with its axis `baseline` pixels from the top.

    `silence` is where the last contact stands on the axis; the accent goes from there to the right edge. None when it
    lies before the axis or when there never was one: then the axis is dotted. `due` is where the next contact was or
    is due, None off the axis. `count` contacts in all, the `last` of them, `silent` days ago.
    """

    width: int
    height: int
    baseline: int
    ticks: tuple[Tick, ...]
    silence: float | None
    due: float | None
    labels: tuple[Label, ...]
    count: int
    last: date | None
    silent: int | None

    @property
    def box(self) -> str:
        """The view box of an SVG."""
        return f"0 0 {self.width} {self.height}"

    @property
    def axis(self) -> str:
        """The whole axis, as the path of an SVG."""
        return f"M0 {self.baseline}H{self.width}"

    @property
    def gap(self) -> str:
        """The silence since the last contact, as the path of an SVG; empty when that lies before the axis."""
        return "" if self.silence is None else f"M{self.silence} {self.baseline}H{self.width}"

    @property
    def earlier(self) -> str:
        """The ticks before the last, as the path of an SVG."""
        return "".join(f"M{tick.x} {self.baseline}v-{tick.height:.1f}" for tick in self.ticks if not tick.last)

    @property
    def latest(self) -> str:
        """The tick that the silence begins at, as the path of an SVG."""
        return "".join(f"M{tick.x} {self.baseline}v-{tick.height:.1f}" for tick in self.ticks if tick.last)


def draw(
    contacts: Iterable[tuple[date, str]], *, today: date, size: Size = "row", due: date | None = None
) -> RhythmLine:
    """The line of contacts, (day, channel) pairs in any order; those after `today` are left out."""
    width, height, baseline = _SIZES[size]
    past = sorted((on, channel) for on, channel in contacts if on <= today)
    start = today - timedelta(days=DAYS)
    scale = _LARGER if size == "page" else 1
    last = past[-1][0] if past else None
    silence = _at(last, start, width) if last and last >= start else None
    return RhythmLine(
        width=width,
        height=height,
        baseline=baseline,
        ticks=tuple(_ticks([one for one in past if one[0] >= start], start, width, scale)),
        silence=silence,
        due=_at(due, start, width) if due and start <= due <= today else None,
        labels=_labels(start, today, width) if size == "page" else (),
        count=len(past),
        last=last,
        silent=(today - last).days if last else None,
    )


def _at(on: date, start: date, width: int) -> float:
    return round((on - start).days / DAYS * width, 1)


def _ticks(shown: list[tuple[date, str]], start: date, width: int, scale: float) -> list[Tick]:
    """Those that would touch become one, as high as the highest; the last contact keeps its own place."""
    ticks: list[Tick] = []
    for number, (on, channel) in enumerate(shown):
        x, height, last = _at(on, start, width), _HEIGHTS.get(channel, 7) * scale, number == len(shown) - 1
        while ticks and x - ticks[-1].x < _NEAREST and (last or height >= ticks[-1].height):
            height = max(height, ticks.pop().height)
        if not ticks or x - ticks[-1].x >= _NEAREST:
            ticks.append(Tick(x, height, last))
    return ticks


def _labels(start: date, today: date, width: int) -> tuple[Label, ...]:
    """The beginning of each half year that the axis holds, with room to be read before its end."""
    halves = (date(year, month, 1) for year in range(start.year, today.year + 1) for month in (1, 7))
    found = [Label(_at(first, start, width), first) for first in halves if start <= first <= today]
    return tuple(label for label in found if label.x <= width * 0.86)
