"""What one can do with updates and their letters, one verb a function: keyword-only, atomic, journalled; each raises
`Refusal`."""

from .carrying import A_DAY, mark_sent, not_sent, note_answer, note_sent
from .going import call_off, go_on, pause
from .handing_in import hand_in
from .letters import add_letters, choose_channel, skip_letters, write_letter
from .writing import begin_update, change_update, delete_update

__all__ = [
    "A_DAY",
    "add_letters",
    "begin_update",
    "call_off",
    "change_update",
    "choose_channel",
    "delete_update",
    "go_on",
    "hand_in",
    "mark_sent",
    "not_sent",
    "note_answer",
    "note_sent",
    "pause",
    "skip_letters",
    "write_letter",
]
