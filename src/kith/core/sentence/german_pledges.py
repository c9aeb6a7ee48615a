"""What others said they would do, in German: "er schickt mir die Folien", "sie stellt mich ihrer Chefin vor"."""

from collections.abc import Iterator

from kith.core.sentence.clauses import due, end_of, start_of, told
from kith.core.sentence.phrases import Sentence
from kith.core.sentence.reading import Pledge
from kith.core.sentence.words import pledging

_SELF = frozenset("ich wir du man es".split())
_THEY = frozenset({"er", "sie"})
_MANY = {inf: inf for inf in pledging.SENDS.values()}
_MODAL = frozenset("will wird wollen werden wollte wollten mochte mochten".split())
_FURTHEST = 5
"""Tokens of a clause before its verb."""
_LEADING = frozenset("noch dann auch dafur gleich demnachst bald mal und aber".split())
_ARTICLES = frozenset("die der das den dem ein eine einen".split())


def german(s: Sentence) -> Iterator[tuple[int, Pledge]]:
    """The promises of others, in order, each with the place of its verb."""
    for at in range(len(s)):
        start, end = _clause(s, at), _end(s, at)
        said = s.low[start:end]
        if not _SELF.isdisjoint(said) or not (pledging.UNSURE | pledging.HABIT | pledging.OVER).isdisjoint(said):
            continue
        if s.low[at] in _MODAL and (s.low[end - 1] in _MANY or _whole(s.low[end - 1])):
            if not pledging.TO_ME.isdisjoint(said):
                yield at, Pledge(told(s, _after(s, at, end)), due(s, start, end))
        elif (verb := _verb(s, at)) and at - start <= _FURTHEST and _for_me(s, at, start, end):
            yield at, Pledge(_as_to_do(s, at, (start, end), verb), due(s, start, end))


def _clause(s: Sentence, at: int) -> int:
    start = start_of(s, at)
    return next((i + 1 for i in range(at - 1, start - 1, -1) if s.low[i] in ("und", "aber")), start)


def _end(s: Sentence, at: int) -> int:
    """Where the clause of a verb ends: also before "und ruft mich an"."""
    end = end_of(s, at)
    joins = (i for i in range(at + 1, end - 1) if s.low[i] in ("und", "aber") and s.low[i + 1] in pledging.SENDS)
    return next(joins, end)


def _verb(s: Sentence, at: int) -> str:
    """The verb as one says it of what is to be done; of several people only after "sie"."""
    found = pledging.SENDS.get(s.low[at], "")
    return found or (_MANY.get(s.low[at], "") if at and s.low[at - 1] == "sie" else "")


def _whole(word: str) -> bool:
    """Whether it is such a verb with what is taken before it: vorstellen, weiterleiten."""
    return any(word.endswith(verb) and word.removesuffix(verb) in pledging.ENDINGS for verb in _MANY)


def _for_me(s: Sentence, at: int, start: int, end: int) -> bool:
    """Whether what is done is for whoever writes, and still to come."""
    verb, said = s.low[at], set(s.low[start:end])
    needed = pledging.APART.get(verb)
    if needed is not None and s.low[end - 1] not in needed:
        return False
    if verb in pledging.OFTEN and said.isdisjoint(pledging.YET) and due(s, start, end) is None:
        return False
    if verb in ("meldet", "melden"):
        return "sich" in said
    if verb in ("sagt", "gibt") and "bescheid" in said:
        return True
    if verb in ("ruft", "rufen"):
        return "zuruck" in said or ("mich" in said and s.low[end - 1] == "an")
    return not said.isdisjoint(pledging.TO_ME | ({"mich"} if verb in ("stellt", "bringt") else set()))


def _as_to_do(s: Sentence, at: int, clause: tuple[int, int], verb: str) -> str:
    """ "er schickt mir die Folien": mir die Folien schicken."""
    after = _after(s, at, clause[1])
    before = list(range(clause[0], at)) if at + 1 < len(s) and s.low[at + 1] in _THEY else []
    days = [i for i in after if s.tokens[i].day is None]
    if days and s.low[days[-1]] in pledging.ENDINGS:
        verb = s.tokens[days[-1]].text.lower() + verb
        after = [i for i in after if i < days[-1]]
    mine = [i for i in after if s.low[i] in pledging.TO_ME][:1] if before else []
    thing = told(s, [i for i in before if s.low[i] not in _LEADING])
    if thing and thing.split()[0].lower() in _ARTICLES:
        thing = thing[0].lower() + thing[1:]
    rest = told(s, [i for i in after if i not in mine])
    return " ".join(part for part in (told(s, mine), thing, rest, verb) if part)


def _after(s: Sentence, at: int, end: int) -> list[int]:
    """The tokens behind the verb without who does it and without small words that lead to the thing."""
    after = list(range(at + 1, end))
    while after and (s.low[after[0]] in _THEY or s.low[after[0]] in _LEADING):
        after.pop(0)
    return [i for i in after if s.low[i] not in ("noch", "dann", "dafur")]
