"""What the index is asked and given, whichever database keeps it."""

from collections.abc import Sequence
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
