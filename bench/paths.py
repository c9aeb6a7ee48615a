"""What the five best paths between two people cost: `python bench/paths.py [--people N | --graph FILE] [--postgres]`.

Milliseconds that one waits, warm, of pairs that a walk of three hops joins and of pairs that none joins; `equal` says
whether samples gave what walking over all paths gives. With `--postgres` on a cluster of its own, thrown away after.
"""

import argparse
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path as File
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kith.accounts.models import Book

sys.path.insert(0, str(File(__file__).parent.parent))  # also as a script

from bench.graphs import Graph, all_paths, at_random, of_file, reachable, strength, unreachable
from bench.measuring import home, show

TIMES, SAMPLES, CHUNK = 300, 40, 50_000
LITE_INDEXES = "SELECT name, sql FROM sqlite_master WHERE tbl_name = 'ties_tie' AND type = 'index' AND sql IS NOT NULL"
INDEXES = """SELECT indexname, indexdef FROM pg_indexes WHERE tablename = 'ties_tie'
    AND indexname NOT IN (SELECT conname FROM pg_constraint)"""


def main() -> None:
    words = argparse.ArgumentParser(description=__doc__)
    which = words.add_mutually_exclusive_group()
    which.add_argument("--people", type=int, default=100_000)
    which.add_argument("--graph", type=File, help="a list of edges, two numbers a line")
    words.add_argument("--postgres", action="store_true")
    words.add_argument("--json", action="store_true")
    given = words.parse_args()
    if given.postgres and not os.environ.get("KITH_DATABASE_URL"):
        sys.exit(_on_postgresql())
    with home():
        graph = of_file(given.graph) if given.graph else at_random(given.people)
        show(measured(graph), as_json=given.json)


def _on_postgresql() -> int:
    """The same once more, in a process that knows the address of a cluster."""
    from tests.on_postgresql import cluster, find_binaries

    binaries = find_binaries()
    if binaries is None:
        print("Install the package postgresql.", file=sys.stderr)
        return 1
    with cluster(binaries) as url:
        environment = os.environ | {"KITH_DATABASE_URL": url}
        return subprocess.run([sys.executable, *sys.argv], env=environment, check=False).returncode


def measured(graph: Graph) -> dict[str, Any]:
    """The figures of one network, and how many people and ties it has."""
    import django

    django.setup()
    from kith.kernel.database import open_database

    open_database()
    book, first = filled(graph)
    near, far = reachable(graph, TIMES), unreachable(graph, TIMES)
    for pair in near[-20:]:
        _asked(book, first, pair)
    costs = [_cost(book, first, pair) for pair in near]
    none = [_cost(book, first, pair) for pair in far] or [0.0]
    return {
        "people": len(graph),
        "ties": len(graph.others) // 2,
        "p50_ms": round(statistics.median(costs), 2),
        "p95_ms": _p95(costs),
        "unreachable_p95_ms": _p95(none) if far else None,
        "unreachable_pairs": len(far),
        "equal": all(_equal(book, first, graph, pair) for pair in [*near[:SAMPLES], *far[:SAMPLES]]),
    }


def _p95(costs: list[float]) -> float:
    return round(statistics.quantiles(costs, n=20)[-1] if len(costs) > 1 else costs[0], 2)


def _cost(book: "Book", first: int, pair: tuple[int, int]) -> float:
    start = time.perf_counter()
    _asked(book, first, pair)
    return (time.perf_counter() - start) * 1000


def _asked(book: "Book", first: int, pair: tuple[int, int]) -> list[tuple[tuple[int, ...], float]]:
    from kith.ties.paths import paths_between

    found = paths_between(book, first + pair[0], first + pair[1])
    return [(tuple(one - first for one in path.people), path.strength) for path in found]


def _equal(book: "Book", first: int, graph: Graph, pair: tuple[int, int]) -> bool:
    """Whether the answer is what the definition gives over all paths there are."""
    taken: list[tuple[tuple[int, ...], float]] = []
    used: set[int] = set()
    for people, product in sorted(all_paths(graph, *pair), key=lambda one: (-one[1], len(one[0]), one[0])):
        if len(taken) < 5 and used.isdisjoint(people[1:-1]):
            taken.append((people, product))
            used.update(people[1:-1])
    return _asked(book, first, pair) == taken


def filled(graph: Graph) -> "tuple[Book, int]":
    """A book with this network, and the id of its first person."""
    from django.db import transaction

    from kith.accounts.actions import add_user
    from kith.kernel import bulk
    from kith.people.models import Person

    book, ids = add_user(name="Measured").book, []
    for some in bulk.chunks(range(len(graph)), CHUNK):
        rows = [bulk.new(Person, book=book, name=f"Person {at}", sort_key=f"person {at}") for at in some]
        with transaction.atomic():
            ids += bulk.insert(Person, rows)[:1]
    with _bare():
        for ties in bulk.chunks(_ties(graph, book.pk, ids[0]), CHUNK * 10):
            with transaction.atomic():
                _put_in(ties)
    _settle()
    return book, ids[0]


@contextmanager
def _bare() -> Iterator[None]:
    """Meanwhile the table of ties has no index that no constraint needs, and no pointer is looked after: of a million
    people 38 million rows come in, and an index is made of all of them at once in a third of the time."""
    from django.db import connection

    lite = connection.vendor == "sqlite"
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA foreign_keys = OFF" if lite else "SET session_replication_role = replica")
        if lite:
            cursor.execute("PRAGMA cache_size = -1000000")
        cursor.execute(LITE_INDEXES if lite else INDEXES)
        indexes = cursor.fetchall()
        for name, _how in indexes:
            cursor.execute(f'DROP INDEX "{name}"')
    yield
    with connection.cursor() as cursor:
        if not lite:
            cursor.execute("SET maintenance_work_mem = '1GB'")
        for _name, how in indexes:
            cursor.execute(how)


def _ties(graph: Graph, book: int, first: int) -> Iterator[tuple[int, int, int, float]]:
    """Rows in the order of the one index that stays, which so only grows at its end."""
    for other in range(len(graph)):
        for person in graph.ties(other):
            yield book, first + person, first + other, strength(person, other)


def _put_in(ties: list[tuple[int, int, int, float]]) -> None:
    from django.db import connection

    columns = "ties_tie (book_id, person_id, other_id, strength)"
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.executemany(f"INSERT INTO {columns} VALUES (%s, %s, %s, %s)", ties)
            return
        with cursor.copy(f"COPY {columns} FROM STDIN") as rows:
            for one in ties:
                rows.write_row(one)


def _settle() -> None:
    """As a book is after a night: counted, and cleaned up after what came in."""
    from django.db import connection

    connection.close()
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE" if connection.vendor == "sqlite" else "VACUUM ANALYZE ties_tie")


if __name__ == "__main__":
    main()
