"""Text as words, the same way for what is indexed and for what is asked. Plain Python.

A word is a run of letters and digits of the folded text. Runs that stand together without a space (Jean-Luc, O'Brien,
anna@x.org, 田中太郎) are indexed both one by one and joined, so that each way of typing them finds them.
"""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import lru_cache

from kith.core.folding import fold, words

from .columns import LONGEST

MOST_ASKED = 8

_RUN = re.compile(r"[^\W_]+")
_MAIL = re.compile(r"\w@")
_NUMBER = re.compile(r"\+?\d{6,}")
_DIALLED = re.compile(r"[+(\d][\d\s()./+-]*")
_FEWEST_DIGITS = 4
_ONE = ("1", "7")
_TWO = frozenset(
    "20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 81 82 84 86 90 "
    "91 92 93 94 95 98".split()
)
"""Countries by what is dialled for them; all others have three digits."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word that is asked for: as a whole, or all of its parts. Of an e-mail only the whole counts."""

    whole: str
    parts: tuple[str, ...] = ()

    def stands_among(self, words: Collection[str], *, exact: bool) -> bool:
        """Whether it is among the words of a text; unless `exact`, it may be the beginning of one."""

        def is_there(part: str) -> bool:
            return part in words if exact else any(word.startswith(part) for word in words)

        if is_there(self.whole):
            return True
        return bool(self.parts) and is_there(self.parts[-1]) and all(part in words for part in self.parts[:-1])


def indexed(text: str) -> set[str]:
    """The words to index of a text."""
    pieces = set(text.lower().split())
    found = {piece for piece in pieces if piece.isalnum() and piece.isascii() and len(piece) <= LONGEST}
    for piece in pieces - found:
        found.update(_odd_words(piece))
    return found


def _odd_words(piece: str) -> Iterable[str]:
    """The words of a piece of text with signs or accents in it."""
    if not piece.isascii():
        return _folded_words(piece)
    runs = _RUN.findall(piece)
    if len(runs) > 1:
        runs.append("".join(runs))
    return runs if len(piece) <= LONGEST else [word[:LONGEST] for word in runs]


@lru_cache(8192)
def _folded_words(piece: str) -> frozenset[str]:
    """Those of a piece with accents in it. Folding costs, and the same names come again."""
    found: set[str] = set()
    for part in fold(piece).split():
        runs = words(part)
        found.update((*runs, "".join(runs)))
    return frozenset(word[:LONGEST] for word in found if word)


def endings(text: str) -> set[str]:
    """What phone numbers in a text (digits, + in front) may be asked by: without what is dialled before them, which of
    an international number is its country and of others nobody knows, or by their last digits."""
    found: set[str] = set()
    for number in _NUMBER.findall(text):
        digits = number.lstrip("+0")
        if number[0] == "+":
            found.update((digits, digits[_country(digits) :].lstrip("0"), digits[-7:], digits[-4:]))
        else:
            found.update((digits, digits[1:], digits[2:], digits[3:], digits[-7:], digits[-4:]))
    return found


def _country(digits: str) -> int:
    """How many digits of an international number are its country (ITU-T E.164)."""
    return 1 if digits[:1] in _ONE else 2 if digits[:2] in _TWO else 3


def asked(text: str) -> list[Word]:
    """The words of a question, at most eight. A question of digits alone is one number, dialled in whatever way."""
    folded = fold(text[:400])
    digits = "".join(_RUN.findall(folded))
    if len(digits) >= _FEWEST_DIGITS and digits.isascii() and _DIALLED.fullmatch(folded):
        return [Word(digits.lstrip("0") or digits)]
    pieces = (_asked_word(piece) for piece in folded.split())
    return list(dict.fromkeys(word for word in pieces if word.whole))[:MOST_ASKED]


def _asked_word(piece: str) -> Word:
    if "/" in piece:  # an address of a page is asked by its last part
        path = piece.partition("?")[0].split("/")
        piece = next((part for part in reversed(path) if _RUN.search(part)), "")
    parts = words(piece)
    whole = "".join(parts)[:LONGEST]
    if len(parts) < 2 or _MAIL.search(piece):
        return Word(whole)
    return Word(whole, tuple(part[:LONGEST] for part in dict.fromkeys(parts)))


def held(text: str, words: Iterable[Word]) -> int:
    """How many of the words that were asked for stand in the text, each as the beginning of a word."""
    there = indexed(text) | endings(text)

    def begun(asked: str) -> bool:
        return any(word.startswith(asked) for word in there)

    return sum(begun(one.whole) or (bool(one.parts) and all(map(begun, one.parts))) for one in words)
