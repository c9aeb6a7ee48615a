"""Learns the weights of the capture grammar from the lessons and writes them to `kith/core/sentence/learned`.

    python -m lessons.learn                   every lesson
    python -m lessons.learn --without unseen  to see what is learned of sentences never seen: leaves a file out

Conditional random fields by L-BFGS with both penalties; the program itself needs nothing but the weights.
"""

import argparse
import json
import random
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

import pycrfsuite

from kith.core.sentence.belonging import owner_traits
from kith.core.sentence.phrases import Sentence
from kith.core.sentence.spans import Span, spans
from kith.core.sentence.traits import channel_traits, traits
from lessons.aligning import Lesson, lesson

HERE = Path(__file__).parent
SENTENCES = HERE / "sentences"
LEARNED = HERE.parent / "src/kith/core/sentence/learned"
PENALTIES = {"c1": 0.3, "c2": 0.03, "max_iterations": 100, "feature.minfreq": 2, "feature.possible_transitions": False}
LIGHTEST = 0.02
"""Weights below this change nothing and are left out."""
KNOWN = 0.15
"""Of so many sentences the people are taken as known to the book, so that it is learned what that tells."""


Row = tuple[list[list[str]], list[str]]
"""The traits of some tokens, and their labels."""
Model = tuple[list[str], dict[str, list[tuple[int, float]]], list[tuple[int, int, float]]]


def lessons(without: Iterable[str] = ()) -> Iterator[Lesson]:
    """Every sentence of every file but those left out."""
    for path in sorted(SENTENCES.glob("*.jsonl")):
        if path.stem not in without:
            yield from (lesson(json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines())


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--without", action="append", default=[])
    asked.add_argument("--to", type=Path, default=LEARNED)
    given = asked.parse_args()
    taught = [one for one in lessons(given.without) if not one.lost]
    chance = random.Random(7)
    seen = [(one, traits(_as_known(one) if chance.random() < KNOWN else one.sentence)) for one in taught]
    write(given.to / "people.py", learn((rows, one.who) for one, rows in seen))
    write(given.to / "plans.py", learn((rows, one.plan) for one, rows in seen))
    write(given.to / "owners.py", learn(row for one in taught for row in _owned(one)))
    write(given.to / "channels.py", learn(_told(one) for one in taught if one.expect["channel"] != "event"))
    print(f"learned from {len(taught)} sentences")


def _owned(one: Lesson) -> Iterator[Row]:
    """For each title and organisation, whose it is."""
    spots = [span for span in spans(one.who) if span.kind in {"person", "again"}]
    for (start, end), way in one.whose:
        kind = one.who[start]
        yield [owner_traits(one.sentence, Span(kind, start, end), spots)], [way]


def _told(one: Lesson) -> Row:
    """For a sentence without an event, how one was in touch."""
    planned = [label.lstrip("+") in {"task", "promise", "due"} for label in one.plan]
    return [channel_traits(one.sentence, planned)], [one.expect["channel"]]


def _as_known(one: Lesson) -> Sentence:
    """The sentence as it looks to a book that holds its people."""
    s = one.sentence
    known = [label.lstrip("+") in {"person", "by"} for label in one.who]
    return Sentence(s.text, s.tokens, s.low, s.hard, known, s.cased)


def learn(rows: Iterable[Row]) -> Model:
    """The labels, the weights of each trait by label, and those of each step."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params(PENALTIES)
    for traits_of, labels in rows:
        trainer.append(traits_of, [label or "-" for label in labels])
    with tempfile.NamedTemporaryFile(suffix=".crf") as file:
        trainer.train(file.name)
        tagger = pycrfsuite.Tagger()
        tagger.open(file.name)
        found = tagger.info()
    labels = sorted(found.labels)
    number = {label: n for n, label in enumerate(labels)}
    weights = defaultdict(list)
    for (trait, label), weight in found.state_features.items():
        if abs(weight) >= LIGHTEST:
            weights[trait].append((number[label], weight))
    steps = [(number[a], number[b], weight) for (a, b), weight in found.transitions.items()]
    return ["" if label == "-" else label for label in labels], weights, sorted(steps)


def write(path: Path, model: Model) -> None:
    """A module that holds the weights as text: quick to import, read trait by trait as they are asked for."""
    labels, weights, steps = model
    lines = [
        f"{trait}\t" + " ".join(f"{label} {weight:.2f}" for label, weight in sorted(of))
        for trait, of in sorted(weights.items())
    ]
    body = "\n".join(lines).replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
    path.write_text(
        '"""Learned from the lessons; not written by hand."""\n\n'
        f"LABELS = ({', '.join(json.dumps(label, ensure_ascii=False) for label in labels)},)\n"
        f'WEIGHTS = """\\\n{body}\n"""\n'
        'STEPS = """\\\n' + "".join(f"{a} {b} {weight:.2f}\n" for a, b, weight in steps) + '"""\n',
        encoding="utf-8",
    )


if __name__ == "__main__":
    main()
