"""What Today costs: `python -m bench.today [--people 10000] [--encounters 200000] [--json]`, in CPU milliseconds of the
list as the page shows it and of the whole page, over a book with rhythms, promises, news and conversations; and of the
list once its owner has said what they are after."""

import argparse
import random
from datetime import date, timedelta
from typing import Any

from bench.measuring import home, show, steady

TIMES = 20
CHUNK = 20_000
CHANNELS = ("message", "message", "message", "email", "meeting", "call", "event")


def main() -> None:
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--people", type=int, default=10_000)
    words.add_argument("--encounters", type=int, default=200_000)
    words.add_argument("--json", action="store_true")
    given = words.parse_args()
    with home():
        show(measured(given.people, given.encounters), as_json=given.json)


def measured(people: int, encounters: int) -> dict[str, float]:
    import django

    django.setup()
    from bench.maps import tied
    from bench.pages import recounted
    from bench.search import book_of
    from django.test import Client

    from kith.kernel.database import learn_sizes, open_database
    from kith.today.queries import coming_up, suggestions, the_day

    open_database()
    book, _made = book_of(people)
    today = date.today()  # noqa: DTZ011 -- the page asks for the real day, too
    lived(book, encounters, today)
    recounted(book)
    client = Client(headers={"host": "127.0.0.1"})
    client.force_login(book.owner)
    without = {
        "cpu_ms": round(steady(lambda: (the_day(book, today), coming_up(book, today)), TIMES), 1),
        "shell_ms": round(steady(lambda: suggestions(book, today), TIMES), 1),
        "page_ms": round(steady(lambda: client.get("/"), TIMES), 1),
    }
    tied(book)
    learn_sizes()
    wanting(book, today)
    goal = round(steady(lambda: (the_day(book, today), coming_up(book, today)), TIMES), 1)
    return {"people": people, "encounters": encounters, **without, "goal_cpu_ms": goal}


def wanting(book: Any, today: date) -> None:
    """What the owner is after: three organisations, the largest, a field and a level."""
    from django.db.models import Count

    from kith.people.models import Organisation
    from kith.ties.actions import set_goal

    largest = Organisation.objects.of(book).annotate(size=Count("affiliations")).order_by("-size", "pk")
    names = list(largest.values_list("name", flat=True)[:3])
    set_goal(book=book, by=None, on=today, mode="seeking", organisations=names, fields=["nursing"], level="director")


def lived(book: Any, count: int, today: date) -> None:
    """Years of encounters, more of them with a few than with most; rhythms, promises, birthdays and news."""
    from kith.people.models import Person

    chance = random.Random(3)
    people = list(Person.objects.of(book).order_by("pk"))
    _met(book, people, count, today, chance)
    _tended(book, people, today, chance)
    _moved(book, people, today, chance)


def _met(book: Any, people: list[Any], count: int, today: date, chance: random.Random) -> None:
    from django.db import transaction

    from kith.encounters.models import Encounter, Participant
    from kith.kernel import bulk
    from kith.people.models import Source

    source = Source.objects.create(book=book, kind="linkedin", name="messages.csv", on=today)
    weights = [1 / (place + 20) for place in range(len(people))]
    known = chance.choices(people, weights=weights, k=count // 2) + chance.choices(people, k=count - count // 2)
    for some in bulk.chunks(known, CHUNK):
        with transaction.atomic():
            met = [Encounter(book=book, **facts(source, person, today, chance)) for person in some]
            bulk.insert(Encounter, met)
            there = [bulk.new(Participant, book=book, person=p, encounter=e) for p, e in zip(some, met, strict=True)]
            bulk.insert(Participant, there)


def facts(source: Any, person: Any, today: date, chance: random.Random) -> dict[str, Any]:
    """Of one encounter: written ones came from a file, in a thread a person."""
    channel = chance.choice(CHANNELS)
    written = channel in ("message", "email")
    return {
        "on": today - timedelta(days=chance.randrange(2500)),
        "channel": channel,
        "direction": chance.choice(("in", "out", "both")) if written else "both",
        "thread": f"thread {person.pk}" if written else "",
        "source": source if written else None,
    }


def _tended(book: Any, people: list[Any], today: date, chance: random.Random) -> None:
    from kith.favours.models import Promise
    from kith.rhythm.models import Rhythm

    for person in chance.sample(people, k=len(people) // 50):
        Rhythm.objects.create(book=book, person=person, days=chance.choice((30, 90, 180, 365)), since=today)
    for person in chance.sample(people, k=len(people) // 100):
        due = today + timedelta(days=chance.randrange(-60, 60))
        Promise.objects.create(book=book, person=person, what="send the paper", made_on=today, due=due)


def _moved(book: Any, people: list[Any], today: date, chance: random.Random) -> None:
    from kith.people.models import Affiliation, News

    for person in chance.sample(people, k=len(people) // 50):
        before = Affiliation.objects.of(book).get(person=person)
        after = Affiliation.objects.create(book=book, person=person, organisation=before.organisation, title="Director")
        seen = today - timedelta(days=chance.randrange(0, 90))
        News.objects.create(book=book, person=person, before=before, after=after, seen_on=seen)


if __name__ == "__main__":
    main()
