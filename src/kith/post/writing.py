"""The bytes of a message that was handed in without any: whoever handed it in writes them when its turn comes, so that
thousands need not be written at once, and lie nowhere twice while they wait."""

from django.conf import settings
from django.utils import translation

from kith.kernel.capabilities import rooms
from kith.kernel.errors import Refusal

from .models import Posted


def written(row: Posted) -> bool:
    """Whether there is something to send; where there is not, it is called off, or refused with the reason."""
    if row.content:
        return True
    there = Posted.objects.of(row.book).filter(pk=row.pk)
    try:
        with translation.override(row.book.owner.language or settings.LANGUAGE_CODE):
            row.content = _by_whoever_handed_it_in(row)
    except Refusal as why:
        there.update(state=Posted.REFUSED, said=str(why), told=False, runner="")
        return False
    if not row.content:
        there.update(state=Posted.CANCELLED, told=False, runner="")
        return False
    there.update(content=row.content)
    return True


def _by_whoever_handed_it_in(row: Posted) -> bytes:
    asked = (room.content(row) for room in rooms("posted") if hasattr(room, "content"))
    return next(filter(None, asked), b"")
