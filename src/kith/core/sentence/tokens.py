"""A sentence cut into words, marks, ways to reach someone and days, each with its place in the text."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Literal, TypeAlias

from kith.core.sentence.contacts import Contact, contacts
from kith.core.sentence.reckoning import Day
from kith.core.sentence.when import days

Kind: TypeAlias = Literal["word", "mark", "contact", "day"]


@dataclass(slots=True)
class Token:
    """`low` is the folded word; `text` is as typed. A day or a contact is one token."""

    kind: Kind
    text: str
    low: str
    start: int
    end: int
    contact: Contact | None = None
    day: Day | None = None

    @property
    def capital(self) -> bool:
        return self.kind == "word" and (self.text[0].isupper() or _PREFIXED.match(self.text) is not None)


_CLITIC = r"(?:['’](?:s|ll|d|re|ve|m)|n['’]t)(?![\w'’])"
_QUOTED = r"(?<!\w)['’](?![tnsk]\b)\w[^'’\n]{0,40}['’](?!\w)"
"""What begins so is a name between marks, and its first mark no letter of it."""
_SEASONS = frozenset("spring summer autumn fall winter".split())
_WORD = re.compile(
    rf"""
    (?P<clitic>(?<=\w){_CLITIC}|(?<=s)['’](?=\s|$))
    | (?!{_QUOTED})(?P<word>(?:[^\W_]{{1,2}}&[^\W_]{{1,2}}(?![^\W_])
        | re:(?:publica|invent)\b | 1:1(?!\d) | c\+\+|c\#|\.net|&co|f/u|w/o|w/|b/c|c/o|[^\W_](?:\.[^\W_])+\.?
        | (?:(?!{_CLITIC})[\w]|(?!{_CLITIC})['’](?=\w)|[-./+](?=[^\W_])(?<=[^\W_][-./+]))+)(?:(?<=\b[a-z])\.(?=\s\w))?)
    | (?P<mark>--+|\.\.+|[^\w\s])
    """,
    re.VERBOSE | re.IGNORECASE,
)
_BESIDE = re.compile(r"[^/+]+")
_PREFIXED = re.compile(
    r"(?:(?:al|el|ul|ad|as|an|ar|ash|bin|ibn|abu|d|l|o|t|n|ch|de|di|von|van)[-'’]|['’])[A-ZÀ-ÖØ-ÞĀĆČĐĞİŁŃŌŘŚŞŠŪŽ]"
)
_ABBREVIATED = frozenset(
    (
        "dr mr mrs ms prof st fr rev lt col capt sgt gen hon jr sr gov sen engr cllr eng inc ltd corp co bros no mt ft"
    ).split()
)
_FORMS = frozenset("inc ltd corp co bros".split())
_FOLDED = {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "’": "'", "‘": "'", "ʼ": "'", "–": "-", "—": "-"}


def flat(text: str) -> str:
    """`text` in small letters without accents, letter for letter: positions stay the same."""
    return text.lower() if text.isascii() else "".join(map(_flat_letter, text))


def _flat_letter(letter: str) -> str:
    small = letter.lower()
    if len(small) != 1:
        small = letter
    small = _FOLDED.get(small, small)
    return small if small.isascii() else unicodedata.normalize("NFD", small)[0]


def tokens(text: str, today: date) -> list[Token]:
    """The tokens of `text`, in order; `today` gives the days their dates."""
    low = flat(text)
    reach = contacts(text)
    taken = [(c.start, c.end) for c in reach]
    when = [d for d in days(low, today) if not any(d.start < e and s < d.end for s, e in taken) and not _named(text, d)]
    fixed = [Token("contact", text[c.start : c.end], "", c.start, c.end, contact=c) for c in reach]
    fixed += [Token("day", text[d.start : d.end], low[d.start : d.end], d.start, d.end, day=d) for d in when]
    found: list[Token] = []
    at = 0
    for token in [*sorted(fixed, key=lambda t: t.start), None]:
        until = token.start if token else len(text)
        found.extend(_plain(text, low, at, until))
        if token:
            found.append(token)
            at = token.end
    return _join_abbreviations(text, found)


def _closes(text: str, low: str, end: int) -> bool:
    """Whether a sentence ends at `end`, after "Ltd." or "Inc."."""
    following = text[end:].lstrip()
    return low in _FORMS and text[end : end + 1].isspace() and following[:1].isupper() and not following[:2].isupper()


def _named(text: str, day: Day) -> bool:
    """Whether a season belongs to a name: "the Spring Business Mixer"."""
    last, following = text[: day.end].rsplit(maxsplit=1)[-1], text[day.end :].lstrip()
    return last.lower() in _SEASONS and last[0].isupper() and following[:1].isupper() and text[day.end] == " "


def _plain(text: str, low: str, at: int, until: int) -> list[Token]:
    found = []
    for match in _WORD.finditer(text, at, until):
        kind: Kind = "mark" if match.lastgroup == "mark" else "word"
        for start, end in _pieces(text, *match.span()):
            found.append(
                Token(
                    kind if end - start > 1 or kind == "mark" or text[start].isalnum() else "mark",
                    text[start:end],
                    low[start:end],
                    start,
                    end,
                )
            )
    return found


def _pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """ "Deepak/Nvidia", "Ruta+Jonas": two words and the mark between; shorter ones ("f/u", "A/B") are words."""
    words = list(_BESIDE.finditer(text, start, end))
    if len(words) < len("ab") or any(len(one[0]) < len("Jon") for one in words):
        return [(start, end)]
    spans = [one.span() for one in words]
    marks = [(before[1], after[0]) for before, after in pairwise(spans)]
    return sorted([*spans, *marks])


def _join_abbreviations(text: str, found: list[Token]) -> list[Token]:
    """Gives "Dr", "St", "Inc" and initials the full stop that follows them, so that it ends no sentence."""
    joined: list[Token] = []
    for token in found:
        last = joined[-1] if joined else None
        if (
            last is not None
            and token.text == "."
            and last.kind == "word"
            and last.end == token.start
            and (
                (last.low in _ABBREVIATED and not _closes(text, last.low, token.end))
                or (len(last.text) == 1 and last.text.isupper())
            )
        ):
            joined[-1] = Token("word", last.text + ".", last.low + ".", last.start, token.end)
            continue
        joined.append(token)
    return joined
