"""What the shell of every page knows."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _

from kith.events.models import Visit
from kith.events.queries import running
from kith.kernel.http import take_notice

_ALSO = {
    "/updates/": ("/letters/",),
    "/people/": ("/organisations/", "/circles/", "/encounters/", "/duplicates", "/correspondents"),
    "/meetings/": ("/calendars/",),
    "/settings": ("/digest", "/mailbox/", "/backups/"),
}
"""Addresses that belong to a word without beginning as it does."""
JUMPS = {
    "/": "t",
    "/people/": "p",
    "/inside": "i",
    "/opportunities/": "o",
    "/updates/": "u",
    "/promises/": "r",
    "/history/": "h",
    "/imports/": "m",
}
"""The letter that leads to a word, after g."""


@dataclass(frozen=True)
class Word:
    """A word of the masthead or of the More menu; `key` leads there, after g."""

    label: str
    url: str
    icon: str = ""
    current: bool = False
    key: str = ""


def shell(request: HttpRequest) -> dict[str, Any]:
    """The words to go to, whose book it is, the day, whether keys are used, the notice that was left for this one.

    The tabs of a phone have no room for `wide`: there these begin the More menu."""
    return {
        "navigation": [_word(request, *facts) for facts in _main()],
        "wide": [_word(request, *facts) for facts in _wide()],
        "more_words": [_word(request, *facts) for facts in _more()],
        "book": getattr(request, "book", None),
        "today": getattr(request, "today", None),
        "use_keys": getattr(request, "book", None) is not None and request.user.keys,  # type: ignore[union-attr]
        "notice": take_notice(request),
        "running": lambda: _running(request),
    }


def _running(request: HttpRequest) -> Visit | None:
    """The event at which the owner is; asked only by the pages that show it."""
    book = getattr(request, "book", None)
    return running(book, request.today) if book else None  # type: ignore[attr-defined]


def _main() -> list[tuple[str, str, str]]:
    return [(_("Today"), "/", "sun"), (_("People"), "/people/", "people"), (_("Inside"), "/inside", "path")]


def _wide() -> list[tuple[str, str, str]]:
    return [(_("Opportunities"), "/opportunities/", "path"), (_("Updates"), "/updates/", "mail")]


def _more() -> list[tuple[str, str, str]]:
    return [
        (_("Promises"), "/promises/", "check"),
        (_("Asks and favours"), "/asks/", "gift"),
        (_("Introductions"), "/introductions/", "people"),
        (_("Advice"), "/advice/", "message"),
        (_("Rhythm"), "/rhythm", "clock"),
        (_("Meetings"), "/meetings/", "calendar"),
        (_("Events"), "/events/", "calendar"),
        (_("Map"), "/map", "path"),
        (_("Pictures"), "/pictures", "path"),
        (_("Import"), "/imports/", "file"),
        (_("Export"), "/export", "file"),
        (_("Outgoing mail"), "/outgoing/", "message"),
        (_("History"), "/history/", "undo"),
        (_("Settings"), "/settings", "lock"),
        (_("Help and keys"), "/help", "lines"),
    ]


def _word(request: HttpRequest, label: str, url: str, icon: str) -> Word:
    here = request.path == url if url == "/" else request.path.startswith((url, *_ALSO.get(url, ())))
    return Word(label, url, icon, here, JUMPS.get(url, ""))
