"""Values made comparable: the same address written twice has one key."""

from kith.core.addresses import email_key, phone_key, profile_key
from kith.core.folding import fold

from .models import ContactPoint

LONGEST = 255


def key_of(kind: str, value: str) -> str:
    """The key of a contact point; empty values have none. Values that are no address at all compare folded."""
    reading = {
        ContactPoint.EMAIL: email_key,
        ContactPoint.PHONE: phone_key,
        ContactPoint.URL: profile_key,
        ContactPoint.SOCIAL: profile_key,
    }.get(kind)
    key = (reading(value) if reading else "") or fold(value)
    return key[:LONGEST]
