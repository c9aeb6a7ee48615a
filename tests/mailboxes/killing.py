"""A machine that loses power while it looks at a mailbox: `python -m tests.mailboxes.killing FOLDER SEED ROUNDS` prints
a JSON object a round.

In each round letters come into the box of a Dovecot, a child process looks at it and is killed (SIGKILL) once it has
asked for a random number of them and a random moment has passed; then another process goes on to the end. The book
lives in FOLDER, or where KITH_DATABASE_URL says.
"""

import os
import random
import signal
import sys
import tempfile
from datetime import timedelta
from pathlib import Path

from tests.killing import Counted, django_in, in_a_child, tell

from .dovecot import PASSWORD, Dovecot
from .letters import MORNING, letter

MAYA, IDA = "maya@example.com", "Ida Brandvold <ida@example.org>"
TALKS = 40
LETTERS = 3 * TALKS
"""Of a round: in each conversation one from Ida, an answer of Maya's, and one from Lars, who is not in the book."""
AT_ONCE = 10
MOMENT = 0.03
"""Seconds in which a step of the look is over."""


def main(folder: Path, seed: int, rounds: int) -> None:
    django_in(folder)
    from kith.mailboxes import fetching

    fetching.AT_ONCE = AT_ONCE
    with tempfile.TemporaryDirectory(prefix="kith-mail-") as mail:
        server = Dovecot(mail)
        os.environ["SSL_CERT_FILE"] = str(server.ca)
        server.start()
        try:
            set_up(server.tls)
            tell(lambda number, chance: one_round(number, server, chance), seed, rounds)
        finally:
            server.stop()


def one_round(number: int, server: Dovecot, chance: random.Random) -> dict[str, object]:
    """What came of letters whose looker was killed a moment after it had asked for some of them."""
    deliver(number, server)
    asked = Counted()
    some = chance.randrange(LETTERS)
    how = in_a_child(lambda: look(asked), killed_at=lambda: asked.value > some, after=chance.random() * MOMENT)
    at_kill = held(number)
    again = in_a_child(lambda: look(asked))
    return {"killed": how == signal.SIGKILL, "at_kill": at_kill, "went_on": again == 0, **found(number), **seen(server)}


def deliver(number: int, server: Dovecot) -> None:
    lars = f"Lars Holm <lars-{number}@holm.example>"
    for talk in range(TALKS):
        at = MORNING + timedelta(days=talk)
        first = f"{number}-{talk}-a"
        server.deliver(
            letter(first, IDA, MAYA, at=at),
            letter(f"{number}-{talk}-c", lars, MAYA, at=at + timedelta(hours=2), answers=first),
        )
        answer = letter(f"{number}-{talk}-b", MAYA, f"{IDA}, {lars}", at=at + timedelta(hours=1), answers=first)
        server.deliver(answer, to="Gesendet")


def set_up(port: int) -> None:
    from kith.accounts.actions import first_owner
    from kith.kernel.database import open_database
    from kith.mailboxes.actions import begin
    from kith.people.actions import add_contact_point, add_person
    from kith.people.models import ContactPoint
    from kith.post.models import Account
    from kith.post.sealing import seal

    open_database()
    owner = first_owner()
    facts = {"imap_host": "localhost", "imap_port": port, "imap_security": "tls"}
    Account.objects.create(book=owner.book, address=MAYA, login="maya", sealed=seal(PASSWORD), **facts)
    ida = add_person(book=owner.book, by=owner, name="Ida Brandvold")
    add_contact_point(book=owner.book, by=owner, person=ida, kind=ContactPoint.EMAIL, value="ida@example.org")
    begin(book=owner.book, since=None)


def look(asked: Counted) -> None:
    """As the job does, until nothing is left."""
    from kith.accounts.models import Book
    from kith.mailboxes import actions, fetching

    real = fetching.heads

    def counted(mailbox, uids, **options):
        asked.value += len(uids)
        return real(mailbox, uids, **options)

    fetching.heads = counted
    actions.look(book=Book.objects.get())


def held(number: int) -> int:
    """Letters of the round that the book tells of."""
    return len(parts(number))


def parts(number: int) -> list[str]:
    from kith.encounters.models import Part

    rows = Part.objects.of_all_books().filter(encounter__thread__startswith=f"mail:{number}-")
    return list(rows.values_list("raw", flat=True))


def found(number: int) -> dict[str, object]:
    """What the book tells of the letters of a round, and how all looks so far and their batches ended."""
    from kith.correspondents.models import Correspondent
    from kith.encounters.models import Encounter
    from kith.journal.models import Batch
    from kith.mailboxes.models import Look

    raws = parts(number)
    days = Encounter.objects.of_all_books().filter(thread__startswith=f"mail:{number}-")
    lars = Correspondent.objects.of_all_books().get(key=f"lars-{number}@holm.example")
    return {
        "told": len(set(raws)),
        "twice": len(raws) - len(set(raws)),
        "encounters": days.count(),
        "one_way": days.exclude(direction="both").count(),
        "lars": [lars.written, lars.received],
        "looks": [(one.read, bool(one.ended_at), one.trouble) for one in Look.objects.of_all_books().order_by("pk")],
        "batches": [bool(one.finished_at) for one in Batch.objects.of_all_books().filter(verb="look")],
    }


def seen(server: Dovecot) -> dict[str, object]:
    """The flags of all letters on the server, and how many lie there."""
    flags = {flag for name in ("INBOX", "Gesendet") for flag in server.flags(name)}
    files = [
        one for name in ("INBOX", "Gesendet") for at in ("new", "cur") for one in (server.maildir(name) / at).iterdir()
    ]
    return {"flags": sorted(flags - {""}), "on_server": len(files)}


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
