"""The bytes of a message that was handed in without any: whoever handed it in writes them when its turn comes, so that
thousands need not be written at once, and lie nowhere twice while they wait."""

import logging

from django.conf import settings
from django.db import DatabaseError
from django.utils import translation
from django.utils.translation import gettext as _

from kith.kernel.capabilities import rooms
from kith.kernel.errors import Refusal

from .heading import is_for_one
from .models import Posted

log = logging.getLogger(__name__)


def written(row: Posted) -> bool:
    """Whether there is something to send; where there is not, it is called off, or refused with the reason."""
    there, why = Posted.objects.of(row.book).filter(pk=row.pk), ""
    if not row.content:
        row.content, why = _content(row)
        there.update(content=row.content)
    if row.content and is_for_one(row.bytes, row.to, row.message_id):
        return True
    if row.content:
        log.error("the head of message %s is not what was meant", row.pk)
        why = _could_not()
    there.update(content=b"", state=Posted.REFUSED if why else Posted.CANCELLED, said=why, told=False, runner="")
    return False


def _content(row: Posted) -> tuple[bytes, str]:
    """The bytes, or why there are none; of what is not wanted any more neither."""
    try:
        with translation.override(row.book.owner.language or settings.LANGUAGE_CODE):
            return _by_whoever_handed_it_in(row), ""
    except Refusal as why:
        return b"", str(why)
    except DatabaseError:
        raise  # which passes: it is written in the next round
    except Exception:  # whatever is wrong with it, those behind it go out
        log.exception("message %s could not be written", row.pk)
        return b"", _could_not()


def _could_not() -> str:
    return _("It could not be written.")


def _by_whoever_handed_it_in(row: Posted) -> bytes:
    asked = (room.content(row) for room in rooms("posted") if hasattr(room, "content"))
    return next(filter(None, asked), b"")
