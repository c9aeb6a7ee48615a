"""A whole book is erased: rows, files, index, history, and its owner with it."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from django.contrib.sessions.models import Session
from django.db import OperationalError, transaction
from django.utils.translation import gettext as _

from kith.jobs.actions import add_job
from kith.jobs.queries import at_work
from kith.journal.turns import take_turn
from kith.kernel.capabilities import rooms
from kith.kernel.database import overwrite_freed_pages, write_anew
from kith.kernel.errors import Refusal
from kith.people.actions.erasing import AGAIN
from kith.search.actions import leave_no_trace

from .rows import delete_rows

if TYPE_CHECKING:
    from kith.accounts.models import Book


def erase_book(*, book: "Book", named: str, backups: bool = False) -> None:
    """Erase a book for good, with its owner; other books stay as they are. `named` is its name, typed by who wants it.

    With `backups` those in the home go, too, which is refused where they hold other books. Raises Refusal, and changes
    nothing, when the name is another or an import is under way.
    """
    if " ".join(named.split()).casefold() != book.name.casefold():
        raise Refusal(_("Type the name of the book as it is written: %(name)s.") % {"name": book.name}, about="name")
    if backups and not may_take_backups(book):
        raise Refusal(_("The backups hold other books as well, so they stay."), about="backups")
    with transaction.atomic():
        take_turn(book)
        if at_work().filter(book=book).exists():
            raise Refusal(_("An import of this book is under way. Stop it, or let it end, then try again."))
        overwrite_freed_pages()
        paths = list(_files(book, backups=backups))
        _end_sessions(book)
        delete_rows(book)
        leave_no_trace()
        transaction.on_commit(lambda: _leave_nothing(paths))


def may_take_backups(book: "Book") -> bool:
    """Whether the backups hold no other book."""
    return not type(book).objects.exclude(pk=book.pk).exists()


def _files(book: "Book", *, backups: bool) -> Iterator[Path]:
    """What lies beside the database (the `parting` rooms)."""
    for room in rooms("parting"):
        yield from room.files_of(book=book)
        if backups and hasattr(room, "backups"):
            yield from room.backups()


def _end_sessions(book: "Book") -> None:
    """The owner's: a session holds what was said last."""
    theirs = str(book.owner_id)
    ended = [one.pk for one in Session.objects.iterator() if one.get_decoded().get("_auth_user_id") == theirs]
    Session.objects.filter(pk__in=ended).delete()


def _leave_nothing(paths: list[Path]) -> None:
    """Delete the files, and write that of the database anew; where others are at work on it just now, later."""
    for path in paths:
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)
    try:
        write_anew()
    except OperationalError:
        add_job(book=None, name=AGAIN)
