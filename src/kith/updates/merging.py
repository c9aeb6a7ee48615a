"""What becomes of two letters of one update when their people become one: what went out counts, and what comes of the
other is still heard of."""

from kith.journal.joining import Rule
from kith.journal.recording import Recording

from . import posting
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
    is_further = _how_far(other) > _how_far(kept)
    left = {name: getattr(kept if is_further else other, name) for name in _MAIL}
    if other.message_id or left["message_id"]:
        rec.add(Twin(book=kept.book, letter=kept, uid=other.uid, **left))
    answered = min(filter(None, (kept.answered_on, other.answered_on)), default=None)
    taken = {name: getattr(other, name) for name in _WHAT} if is_further else {}
    rec.change(kept, answered_on=answered, **taken)


def _how_far(letter: Letter) -> tuple[int, bool]:
    """By its state; of two that wait, one that a server is being given just now, or has, is further."""
    waits = letter.state == Letter.WAITING
    there = posting.states(letter.book, [letter.message_id]) if waits else {}
    return _FURTHER.index(letter.state), not posting.OUT.isdisjoint(there.values())


RULES = {Letter: Rule(settle=_one_letter)}
