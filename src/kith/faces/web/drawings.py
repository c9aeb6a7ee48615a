"""Drawings as SVG. What a drawing shows is said in words, too, for those who do not see it."""

from functools import lru_cache

from django.utils.translation import get_language, gettext, ngettext
from markupsafe import Markup, escape

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


@lru_cache(maxsize=4096)
def _contacts(count: int, silent: int, _language: str | None) -> str:
    """Kept, since a page has fifty of them."""
    if not count:
        return gettext("No contact noted yet.")
    contacts = ngettext("%(num)s contact", "%(num)s contacts", count) % {"num": count}
    return f"{contacts}, " + ngettext("silent for %(num)s day", "silent for %(num)s days", silent) % {"num": silent}
