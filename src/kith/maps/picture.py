"""A map as SVG: links for all who are shown, no script needed."""

from collections.abc import Collection, Iterator, Sequence
from math import cos, hypot, pi, sin

from django.utils.translation import gettext as _
from markupsafe import Markup, escape

from kith.core.labels import AWAY, Dot

from .drawing import BOX, INSIDE
from .naming import Beside, making_room, radius_of
from .shown import Shown, Somebody

ARC, OVER, UNDER = INSIDE + 9, INSIDE + 18, INSIDE + 34
LONGEST = 24
CLEAR = INSIDE * 0.15
"""Around the owner, free of ties of others."""
FEW = 12
"""Chosen people who are all named."""
MANY = 500
"""Ties; more are drawn fainter, so that they do not hide the people."""
NEAR = (INSIDE / 3, INSIDE * 2 / 3)


def picture(shown: Shown, chosen: Collection[int], told: str) -> Markup:
    """All of it: rings to measure nearness by, regions, ties, people, and names beside those who have room."""
    radius = radius_of(shown.step)
    parts = [*_ground(), *_regions(shown), *_lines(shown, chosen), *_people(shown.people, chosen, radius), _owner()]
    return Markup(  # noqa: S704 -- numbers, and words that are escaped
        f'<svg class="map" id="map" data-map data-away="{radius * AWAY:.1f}" role="group" '
        f'viewBox="-{BOX} -{BOX} {2 * BOX} {2 * BOX}" '
        f'aria-label="{escape(told)}">{"".join(parts)}</svg>'
    )


def _ground() -> Iterator[str]:
    yield from (f'<circle class="ring" r="{radius:.0f}"/>' for radius in NEAR)


def _regions(shown: Shown) -> Iterator[str]:
    for number, (name, begin, end) in enumerate(shown.sectors):
        pad = min(0.012, (end - begin) / 8)
        yield f'<path class="edge" d="{_arc(ARC, begin + pad, end - pad)}"/>'
        middle = (begin + end) / 2
        below = pi / 2 < middle < 3 * pi / 2
        first, last = middle - pi / 2, middle + pi / 2
        way = _arc(UNDER, last, first, turn=0) if below else _arc(OVER, first, last)
        short = name if len(name) <= LONGEST else f"{name[: LONGEST - 1].rstrip()}…"
        yield (
            f'<path class="way" id="region-{number}" d="{way}"/><text class="region" aria-hidden="true"><textPath '
            f'href="#region-{number}" startOffset="50%">{escape(short)}</textPath></text>'
        )


def _arc(radius: float, begin: float, end: float, turn: int = 1) -> str:
    """Of a circle, clockwise; with `turn` 0 against the clock."""
    x, y, x2, y2 = radius * sin(begin), -radius * cos(begin), radius * sin(end), -radius * cos(end)
    if abs(end - begin) > pi:
        middle = (begin + end) / 2
        return f"{_arc(radius, begin, middle, turn)}{_arc(radius, middle, end, turn).replace('M', 'L', 1)}"
    return f"M{x:.1f} {y:.1f}A{radius} {radius} 0 0 {turn} {x2:.1f} {y2:.1f}"


def _lines(shown: Shown, chosen: Collection[int]) -> Iterator[str]:
    """Ties of two people; many are drawn fainter."""
    plain: list[str] = []
    theirs: list[str] = []
    for one, other in shown.lines:
        (theirs if one.person in chosen or other.person in chosen else plain).append(_line(one, other))
    for kind, paths in (("tie many" if len(plain) > MANY else "tie", plain), ("tie chosen", theirs)):
        if paths:
            yield f'<path class="{kind}" d="{"".join(paths)}"/>'


def _line(one: Somebody, other: Somebody) -> str:
    """Bent a little towards the middle, so that those from afar do not hide the near ones, and past the owner."""
    x, y = (one.x + other.x) * 0.42, (one.y + other.y) * 0.42
    if hypot(x, y) < CLEAR:
        far = hypot(other.x - one.x, other.y - one.y) or 1
        x, y = x - (other.y - one.y) / far * 2 * CLEAR, y + (other.x - one.x) / far * 2 * CLEAR
    return f"M{one.x} {one.y}Q{x:.0f} {y:.0f} {other.x} {other.y}"


def _people(people: Sequence[Somebody], chosen: Collection[int], radius: float) -> Iterator[str]:
    """In the order of the regions, those chosen last, so that nothing is drawn over them."""
    dots = {one.person: Dot(one.x, one.y, one.name) for one in people}
    named = {one.person: one.beside for one in people if one.beside}
    if len(chosen) <= FEW:
        named = making_room(named, dots, [one for one in dots if one in chosen], radius)
    for one in sorted(people, key=lambda one: (one.person in chosen, one.region, -one.strength, one.person)):
        yield _dot(one, radius, named.get(one.person), chosen=one.person in chosen)


def _dot(one: Somebody, radius: float, label: Beside | None, *, chosen: bool) -> str:
    ring = f'<circle class="bridge" cx="{one.x}" cy="{one.y}" r="{radius * 2:.1f}"/>' if one.hanging else ""
    kind = ' class="chosen"' if chosen else ""
    words = _label(one, radius * AWAY, *label) if label is not None else ""
    return (
        f'<a href="/people/{one.person}"{kind}><title>{escape(one.told)}</title>{ring}'
        f'<circle class="dot" cx="{one.x}" cy="{one.y}" r="{radius:.1f}"/>{words}</a>'
    )


def _label(one: Somebody, away: float, tier: int, side: str) -> str:
    x = one.x + {"left": -away, "right": away}.get(side, 0)
    y = one.y + {"above": -away, "below": away}.get(side, 0)
    low = {"above": "-.25em", "below": ".9em"}.get(side, ".32em")
    return f'<text class="t{tier} {side}" x="{x:.1f}" y="{y:.1f}" dy="{low}">{escape(one.name)}</text>'


def _owner() -> str:
    words = f'<text class="you right" x="16" dy=".32em" aria-hidden="true">{escape(_("You"))}</text>'
    return f'<circle class="owner" r="9"/>{words}'
