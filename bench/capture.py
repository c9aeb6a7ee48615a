"""What reading one capture costs: `python -m bench.capture [FILE.jsonl] [--json]`, in CPU milliseconds.

FILE has a line of JSON a capture, with its `text` and `today`; without it, the sentences that the lessons keep back are
read.
"""

import argparse
import json
import statistics
import time
from datetime import date
from pathlib import Path

from bench.measuring import show

ROUNDS = 5


def main() -> None:
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("file", nargs="?", type=Path)
    words.add_argument("--json", action="store_true")
    given = words.parse_args()
    show(measured(_given(given.file) if given.file else _own()), as_json=given.json)


def _given(path: Path) -> list[tuple[str, date]]:
    rows = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip())
    return [(row["text"], date.fromisoformat(row["today"])) for row in rows]


def _own() -> list[tuple[str, date]]:
    return _given(Path(__file__).parent.parent / "lessons/sentences/unseen.jsonl")


def measured(captures: list[tuple[str, date]]) -> dict[str, float]:
    """The first one, then the median and the 95th percentile of all, each the best of a few rounds."""
    from kith.core.sentence import read

    costs: list[float] = []
    first = _cost(read, *captures[0])
    for text, today in captures:
        costs.append(min(_cost(read, text, today) for _ in range(ROUNDS)))
    return {
        "captures": len(captures),
        "first_ms": round(first, 2),
        "p50_ms": round(statistics.median(costs), 2),
        "p95_ms": round(statistics.quantiles(costs, n=20)[-1], 2),
        "most_ms": round(max(costs), 2),
    }


def _cost(read, text: str, today: date) -> float:  # type: ignore[no-untyped-def]
    start = time.process_time()
    read(text, today=today)
    return (time.process_time() - start) * 1000


if __name__ == "__main__":
    main()
