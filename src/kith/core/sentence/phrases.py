"""A sentence as it is looked at: its tokens, what parts them, and phrases of many words."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache

from kith.core.sentence.tokens import Token

_HARD = frozenset({".", ";", "!", "?", "—", "–", "--", "|", "•", "·", "...", "..", "…", "\\"})
_JOINERS = {
    "@": "at",
    "&": "and",
    "+": "and",
    "w/": "with",
    "w": "with",
    "mit": "with",
    "avec": "with",
    "b/w": "between",
    "thru": "through",
}


@dataclass(slots=True)
class Phrases:
    """Phrases of one or more words, found by their first word; the longest wins."""

    table: dict[str, list[tuple[str, ...]]] = field(default_factory=dict)

    @classmethod
    def of(cls, phrases: Iterable[str]) -> "Phrases":
        made = cls()
        for phrase in phrases:
            words = tuple(phrase.split())
            made.table.setdefault(words[0], []).append(words)
        for found in made.table.values():
            found.sort(key=len, reverse=True)
        return made

    def length(self, sentence: "Sentence", at: int) -> int:
        """How many tokens the longest phrase at `at` takes, 0 when there is none."""
        low = sentence.low
        if at >= len(low):
            return 0
        for words in self.table.get(low[at], ()):
            if low[at : at + len(words)] == list(words):
                return len(words)
        return 0


@cache
def phrases(of: tuple[str, ...]) -> Phrases:
    return Phrases.of(of)


Names = frozenset[tuple[str, ...]]
"""Names of people, each as its folded words."""
_LONGEST_NAME = 5


@dataclass(slots=True)
class Sentence:
    """The tokens of a text with, for each, its folded word, whether a boundary stands at it, and whether it belongs to
    a name that the book holds."""

    text: str
    tokens: list[Token]
    low: list[str]
    hard: list[bool]
    known_at: list[bool]
    cased: bool

    @classmethod
    def of(cls, text: str, tokens: list[Token], known: Names = frozenset()) -> "Sentence":
        low = [_JOINERS.get(t.low, t.low) if t.kind in {"word", "mark"} else "" for t in tokens]
        hard = [_is_hard(text, tokens, i) for i in range(len(tokens))]
        return cls(text, tokens, low, hard, _known(low, known), any(t.capital for t in tokens[1:]))

    def __len__(self) -> int:
        return len(self.tokens)

    def slice(self, start: int, end: int) -> str:
        """The text of tokens[start:end], as typed."""
        return self.text[self.tokens[start].start : self.tokens[end - 1].end] if start < end else ""

    def capital(self, at: int) -> bool:
        return 0 <= at < len(self.tokens) and self.tokens[at].capital

    def clause_start(self, at: int) -> int:
        """The index after the last hard boundary or bracket before `at`."""
        while at > 0 and not self.hard[at - 1] and self.low[at - 1] not in {"(", ")"}:
            at -= 1
        return at

    def clause_end(self, at: int) -> int:
        """The index of the next hard boundary or bracket from `at` on."""
        while at < len(self) and not self.hard[at] and self.low[at] not in {"(", ")"}:
            at += 1
        return at


def _known(low: list[str], known: Names) -> list[bool]:
    found = [False] * len(low)
    for start in range(len(low) if known else 0):
        for end in range(start + 1, min(start + _LONGEST_NAME, len(low)) + 1):
            if tuple(low[start:end]) in known:
                found[start:end] = [True] * (end - start)
    return found


def _is_hard(text: str, tokens: list[Token], at: int) -> bool:
    token = tokens[at]
    if token.kind != "mark":
        return False
    if token.text in _HARD:
        return True
    if token.text == "-":
        return text[token.start - 1 : token.start].isspace() or text[token.end : token.end + 1].isspace()
    if token.text == "/":
        return text[token.start - 1 : token.start].isspace() and text[token.end : token.end + 1].isspace()
    return token.text in {":", "\n"}
