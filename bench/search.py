"""What search costs: `python bench/search.py [FOLDER] [--people 100000] [--json]`, in CPU milliseconds.

FOLDER keeps the book of invented people for the next run; without it, it is made anew and thrown away.
"""

import argparse
import json
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kith.accounts.models import Book

sys.path.insert(0, str(Path(__file__).parent.parent))  # also as a script

TIMES = 200


def main() -> None:
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("folder", nargs="?", type=Path)
    words.add_argument("--people", type=int, default=100_000)
    words.add_argument("--json", action="store_true")
    given = words.parse_args()
    with tempfile.TemporaryDirectory(prefix="kith-bench-") as throwaway:
        home = given.folder or Path(throwaway)
        os.environ["KITH_HOME"] = str(home)
        os.environ["DJANGO_SETTINGS_MODULE"] = "kith.house.settings"
        report(measured(given.people), as_json=given.json)


def measured(count: int) -> dict[str, Any]:
    """The cost of the first search, of every kind of question, and of the index."""
    import django

    django.setup()
    from kith.kernel.database import open_database

    open_database()
    book, made = book_of(count)
    kinds = {kind: figures(book, questions) for kind, questions in asked(count).items()}
    return {"people": count, **made, "questions": kinds}


def book_of(count: int) -> "tuple[Book, dict[str, float]]":
    """The book of invented people, made when it is not there, and what it cost to index."""
    from kith.accounts.actions import add_user
    from kith.accounts.models import Book

    found = Book.objects.filter(name=f"Invented {count}").first()
    if found:
        return found, {}
    book = add_user(name=f"Invented {count}").book
    Book.objects.filter(pk=book.pk).update(name=f"Invented {count}")
    return book, {"index_cpu_s": round(fill(book, count), 2)}


def fill(book: "Book", count: int) -> float:
    """Put invented people in by chunks of 500, as an import does; returns the CPU seconds of the index alone."""
    from bench.invented import people
    from django.db import transaction

    from kith.journal.changes import Touched
    from kith.kernel.bulk import chunks
    from kith.search.touched import touched

    spent, organisations = 0.0, {}
    for some in chunks(people(count), 500):
        with transaction.atomic():
            changes = Touched()
            for rows in rows_of(book, some, organisations):
                insert(rows, changes)
            start = time.process_time()
            touched(book=book, touched=changes)
            spent += time.process_time() - start
    return spent


def insert(rows: list[Any], changes: Any) -> None:
    from kith.kernel import bulk

    if rows:
        bulk.insert(type(rows[0]), rows)
        changes.rows(type(rows[0]), rows)


def rows_of(book: "Book", some: list[Any], organisations: dict[str, Any]) -> Iterator[list[Any]]:
    """The rows of some people, those first that others point at."""
    from kith.core.folding import fold
    from kith.encounters.models import Encounter, Participant
    from kith.people.models import Affiliation, ContactPoint, Organisation, Person

    names = {fold(one.organisation): one.organisation for one in some}
    made = [Organisation(book=book, name=name, key=key) for key, name in names.items() if key not in organisations]
    yield made
    organisations.update((one.key, one) for one in made)
    persons = [Person(book=book, name=one.name, sort_key=fold(one.name), note=one.note) for one in some]
    yield persons
    both = list(zip(persons, some, strict=True))
    yield [
        Affiliation(book=book, person=person, organisation=organisations[fold(one.organisation)], title=one.title)
        for person, one in both
    ]
    yield [
        ContactPoint(book=book, person=person, kind=kind, value=value, key=value)
        for person, one in both
        for kind, value in (("email", one.email), ("phone", one.phone))
    ]
    met = [Encounter(book=book, on=one.on, channel="event", event=one.event, place=one.place) for one in some]
    yield met
    yield [
        Participant(book=book, person=person, encounter=encounter)
        for person, encounter in zip(persons, met, strict=True)
    ]


def asked(count: int) -> dict[str, list[str]]:
    """Questions of every kind, about people of the book."""
    from bench.invented import people

    from kith.core.folding import fold

    chance = random.Random(11)
    known = [one for one in people(min(count, 20_000)) if chance.random() < TIMES / min(count, 20_000) * 1.1][:TIMES]
    plain = [fold(one.name) for one in known]
    common = ["engineer", "university", "dinner", "conference", "hospital", "thesis", "product manager"]
    return {
        "one word": [name.split()[1] for name in plain],
        "two words": plain,
        "two words, across": [f"{one.place} {fold(one.name).split()[0]}" for one in known],
        "three words, across": [f"{fold(one.name).split()[0]} {one.title} {one.organisation}" for one in known],
        "1 letter": [name[0] for name in plain],
        "2 letters": [name[:2] for name in plain],
        "3 letters": [name[:3] for name in plain],
        "4 letters": [name[:4] for name in plain],
        "6 letters of two words": [f"{name.split()[0][:3]} {name.split()[1][:3]}" for name in plain],
        "common word": common * (TIMES // len(common)),
        "common word while typing": [word[:cut] for word in common for cut in range(4, len(word))],
        "common words together": [f"{a} {b}" for a in common[:6] for b in common[:6] if a != b] * 6,
        "common word and a name": [f"{name.split()[0]} {common[place % 6]}" for place, name in enumerate(plain)],
        "typo": [mistyped(name.split()[1], chance) for name in plain],
        "typo in two words": [f"{name.split()[0]} {mistyped(name.split()[1], chance)}" for name in plain],
        "accented": [one.name.upper() for one in known],
        "e-mail": [one.email for one in known],
        "phone": ["0" + one.phone[3:] for one in known],
        "nothing found": ["qxqxqx", "xyzzyq plugh", "wwwwww@qqqq.example", "???"] * (TIMES // 4),
        "a word nobody has and a common one": ["engineer qxqxqx", "qxqxqx university"] * (TIMES // 2),
    }


def mistyped(word: str, chance: random.Random) -> str:
    """The word with two neighbours swapped, a letter dropped, doubled or wrong."""
    at = chance.randrange(1, len(word) - 1)
    return chance.choice(
        (
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
            word[:at] + word[at + 1 :],
            word[:at] + word[at] + word[at:],
            word[:at] + chance.choice("aeioulmnrst") + word[at + 1 :],
        )
    )


def figures(book: "Book", questions: list[str]) -> dict[str, float]:
    """Median and 95th percentile of one kind of question, and the share that found anybody."""
    from kith.search.queries import find

    costs, found = [], 0
    for text in questions:
        cost, answer = timed(lambda text=text: find(book, text))
        costs.append(cost)
        found += bool(answer.hits)
    return {
        "first_ms": round(costs[0], 2),
        "p50_ms": round(statistics.median(costs), 2),
        "p95_ms": round(statistics.quantiles(costs, n=20)[-1], 2),
        "found": round(found / len(questions), 3),
    }


def timed(do: Callable[[], Any]) -> tuple[float, Any]:
    start = time.process_time()
    answer = do()
    return (time.process_time() - start) * 1000, answer


def report(result: dict[str, Any], *, as_json: bool) -> None:
    if as_json:
        print(json.dumps(result, indent=1))
        return
    if "index_cpu_s" in result:
        print(f"index of {result['people']:,} people in chunks of 500: {result['index_cpu_s']} CPU s")
    for kind, cost in result["questions"].items():
        print(f"{kind:36} p50 {cost['p50_ms']:7.2f}   p95 {cost['p95_ms']:7.2f} ms   found {cost['found']:.0%}")


if __name__ == "__main__":
    main()
