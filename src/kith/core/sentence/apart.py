"""Where a German sentence names an event and somebody side by side: "auf der Grid Konferenz Tom Reilly gesprochen".

By rule, beside what was learned: nothing stands between the two, and many events are called as people are.
"""

from kith.core.sentence.kinds import is_given
from kith.core.sentence.phrases import Sentence
from kith.core.sentence.spans import Span
from kith.core.sentence.words import cues

_AT = frozenset("auf bei".split())
_THE = frozenset("der dem einer einem".split())
_DONE = frozenset(
    "gesprochen getroffen gesehen kennengelernt wiedergesehen wiedergetroffen angesprochen begegnet gehort".split()
)
_OF = frozenset("von vom aus (".split())
"""Behind a name, before where somebody works."""
_APART = frozenset(", ; : with neben".split())
"""What parts an event from a name, so that nothing is swallowed."""
_CALLED = frozenset("dr dr. prof prof. frau herrn herr".split())


def told_apart(s: Sentence, found: list[Span]) -> list[Span]:
    """The things that a sentence names, with a name taken out of the event, or an event out of the name, that had
    swallowed it."""
    for at in range(len(s) - 1):
        begin = at + 1 if s.low[at] == "beim" else at + 2 if s.low[at] in _AT and s.low[at + 1] in _THE else 0
        end = _end(s, begin) if begin else 0
        name = _name(s, begin, end)
        held = [one for one in found if one.start < name < one.end]
        if name and held and not any(one.start == name for one in found):
            kind = held[0].kind if held[0].kind == "place" else "event"
            rest = [one for one in found if one.end <= begin or one.start >= end]
            found = sorted([*rest, Span(kind, begin, name), Span("person", name, end)], key=lambda one: one.start)
    return found


def _end(s: Sentence, begin: int) -> int:
    """Where the two end: before what was done there, or where somebody is from; 0 where they are parted anyway."""
    until = s.clause_end(begin)
    done = next((i for i in range(begin, until) if s.low[i] in _DONE), 0)
    end = next((i for i in range(begin, done) if s.low[i] in _OF), done)
    return 0 if not _APART.isdisjoint(s.low[begin + 1 : end]) else end


def _name(s: Sentence, begin: int, end: int) -> int:
    """Where the name begins: at the last given name that a family name follows; 0 where there is none."""
    for at in range(end - 2, begin, -1):
        whole = all(s.capital(i) for i in range(at, end))
        if whole and is_given(s.low[at]) and not is_given(s.low[at - 1]) and s.low[at - 1] not in cues.AND:
            return at - 1 if s.low[at - 1] in _CALLED and at - 1 > begin else at
    return 0
