"""What an import costs: `python -m bench.importing [--cards N ...] [--json]`, CPU seconds and memory of a cold process
that takes a file of vCards of twenty lines into a fresh folder, journalled and indexed; the median of several runs."""

import argparse
import statistics
import tempfile
from pathlib import Path
from typing import Any

from bench.cards import write_cards
from bench.measuring import KITH, compiled, cost_of, show

TIMES = {10_000: 5, 100_000: 1}


def main() -> None:
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--cards", type=int, nargs="*", default=[10_000, 100_000])
    words.add_argument("--json", action="store_true")
    given = words.parse_args()
    compiled()
    result: dict[str, Any] = {f"{count:,} cards": measured(count) for count in given.cards}
    costs = [figures["cpu_s"] for figures in result.values()]
    if len(costs) > 1:
        result["ratio"] = round(costs[-1] / costs[0] / (given.cards[-1] / given.cards[0]), 2)
    show(result, as_json=given.json)


def measured(count: int) -> dict[str, float]:
    """The cost of one file."""
    with tempfile.TemporaryDirectory(prefix="kith-bench-") as folder:
        cards = write_cards(Path(folder, "cards.vcf"), count)
        runs = []
        for number in range(TIMES.get(count, 3)):
            home = {"KITH_HOME": str(Path(folder, f"home{number}"))}
            runs.append(cost_of([*KITH, "import", str(cards), "--json"], env=home))
    return {
        "cpu_s": round(statistics.median(run.cpu_s for run in runs), 2),
        "most_mb": round(max(run.most_mb for run in runs)),
    }


if __name__ == "__main__":
    main()
