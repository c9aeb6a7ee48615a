"""Signs that no XML may hold: what others wrote with them is read without."""

import re

_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_NUMBERED = re.compile(r"&#(?:(\d+)|x([0-9a-f]+));", re.IGNORECASE)


def is_sign(number: int) -> bool:
    """Whether XML knows the sign of this number (XML 1.0, 2.2)."""
    return number in {9, 10, 13} or 0x20 <= number < 0xD800 or 0xE000 <= number < 0xFFFE or 0x10000 <= number < 0x110000


def readable(text: str) -> str:
    """A document without such signs, be they written or told by their numbers."""
    return _NUMBERED.sub(_if_a_sign, _CONTROLS.sub("", text))


def _if_a_sign(found: "re.Match[str]") -> str:
    digits, base = (found[1], 10) if found[1] else (found[2], 16)
    return found[0] if is_sign(int(digits[-20:], base)) and len(digits) <= 20 else ""
