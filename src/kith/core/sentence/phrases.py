"""A sentence as the grammar walks over it: its tokens, what joins and what parts them, and phrases of many words."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from functools import cache

from kith.core.sentence.tokens import Token
from kith.core.sentence.words.cues import ARTICLES, POSSESSIVES

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


@dataclass(slots=True)
class Sentence:
    """The tokens of a text with, for each, its folded word and whether a boundary stands at it."""

    text: str
    tokens: list[Token]
    low: list[str]
    hard: list[bool]
    claimed: list[bool]
    cased: bool
    known: frozenset[tuple[str, ...]] = frozenset()

    @classmethod
    def of(cls, text: str, tokens: list[Token], known: frozenset[tuple[str, ...]] = frozenset()) -> "Sentence":
        low = [_JOINERS.get(t.low, t.low) if t.kind in {"word", "mark"} else "" for t in tokens]
        low = [
            "w.h.o." if t.text == "WHO" and not text.isupper() else word for t, word in zip(tokens, low, strict=True)
        ]
        hard = [_is_hard(text, tokens, i) for i in range(len(tokens))]
        capitals = sum(t.capital for t in tokens[1:])
        return cls(text, tokens, low, hard, [False] * len(tokens), capitals > 0, known)

    def __len__(self) -> int:
        return len(self.tokens)

    def slice(self, start: int, end: int) -> str:
        """The text of tokens[start:end], as typed."""
        return self.text[self.tokens[start].start : self.tokens[end - 1].end] if start < end else ""

    def word(self, at: int) -> bool:
        return 0 <= at < len(self.tokens) and self.tokens[at].kind == "word" and not self.claimed[at]

    def capital(self, at: int) -> bool:
        return 0 <= at < len(self.tokens) and self.tokens[at].capital

    def mark(self, at: int) -> bool:
        """Whether tokens[at] parts phrases: the end, a comma, a bracket, a full stop, a dash, a claimed token."""
        if not 0 <= at < len(self.tokens):
            return True
        return (self.tokens[at].kind != "word" and self.low[at] not in {"and", "at"}) or self.claimed[at]

    def is_in(self, at: int, words: Collection[str]) -> bool:
        return 0 <= at < len(self.low) and self.low[at] in words

    def article(self, at: int) -> bool:
        """Whether an article or a possessive stands at `at` ("UN" in capitals is none)."""
        return self.is_in(at, ARTICLES | POSSESSIVES) and not (
            len(self.tokens[at].text) > 1 and self.tokens[at].text.isupper()
        )

    def clause_end(self, at: int) -> int:
        """The index of the next hard boundary or bracket from `at` on."""
        while at < len(self) and not self.hard[at] and self.low[at] not in {"(", ")"}:
            at += 1
        return at

    def clause_start(self, at: int) -> int:
        """The index after the last hard boundary or bracket before `at`."""
        while at > 0 and not self.hard[at - 1] and self.low[at - 1] not in {"(", ")"}:
            at -= 1
        return at

    def claim(self, start: int, end: int) -> None:
        for i in range(start, end):
            self.claimed[i] = True


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
