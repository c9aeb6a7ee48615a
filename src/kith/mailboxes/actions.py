"""What one can do with a mailbox. None of it is journalled but what a look brings into the book."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kith.imports.own_addresses import put_on_card
from kith.journal.recording import Recording
from kith.kernel.errors import Refusal

from .connecting import Server, Trouble
from .looking import Another, Go, Looking, on_and_on
from .models import Box, Folder, Look
from .queries import account_to_look_at, box_of, server_for

if TYPE_CHECKING:
    from kith.accounts.models import Book, User

FIRST_PAUSE = timedelta(minutes=10)
LONGEST_PAUSE = timedelta(days=1)
KEPT = 50
"""Looks that are remembered."""


def begin(*, book: "Book", since: date | None, subjects: bool = True, signatures: bool = False) -> Box:
    """From now on the mailbox of the book's account is looked at, back to that day, or as far as there is mail; with
    `signatures` the ends of letters are read, too."""
    account = account_to_look_at(book)
    if account is None:
        server_for(book)  # which says what is missing
        raise AssertionError
    facts = {"since": since, "subjects": subjects, "signatures": signatures, "paused": False}
    box, _made = Box.objects.of(book).get_or_create(
        book=book, address=account.address, defaults={**facts, "book": book}
    )
    changed = [name for name, value in facts.items() if getattr(box, name) != value]
    for name in changed:
        setattr(box, name, facts[name])
    box.save(update_fields=changed or None)
    if "since" in changed or ("subjects" in changed and subjects):
        look_anew(box=box)
    return box


def look_anew(*, box: Box) -> None:
    """The next look goes through everything again; what is known already changes nothing."""
    Folder.objects.of(box.book).filter(box=box).update(last_uid=0, count=0)


def choose_folders(*, box: Box, chosen: Sequence[int]) -> None:
    """Which folders are looked at from now on, by their ids."""
    rows = Folder.objects.of(box.book).filter(box=box)
    if not rows.filter(pk__in=chosen, gone=False).exists():
        raise Refusal(_("Choose at least one folder, or stop looking at this mailbox."))
    with transaction.atomic():
        rows.filter(pk__in=chosen).update(chosen=True)
        rows.exclude(pk__in=chosen).update(chosen=False)


def set_up(*, box: Box, **facts: object) -> None:
    """Change what the owner decides of a box: `subjects`, `signatures`, `paused`, `obeys`, `server`. Where subjects, or
    the ends of letters, are read from now on, the next look goes through what is known already, too."""
    if any(facts.get(name) and not getattr(box, name) for name in ("subjects", "signatures")):
        look_anew(box=box)
    for name, value in facts.items():
        setattr(box, name, value)
    box.save(update_fields=list(facts))


def look(*, book: "Book", go_on: Go = on_and_on) -> Look | None:
    """Look at the box now, and note how that went. The look, ended or not (where there was no time for all), or None
    where nothing was new. Raises Trouble where it could not be seen to its end; what was in by then stays."""
    box = box_of(book)
    if box is None:
        server_for(book)
        raise Refusal(_("Say first how far back Kith should look: open Mailbox, or use --back."))
    server = server_for(book)
    looking = Looking(box, server, go_on=go_on)
    try:
        looking.go()
    except Another:
        raise
    except Trouble as trouble:
        looking.end(str(trouble))
        _note(box, server, trouble)
        raise
    except Exception:
        looking.end(said := _("Something went wrong that is not the mailbox’s fault."))
        _note(box, server, Trouble(said))
        raise
    _note(box, server, None)
    return looking.look if looking.look.pk else None


def _note(box: Box, server: Server, trouble: Trouble | None) -> None:
    now = timezone.now()
    if trouble is None:
        box.trouble, box.failures, box.next_at, box.refused, box.looked_at = "", 0, None, "", now
    else:
        pause = min(FIRST_PAUSE * 2 ** min(box.failures, 10), LONGEST_PAUSE)
        box.trouble, box.failures, box.next_at = str(trouble), box.failures + 1, now + pause
        box.refused = server.mark if trouble.lasting else ""
    box.save(update_fields=["trouble", "failures", "next_at", "refused", "looked_at", "waits"])
    old = Look.objects.of(box.book).filter(box=box).order_by("-pk").values_list("pk", flat=True)[KEPT:]
    Look.objects.of(box.book).filter(pk__in=list(old)).delete()


def put_on_my_card(*, box: Box, by: "User | None", key: str, within: Recording | None = None) -> None:
    """The owner says that an address is theirs for good: it goes on their own card."""
    put_on_card(book=box.book, by=by, key=key, within=within)


def disown(*, box: Box, key: str) -> None:
    """An address that was taken for the owner's is another's."""
    box.learned, box.foreign = [one for one in box.learned if one != key], sorted({*box.foreign, key})
    box.save(update_fields=["learned", "foreign"])
