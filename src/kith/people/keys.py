"""Values made comparable: the same address written twice has one key."""

from kith.core.addresses import point_key

LONGEST = 255


def key_of(kind: str, value: str) -> str:
    """The key of a contact point; empty values have none. Values that are no address at all compare folded."""
    return point_key(kind, value)[:LONGEST]
