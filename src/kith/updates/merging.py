"""What becomes of two letters of one update when their people become one: what went out counts, and what comes of the
other is still heard of."""

from kith.journal.joining import Rule
from kith.journal.recording import Recording

from .models import Letter, Twin

_FURTHER = (
    Letter.SKIPPED,
    Letter.CANCELLED,
    Letter.DRAFT,
    Letter.REFUSED,
    Letter.WAITING,
    Letter.UNCERTAIN,
    Letter.SENT,
)
_MAIL = ("to", "message_id", "encounter")
_WHAT = ("channel", "text", "state", "said", "sent_on", *_MAIL)


def _one_letter(rec: Recording, kept: Letter, other: Letter) -> None:
    is_further = _FURTHER.index(other.state) > _FURTHER.index(kept.state)
    left = {name: getattr(kept if is_further else other, name) for name in _MAIL}
    if other.message_id or left["message_id"]:
        rec.add(Twin(book=kept.book, letter=kept, uid=other.uid, **left))
    answered = min(filter(None, (kept.answered_on, other.answered_on)), default=None)
    taken = {name: getattr(other, name) for name in _WHAT} if is_further else {}
    rec.change(kept, answered_on=answered, **taken)


RULES = {Letter: Rule(settle=_one_letter)}
