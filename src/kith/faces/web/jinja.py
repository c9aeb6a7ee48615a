"""The environment of every template: escaping, words through gettext, and the few functions that pages share."""

import re
from datetime import date, datetime
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from django.templatetags.static import static
from django.urls import reverse
from django.utils.text import Truncator, capfirst
from django.utils.translation import get_language, gettext, ngettext, pgettext
from jinja2 import Environment
from markupsafe import Markup, escape

from kith.kernel.days import clock, in_its_year, moment, spoken, written
from kith.kernel.numbers import grouped

from .drawings import columns, in_words, interval, load, rhythm_line, share, sides

STATIC = Path(__file__).parent / "static" / "web"
FIRST = ("tokens", "base", "components")
LONG, WORDS = 500, 90
NARROW = 28
_PARTS = re.compile(r"@|.(?=\.)")
_LETTERS = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_RIGHT_TO_LEFT = re.compile(rf"[{_LETTERS}](?:[{_LETTERS}\s'’.-]*[{_LETTERS}])?")


def environment(**options: Any) -> Environment:
    """As Django asks for it."""
    options |= {"trim_blocks": True, "lstrip_blocks": True, "extensions": ["jinja2.ext.i18n"]}
    env = Environment(**{**options, "autoescape": True})  # noqa: S701 -- it is on
    env.install_gettext_callables(gettext, ngettext, newstyle=True, pgettext=pgettext)  # type: ignore[attr-defined]
    env.globals.update(_=said, url=url, static=static, head_files=head_files, language=get_language)
    env.globals.update(rhythm_line=rhythm_line, columns=columns, share=share, sides=sides, interval=interval, load=load)
    env.filters.update(day=spoken, written=written, in_its_year=in_its_year, clock=clock, when=when, number=grouped)
    env.filters.update(in_words=in_words, capfirst=capfirst, beginning=beginning, apart=apart, breakable=breakable)
    return env


def said(text: str, **parts: Any) -> Markup:
    """A text in the reader's language, with its parts escaped."""
    words = _said(text, get_language())
    return words % parts if parts else words


@lru_cache(maxsize=4096)
def _said(text: str, _language: str | None) -> Markup:
    """Kept, since a page says a hundred of them; `%%` is one sign only where a text has parts."""
    return Markup(gettext(text))  # noqa: S704 -- translations are ours


@lru_cache(maxsize=4096)
def url(name: str, *args: Any, **kwargs: Any) -> str:
    """The address of a page by its name."""
    return reverse(name, args=args, kwargs=kwargs)


@cache
def head_files() -> Markup:
    """What the head of a page names: all style sheets, the shared layers first, and all modules; each concerns itself
    with one thing and needs no other."""
    found = sorted(path.stem for path in (STATIC / "css").glob("*.css"))
    layers = [static(f"web/css/{name}.css") for name in (*FIRST, *(name for name in found if name not in FIRST))]
    modules = [static(f"web/js/{path.name}") for path in sorted((STATIC / "js").glob("*.js"))]
    return Markup("\n").join(
        [Markup('<link rel="stylesheet" href="{}">').format(layer) for layer in layers]
        + [Markup('<script src="{}" defer></script>').format(static("django_htmx/htmx-2.min.js"))]
        + [Markup('<script src="{}" type="module"></script>').format(module) for module in modules]
    )


def beginning(text: str) -> str:
    """The first words of a text too long to stand on a page whole; a shorter one as it is."""
    return Truncator(text).words(WORDS, truncate=" …") if len(text) > LONG else text


def apart(text: str) -> str:
    """A sentence in which names written from right to left stand apart, so that what follows them keeps its place."""
    return text if text.isascii() else Markup(_RIGHT_TO_LEFT.sub(r"<bdi>\g<0></bdi>", str(escape(text))))  # noqa: S704


def breakable(address: str) -> str:
    """An address too long for a line of the phone, which may break where its parts end: after the @, before a dot."""
    return Markup(_PARTS.sub(r"\g<0><wbr>", str(escape(address)))) if len(address) > NARROW else address  # noqa: S704


def when(at: datetime | None, today: date) -> str:
    """A moment as people say it, in their own time zone; nothing for none."""
    return "" if at is None else moment(at, today)
