"""Drawings as SVG. What a drawing shows is said in words, too, for those who do not see it."""

from collections.abc import Sequence
from functools import lru_cache

from django.utils.translation import get_language, gettext, ngettext
from markupsafe import Markup, escape

from kith.core.coverage import Sides
from kith.core.rhythm_line import RhythmLine


def rhythm_line(line: RhythmLine) -> Markup:
    """Two years of contacts, and the silence since the last."""
    ground = "dotted" if line.silence is None else "ground"
    earlier, latest = line.earlier, line.latest
    ticks = f'<path class="tick" d="{earlier}"/>' if earlier else ""
    if latest:
        ticks += f'<path class="last" d="{latest}"/><path class="silence" d="{line.gap}"/>'
    return Markup(  # noqa: S704 -- numbers, and words that are escaped
        f'<svg class="rhythm-line" width="{line.width}" height="{line.height}" viewBox="{line.box}" role="img" '
        f'aria-label="{escape(in_words(line))}"><path class="{ground}" d="{line.axis}"/>{ticks}</svg>'
    )


def in_words(line: RhythmLine) -> str:
    """What a rhythm line shows, for those who do not see it."""
    return _contacts(line.count, line.silent or 0, get_language())


def columns(counts: Sequence[int], told: str, of: Sequence[int] | None = None) -> Markup:
    """A bar for each count, the last of them in green; with `of`, behind each how many it could have been.

    It is as wide as its place; days and numbers stand beside it.
    """
    top = max([*counts, *(of or ()), 1])
    heights = [round(100 * count / top, 1) for count in counts]
    parts = [_bars("rest", [round(100 * count / top, 1) for count in of])] if of else []
    parts += [_bars("part", heights[:-1]), _bars("now", heights[-1:], len(heights) - 1)]
    return _picture("bars", len(counts) * 10, 100, told, parts)


def load(counts: Sequence[int], most: int, told: str) -> Markup:
    """A bar for each count, what is above `most` set off, and a line at that height."""
    top = max([*counts, most, 1])
    heights = [100 * min(count, most) / top for count in counts]
    parts = [_bars("part", [round(one, 1) for one in heights])]
    over = "".join(
        f"M{10 * place + 2} {100 - height:.1f}v-{100 * (count - most) / top:.1f}h6V{100 - height:.1f}z"
        for place, (count, height) in enumerate(zip(counts, heights, strict=True))
        if count > most
    )
    parts += [f'<path class="over" d="{over}"/>'] if over else []
    parts.append(f'<path class="limit" d="M0 {100 - 100 * most / top:.1f}h{10 * len(counts)}"/>')
    return _picture("bars", len(counts) * 10, 100, told, parts)


def share(parts: Sequence[int], told: str) -> Markup:
    """One line in parts, each as long as its share; the first one is the strongest."""
    total, done, drawn = sum(parts) or 1, 0, []
    for number, count in enumerate(parts):
        begin, long = f"{100 * done / total:.2f}", f"{100 * count / total:.2f}"
        drawn.append(f'<path class="p{number}" d="M{begin} 0h{long}v10h-{long}z"/>')
        done += count
    return _picture("share", 100, 10, told, drawn)


def sides(one: Sides, rows: Sequence[Sides], told: str) -> Markup:
    """Two bars from one line, to the left what is inside and to the right what is outside, each against the longest of
    its side in `rows`."""
    inside = f"{50 * one.inside / max(1, *(row.inside for row in rows)):.2f}"
    outside = f"{50 * one.outside / max(1, *(row.outside for row in rows)):.2f}"
    bars = [f'<path class="in" d="M50 1h-{inside}v8h{inside}z"/>'] if one.inside else []
    bars += [f'<path class="out" d="M50 1h{outside}v8h-{outside}z"/>'] if one.outside else []
    return _picture("sides", 100, 10, told, [*bars, '<path class="ground" d="M50 0v10"/>'])


def interval(low: float, share: float, high: float, told: str) -> Markup:
    """Where a share, 0 to 1, stands between nothing and all, and how far it may be from the truth."""
    begin, at, long = (f"{100 * one:.2f}" for one in (low, share, high - low))
    parts = [f'<path class="ground" d="M0 5h100"/><path class="range" d="M{begin} 5h{long}"/>']
    parts += [f'<path class="share-of" d="M{at} 0v10"/>']
    return _picture("interval", 100, 10, told, parts)


def _bars(kind: str, heights: Sequence[float], first: int = 0) -> str:
    path = "".join(
        f"M{10 * place + 2} 100v-{height}h6v{height}z" for place, height in enumerate(heights, first) if height
    )
    return f'<path class="{kind}" d="{path}"/>' if path else ""


def _picture(kind: str, width: int, height: int, told: str, parts: Sequence[str]) -> Markup:
    return Markup(  # noqa: S704 -- numbers, and words that are escaped
        f'<svg class="{kind}" viewBox="0 0 {width} {height}" preserveAspectRatio="none" role="img" '
        f'aria-label="{escape(told)}">{"".join(parts)}</svg>'
    )


@lru_cache(maxsize=4096)
def _contacts(count: int, silent: int, _language: str | None) -> str:
    """Kept, since a page has fifty of them."""
    if not count:
        return gettext("No contact noted yet.")
    contacts = ngettext("%(num)s contact", "%(num)s contacts", count) % {"num": count}
    return f"{contacts}, " + ngettext("silent for %(num)s day", "silent for %(num)s days", silent) % {"num": silent}
