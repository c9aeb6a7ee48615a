"""Labels of tokens gathered into things: tokens [start:end) are a person, an event ..."""

from dataclasses import dataclass

from kith.core.sentence.phrases import Sentence

_MARKS = ' ,;:()"“”„-–—'
_ABBREVIATED = frozenset("inc. ltd. corp. co. bros. st. jr. sr. univ.".split())


@dataclass(frozen=True, slots=True)
class Span:
    """Tokens [start:end) are of `kind`."""

    kind: str
    start: int
    end: int


def spans(labels: list[str]) -> list[Span]:
    """The things that labels spell, in order: a label begins one, "+" and the label go on with it."""
    found: list[Span] = []
    for at, label in enumerate(labels):
        if not label:
            continue
        kind = label.removeprefix("+")
        if label[0] == "+" and found and found[-1].end == at and found[-1].kind == kind:
            found.append(Span(kind, found.pop().start, at + 1))
        else:
            found.append(Span(kind, at, at + 1))
    return found


def said(s: Sentence, one: Span) -> str:
    """The words of a thing as typed, with one space between them and without marks around them."""
    text = " ".join(s.slice(one.start, one.end).split()).strip(_MARKS)
    return text[:-1] if text.endswith(".") and s.low[one.end - 1] not in _ABBREVIATED and "." not in text[:-1] else text
