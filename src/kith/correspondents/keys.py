"""What makes somebody one writes with comparable: the key of an address or a number, or the name on a phone, folded."""

from django.utils.translation import gettext as _

from kith.core.addresses import email_key, phone_key
from kith.core.folding import fold

from .models import Correspondent

LONGEST = 255
_NAMED = "name:"


def key_of(kind: str, address: str) -> str:
    """The key of an address, number or name; empty where it is none."""
    if kind == Correspondent.NAME:
        return name_key(address)
    return (email_key(address) if kind == Correspondent.EMAIL else phone_key(address))[:LONGEST]


def name_key(name: str) -> str:
    """The key of a name on a phone."""
    folded = fold(name)
    return f"{_NAMED}{folded}"[:LONGEST] if folded else ""


def folded_of(key: str) -> str:
    """The folded name of such a key."""
    return key.removeprefix(_NAMED)


def any_key(told: str) -> str:
    """The key of what somebody typed: an address, a number, or else a name."""
    return email_key(told) or phone_key(told) or name_key(told)


def is_whole(kind: str, key: str) -> bool:
    """Whether nothing was taken out of a key; erasing takes out what names somebody (`people.mentions`)."""
    if kind == Correspondent.NAME:
        return key.startswith(_NAMED) and _("(erased)") not in key
    return key_of(kind, key) == key
