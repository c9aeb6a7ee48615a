"""Follow-ups of two people who are one: of each encounter there is one, with the words of both."""

from kith.journal.joining import Rule
from kith.journal.recording import Recording

from .models import FollowUp


def _words_of_both(rec: Recording, kept: FollowUp, other: FollowUp) -> None:
    if other.words not in kept.words:
        rec.change(kept, words=f"{kept.words}\n\n{other.words}".strip())


RULES = {FollowUp: Rule(settle=_words_of_both)}
