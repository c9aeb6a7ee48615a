"""Whether the index holds what it should, and how it is written anew."""

from typing import TYPE_CHECKING

from django.db import connection
from django.utils.translation import gettext as _

from kith.kernel.capabilities import rooms
from kith.kernel.numbers import grouped

from . import sqlite
from .actions import rebuild
from .queries import how_many_indexed

if TYPE_CHECKING:
    from kith.accounts.models import Book


def fault(*, book: "Book") -> str:
    """What is wrong, for people; empty when all is well."""
    if connection.vendor == "sqlite" and not sqlite.is_whole():
        return _("the index has lost its table")
    missing = []
    for room in rooms("documents"):
        if hasattr(room, "everything"):
            for kind, ids in room.everything(book).items():
                wanted, there = len(list(ids)), how_many_indexed(book, kind)
                if wanted != there:
                    numbers = {"there": grouped(there), "wanted": grouped(wanted), "kind": kind}
                    missing.append(_("%(there)s of %(wanted)s rows of kind %(kind)s") % numbers)
    return _("the index holds %(rows)s") % {"rows": ", ".join(missing)} if missing else ""


def mend(*, book: "Book") -> None:
    """Write the index of the book anew."""
    if connection.vendor == "sqlite" and not sqlite.is_whole():
        sqlite.remake()
    rebuild(book)
