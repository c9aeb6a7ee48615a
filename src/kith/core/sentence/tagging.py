"""Gives each token its label: the likeliest sequence under learned weights (Lafferty, McCallum, Pereira 2001).

The score of a sequence of labels is the sum of the weights of each token's traits under its label and of each step
from one label to the next; the best one is found by Viterbi's recursion (1967). No chance, no state: the same traits
always give the same labels.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from math import inf

Traits = list[str]
Scored = list[tuple[int, float]]
"""Labels by number, each with its score."""
NOTHING = ""
"""The label of what says nothing."""
_IMPOSSIBLE = -1e9
_BEAM = 14.0
"""Labels of a token that score this much below its best are not followed: the sum of later ones never makes it up."""


@dataclass(frozen=True)
class Tagger:
    """Weights as lines: `weights` has "trait<TAB>label number<SPACE>weight ...", `steps` "from to weight"."""

    labels: tuple[str, ...]
    weights: str
    steps: str

    def tag(self, traits: Iterable[Traits], may: Callable[[int, str], bool] | None = None) -> list[str]:
        """The labels of the tokens whose traits these are; `may` tells whether a token can bear a label at all."""
        rows = [self._worth_following(at, self._scores(one), may) for at, one in enumerate(traits)]
        return [self.labels[label] for label in self._best(rows)] if rows else []

    def _scores(self, traits: Traits) -> list[float]:
        """What the traits of a token speak for each label."""
        scores = [0.0] * len(self.labels)
        table = self._table
        for trait in traits:
            of = table.get(trait)
            if of:
                for label, weight in of if isinstance(of, tuple) else self._read(trait, of):
                    scores[label] += weight
        return scores

    def _worth_following(self, at: int, scores: list[float], may: Callable[[int, str], bool] | None) -> Scored:
        if may is None:
            least = max(scores) - _BEAM
            return [(label, score) for label, score in enumerate(scores) if score >= least]
        allowed = [(label, score) for label, score in enumerate(scores) if may(at, self.labels[label])]
        least = max(score for _label, score in allowed) - _BEAM
        return [one for one in allowed if one[1] >= least]

    def _best(self, rows: list[Scored]) -> list[int]:
        """The path with the highest sum."""
        step = self._step
        sums = {label: score + step.get((-1, label), 0.0) for label, score in rows[0]}
        whence: list[dict[int, int]] = []
        for row in rows[1:]:
            after: dict[int, float] = {}
            came: dict[int, int] = {}
            for label, score in row:
                best, last = -inf, -1
                for old, total in sums.items():
                    here = total + step.get((old, label), 0.0)
                    if here > best:
                        best, last = here, old
                after[label], came[label] = best + score, last
            sums = after
            whence.append(came)
        label = max(sums, key=lambda one: (sums[one], -one))
        path = [label]
        for came in reversed(whence):
            label = came[label]
            path.append(label)
        return path[::-1]

    def _read(self, trait: str, of: str) -> Scored:
        """The weights of a trait, read when it is first seen."""
        numbers = of.split(" ")
        found = [(int(label), float(weight)) for label, weight in zip(numbers[::2], numbers[1::2], strict=True)]
        self._table[trait] = tuple(found)
        return found

    @cached_property
    def _table(self) -> dict[str, str | tuple[tuple[int, float], ...]]:
        parts = iter(self.weights.replace("\n", "\t").split("\t"))  # half the time of going line by line
        return dict(zip(parts, parts, strict=False))

    @cached_property
    def _step(self) -> dict[tuple[int, int], float]:
        """The weight of each step; one that leads into the middle of what did not begin is impossible."""
        found = {}
        for line in self.steps.splitlines():
            before, after, weight = line.split(" ")
            found[int(before), int(after)] = float(weight)
        within = [(number, label) for number, label in enumerate(self.labels) if label.startswith("+")]
        for last in range(-1, len(self.labels)):
            for number, label in within:
                if not self._goes_on(last, label):
                    found[last, number] = _IMPOSSIBLE
        return found

    def _goes_on(self, before: int, label: str) -> bool:
        """Whether "+x" may follow: x itself, or a day, which may stand in the middle of what is planned."""
        last = self.labels[before] if before >= 0 else NOTHING
        return last.removeprefix("+") == label[1:] or (last in DAYS and label[1:] in PLANS)


DAYS = frozenset({"due", "when"})
PLANS = frozenset({"task", "promise"})
