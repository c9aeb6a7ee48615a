"""What became of a digest that was handed in."""

from collections.abc import Iterable

from django.utils import timezone

from kith.post.models import Posted

from . import sending
from .models import Edition


def posted(rows: Iterable[Posted]) -> None:
    """Told of messages whose state changed: sent, refused (then it is tried again), uncertain (then it is asked about),
    cancelled."""
    for row in rows:
        if row.kind == Posted.DIGEST:
            _note(row)


def _note(row: Posted) -> None:
    found = Edition.objects.of(row.book).filter(message_id=row.message_id.strip("<>"), state=Edition.HANDED)
    if row.state == Posted.SENT:
        found.update(state=Edition.SENT, sent_at=row.sent_at or timezone.now(), said="")
    elif row.state == Posted.UNCERTAIN:
        found.update(state=Edition.UNCERTAIN, said=row.said)
    elif row.state == Posted.CANCELLED:
        found.update(state=Edition.DROPPED, said="")
    elif row.state == Posted.REFUSED:
        for edition in found:
            sending.failed(edition, row.said, timezone.now())
    else:
        found.update(said=row.said)
