"""What was said of a pair is said of it once."""

from kith.journal.joining import Rule

from .models import TwoPeople


def _same_pair(kept: TwoPeople, other: TwoPeople) -> bool:
    """Each is of one of the two and somebody else, who is the same."""
    return bool({kept.person_id, kept.other_id} & {other.person_id, other.other_id})


RULES = {TwoPeople: Rule(_same_pair)}
