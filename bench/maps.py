"""What the map costs: `python -m bench.maps [--people 10000] [--json]`, in CPU milliseconds of drawing the 2,000 who
are shown of a book with ties, and of the page that shows what is drawn; how large that page is; and of the page that
tells whom one has where."""

import argparse
import random
from datetime import date
from typing import Any

from bench.measuring import home, show, steady
from bench.today import lived, wanting

TIES = 8
"""Of each person, with others who were taken in about the same time, as colleagues are, and a few with anybody."""
BESIDE = 12
TIMES = 3


def main() -> None:
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--people", type=int, default=10_000)
    words.add_argument("--json", action="store_true")
    given = words.parse_args()
    with home():
        show(measured(given.people), as_json=given.json)


def measured(people: int) -> dict[str, float]:
    import django

    django.setup()
    from bench.pages import recounted
    from bench.search import book_of
    from django.test import Client

    from kith.kernel.database import open_database
    from kith.maps.actions import draw
    from kith.maps.asked import Asked

    open_database()
    book, _made = book_of(people)
    today = date.today()  # noqa: DTZ011 -- the page asks for the real day, too
    lived(book, 5 * people, today)
    recounted(book)
    tied(book)
    wanting(book, today)
    drawing = steady(lambda: draw(book=book, asked=Asked(), today=today), TIMES)
    client = Client(headers={"host": "127.0.0.1"})
    client.force_login(book.owner)
    return {
        "people": people,
        "draw_ms": round(drawing, 1),
        "page_ms": round(steady(lambda: client.get("/map"), TIMES), 1),
        "page_kb": round(len(client.get("/map").content) / 1024),
        "coverage_ms": round(steady(lambda: client.get("/coverage"), TIMES), 1),
    }


def tied(book: Any) -> None:
    """Ties of two people, most of them within a group."""
    from kith.kernel import bulk
    from kith.people.models import Person
    from kith.ties.models import Tie

    chance = random.Random(7)
    ids = list(Person.objects.of(book).order_by("pk").values_list("pk", flat=True))
    pairs: dict[tuple[int, int], float] = {}
    for place, one in enumerate(ids):
        for _ in range(TIES // 2):
            near = chance.random() < 0.9
            other = ids[(place + chance.randrange(1, BESIDE)) % len(ids)] if near else chance.choice(ids)
            if one != other:
                pairs[min(one, other), max(one, other)] = chance.uniform(0.05, 0.9)
    rows = [(one, other, strength) for pair, strength in pairs.items() for one, other in (pair, pair[::-1])]
    bulk.insert(Tie, [Tie(book=book, person_id=one, other_id=to, strength=how) for one, to, how in rows])


if __name__ == "__main__":
    main()
