"""Who is in touch next, and which ties fall asleep: our model of lasting ties beside others, on any log of contacts:

`python bench/ties.py --log FILE --window DAYS --dormant DAYS [--cuts D,D,D] [--json]`

A log has lines of `source target unix-time`, parted by blanks or tabs (packed by gzip, too); more columns are not
read, except where the third is a weight: then the fourth is the time. It is one where it is the same in all lines,
where the first line says so as KONECT's do ("% asym positive"), or where only the fourth has times of our days.
Comments begin with % or #. Cuts are days from the first event, by default the quantiles .60, .70 and .80 of the times
of the events.

The protocol: an ego is anybody with five known alters or more, and sees only what they took part in. Events less than
six hours apart are one contact. Scores come from contacts before a cut. `ap` and `ndcg10` are means over the egos and
cuts with at least one contact within the window. `auc` tells whether those of the established ties (four contacts or
more, the last at most 90 days ago) that have none for the dormant time were told from the others, over the ties of all
egos and cuts. What is fitted of the others is fitted at .6 and .8 of the first cut, to ties of the same log; ours is
fitted to nothing: it learns from each ego's own past before the cut. Intervals hold 95 %, by drawing egos anew.
"""

import argparse
import gzip
import math
import random
import re
import statistics
import sys
import time
import zlib
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

if not __package__:  # run as a file: its folder has names that are the standard library's, too
    sys.path[0] = str(Path(__file__).resolve().parent.parent)

from bench.measuring import show
from bench.tie_models import Score, bg_nbd, fitted

from kith.core import persistence

DAY = 86_400
FEWEST, ESTABLISHED, AWAKE = 5, 4, 90
QUANTILES = (0.6, 0.7, 0.8)
EARLIER = (0.6, 0.8)
DRAWS = 200
GZIP = b"\x1f\x8b"
KONECT = re.compile(r"%\s*(?:sym|asym|bip)\s+\w+\s*$")
OF_OUR_DAYS = 100_000_000
"""Seconds: times after 1973 are above it, weights below."""
Contacts = dict[str, dict[str, list[float]]]
"""Of every ego, of every alter: when contacts began, in days from the first event."""


class Seen(NamedTuple):
    """What an ego sees of their ties at a cut, and what came then: a contact within the window; none for long."""

    ego: str
    cut: float
    histories: list[Sequence[float]]
    soon: list[bool]
    asleep: list[bool]

    def established(self) -> Iterator[int]:
        """The places of the ties whose falling asleep is asked about."""
        for place, times in enumerate(self.histories):
            if len(times) >= ESTABLISHED and self.cut - times[-1] <= AWAKE:
                yield place


class Measured(NamedTuple):
    """What a model is worth: by ego, the figures of their cuts; and the score and the fate of each established tie."""

    ap: dict[str, list[float]]
    ndcg10: dict[str, list[float]]
    ties: list[tuple[float, bool, str]]


def main() -> None:
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("--log", type=Path, required=True)
    words.add_argument("--window", type=days, required=True, help="days within which a contact counts as the next")
    words.add_argument("--dormant", type=days, required=True, help="days without a contact that make a tie dormant")
    words.add_argument("--cuts", type=some_cuts, help="days from the first event, parted by commas")
    words.add_argument("--json", action="store_true")
    given = words.parse_args()
    try:
        events = read(given.log)
    except (OSError, EOFError, zlib.error, ValueError) as problem:
        words.error(f"cannot read {given.log}: {problem}")
    cuts = given.cuts or quantiles(events)
    show(measured(contacts_of(events), cuts, given.window, given.dormant), as_json=given.json)


def days(text: str) -> int:
    if not text.isdecimal() or not int(text):
        raise argparse.ArgumentTypeError(f"it takes a number of days, 1 or more, not {text!r}")
    return int(text)


def some_cuts(text: str) -> list[float]:
    try:
        found = sorted(float(one) for one in text.split(","))
    except ValueError:
        found = []
    if not found or not all(0 < one < math.inf for one in found):
        raise argparse.ArgumentTypeError(f"it takes days after the first event, parted by commas, not {text!r}")
    return found


