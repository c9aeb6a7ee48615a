"""Drawings as SVG. What a drawing shows is said in words, too, for those who do not see it."""

from functools import lru_cache

from django.utils.translation import get_language, gettext, ngettext
from markupsafe import Markup

from kith.core.rhythm_line import RhythmLine

_LINE = Markup(
    '<svg class="rhythm-line" width="{}" height="{}" viewBox="{}" role="img" aria-label="{}">'
    '<path class="{}" d="{}"/>{}</svg>'
)
_TICKS = Markup('<path class="tick" d="{}"/>')
_SILENCE = Markup('<path class="last" d="{}"/><path class="silence" d="{}"/>')


def rhythm_line(line: RhythmLine) -> Markup:
    """Two years of contacts, and the silence since the last."""
    ground = "dotted" if line.silence is None else "ground"
    earlier, latest = line.earlier, line.latest
    ticks = (_TICKS.format(earlier) if earlier else "") + (_SILENCE.format(latest, line.gap) if latest else "")
    return _LINE.format(line.width, line.height, line.box, in_words(line), ground, line.axis, ticks)


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
