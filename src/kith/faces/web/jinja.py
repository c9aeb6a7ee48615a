"""The environment of every template: escaping, words through gettext, and the few functions that pages share."""

import re
from datetime import date, datetime
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from django.templatetags.static import static
from django.urls import reverse
from django.utils import timezone
from django.utils.text import Truncator, capfirst
from django.utils.translation import get_language, gettext, ngettext
from jinja2 import Environment
from markupsafe import Markup, escape

from kith.core.rhythm_line import RhythmLine
from kith.kernel.days import clock, in_its_year, spoken, written
from kith.kernel.numbers import grouped

STATIC = Path(__file__).parent / "static" / "web"
FIRST = ("tokens", "base", "components")
LONG, WORDS = 500, 90
_LETTERS = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_RIGHT_TO_LEFT = re.compile(rf"[{_LETTERS}](?:[{_LETTERS}\s'’.-]*[{_LETTERS}])?")


def environment(**options: Any) -> Environment:
    """As Django asks for it."""
    options |= {"trim_blocks": True, "lstrip_blocks": True, "extensions": ["jinja2.ext.i18n"]}
    env = Environment(**{**options, "autoescape": True})  # noqa: S701 -- it is on
    env.install_gettext_callables(gettext, ngettext, newstyle=True)  # type: ignore[attr-defined]
    env.globals.update(url=url, static=static, styles=styles, scripts=scripts, language=get_language)
    env.filters.update(day=spoken, written=written, in_its_year=in_its_year, clock=clock, when=when, number=grouped)
    env.filters.update(in_words=in_words, capfirst=capfirst, beginning=beginning, apart=apart)
    return env


def url(name: str, *args: Any, **kwargs: Any) -> str:
    """The address of a page by its name."""
    return reverse(name, args=args, kwargs=kwargs)


@cache
def styles() -> list[str]:
    """All style sheets, the shared layers first."""
    found = sorted(path.stem for path in (STATIC / "css").glob("*.css"))
    return [f"web/css/{name}.css" for name in (*FIRST, *(name for name in found if name not in FIRST))]


@cache
def scripts() -> list[str]:
    """All modules; each concerns itself with one thing and needs no other."""
    return [f"web/js/{path.name}" for path in sorted((STATIC / "js").glob("*.js"))]


def beginning(text: str) -> str:
    """The first words of a text too long to stand on a page whole; a shorter one as it is."""
    return Truncator(text).words(WORDS, truncate=" …") if len(text) > LONG else text


def apart(text: str) -> str:
    """A sentence in which names written from right to left stand apart, so that what follows them keeps its place."""
    return text if text.isascii() else Markup(_RIGHT_TO_LEFT.sub(r"<bdi>\g<0></bdi>", str(escape(text))))  # noqa: S704


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


def when(moment: datetime | None, today: date) -> str:
    """A moment as people say it, in their own time zone: "yesterday, 14:05"."""
    if moment is None:
        return ""
    here = timezone.localtime(moment)
    return f"{spoken(here.date(), today)}, {clock(here)}"
