"""A machine that loses power while it looks at a calendar: `python -m tests.diaries.killing FOLDER SEED ROUNDS` prints
a JSON object a round.

In each round meetings come into a collection of a CalDAV server, a child process looks at it and is killed (SIGKILL)
once it has taken in a random number of them and a random moment has passed; then another process goes on to the end.
"""

import random
import signal
import sys
import tempfile
from pathlib import Path

from tests.calendar.writing import calendar, day, event
from tests.killing import Counted, django_in, in_a_child, tell

EVENTS = 24
AT_ONCE = 5
MOMENT = 0.05
"""Seconds in which a few files are asked for and taken in."""


def main(folder: Path, seed: int, rounds: int) -> None:
    django_in(folder)
    from kith.diaries import looking

    from .conftest import Radicale

    looking.FILES = AT_ONCE
    with tempfile.TemporaryDirectory(prefix="kith-caldav-") as place:
        server = Radicale(Path(place)).start()
        try:
            server.make()
            set_up(server)
            tell(lambda number, chance: one_round(number, server, chance), seed, rounds)
        finally:
            server.stop()


def one_round(number: int, server, chance: random.Random) -> dict[str, object]:
    """What came of meetings whose looker was killed a moment after it had taken in some of them."""
    for one in range(EVENTS):
        uid = f"{number}-{one}"
        server.put(uid, calendar(event(uid, at=day(-3 - one, hour=8 + number), title=f"Review {uid}")))
    before = files(server)
    taken = Counted()
    some = chance.randrange(EVENTS)
    how = in_a_child(lambda: look(taken), killed_at=lambda: taken.value > some, after=chance.random() * MOMENT)
    at_kill = len(titles(number))
    again = in_a_child(lambda: look(taken))
    return {
        "killed": how == signal.SIGKILL,
        "at_kill": at_kill,
        "went_on": again == 0,
        **found(number),
        "same_files": files(server) == before,
    }


def set_up(server) -> None:
    from kith.accounts.actions import first_owner
    from kith.diaries.actions import add
    from kith.kernel.database import open_database
    from kith.people.actions import add_contact_point, add_person
    from kith.people.models import ContactPoint

    open_database()
    owner = first_owner()
    ida = add_person(book=owner.book, by=owner, name="Ida Brandvold")
    add_contact_point(book=owner.book, by=owner, person=ida, kind=ContactPoint.EMAIL, value="ida@example.org")
    add(book=owner.book, address=server.address, login="maya@example.com", password="secret")


def look(taken: Counted) -> None:
    """As the job does."""
    from kith.diaries import actions
    from kith.diaries.models import Diary
    from kith.imports.feeding import Feed

    real = Feed.take

    def counted(feed, items):
        outcomes = real(feed, items)
        taken.value += len(items)
        return outcomes

    Feed.take = counted
    actions.look(diary=Diary.objects.of_all_books().select_related("book__owner").get())


def titles(number: int) -> list[str]:
    from kith.calendar.models import Meeting

    rows = Meeting.objects.of_all_books().filter(title__startswith=f"Review {number}-")
    return list(rows.values_list("title", flat=True))


def found(number: int) -> dict[str, object]:
    """What the book tells of the meetings of a round, and how all batches so far ended."""
    from kith.encounters.models import Encounter
    from kith.journal.models import Batch

    told = titles(number)
    return {
        "meetings": len(set(told)),
        "twice": len(told) - len(set(told)),
        "encounters": Encounter.objects.of_all_books().count(),
        "batches": [bool(one.finished_at) for one in Batch.objects.of_all_books().filter(verb="look")],
    }


def files(server) -> dict[str, bytes]:
    """All that the server keeps of the collection."""
    return {one.name: one.read_bytes() for one in (server.folder / "store").rglob("*.ics")}


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
