"""Which ties last: who of the people whom one knows is in touch again soon, and which ties fall asleep, told from
nothing but the days on which the owner was in touch with them.

A contact is remembered by a power of its age, as habits and memories are. How long the memory is differs from person to
person: who writes to the same colleagues for years remembers long, who meets ever new people short. So five memories
look at the owner's own past, at moments that lie whole horizons back, and are told how likely each of them held those
who were then in touch next; by that they have their say (`learned`). Nothing is fitted to other people's data, and
with a short past all five count alike.

To each memory two things are added that hold for any of them. A silence counts by how many of the tie's own gaps were
longer (renewal). A tie that came up in many separate weeks is worth more than one of a single lively week.

The weights are ours, chosen by their reasons; on logs that they were not chosen by they are to be measured
(`bench/ties.py`). Times are days, ascending, of one owner; horizons are whole days.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cache, cached_property
from itertools import accumulate, compress
from math import exp, log, sqrt
from typing import NamedTuple

TICKS = 4
"""Parts of a day that ages are told in; contacts closer than one are one."""
SOFT = 0.1
"""Of a horizon: below that it does not matter how old a contact is."""
RENEWAL = 0.2
"""What the tie's own gaps count, beside its memory."""
MOMENTS = 12
"""Moments of the past, at most, at which the memories are tried."""
FEWEST = 4
"""People known at a moment, from which an order can be told to be better than another."""
KEPT = 0.3
"""The share of those known who are in touch within a horizon, where the past does not say."""
SURE = 3
"""Contacts, at most, that a moment counts as: those of one moment tell much the same."""
LATER = 1e-6
"""What a day counts, so that of those who are equal by whole ticks the later comes first."""
ONCE = log(0.5 / 2)
"""What `_longer` tells of a tie without a gap."""
ALMOST_ALL = 0.95
"""How much of the say has to be heard: memories that hardly count are not asked."""


class Memory(NamedTuple):
    """Contacts count by (age + `soft` x horizon) ** -`power`; `by_days` says whether only days count on which the
    owner was in touch with anybody, so that holidays age nothing; `weeks` what separate weeks add."""

    power: float
    by_days: bool
    weeks: float
    soft: float = SOFT


MEMORIES = (
    Memory(1.0, by_days=True, weeks=0.3),
    Memory(0.75, by_days=True, weeks=0.3),
    Memory(1.0, by_days=False, weeks=0.3),
    Memory(1.5, by_days=False, weeks=0.0),
    Memory(2.0, by_days=False, weeks=0.0),
)
PLAIN = MEMORIES[2]
LASTING = PLAIN._replace(soft=0.8)
"""Falling asleep is asked about for several horizons: what differs by less than one hardly matters."""


class Learned(NamedTuple):
    """What the owner's past told: the say of each memory (they add up to 1), and the share of those known who were in
    touch within a horizon."""

    say: tuple[float, ...]
    kept: float


UNLEARNED = Learned((1 / len(MEMORIES),) * len(MEMORIES), KEPT)


class Outlook(NamedTuple):
    """`soon` orders the owner's own ties by who is in touch next; `lasting` compares the ties of different owners and
    days by whether they stay awake. Logarithms, the higher the likelier."""

    soon: float
    lasting: float


def contacts(times: Iterable[float]) -> list[float]:
    """When contacts began: what is less than six hours after the one before belongs to it."""
    found: list[float] = []
    before = None
    for moment in sorted(times):
        if before is None or moment - before >= 1 / TICKS:
            found.append(moment)
        before = moment
    return found


