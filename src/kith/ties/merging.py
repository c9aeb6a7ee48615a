"""Statements of two people who are one: of each pair there is one, and the later word counts."""

from kith.journal.joining import Rule
from kith.journal.recording import Recording

from .models import Statement


def _same_pair(kept: Statement, other: Statement) -> bool:
    """Each is between one of the two and somebody else, who is the same."""
    return bool({kept.person_id, kept.other_id} & {other.person_id, other.other_id})


def _later_word(rec: Recording, kept: Statement, other: Statement) -> None:
    if other.on > kept.on:
        note = other.note or kept.note
        rec.change(kept, strength=other.strength, on=other.on, note=note)


RULES = {Statement: Rule(_same_pair, _later_word)}
