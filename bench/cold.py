"""What a command costs from a cold process in a book of 10,000: `python -m bench.cold [--people N] [--json]`, in CPU
seconds, the median of five."""

import argparse
import tempfile
from pathlib import Path

from bench.measuring import KITH, compiled, cost_of, home, median_cost, show


def main() -> None:
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--people", type=int, default=10_000)
    words.add_argument("--json", action="store_true")
    given = words.parse_args()
    compiled()
    with home(), tempfile.TemporaryDirectory() as folder:
        show(measured(given.people, Path(folder)), as_json=given.json)


def measured(count: int, folder: Path) -> dict[str, float]:
    from bench.cards import write_cards

    cards = write_cards(folder / "cards.vcf", count)
    cost_of([*KITH, "import", str(cards), "--json"])
    sentence = "Coffee with Priya Raman from Northwind Energy at the Grid Forum, send her the paper by Friday"
    return {
        "find_cpu_s": median_cost([*KITH, "find", "brandel", "--json"]),
        "met_cpu_s": median_cost([*KITH, "met", sentence, "--json"]),
        "today_cpu_s": median_cost([*KITH, "today", "--json"]),
        "history_cpu_s": median_cost([*KITH, "history", "--json"]),
    }


if __name__ == "__main__":
    main()
