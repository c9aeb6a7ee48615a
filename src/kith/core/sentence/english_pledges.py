"""What others said they would do, in English: "she will send me the slides", "he said he'd forward it"."""

from collections.abc import Iterator

from kith.core.sentence.clauses import due, end_of, start_of, told
from kith.core.sentence.phrases import Sentence, phrases
from kith.core.sentence.reading import Pledge
from kith.core.sentence.words import pledging

_COMING, _GIVEN, _OWED = (phrases(one) for one in (pledging.COMING, pledging.GIVEN, pledging.OWED))
_IN_TOUCH = phrases(pledging.IN_TOUCH)
_THEY = frozenset({"he", "she", "they"})
_NOT_THEY = frozenset("i we you it that this which there".split())
_OTHERS = frozenset("him her them his their".split())
_NOTHING = frozenset("nothing nil nought".split())


def english(s: Sentence, plan: list[str], names: set[int]) -> Iterator[Pledge]:
    """The promises of others, in order; `plan` labels the tokens, `names` are the ends of the names of people."""
    for at in range(1, len(s)):
        they = s.low[at - 1] in _THEY or at in names
        if _is_unsure(s, at):
            continue
        if they and (length := _OWED.length(s, at)) and not _GIVEN.length(s, at):
            if not _NOTHING.intersection(s.low[at + length : at + length + 1]):
                yield _pledge(s, at + length, end_of(s, at + length, plan))
        elif length := _GIVEN.length(s, at) if they else 0:
            yield from _done(s, at + length, plan, given=True, they=True)
        elif (length := _COMING.length(s, at)) and s.low[at - 1] not in _NOT_THEY:
            yield from _done(s, at + length, plan, given=False, they=they)


def _done(s: Sentence, at: int, plan: list[str], *, given: bool, they: bool) -> Iterator[Pledge]:
    """What is to be done from `at` on, if it is something for whoever writes."""
    while at < len(s) and s.low[at] in pledging.ADVERBS:
        at += 1
    end = end_of(s, at, plan)
    said = s.low[at:end]
    if not said or (end < len(s) and s.low[end] == "?"):
        return
    for_me = not pledging.TO_ME.isdisjoint(said)
    sent = (said[0] in pledging.SENDING and len(said) > 1) or _IN_TOUCH.length(s, at)
    plain = they and sent and _OTHERS.isdisjoint(said)
    if (for_me and (given or said[0] in pledging.GIVING)) or plain:
        yield _pledge(s, at, end)


def _is_unsure(s: Sentence, at: int) -> bool:
    return not pledging.UNSURE.isdisjoint(s.low[start_of(s, at) : at])


def _pledge(s: Sentence, start: int, end: int) -> Pledge:
    """The words of tokens [start:end) without the day in them, and that day."""
    return Pledge(told(s, list(range(start, end))), due(s, start, end))
