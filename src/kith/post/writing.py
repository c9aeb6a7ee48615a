"""The bytes of a message that was handed in without any: whoever handed it in writes them when its turn comes, so that
thousands need not be written at once, and lie nowhere twice while they wait."""

import logging

from django.conf import settings
from django.db import DatabaseError, transaction
from django.utils import translation
from django.utils.translation import gettext as _

from kith.kernel.capabilities import rooms
from kith.kernel.errors import Refusal

from .heading import is_for_one
from .models import Posted

log = logging.getLogger(__name__)


@transaction.atomic
def written(row: Posted) -> bool:
    """Whether there is something to send; where there is not, it is called off, or refused with the reason. It may have
    waited for days: whoever handed it in is asked whether it still goes, and where to."""
    there, before = Posted.objects.of(row.book).filter(pk=row.pk), (row.to, row.content)
    found, why = _content(row)
    if found is None:
        there.update(state=Posted.CANCELLED, content=b"", runner="")  # who called it off need not be told
        return False
    row.content = found
    if (row.to, row.content) != before:
        there.update(to=row.to, content=row.content)
    if row.content and is_for_one(row.bytes, row.to, row.message_id):
        return True
    if row.content:
        log.error("the head of message %s is not what was meant", row.pk)
        why = _could_not()
    there.update(content=b"", state=Posted.REFUSED if why else Posted.CANCELLED, said=why, told=False, runner="")
    return False


def _content(row: Posted) -> tuple[bytes | None, str]:
    """The bytes, or why there are none; None where it does not go any more. For another address it is written anew."""
    to = row.to
    try:
        with translation.override(row.book.owner.language or settings.LANGUAGE_CODE):
            if not all(room.goes(row) for room in rooms("posted") if hasattr(room, "goes")):
                return None, ""
            kept = row.bytes if row.to == to else b""
            return kept or _by_whoever_handed_it_in(row), ""
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
