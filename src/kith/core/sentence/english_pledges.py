"""What others said they would do, in English: "she will send me the slides", "he said he'd forward it"."""

from collections.abc import Iterator

from kith.core.sentence.clauses import due, end_of, start_of, told
from kith.core.sentence.phrases import Sentence, phrases
from kith.core.sentence.reading import Pledge
from kith.core.sentence.spans import Span
from kith.core.sentence.words import pledging

_COMING, _GIVEN, _OWED = (phrases(one) for one in (pledging.COMING, pledging.GIVEN, pledging.OWED))
_IN_TOUCH = phrases(pledging.IN_TOUCH)
_THEY = frozenset({"he", "she", "they"})
_NOT_THEY = frozenset("i we you it that this which there".split())
_OTHERS = frozenset("him her them his their".split())
_NOTHING = frozenset("nothing nil nought".split())


def english(s: Sentence, plan: list[str], people: list[Span]) -> Iterator[tuple[int, Pledge]]:
    """The promises of others, in order, each with the place behind who makes it; `plan` labels the tokens, `people` are
    the names of people."""
    names = {one.end for one in people}
    others = {one.start for one in people if any(told.length(s, one.end) for told in (_COMING, _GIVEN, _OWED))}
    for at in range(1, len(s)):
        they = s.low[at - 1] in _THEY or at in names
        if _is_unsure(s, at):
            continue
        given, coming = _GIVEN.length(s, at) if they else 0, _COMING.length(s, at)
        if they and not given and (length := _OWED.length(s, at)):
            if not _NOTHING.intersection(s.low[at + length : at + length + 1]):
                yield at, _pledge(s, at + length, end_of(s, at + length, plan, others))
        elif given or (coming and s.low[at - 1] not in _NOT_THEY):
            start = _begin(s, at + (given or coming))
            end = end_of(s, start, plan, others)
            if _is_for_me(s, start, end, given=bool(given), they=they):
                yield at, _pledge(s, start, end)


def _begin(s: Sentence, at: int) -> int:
    """Where what is to be done begins, behind words such as "also"."""
    return next((i for i in range(at, len(s)) if s.low[i] not in pledging.ADVERBS), len(s))


def _is_for_me(s: Sentence, at: int, end: int, *, given: bool, they: bool) -> bool:
    """Whether it is something for whoever writes."""
    said = s.low[at:end]
    if not said or (end < len(s) and s.low[end] == "?"):
        return False
    for_me = not pledging.TO_ME.isdisjoint(said)
    sent = (said[0] in pledging.SENDING and len(said) > 1) or _IN_TOUCH.length(s, at)
    return bool((for_me and (given or said[0] in pledging.GIVING)) or (they and sent and _OTHERS.isdisjoint(said)))


def _is_unsure(s: Sentence, at: int) -> bool:
    return not pledging.UNSURE.isdisjoint(s.low[start_of(s, at) : at])


def _pledge(s: Sentence, start: int, end: int) -> Pledge:
    """The words of tokens [start:end) without the day in them, and that day."""
    return Pledge(told(s, list(range(start, end))), due(s, start, end))
