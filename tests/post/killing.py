"""A machine that loses power while it sends: `python -m tests.post.killing FOLDER SEED ROUNDS` prints a JSON object a
round.

In each round 200 letters are handed in, a child process sends them and is killed (SIGKILL) at a random moment; then
another one goes on to the end. A real server counts who got what. The book lives in FOLDER, or where
KITH_DATABASE_URL says.
"""

import random
import signal
import sys
from collections import Counter
from pathlib import Path

from tests.killing import django_in, in_a_child, tell

LETTERS = 200
MOMENT = 0.02
"""Seconds within which it goes through about one letter."""


def main(folder: Path, seed: int, rounds: int) -> None:
    django_in(folder)
    from kith.post import sending

    from .servers import Server, Taking

    handler = Taking()
    server = Server(handler)
    server.start()
    try:
        set_up(server.here)
        sending._keep_to_the_disk = lambda: None  # whoever is killed loses nothing that was written
        hand_in_letters(0)
        in_a_child(send_all)
        tell(lambda number, chance: one_round(number, handler, chance), seed, rounds)
    finally:
        server.stop()


def one_round(number: int, handler, chance: random.Random) -> dict[str, object]:
    """What came of letters whose sender was killed a moment after it had sent some of them."""
    from kith.post.models import Posted

    people = hand_in_letters(number)
    before = len(handler.taken)
    some = chance.randrange(LETTERS)
    how = in_a_child(send_all, killed_at=lambda: len(handler.taken) - before >= some, after=chance.random() * MOMENT)
    at_kill = len(handler.taken) - before
    in_a_child(send_all)
    got = Counter(handler.people)
    states = dict(Posted.objects.of_all_books().filter(to__in=people).values_list("to", "state"))
    return {
        "killed": how == signal.SIGKILL,
        "taken_at_kill": at_kill,
        "taken": sum(got[one] for one in people),
        "twice": [one for one in people if got[one] > 1],
        "lost": [one for one in people if not got[one] and states[one] != "uncertain"],
        "uncertain": Counter(states.values())["uncertain"],
        "wrongly_told": [
            one for one in people if (states[one] == "sent") != bool(got[one]) and states[one] != "uncertain"
        ],
        "left": [one for one in people if states[one] not in ("sent", "uncertain")],
    }


def set_up(port: int) -> None:
    from kith.accounts.actions import first_owner
    from kith.kernel.database import open_database
    from kith.post.models import PLAIN, Account
    from kith.post.sealing import seal

    open_database()
    Account.objects.create(
        book=first_owner().book,
        address="maya@lindt.example",
        login="maya",
        sealed=seal("secret"),
        smtp_host="127.0.0.1",
        smtp_port=port,
        smtp_security=PLAIN,
        pace=0,
        a_day=1_000_000,
    )


def hand_in_letters(number: int) -> list[str]:
    from django.db import transaction

    from kith.accounts.models import Book
    from kith.post.actions import hand_in

    from .letters import letter

    people = [f"p{number}-{one}@people.example" for one in range(LETTERS)]
    with transaction.atomic():
        book = Book.objects.get()
        for to in people:
            hand_in(book=book, kind="letter", to=to, message=letter(to))
    return people


def send_all() -> None:
    """As the thread that sends does, until nothing waits."""
    from django.utils import timezone

    from kith.post.models import Posted
    from kith.post.sending import send_due

    send_due(timezone.now())
    while Posted.objects.of_all_books().filter(state__in=("waiting", "sending")).exists():
        send_due(timezone.now())


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
