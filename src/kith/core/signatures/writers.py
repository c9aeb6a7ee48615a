"""Where the writer is named: alone on a line, behind a closing, or before the work."""

import re
from collections.abc import Sequence

from kith.core.folding import words
from kith.core.matching import names_contradict
from kith.core.names import bare
from kith.core.signatures.lines import APART
from kith.core.signatures.titles import DEGREES, LONGEST, reads_as_title

_CLOSING = re.compile(
    r"^(?:(?:with )?(?:best|kind|warm|many)?\s*(?:regards|wishes|thanks)|thank you|cheers|sincerely|yours \w+"
    r"|(?:mit )?(?:(?:freundlich|best|herzlich|viel|lieb|sch[öo]n)\w*) gr(?:ü|ue)(?:ß|ss)en?\b.{0,20}"
    r"|gr(?:ü|ue)(?:ß|ss)e|mfg|vg|lg"
    r"|(?:bien )?cordialement|saludos(?: cordiales)?|un saludo)[\s,!.:]+",
    re.IGNORECASE,
)
_FOR = re.compile(r"^(?:i\.?\s?[av]\.?|ppa\.?|p\.\s?p\.|gez\.?|im auftrag|in vertretung)[:\s]+(?=\S)", re.IGNORECASE)
_PRONOUNS = re.compile(
    r"\((?:she|he|they|sie|er|elle|il|ella|él)\b[^)]{0,30}\)|\([^)]{1,20}/[^)]{1,20}\)", re.IGNORECASE
)


def after_name(line: str, names: Sequence[str]) -> list[str] | None:
    """The pieces after the name, where a line begins with that of the writer; None where it does not."""
    text = _FOR.sub("", _CLOSING.sub("", line)).strip()
    if not text or len(text) > 2 * LONGEST:
        return None
    first, *rest = APART.split(text)
    if title := _behind_name(first.split(), names):
        return [title, *rest]
    if _is_name(first, names):
        return rest
    name, comma, more = first.partition(",")
    if comma and _is_name(name, names):
        more = DEGREES.sub(" ", more).strip(" ,.")
        return [more, *rest] if more else rest
    return None


def _behind_name(said: Sequence[str], names: Sequence[str]) -> str:
    """The title that follows a name without a sign: "Ida Brandvold CEO". Who is called Baker is none for that."""
    if any(words(" ".join(said)) == words(one) for one in names):
        return ""
    for size in range(min(4, len(said) - 1), 1, -1):
        title = " ".join(said[size:])
        if _is_name(" ".join(said[:size]), names) and reads_as_title(title):
            return title
    return ""


def _is_name(piece: str, names: Sequence[str]) -> bool:
    told = words(bare(DEGREES.sub(" ", _PRONOUNS.sub(" ", piece)).strip(" ,.")))
    if not told or len(told) > 5 or any(char.isdigit() for char in piece):
        return False
    return any(_is_of(told, name) for name in names)


def _is_of(told: Sequence[str], name: str) -> bool:
    """Whether these words are that name: equal, or likely, with no more than one word beside it."""
    held = words(bare(name))
    shared = [word for word in told if word in held and len(word) > 1]
    if len(held) == 1:
        return list(told) == held or (
            told[0] == held[0] and len(told) == 2 and not reads_as_title(" ".join(told).title())
        )
    if len(told) < 2 or not shared or len(told) > len(held) + 1:
        return False
    return not names_contradict(" ".join(told), " ".join(held))
