"""The names of conversations on a phone, "sms:+4791234567": one conversation however the numbers in it are written."""

from functools import lru_cache

from .addresses import MANY, bare_number, phone_key

_PHONE = ("sms:", "call:", "whatsapp:")


def is_of_a_phone(name: str) -> bool:
    """Whether a name is that of a chat, or of messages or calls with a number."""
    return name.startswith(_PHONE)


def without_countries(name: str) -> str:
    """The name with its numbers as they are without a country: the same for all that may be one conversation."""
    return _without_countries(name) if is_of_a_phone(name) else name


def may_be_one(name: str, other: str) -> bool:
    """Whether two names are of one conversation, as far as they tell: no number has two countries."""
    if without_countries(name) != without_countries(other):
        return False
    abroad: dict[str, str] = {}
    keys = [key for whole in (name, other) for key in map(_key, whole.partition(":")[2].split("|"))]
    return all(abroad.setdefault(_bare(key), key) == key for key in keys if key.startswith("+"))


def mark_of(raw: str) -> str:
    """What tells a message of a phone from others, as its file names it: the conversation, the moment, and on the third
    line the way, or who wrote. Numbers count without their countries, as for the conversation."""
    if not is_of_a_phone(raw):
        return raw
    name, *rest = raw.split("\n")
    return "\n".join((_without_countries(name), *rest[:1], *(_bare(one) for one in rest[1:2]), *rest[2:]))


@lru_cache(maxsize=MANY)
def _without_countries(name: str) -> str:
    kind, _colon, whom = name.partition(":")
    return f"{kind}:{'|'.join(sorted(_bare(one) for one in whom.split('|')))}"


def _bare(whom: str) -> str:
    key = _key(whom)
    return bare_number(key) if key else whom


def _key(whom: str) -> str:
    """The key of a number; empty for the name of somebody, or of a group."""
    return "" if any(sign.isalpha() for sign in whom) else phone_key(whom)
