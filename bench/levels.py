"""How many titles get the level that people gave them: `python bench/levels.py --titles FILE.tsv [--json] [--wrong]`.

FILE has `title<TAB>level` lines, `none` where nobody has a job; without it, the titles of the tests are read.
"""

import argparse
import sys
from pathlib import Path

if __package__ is None or not __package__:
    sys.path.insert(0, str(Path(__file__).parent.parent))

from bench.measuring import show

OWN = Path(__file__).parent.parent / "tests/core/levels.tsv"


def main() -> None:
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--titles", type=Path, default=OWN)
    words.add_argument("--json", action="store_true")
    words.add_argument("--wrong", action="store_true", help="name those that were read otherwise")
    given = words.parse_args()
    read = readings(given.titles)
    if given.wrong:
        print(*(f"{title}\t{label}\tread: {found}" for title, label, found in read if label != found), sep="\n")
    right = sum(label == found for _title, label, found in read)
    show({"accuracy": round(right / len(read), 4) if read else 0.0, "n": len(read)}, as_json=given.json)


def readings(path: Path) -> list[tuple[str, str, str]]:
    """(title, label, what was read) of each line; raises SystemExit at a label that is no level."""
    from kith.core.levels import Level, level

    found = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or "\t" not in line:
            continue
        title, label = (part.strip() for part in line.rsplit("\t", 1))
        named = Level.of(label)
        if named is None and label != "none":
            raise SystemExit(f"{path}:{number}: {label!r} is no level; write one of them, or none")
        read = level(title)
        found.append((title, named.word if named else "none", read.word if read else "none"))
    return found


if __name__ == "__main__":
    main()
