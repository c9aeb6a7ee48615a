"""How calendars that are looked at are put into words."""

from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from kith.kernel.days import moment
from kith.kernel.numbers import grouped

from .models import Diary

if TYPE_CHECKING:
    from .models import Look

KINDS = {Diary.ICS: _("a calendar file"), Diary.CALDAV: _("CalDAV")}


def what(diary: Diary) -> str:
    """a calendar file at calendar.example."""
    told = gettext("%(kind)s at %(host)s")
    return told % {"kind": KINDS[diary.kind], "host": diary.host}


def state(diary: Diary, today: date) -> str:
    """How it stands, in a sentence."""
    if diary.paused:
        return gettext("Paused: it is not looked at.")
    if diary.trouble:
        return diary.trouble
    if diary.looked_at is None:
        return gettext("Not looked at yet.")
    return gettext("Last looked at %(when)s.") % {"when": moment(diary.looked_at, today)}


def came(look: "Look") -> str:
    """12 events read, 3 added, 1 updated."""
    told = ngettext("%(count)s event read", "%(count)s events read", look.read) % {"count": grouped(look.read)}
    words = {"read": told, "added": grouped(look.added), "updated": grouped(look.updated)}
    return gettext("%(read)s: %(added)s added, %(updated)s updated") % words
