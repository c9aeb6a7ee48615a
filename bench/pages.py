"""What the page of people costs on the server: `python -m bench.pages [--json]`, in CPU milliseconds of one request of
50 rows, at two sizes of the book. A request goes through the whole of the web application."""

import argparse
from typing import Any

from bench.measuring import home, show, steady

TIMES = 30


def main() -> None:
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--people", type=int, nargs="*", default=[1_000, 100_000])
    words.add_argument("--json", action="store_true")
    given = words.parse_args()
    result: dict[str, Any] = {}
    for count in given.people:
        with home():
            result[f"{count:,} people"] = measured(count) if len(given.people) == 1 else _apart(count)
    costs = [figure["first_page_ms"] for figure in result.values()]
    if len(costs) > 1:
        result["ratio"] = round(costs[-1] / costs[0], 2)
    show(result, as_json=given.json)


def _apart(count: int) -> dict[str, float]:
    """The same in a process of its own: one process has one database."""
    import json
    import sys

    from bench.measuring import cost_of

    said = cost_of([sys.executable, "-m", "bench.pages", "--people", str(count), "--json"]).said
    figures: dict[str, float] = json.loads(said)[f"{count:,} people"]
    return figures


def measured(count: int) -> dict[str, float]:
    """Milliseconds for the first page, one in the middle and one that filters."""
    import django

    django.setup()
    from bench.search import book_of
    from django.test import Client

    from kith.kernel.database import open_database

    open_database()
    book, _made = book_of(count)
    recounted(book)
    client = Client(headers={"host": "127.0.0.1"})
    client.force_login(book.owner)
    return {
        "first_page_ms": cost(client, "/people/"),
        "by_last_contact_ms": cost(client, "/people/?sort=last"),
        "search_ms": cost(client, "/people/?q=university"),
    }


def recounted(book: Any) -> None:
    """Standings as they would be, had the people come in by an import."""
    from kith.encounters.standings import recompute
    from kith.kernel.bulk import chunks
    from kith.kernel.database import learn_sizes
    from kith.people.models import Person
    from kith.people.touched import count as count_people

    count_people(book)
    for some in chunks(Person.objects.of(book).values_list("pk", flat=True), 2000):
        recompute(book, some)
    learn_sizes()


def cost(client: Any, url: str) -> float:
    answer = client.get(url)
    assert answer.status_code == 200, answer.content[:400]
    return round(steady(lambda: client.get(url), TIMES), 2)


if __name__ == "__main__":
    main()