def learned(histories: Sequence[Sequence[float]], now: float, horizon: int) -> Learned:
    """What the past of one owner tells, asked at moments that lie one to twelve horizons back.

    The more moments could be asked, the more the better memories prevail: the say of each is how likely it held those
    who came, as the product over the moments. Each counts as so many contacts as came, up to `SURE`, and the less the
    longer it is ago: by the root of the horizons since.
    """
    past = [bisect_left(times, now) for times in histories]
    ages = [_ages(times, count, now) for times, count in zip(histories, past, strict=True) if count]
    active = _active(ages)
    total, shares = [0.0] * len(MEMORIES), []
    for back in range(horizon, horizon * (MOMENTS + 1), horizon):
        sets = [(_since(own, back), bool(_within(own, back, horizon))) for own in ages]
        known = [(own, came) for own, came in sets if own]
        if len(known) < 2:
            break
        came = [one for _own, one in known]
        shares.append(sum(came) / len(came))
        if any(came) and len(known) >= FEWEST:
            seen = _Seen([own for own, _came in known], _later(active, back), horizon)
            worth = min(sum(came), SURE) / sqrt(back / horizon)
            total = [t + worth * _likely(seen.by(one), came) for t, one in zip(total, MEMORIES, strict=True)]
    most = max(total)
    say = [exp(one - most) for one in total]
    whole = sum(say)
    return Learned(tuple(one / whole for one in say), sum(shares) / len(shares) if shares else KEPT)


def outlook(
    histories: Sequence[Sequence[float]], now: float, horizon: int, told: Learned = UNLEARNED
) -> list[Outlook | None]:
    """Of each tie of one owner; None where there was no contact before `now`."""
    past = [bisect_left(times, now) for times in histories]
    ages = [_ages(times, count, now) for times, count in zip(histories, past, strict=True) if count]
    if not ages:
        return [None] * len(histories)
    silent = [now - times[count - 1] for times, count in zip(histories, past, strict=True) if count]
    seen = _Seen(ages, _active(ages), horizon)
    soon = [one - LATER * days for one, days in zip(_mixed(seen, told.say), silent, strict=True)]
    owner = _awake(seen, told)
    lasting = [
        owner + one + 0.6 * order + 0.7 * (gaps + weeks)
        for one, order, gaps, weeks in zip(seen.sums(LASTING), soon, seen.longer, seen.weeks, strict=True)
    ]
    found = iter(map(Outlook, soon, lasting))
    return [next(found) if count else None for count in past]


