"""How the looking goes, in words."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from kith.imports.wording import taken_back
from kith.kernel.numbers import grouped

from .models import Folder, Look

KINDS: dict[str, Any] = {
    "inbox": gettext_lazy("What comes in"),
    "sent": gettext_lazy("What you sent"),
    "archive": gettext_lazy("Archive"),
    "all": gettext_lazy("All mail"),
    "drafts": gettext_lazy("Drafts"),
    "junk": gettext_lazy("Junk"),
    "trash": gettext_lazy("Trash"),
}


def found(look: Look) -> str:
    """What a look came to, in a line."""
    read = ngettext("%(count)s message", "%(count)s messages", look.read) % {"count": grouped(look.read)}
    if not look.is_news:
        return _("%(messages)s, nothing new for your book") % {"messages": read}
    return f"{read}, {taken(look)}"


def taken(look: Look) -> str:
    """How many contacts a look added and made fuller, and how many it took back."""
    added = ngettext("%(count)s contact added", "%(count)s contacts added", look.added) % {"count": grouped(look.added)}
    updated = _("%(count)s updated") % {"count": grouped(look.updated)}
    return ", ".join(filter(None, (added, updated, taken_back(look.taken_back))))


def reasons(look: Look) -> list[tuple[str, int]]:
    """Why messages were no contact, the most frequent first."""
    return sorted(look.reasons.items(), key=lambda one: -one[1])


def folder(one: Folder) -> str:
    """What a folder holds, and how much of it was read."""
    kind = str(KINDS.get(one.kind, ""))
    read = ngettext("%(count)s message read", "%(count)s messages read", one.count) % {"count": grouped(one.count)}
    return " · ".join(filter(None, (kind, read if one.count else "")))
