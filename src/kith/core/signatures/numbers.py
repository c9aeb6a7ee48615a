"""The numbers at which whoever signs is reached themselves: no fax, nobody else's, and nothing that is no number."""

import re
from collections.abc import Iterable

from kith.core.addresses import phone_key
from kith.core.folding import words
from kith.core.signatures.lines import APART

MOST = 3
_NUMBER = re.compile(r"(?<![\w.,/-])(?:\+|\(?0)(?:[\d \t()./-]{5,22})\d(?![\w])")
_DAY = re.compile(r"\b\d{1,2}[./-]\d{1,2}[./-](?:\d\d){1,2}\b|\b\d{4}-\d\d-\d\d\b")
_FEWEST, _MOST = 8, 15
"""Digits of a number with its area."""
_OWN = frozenset(
    "t tel telefon telephone telefono tlf tfno tf phone fon ph p m mob mobil mobile movil portable cell c handy natel"
    " gsm direct direkt d durchwahl office buro o work w dienstlich home whatsapp signal or oder und and ou".split()
)
"""What may stand before a number that is their own. A fax, and whoever else is named there, is not among it."""


def own_numbers(lines: Iterable[str]) -> tuple[str, ...]:
    """The numbers in the lines of a signature, as they are written there."""
    found: dict[str, str] = {}
    for line in lines:
        for piece in APART.split(line):
            for one in _in_piece(piece):
                found.setdefault(phone_key(one), one)
    return tuple(found.values())[:MOST]


def _in_piece(piece: str) -> Iterable[str]:
    """Each number with what stands before it, up to the one before."""
    at = 0
    for number in _NUMBER.finditer(piece):
        label, at = piece[at : number.start()], number.end()
        told = " ".join(number.group().split())
        if _OWN.issuperset(words(label)) and _is_number(told):
            yield told


def _is_number(told: str) -> bool:
    import phonenumbers

    key = phone_key(told)
    if not _FEWEST <= len(key.lstrip("+")) <= _MOST or _DAY.search(told):
        return False
    try:
        return not key.startswith("+") or phonenumbers.is_possible_number(phonenumbers.parse(key))
    except phonenumbers.NumberParseException:
        return False
