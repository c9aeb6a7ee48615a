"""A labelled sentence becomes a label for each of its tokens: what `kith.core.sentence` is to find by itself.

Two readings are taught: who and where ("person", "by", "again", "title", "organisation", "event", ...) and what is
planned ("task", "promise", and the days "due" and "when"). The first token of a thing bears its name, the others "+"
and its name. "again" is a second mention of somebody by a part of the name. Whose a title or an organisation is, is
taught apart: the one's named last, the one's named next, everybody's.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from kith.core.folding import fold
from kith.core.names import bare
from kith.core.sentence.phrases import Sentence
from kith.core.sentence.tokens import tokens

Span = tuple[int, int]
LONGEST = 14
"""Tokens of the longest name."""
_EDGES = " ,.;:-–—!"


@dataclass
class Lesson:
    """One sentence, its labels in both readings, and what could not be found in it."""

    text: str
    expect: dict[str, Any]
    sentence: Sentence
    who: list[str] = field(default_factory=list)
    plan: list[str] = field(default_factory=list)
    whose: list[tuple[Span, str]] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)


def lesson(row: dict[str, Any]) -> Lesson:
    """The labels of a row {"text", "today", "expect"}."""
    text = row["text"].replace("\u00a0", " ")
    sentence = Sentence.of(text, tokens(text, date.fromisoformat(row["today"])))
    made = Lesson(text, row["expect"], sentence, [""] * len(sentence), [""] * len(sentence))
    first = _people(made)
    owned = [*_belongings(made, "title", first), *_belongings(made, "organisation", first)]
    for kind in ("event", "place"):
        if row["expect"].get(kind):
            _mark(made, row["expect"][kind], kind)
    for interest in row["expect"].get("interests") or ():
        _mark(made, interest, "interest")
    again = [one for n in first for one in _again(made, row["expect"]["people"][n]["name"], n)]
    every = sorted([*((*span, n) for n, span in first.items()), *again])
    made.whose = [(span, way) for span, owners in owned if (way := _way(span, owners, first, every))]
    _plans(made, row["today"])
    return made


def spell(labels: list[str], span: Span, kind: str) -> None:
    """Writes a thing's label over its tokens."""
    for i in range(*span):
        labels[i] = kind if i == span[0] else f"+{kind}"


def _mark(made: Lesson, value: str, kind: str) -> None:
    span = next(_found(made, value), None)
    if span:
        spell(made.who, span, kind)
    else:
        made.lost.append(f"{kind} {value}")


def _found(made: Lesson, value: str) -> Iterator[Span]:
    """Where the text says `value`, in tokens that bear no label yet."""
    s, wanted = made.sentence, _plain(value)
    for start in range(len(s)):
        for end in range(start + 1, min(start + LONGEST, len(s)) + 1):
            said = _plain(s.slice(start, end))
            if said == wanted and not any(made.who[start:end]):
                yield start, end
                break
            if len(said) > len(wanted) + 2:
                break


def _plain(text: str) -> str:
    return " ".join(text.replace("’", "'").casefold().split()).rstrip(".")


Owned = tuple[Span, list[int]]
"""Where a title or an organisation stands, and the numbers of the people whose it is."""


def _people(made: Lesson) -> dict[int, Span]:
    """Where each person is named first, by number."""
    people = made.expect["people"]
    first: dict[int, Span] = {}
    for n in sorted(range(len(people)), key=lambda n: -len(people[n]["name"])):
        span = next(_found(made, people[n]["name"]), None)
        if span is None:
            made.lost.append(f"person {people[n]['name']}")
            continue
        first[n] = span
        spell(made.who, span, "person")
    if by := made.expect.get("introduced_by"):
        _mark(made, by, "by")
    return first


def _again(made: Lesson, name: str, person: int) -> Iterator[tuple[int, int, int]]:
    s, words = made.sentence, fold(bare(name)).split()
    for i in range(len(s)):
        part = fold(s.tokens[i].text) in {words[0], words[-1]} and len(s.tokens[i].text) > 2
        if part and not made.who[i] and (s.capital(i) or not s.cased):
            made.who[i] = "again"
            yield i, i + 1, person


