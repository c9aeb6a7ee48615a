"""Where the writer is named: alone on a line, behind a closing, or before the work."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from kith.core.folding import words
from kith.core.matching import families, names_contradict
from kith.core.names import bare, split
from kith.core.signatures.lines import APART
from kith.core.signatures.titles import DEGREES, LONGEST, reads_as_title

_CLOSING = re.compile(
    r"^(?:(?:with )?(?:all )?(?:my )?(?:very )?(?:best|kind|kindest|warm|warmest|many)?\s*(?:regards|wishes|thanks)"
    r"|(?:all (?:the )?)?best|thank you|thanks again|cheers|sincerely|yours \w+|take care"
    r"|(?:mit )?(?:(?:freundlich|best|herzlich|viel|lieb|sch[öo]n)\w*) gr(?:ü|ue)(?:ß|ss)en?\b.{0,20}"
    r"|gr(?:ü|ue)(?:ß|ss)e|mfg|vg|lg|herzlichst|bis (?:bald|dann)"
    r"|(?:bien )?(?:cordialement|à vous)|amicalement|saludos(?: cordiales)?|un (?:saludo|abrazo))[\s,!.:]+",
    re.IGNORECASE,
)
_FOR = re.compile(r"^(?:i\.?\s?[av]\.?|ppa\.?|p\.\s?p\.|gez\.?|im auftrag|in vertretung)[:\s]+(?=\S)", re.IGNORECASE)
_PRONOUNS = re.compile(
    r"\((?:she|he|they|sie|er|elle|il|ella|él)\b[^)]{0,30}\)|\([^)]{1,20}/[^)]{1,20}\)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Writer:
    """Who wrote a letter: their names, and given names (folded words) by which they may sign it."""

    names: Sequence[str]
    given: Collection[Sequence[str]] = ()

    def behind(self, lines: Sequence[str], at: int) -> list[str] | None:
        """The pieces after their name, where a line begins with it; None where it does not."""
        return after_name(lines[at], self.names, self.given if signs_off(lines, at) else ())


def signs_off(lines: Sequence[str], at: int) -> bool:
    """Whether a line is where a letter is signed: behind a closing, or below one or the sign of a signature."""
    if _CLOSING.match(lines[at]):
        return True
    before = next((one for one in reversed(lines[max(at - _AWAY, 0) : at]) if one), "")
    return before == "--" or _CLOSING.fullmatch(f"{before} ") is not None


_AWAY = 3
"""Lines above a name of which the last that is written may be a closing."""


def after_name(line: str, names: Sequence[str], given: Collection[Sequence[str]] = ()) -> list[str] | None:
    """The pieces after the name, where a line begins with that of the writer; None where it does not. `given` are
    given names, as folded words, that alone name the writer."""
    text = _FOR.sub("", _CLOSING.sub("", line)).strip()
    if not text or len(text) > 2 * LONGEST:
        return None
    first, *rest = APART.split(text)
    if title := _behind_name(first.split(), names):
        return [title, *rest]
    if _is_name(first, names) or _is_given(first, given):
        return rest
    name, comma, more = first.partition(",")
    if comma and _is_name(name, names):
        more = DEGREES.sub(" ", more).strip(" ,.")
        return [more, *rest] if more else rest
    return None


def given_names(names: Iterable[str]) -> list[list[str]]:
    """The given names of these, as folded words, with the second one and without it; none of a single name."""
    parts = [one for one in map(split, names) if one.family]
    told = [words(text) for one in parts for text in (one.given, f"{one.given} {one.additional}")]
    return [one for one in told if len("".join(one)) > 1]


def _is_given(piece: str, given: Collection[Sequence[str]]) -> bool:
    """Whether some words are one of these given names, or short for one."""
    told = words(piece)
    short = {number for one in given if len(one) == 1 for number in families(one[0])}
    return told in given or (len(told) == 1 and not short.isdisjoint(families(told[0])))


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