def read(path: Path) -> list[tuple[float, str, str]]:
    """The events in order of time: days from the first, from whom, to whom; none to oneself. ValueError where there
    are none, or a line is none."""
    with path.open("rb") as file:
        packed = file.read(len(GZIP)) == GZIP
    with (gzip.open if packed else open)(path, "rt", encoding="utf-8-sig", errors="replace") as file:
        lines = [line.strip() for line in file]
    rows = [line.split() for line in lines if line and line[0] not in "%#"]
    if not rows or min(map(len, rows)) < 3:
        raise ValueError("each line has to be: source target unix-time")
    column = 3 if is_weighted(lines[0], rows) else 2
    moments = sorted((float(row[column]), row[0], row[1]) for row in rows if row[0] != row[1])
    if not moments:
        raise ValueError("nobody was in touch with anybody else")
    if not all(math.isfinite(moment) for moment, _source, _target in moments):
        raise ValueError("each time has to be a number of seconds")
    return [((moment - moments[0][0]) / DAY, source, target) for moment, source, target in moments]


def is_weighted(first: str, rows: Sequence[Sequence[str]]) -> bool:
    """Whether the third column is a weight, and the fourth the time."""
    if min(map(len, rows)) < 4:
        return False
    if KONECT.match(first) or len({row[2] for row in rows}) == 1:
        return True
    try:
        return all(abs(float(row[2])) < OF_OUR_DAYS <= float(row[3]) for row in rows)
    except ValueError:
        return False


def quantiles(events: Sequence[tuple[float, str, str]]) -> list[float]:
    return [events[int(share * (len(events) - 1))][0] for share in QUANTILES]


def contacts_of(events: Iterable[tuple[float, str, str]]) -> Contacts:
    between: dict[tuple[str, str], list[float]] = defaultdict(list)
    for moment, source, target in events:
        between[min(source, target), max(source, target)].append(moment)
    found: Contacts = defaultdict(dict)
    for (one, other), moments in between.items():
        found[one][other] = found[other][one] = persistence.contacts(moments)
    return found


def measured(contacts: Contacts, cuts: Sequence[float], window: int, dormant: int) -> dict[str, Any]:
    seen = list(views(contacts, cuts, window, dormant))
    earlier = list(views(contacts, [share * cuts[0] for share in EARLIER], window, dormant))
    others = models(earlier, window)
    begun = time.process_time()
    learned = [persistence.learned(one.histories, one.cut, window) for one in seen]
    known = time.process_time()
    scores = [our_scores(one, window, own) for one, own in zip(seen, learned, strict=True)]
    scored = time.process_time()
    ours = measure(seen, scores)
    figures = {"kith": ours}
    for name, score in others.items():
        scores = [[score(times, one.cut, window) for times in one.histories] for one in seen]
        figures[name] = measure(seen, [(each, each) for each in scores])
    ties = sum(len(one.histories) for one in seen)
    return {
        "cuts": [round(one, 2) for one in cuts],
        "ego_cuts": sum(map(len, ours.ap.values())),
        "established": len(ours.ties),
        "ties_scored": ties,
        "learning_s_per_10000": round((known - begun) * 10_000 / max(ties, 1), 3),
        "scoring_s_per_10000": round((scored - known) * 10_000 / max(ties, 1), 3),
        "bg_nbd_s_per_10000": round(_seconds_of_bg_nbd(seen, window), 3),
        "models": {name: told(one) for name, one in figures.items()},
    }


def views(contacts: Contacts, cuts: Sequence[float], window: int, dormant: int) -> Iterator[Seen]:
    for cut in cuts:
        for ego, alters in contacts.items():
            parted = [(bisect_left(times, cut), times) for times in alters.values()]
            known = [(place, times) for place, times in parted if place]
            if len(known) >= FEWEST:
                following = [times[place] - cut if place < len(times) else math.inf for place, times in known]
                yield Seen(
                    ego,
                    cut,
                    [times[:place] for place, times in known],
                    [one < window for one in following],
                    [one >= dormant for one in following],
                )


def models(earlier: Sequence[Seen], window: int) -> dict[str, Score]:
    ties = [(times, one.cut) for one in earlier for times in one.histories]

    def worth(score: Score) -> float:
        asked = [one for one in earlier if any(one.soon)]
        found = [precision([score(t, one.cut, window) for t in one.histories], one.soon) for one in asked]
        return statistics.fmean(found) if found else 0.0

    return fitted(ties, worth)


def _seconds_of_bg_nbd(seen: Sequence[Seen], window: int) -> float:
    """Of CPU, to fit BG/NBD to 10,000 of the ties and to score them."""
    ties = [(times, one.cut) for one in seen for times in one.histories][:10_000]
    begun = time.process_time()
    score = bg_nbd(ties)
    fitted_at = time.process_time()
    for times, cut in ties:
        score(times, cut, window)
    return fitted_at - begun + (time.process_time() - fitted_at) * 10_000 / max(len(ties), 1)


