"""A machine that loses power while very many letters are handed in: `python -m tests.updates.killing FOLDER SEED
ROUNDS` prints a JSON object a round.

In each round an update gets 120 letters, a child process hands them in and is killed (SIGKILL) at a random moment; then
another one goes on to the end. The book lives in FOLDER, or where KITH_DATABASE_URL says.
"""

import random
import signal
import sys
from collections import Counter
from datetime import date
from pathlib import Path

from tests.killing import django_in, in_a_child, tell

LETTERS = 120
DAY = date(2026, 6, 9)
MOMENT = 0.03
"""Seconds within which it hands in about one chunk."""


def main(folder: Path, seed: int, rounds: int) -> None:
    django_in(folder)
    from kith.updates import background

    background.FEW, background.CHUNK = 10, 10
    set_up()
    tell(one_round, seed, rounds)


def one_round(number: int, chance: random.Random) -> dict[str, object]:
    """What came of letters whose handing in was killed a moment after some of them were in."""
    from kith.post.models import Posted
    from kith.updates.models import Handing, Letter, Update

    update = ask_for_all(number)
    letters = Letter.objects.of_all_books().filter(update=update)
    some = chance.randrange(LETTERS)
    how = in_a_child(
        hand_in,
        killed_at=lambda: letters.filter(state=Letter.WAITING).count() > some,
        after=chance.random() * MOMENT,
    )
    at_kill = letters.filter(state=Letter.WAITING).count()
    again = in_a_child(hand_in)
    posted = Posted.objects.of_all_books().filter(subject=f"News {number}")
    got = Counter(posted.values_list("to", flat=True))
    names = set(posted.values_list("message_id", flat=True))
    return {
        "killed": how == signal.SIGKILL,
        "at_kill": at_kill,
        "went_on": again == 0,
        "people": len(got) - 1,
        "twice": [one for one, count in got.items() if count > 1],
        "in": letters.filter(state=Letter.WAITING).count(),
        "unknown": [one.pk for one in letters if f"<{one.message_id}>" not in names],
        "left": Handing.objects.of_all_books().count(),
        "state": Update.objects.of_all_books().get(pk=update).state,
    }


def set_up() -> None:
    from kith.accounts.actions import first_owner
    from kith.kernel.database import open_database
    from kith.people.actions import add_contact_point, add_person
    from kith.post.models import Account

    open_database()
    book = first_owner().book
    Account.objects.create(book=book, address="maya@lindt.example", smtp_host="127.0.0.1")
    for number in range(LETTERS):
        one = add_person(book=book, by=None, name=f"Person {number}")
        add_contact_point(book=book, by=None, person=one, kind="email", value=f"p{number}@people.example")


def ask_for_all(number: int) -> int:
    from kith.accounts.models import Book
    from kith.people.models import Person
    from kith.updates import actions

    book = Book.objects.get()
    who = {"book": book, "by": book.owner}
    update = actions.begin_update(**who, title=f"News {number}", text="I have begun.", on=DAY)
    actions.add_letters(**who, update=update, people=list(Person.objects.of(book).values_list("pk", flat=True)))
    actions.hand_in(**who, update=update, count=str(LETTERS), today=DAY)
    return update.pk


def hand_in() -> None:
    """As the consumer does when Kith starts."""
    from kith.jobs.actions import run_here, take_up_again
    from kith.updates.background import JOB

    for job in take_up_again():
        if job.name == JOB:
            run_here(job.pk)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
