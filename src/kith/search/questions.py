"""What the index is asked and given, whichever database keeps it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from .words import Word

Row = tuple[int, dict[str, str]]  # the number in the index, and the words of each column, with spaces between


@dataclass(frozen=True, slots=True)
class Question:
    """All `words` in `column`, or anywhere when it is empty; `lead` also wants one of them in that column.

    `exact` wants whole words, else each may be the beginning of one.
    """

    words: Sequence[Word]
    column: str = ""
    exact: bool = False
    lead: str = ""

    def is_answered_by(self, row: Mapping[str, Collection[str]]) -> bool:
        """Whether a row, by its words in each column, answers; one that has all the words somewhere is asked for
        `lead` alone."""
        there = row.get(self.lead or self.column, ())
        enough = any if self.lead else all
        return enough(word.stands_among(there, exact=self.exact) for word in self.words)
