"""A copy of what was sent reaches the folder Sent, where the server does not put it there itself."""

import imaplib
import logging
import time
from typing import TYPE_CHECKING

from django.db.models import F

from kith.kernel.errors import Refusal

from .connecting import imap
from .folders import sent_folder
from .models import Account, Posted
from .naming import in_the_name_of
from .providers import keeps_copies
from .saying import in_words

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from imap_tools import BaseMailBox

MOST_TRIES = 5
AGAIN_AFTER = 600
"""Seconds between two tries."""
_not_before: dict[int, float] = {}
log = logging.getLogger(__name__)


def wants_a_copy(account: Account, row: Posted) -> bool:
    """Letters alone: the rest is from the owner to the owner."""
    return row.kind == Posted.LETTER and bool(account.imap_host) and not keeps_copies(account.smtp_host)


def owes_copies(account: Account) -> bool:
    """Whether copies are not there yet that may be tried now."""
    return time.monotonic() >= _not_before.get(account.pk, 0) and _owed(account).exists()


def copy_sent(account: Account) -> None:
    """Put copies there that are not there yet. What fails is tried again later, a few times."""
    if not owes_copies(account):
        return
    owed = _owed(account)
    from imap_tools.errors import ImapToolsError

    try:
        with imap(account) as box:
            folder = sent_folder(box)
            if folder is None:
                owed.update(copy_tries=MOST_TRIES, content=b"")
                return
            box.folder.set(folder, readonly=True)
            for row in owed.order_by("pk").iterator():
                _copy(box, folder, account, row)
    except (Refusal, OSError, imaplib.IMAP4.error, ImapToolsError) as problem:
        told = str(problem) if isinstance(problem, Refusal) else in_words(problem)
        log.warning("no copy of what was sent reached %s: %s", account.imap_host, told)
        _not_before[account.pk] = time.monotonic() + AGAIN_AFTER
        owed.update(copy_tries=F("copy_tries") + 1)
        Posted.objects.of(account.book).filter(copied=False, copy_tries__gte=MOST_TRIES).update(content=b"")


def _owed(account: Account) -> "QuerySet[Posted]":
    rows: QuerySet[Posted] = Posted.objects.of(account.book)
    return rows.filter(copied=False, copy_tries__lt=MOST_TRIES)


def _copy(box: "BaseMailBox", folder: str, account: Account, row: Posted) -> None:
    """Once: it is looked for by its Message-ID first."""
    if not box.uids(f'HEADER Message-ID "{row.message_id}"'):
        box.append(in_the_name_of(account, row.bytes), folder, dt=row.sent_at, flag_set=["\\Seen"])
    Posted.objects.of(account.book).filter(pk=row.pk).update(copied=True, content=b"")