def our_scores(one: Seen, window: int, learned: persistence.Learned) -> tuple[list[float], list[float]]:
    """By who is in touch soon, and by which ties stay awake."""
    found = [each for each in persistence.outlook(one.histories, one.cut, window, learned) if each]
    return [each.soon for each in found], [each.lasting for each in found]


def measure(seen: Sequence[Seen], scores: Sequence[tuple[Sequence[float], Sequence[float]]]) -> Measured:
    found = Measured(defaultdict(list), defaultdict(list), [])
    for one, (soon, lasting) in zip(seen, scores, strict=True):
        if any(one.soon):
            found.ap[one.ego].append(precision(soon, one.soon))
            found.ndcg10[one.ego].append(ndcg(soon, one.soon))
        found.ties.extend((lasting[place], one.asleep[place], one.ego) for place in one.established())
    return found


def precision(scores: Sequence[float], true: Sequence[bool]) -> float:
    """Average precision of the order by scores, the highest first: the mean, over those that are true, of the share of
    true ones down to them. What has the same score stands on one place. One at least is true."""
    order = sorted(zip(scores, true, strict=True), key=lambda one: -one[0])
    hits, total, waiting = 0, 0.0, 0
    for place, (score, good) in enumerate(order, 1):
        waiting += good
        if place == len(order) or order[place][0] != score:
            hits += waiting
            total += waiting * hits / place
            waiting = 0
    return total / hits


def ndcg(scores: Sequence[float], true: Sequence[bool], most: int = 10) -> float:
    order = sorted(range(len(scores)), key=lambda place: -scores[place])
    gain = sum(true[place] / math.log2(rank + 2) for rank, place in enumerate(order[:most]))
    return gain / sum(1 / math.log2(rank + 2) for rank in range(min(most, sum(true))))


def told(one: Measured) -> dict[str, Any]:
    egos = sorted({ego for _score, _asleep, ego in one.ties} | one.ap.keys())
    chance = random.Random(1)
    draws = [_drawn(egos, chance) for _ in range(DRAWS)]
    whole = dict.fromkeys(egos, 1)
    ordered = sorted(one.ties)
    figures = {
        "ap": [_mean(one.ap, draw) for draw in (whole, *draws)],
        "auc": [auc(ordered, draw) for draw in (whole, *draws)],
        "ndcg10": [_mean(one.ndcg10, draw) for draw in (whole, *draws)],
    }
    found: dict[str, Any] = {name: _rounded(values[0]) for name, values in figures.items()}
    return found | {f"{name}_95": _interval(values[1:]) for name, values in figures.items()}


def _drawn(egos: Sequence[str], chance: random.Random) -> dict[str, int]:
    found = dict.fromkeys(egos, 0)
    for ego in chance.choices(egos, k=len(egos)):
        found[ego] += 1
    return found


def _mean(values: Mapping[str, Sequence[float]], times: Mapping[str, int]) -> float:
    count = sum(times[ego] * len(own) for ego, own in values.items())
    return sum(times[ego] * math.fsum(own) for ego, own in values.items()) / count if count else math.nan


def auc(ties: Sequence[tuple[float, bool, str]], times: Mapping[str, int]) -> float:
    """How often a tie that fell asleep has a lower score than one that did not, half where they are equal; the ties
    are in order of their scores."""
    awake = asleep = below = 0.0
    place = 0
    while place < len(ties):
        score, here_awake, here_asleep = ties[place][0], 0, 0
        while place < len(ties) and ties[place][0] == score:
            _score, sleeps, ego = ties[place]
            here_asleep += sleeps * times[ego]
            here_awake += (not sleeps) * times[ego]
            place += 1
        below += here_awake * (asleep + here_asleep / 2)
        awake += here_awake
        asleep += here_asleep
    return below / (awake * asleep) if awake and asleep else math.nan


def _interval(values: Iterable[float]) -> list[float | None]:
    ordered = sorted(one for one in values if not math.isnan(one))
    if not ordered:
        return [None, None]
    return [_rounded(ordered[int(share * (len(ordered) - 1))]) for share in (0.025, 0.975)]


def _rounded(value: float) -> float | None:
    return None if math.isnan(value) else round(value, 4)


if __name__ == "__main__":
    main()