def _belongings(made: Lesson, kind: str, first: dict[int, Span]) -> list[Owned]:
    whose: dict[str, list[int]] = {}
    for n, person in enumerate(made.expect["people"]):
        if person.get(kind) and n in first:
            whose.setdefault(person[kind], []).append(n)
    owned: list[Owned] = []
    for value, owners in whose.items():
        spans = [*_found(made, value)] or [*_found(made, f"{value}s")]
        if not spans:
            made.lost.append(f"{kind} {value}")
        elif len(spans) >= len(owners) > 1:
            in_order = sorted(owners, key=lambda n: first[n])
            owned += [(span, [owner]) for span, owner in zip(spans, in_order, strict=False)]
        else:
            owned.append((min(spans, key=lambda span: _distance(span, owners, first)), owners))
    for span, _owners in owned:
        spell(made.who, span, kind)
    return owned


def _distance(span: Span, owners: list[int], first: dict[int, Span]) -> int:
    return min(max(span[0] - first[n][1], first[n][0] - span[1] + 1) for n in owners)


def _way(span: Span, owners: list[int], first: dict[int, Span], every: list[tuple[int, int, int]]) -> str:
    before = [n for _start, end, n in every if end <= span[0]]
    after = [n for n, (start, _end) in sorted(first.items(), key=lambda one: one[1]) if start >= span[1]]
    if len(owners) > 1:
        return "*"
    if before and before[-1] == owners[0]:
        return "<"
    return ">" if after and after[0] == owners[0] else ""


def _plans(made: Lesson, today: str) -> None:
    later, s = made.expect.get("follow_up"), made.sentence
    if later:
        if later.get("what"):
            _plan(made, later["what"], "task")
        days = later["on"] if isinstance(later["on"], list) else [later["on"]]
        due = [i for i, t in enumerate(s.tokens) if t.day and t.day.future and t.day.future.isoformat() in days]
        beside = [i for i in due if any(label.endswith("task") for label in made.plan[max(i - 1, 0) : i + 2])]
        if due:
            made.plan[(beside or due)[0]] = "due"
        else:
            made.lost.append(f"due {days}")
    if promise := made.expect.get("promise"):
        _plan(made, promise, "promise")
    _happened(made, made.expect["when"], today)


def _happened(made: Lesson, when: str, today: str) -> None:
    days = [i for i, t in enumerate(made.sentence.tokens) if t.day and t.day.past and t.day.past.isoformat() == when]
    free = [i for i in days if not made.plan[i]]
    if free:
        made.plan[free[0]] = "when"
    elif when != today:
        made.lost.append(f"when {when}")


def _plan(made: Lesson, what: str, kind: str) -> None:
    """Labels the words of `what`, which may have a day in their middle that it leaves out."""
    s, wanted = made.sentence, _plain(what).strip(_EDGES)
    for start in range(len(s)):
        for end in range(start + 1, len(s) + 1):
            if wanted in {_plain(s.slice(start, end)).strip(_EDGES), _without_days(s, start, end)}:
                _spell_plan(made, start, end, kind)
                return
    made.lost.append(f"{kind} {what}")


def _without_days(s: Sentence, start: int, end: int) -> str:
    pieces, at = [], s.tokens[start].start
    for token in s.tokens[start:end]:
        if token.day:
            pieces.append(s.text[at : token.start])
            at = token.end
    pieces.append(s.text[at : s.tokens[end - 1].end])
    return re.sub(r" ([,;:.])", r"\1", _plain(" ".join(pieces))).strip(_EDGES)


def _spell_plan(made: Lesson, start: int, end: int, kind: str) -> None:
    begun = False
    for i in range(start, end):
        if made.sentence.tokens[i].day is None:
            made.plan[i] = f"+{kind}" if begun else kind
            begun = True
