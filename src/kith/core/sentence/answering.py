"""The answer to "does she know somebody there?": "yes, Tomás Reyes, she worked with him", or "no"."""

import re
from dataclasses import dataclass

from kith.core.names import capitals
from kith.core.sentence.knowing import how_well, is_person

_NO = re.compile(
    r"^\W*(?:no|nope|nobody|no one|none|not\b|nein|niemand(?:en)?|nicht|leider (?:nicht|nein|niemand(?:en)?)"
    r"|(?:she|he|they|er|sie)\s+(?:do(?:es)?(?:n['’]t| not)|knows? (?:nobody|no one)|kennt (?:da |dort )?niemand))"
    r"(?![\w'’])",
    re.IGNORECASE,
)
_YES = re.compile(
    r"^\W*(?:(?:yes|yeah|yep|sure|ja|klar|doch)\b[\s,:;.!–-]*)?"
    r"(?:(?:she|he|they|er|sie)\s+(?:does|do|tut)\b[\s,:;.!–-]*)?(?:(?:(?:she|he|they|er|sie)\s+)?(?:knows?|kennt)\s+)?",
    re.IGNORECASE,
)
_NAMES = re.compile(
    r"^(?!(?:she|he|they|er|sie)\s).+?(?=\s*[,;.:(\n–]|\s*$|\s+(?:-|at|in|from|who|whom|whose|she|he|they|worked|works"
    r"|is|was|well|very|a little|bei|im|von|vom|aus|die|der|den|mit|gut|sehr|er|sie)\b)",
    re.IGNORECASE,
)
_APART = re.compile(r"\s+(?:and|und|&)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Answer:
    """Whom they know, by name, and how well, 1 to 5; nobody where `names` is empty."""

    names: tuple[str, ...]
    strength: int


def answer(text: str) -> Answer | None:
    """What the answer says; None where it names nobody and says no "no"."""
    text = " ".join(text.split())
    if _NO.search(text):
        return Answer((), 0)
    rest = text[len(found[0]) :] if (found := _YES.search(text)) else text
    named = _NAMES.search(rest)
    names = [one.strip(" .") for one in _APART.split(named[0])] if named else []
    if not names or not all(is_person(one, rest, (), sure=True) for one in names):
        return None
    return Answer(tuple(capitals(one) for one in names), how_well(rest))
