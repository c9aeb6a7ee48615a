"""The ZIP of everything, made in the background: it lies in the home for a day, for its owner to fetch."""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext as _

from kith.jobs.progress import Tell
from kith.kernel.errors import Refusal
from kith.kernel.home import private_file, private_folder

if TYPE_CHECKING:
    from kith.accounts.models import Book

JOB = "exports.everything"
ROOM = "exports"
KEPT_SECONDS = 24 * 3600


@dataclass(frozen=True)
class Ready:
    """A ZIP that is whole: where it lies, when it was made, its size in bytes."""

    path: Path
    made: datetime
    size: int


def ready(book: "Book") -> Ready | None:
    """The one that can be fetched, if there is one."""
    path = _path(book)
    if not path.exists():
        return None
    facts = path.stat()
    return Ready(path, datetime.fromtimestamp(facts.st_mtime, timezone.get_current_timezone()), facts.st_size)


def make(book: "Book", tell: Tell) -> None:
    """Write it; until it is whole the one before can be fetched. A Refusal where somebody was erased meanwhile."""
    from .everything import pieces  # with calendars and all: what else runs in the background need not wait for it

    path = _path(book)
    draft = private_file(_draft(book))
    try:
        with draft.open("wb") as file:
            file.writelines(pieces(book, tell))
        draft.replace(path)
    except FileNotFoundError:
        raise Refusal(_("Somebody was erased while it was written. Take everything once more.")) from None
    finally:
        draft.unlink(missing_ok=True)


def files(book: "Book") -> Iterator[Path]:
    """What lies there of a book, whole or not."""
    yield from (_path(book), _draft(book))


def clear_old() -> None:
    """Nothing that holds a whole book lies about for longer than it takes to fetch it."""
    for path in private_folder(ROOM).iterdir():
        if time.time() - path.stat().st_mtime > KEPT_SECONDS:
            path.unlink(missing_ok=True)


def _path(book: "Book") -> Path:
    return private_folder(ROOM) / f"{book.pk}.zip"


def _draft(book: "Book") -> Path:
    return private_folder(ROOM) / f"{book.pk}.draft"
