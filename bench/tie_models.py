"""What our model of lasting ties is measured beside: each scores a tie from the times of its contacts before a moment.

Recency and frequency have nothing to fit. The others are fitted to ties of the same log at earlier moments (decay, a
power of the age, renewal: by average precision over a few values; BG/NBD: by likelihood). A score is a pair: whether
they are in touch soon, and whether they stay awake; higher is likelier.
"""

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise, product
from typing import NamedTuple

Score = Callable[[Sequence[float], float, float], float]
"""(times of contacts, now, horizon) -> the higher the likelier to be in touch."""


def recency(times: Sequence[float], now: float, _horizon: float) -> float:
    return times[-1] - now


def frequency(times: Sequence[float], _now: float, _horizon: float) -> float:
    return float(len(times))


def decay(days: float) -> Score:
    """The sum over contacts of e ** (-age / days)."""
    return lambda times, now, _horizon: math.fsum(math.exp((one - now) / days) for one in times)


def power(by: float, soft: float) -> Score:
    """The sum over contacts of (age + soft) ** -by."""
    return lambda times, now, _horizon: math.fsum((now - one + soft) ** -by for one in times)


class Renewal(NamedTuple):
    """Gaps are Weibull with a `shape` of all ties; the rate of each is drawn from a gamma of `known` gaps, which took
    `whole` in all (of gap ** shape), and its own gaps and the silence now tell more of it. The score is how likely the
    next contact is within the horizon."""

    shape: float
    known: float
    whole: float

    def __call__(self, times: Sequence[float], now: float, horizon: float) -> float:
        silent = now - times[-1]
        gone = silent**self.shape
        whole = self.whole + gone + math.fsum((later - sooner) ** self.shape for sooner, later in pairwise(times))
        ahead = (silent + horizon) ** self.shape - gone
        return -math.expm1(-(self.known + len(times) - 1) * math.log1p(ahead / whole))

    @classmethod
    def all(cls, gaps: Sequence[float]) -> "Iterator[Renewal]":
        """Those that are tried, for ties whose gaps are given."""
        for shape, known in product(SHAPES, WEIGHTS):
            mean = math.fsum(gap**shape for gap in gaps) / max(len(gaps), 1)
            yield cls(shape, known, known * (mean or 1.0))


class BgNbd(NamedTuple):
    """BG/NBD (Fader, Hardie & Lee 2005): contacts at a gamma rate (r, alpha), a beta chance (a, b) of leaving after
    each. The score is P(alive) x P(a contact within the horizon | alive); leaving within it is left out."""

    r: float
    alpha: float
    a: float
    b: float

    def __call__(self, times: Sequence[float], now: float, horizon: float) -> float:
        again, last, age = len(times) - 1, times[-1] - times[0], now - times[0]
        r, alpha, a, b = self
        alive = 1.0
        if again:
            odds = (r + again) * math.log((alpha + age) / (alpha + last))
            alive = 1 / (1 + a / (b + again - 1) * math.exp(min(odds, 600.0)))
        return alive * -math.expm1((r + again) * math.log((alpha + age) / (alpha + age + horizon)))

    @staticmethod
    def likelihood(logs: Sequence[float], known: Iterable[tuple[int, float, float]]) -> float:
        """Of (repeats, days to the last, days in all), at the logarithms of the four."""
        if max(map(abs, logs)) > 12:
            return -math.inf
        r, alpha, a, b = map(math.exp, logs)
        total, gamma = 0.0, math.lgamma
        for again, last, age in known:
            first = gamma(r + again) - gamma(r) + r * math.log(alpha)
            second = gamma(a + b) + gamma(b + again) - gamma(b) - gamma(a + b + again)
            stays = -(r + again) * math.log(alpha + age)
            if again:
                leaves = math.log(a / (b + again - 1)) - (r + again) * math.log(alpha + last)
                most = max(stays, leaves)
                stays = most + math.log(math.exp(stays - most) + math.exp(leaves - most))
            total += first + second + stays
        return total


DECAYS = (7.0, 14.0, 30.0, 60.0, 120.0)
POWERS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0)
SOFT = (0.5, 1.0, 3.0)
SHAPES = (0.2, 0.3, 0.4, 0.5, 0.7, 1.0)
WEIGHTS = (0.25, 0.5, 1.0, 2.0)
MOST = 3000
"""Ties, at most, that BG/NBD is fitted to."""


def best(candidates: Iterable[Score], worth: Callable[[Score], float]) -> Score:
    """That which is worth most at the moments of fitting."""
    return max(candidates, key=worth)


def fitted(ties: Sequence[tuple[Sequence[float], float]], worth: Callable[[Score], float]) -> dict[str, Score]:
    """The models by name, of which `ties` are (times before a moment, the moment)."""
    gaps = [later - sooner for times, _now in ties for sooner, later in pairwise(times)]
    return {
        "recency": recency,
        "frequency": frequency,
        "decay_30": decay(30.0),
        "decay": best(map(decay, DECAYS), worth),
        "power": best((power(*one) for one in product(POWERS, SOFT)), worth),
        "renewal": best(Renewal.all(gaps), worth),
        "bg_nbd": bg_nbd(ties),
    }


def bg_nbd(ties: Sequence[tuple[Sequence[float], float]]) -> BgNbd:
    """The one most likely of (times before a moment, the moment)."""
    some = ties[:: max(1, len(ties) // MOST)]
    known = [(len(times) - 1, times[-1] - times[0], now - times[0]) for times, now in some]
    found = climbed(lambda logs: BgNbd.likelihood(logs, known), [-1.0, 2.0, -0.5, 1.0])
    return BgNbd(*map(math.exp, found))


def climbed(worth: Callable[[Sequence[float]], float], start: Sequence[float], step: float = 1.0) -> list[float]:
    """A maximum, found by steps along each axis that become smaller where none of them helps."""
    here, value = list(start), worth(start)
    while step > 0.02:
        better = False
        for axis, way in product(range(len(here)), (step, -step)):
            there = [one + way * (place == axis) for place, one in enumerate(here)]
            if (found := worth(there)) > value:
                here, value, better = there, found, True
        step = step if better else step / 2
    return here
