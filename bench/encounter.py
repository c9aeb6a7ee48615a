"""What one more encounter costs: `python -m bench.encounter [--people N ...] [--json]`, CPU milliseconds of noting a
meeting of three people, journalled and indexed, at two sizes of the book, and how many standings and ties of two it
changed."""

import argparse
import itertools
from datetime import date
from typing import Any

from bench.measuring import cost_of, home, show, steady

TIMES = 20
PRESENT = 3


def main() -> None:
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--people", type=int, nargs="*", default=[1_000, 10_000])
    words.add_argument("--json", action="store_true")
    given = words.parse_args()
    if len(given.people) == 1:
        with home():
            show({f"{given.people[0]:,} people": measured(given.people[0])}, as_json=given.json)
        return
    result: dict[str, Any] = {}
    for count in given.people:
        result |= _apart(count)
    show(result, as_json=given.json)


def _apart(count: int) -> dict[str, Any]:
    """In a process of its own: one process has one database."""
    import json
    import sys

    said = cost_of([sys.executable, "-m", "bench.encounter", "--people", str(count), "--json"]).said
    figures: dict[str, Any] = json.loads(said)
    return figures


def measured(people: int) -> dict[str, float]:
    import django

    django.setup()
    from bench.maps import tied
    from bench.pages import recounted
    from bench.search import book_of
    from bench.today import lived

    from kith.encounters.actions import log_encounter
    from kith.kernel.database import open_database

    open_database()
    book, _made = book_of(people)
    today = date.today()  # noqa: DTZ011 -- as everywhere here
    lived(book, 5 * people, today)
    recounted(book)
    tied(book)
    groups = _groups(book)
    before = _kept(book)
    log_encounter(book=book, by=book.owner, people=next(groups), on=today, channel="meeting")
    changed = [len(now - then) for then, now in zip(before, _kept(book), strict=True)]

    def once() -> None:
        log_encounter(book=book, by=book.owner, people=next(groups), on=today, channel="meeting")

    return {"cpu_ms": round(steady(once, TIMES), 1), "standings": changed[0], "ties": changed[1]}


def _groups(book: Any) -> Any:
    from kith.people.models import Person

    people = list(Person.objects.of(book).order_by("pk"))
    return itertools.cycle([people[place : place + PRESENT] for place in range(0, len(people) - PRESENT, 7)])


def _kept(book: Any) -> tuple[set[Any], set[Any]]:
    """What is derived, as it stands."""
    from kith.people.models import Standing
    from kith.ties.models import Tie

    names = [field.attname for field in Standing._meta.concrete_fields]
    standings = set(Standing.objects.of(book).values_list(*names))
    return standings, set(Tie.objects.of(book).values_list("person_id", "other_id", "strength"))


if __name__ == "__main__":
    main()
