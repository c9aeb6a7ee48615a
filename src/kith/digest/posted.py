"""What became of a digest that was handed in."""

from collections.abc import Iterable
from typing import Any

from django.utils import timezone

from . import outgoing, sending
from .models import Edition


def posted(rows: Iterable[Any]) -> None:
    """Told of messages whose state changed: sent, refused (then it is tried again), uncertain (then it is asked about),
    cancelled."""
    for row in rows:
        if row.kind == outgoing.DIGEST:
            _note(row)


def _note(row: Any) -> None:
    found = Edition.objects.of(row.book).filter(message_id=row.message_id.strip("<>"), state=Edition.HANDED)
    if row.state == "sent":
        found.update(state=Edition.SENT, sent_at=row.sent_at or timezone.now(), said="")
    elif row.state == "uncertain":
        found.update(state=Edition.UNCERTAIN, said=row.said)
    elif row.state == "cancelled":
        found.update(state=Edition.DROPPED, said="")
    elif row.state == "refused":
        for edition in found:
            sending.failed(edition, row.said, timezone.now())
    else:
        found.update(said=row.said)
