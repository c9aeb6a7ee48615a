"""What a command costs from a cold process in a book of 10,000: `python -m bench.cold [--people N] [--json]`, in CPU
seconds, the median of five."""

import argparse
import json
import statistics
import tempfile
from pathlib import Path

from bench.measuring import KITH, compiled, cost_of, home, median_cost, show

NAMES = ("Ngozi Baptiste", "Zoltan Feher", "Ingrid Lofthus", "Oluwaseun Adeyinka", "Quentin Marchetti")


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
        "met_then_find_cpu_s": round(statistics.median(map(_found_afterwards, NAMES)), 3),
        "today_cpu_s": median_cost([*KITH, "today", "--json"]),
        "history_cpu_s": median_cost([*KITH, "history", "--json"]),
    }


def _found_afterwards(name: str) -> float:
    """What finding somebody costs who was noted just before, and is taken in by that."""
    cost_of([*KITH, "met", f"Met {name} from Harbour Lights"])
    found = cost_of([*KITH, "find", name, "--json"])
    assert [one["name"] for one in json.loads(found.said)] == [name], found.said
    return found.cpu_s


if __name__ == "__main__":
    main()
