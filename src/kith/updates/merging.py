"""What becomes of two letters of one update when their people become one: what went out counts."""

from kith.journal.joining import Rule
from kith.journal.recording import Recording

from .models import Letter

_FURTHER = (
    Letter.SKIPPED,
    Letter.CANCELLED,
    Letter.DRAFT,
    Letter.REFUSED,
    Letter.WAITING,
    Letter.UNCERTAIN,
    Letter.SENT,
)
_WHAT = ("channel", "text", "state", "to", "message_id", "said", "sent_on", "answered_on", "encounter")


def _one_letter(rec: Recording, kept: Letter, other: Letter) -> None:
    if _FURTHER.index(other.state) > _FURTHER.index(kept.state):
        rec.change(kept, **{name: getattr(other, name) for name in _WHAT})


RULES = {Letter: Rule(settle=_one_letter)}