class _Seen:
    """What a moment knows of ties, whose ages are given in ticks, the latest first."""

    def __init__(self, ages: Sequence[Sequence[int]], active: Sequence[int], horizon: int) -> None:
        self.ages, self.active, self.horizon = ages, active, horizon
        self.longer = [_longer(own) for own in ages]
        self.weeks = [_weeks(own, horizon) for own in ages]
        self._room = _room(max(own[-1] for own in ages) + TICKS)
        self._sums: dict[Memory, list[float]] = {}

    def sums(self, memory: Memory) -> list[float]:
        """The logarithm of what each tie is remembered by."""
        if memory not in self._sums:
            weights = _weights(memory.power, memory.soft * self.horizon, self._room)
            if memory.by_days:
                by_day = [weights[TICKS * count] for count in self.active]
                self._sums[memory] = _summed(self._days, by_day)
            else:
                self._sums[memory] = _summed(self.ages, weights)
        return self._sums[memory]

    @cached_property
    def _days(self) -> list[list[int]]:
        return [[age // TICKS for age in own] for own in self.ages]

    def by(self, memory: Memory) -> list[float]:
        """The score of each tie by a memory."""
        worth = memory.weeks
        return [
            one + RENEWAL * gaps + worth * weeks
            for one, gaps, weeks in zip(self.sums(memory), self.longer, self.weeks, strict=True)
        ]


def _mixed(seen: _Seen, say: Sequence[float]) -> list[float]:
    """The mean, by their say, of what the memories would share out among the ties, as logarithms."""
    heard, mixed = 0.0, [0.0] * len(seen.ages)
    for part, memory in sorted(zip(say, MEMORIES, strict=True), reverse=True):
        if heard >= ALMOST_ALL:
            break
        scores = seen.by(memory)
        whole = _whole(scores)
        mixed = [so_far + part * (one - whole) for so_far, one in zip(mixed, scores, strict=True)]
        heard += part
    return mixed


def _likely(scores: Sequence[float], came: Sequence[bool]) -> float:
    """The logarithm of what the scores share out to those who came, as the mean over them."""
    own = list(compress(scores, came))
    return sum(own) / len(own) - _whole(scores)


def _whole(scores: Sequence[float]) -> float:
    """The logarithm of what scores, themselves logarithms, come to together."""
    most = max(scores)
    return most + log(sum(exp(one - most) for one in scores))


def _awake(seen: _Seen, told: Learned) -> float:
    """How the ties of this owner stand beside those of others: by the share that is kept, by the silence towards
    anybody, by how much the owner is in touch at all, which grows with the people known by half, and by how long
    their past is, since a long one remembers more of every tie."""
    soft = SOFT * seen.horizon
    silent = log(min(own[0] for own in seen.ages) / TICKS + soft)
    past = log(max(own[-1] for own in seen.ages) / TICKS + soft)
    much = _whole(seen.sums(PLAIN)) - 0.5 * log(len(seen.ages))
    return 0.35 * log(told.kept + 0.05) - 0.8 * silent + 0.5 * much - 0.6 * past


def _ages(times: Sequence[float], count: int, now: float) -> list[int]:
    """In ticks, the latest first, of the first so many; one at least."""
    return [int((now - one) * TICKS) for one in times[count - 1 :: -1]]


def _since(ages: Sequence[int], back: int) -> list[int]:
    """The ages as they were so many days back."""
    return [age - back * TICKS for age in ages[bisect_left(ages, back * TICKS) :]]


def _within(ages: Sequence[int], back: int, horizon: int) -> int:
    """How many contacts came within a horizon of the moment so many days back."""
    return bisect_left(ages, back * TICKS) - bisect_left(ages, (back - horizon) * TICKS)


def _active(ages: Sequence[Sequence[int]]) -> list[int]:
    """For every day back from now, on how many days from it on the owner was in touch with anybody."""
    touched = bytearray(max((own[-1] for own in ages), default=0) // TICKS + 1)
    for own in ages:
        for age in own:
            touched[age // TICKS] = 1
    return list(accumulate(touched))


def _later(active: Sequence[int], back: int) -> list[int]:
    """The same, as it was so many days back."""
    gone = active[back - 1]
    return [count - gone for count in active[back:]]


def _longer(own: Sequence[int]) -> float:
    """The logarithm of the share of the tie's own gaps that were longer than the silence now."""
    if len(own) == 1:
        return ONCE
    silent = before = own[0]
    longer = 0.5
    for age in own:
        if age - before > silent:
            longer += 1
        before = age
    return log(longer / (len(own) + 1))


def _weeks(own: Sequence[int], quarter: int) -> float:
    """The logarithm of how many separate quarters of a horizon, given in ticks, the contacts fall in."""
    count, before = 0, -1
    for age in own:
        here = age // quarter
        if here != before:
            count += 1
            before = here
    return log(count)


def _summed(ages: Iterable[Sequence[int]], weights: Sequence[float]) -> list[float]:
    """By tie, the logarithm of what its contacts count together; the weights are by age. A loop by hand: it costs half
    of what `sum` and `map` do."""
    found = []
    for own in ages:
        total = 0.0
        for age in own:
            total += weights[age]
        found.append(log(total))
    return found


def _room(ticks: int) -> int:
    """The next power of two: so that few tables of weights are made."""
    return 1 << (ticks + 1).bit_length()


@cache
def _weights(power: float, soft: float, size: int) -> list[float]:
    """What a contact counts, by its age in ticks: in the middle of each."""
    return [((age + 0.5) / TICKS + soft) ** -power for age in range(size)]
