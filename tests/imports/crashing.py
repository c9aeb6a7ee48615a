"""A machine that loses power: `python -m tests.imports.crashing WHAT FOLDER SEED POINTS` prints a JSON object a crash.
WHAT is "cards" or "archive": a file of vCards, or what LinkedIn gives.

An import runs in a child process that kills itself (SIGKILL) before or after its n-th statement to the database; what
it leaves is looked at; then another process starts, as Kith does, and goes on. The books live in FOLDER.
"""

import json
import os
import random
import shutil
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from . import archives

CARDS, CHUNK = 330, 50


def main(what: str, folder: Path, seed: int, points: int) -> None:
    home = folder / "home"
    home.mkdir(mode=0o700)
    os.environ.update(KITH_HOME=str(home), DJANGO_SETTINGS_MODULE="kith.house.settings")
    os.environ.pop("KITH_DATABASE_URL", None)
    import django

    django.setup()
    from kith.imports import running

    running.CHUNK = CHUNK
    file = cards_in(folder) if what == "cards" else archives.zipped(folder / "archive.zip", talkative())
    make_empty_book()
    shutil.copytree(home, folder / "empty")
    counted = folder / "statements"
    in_a_child(lambda: bring(file, at_statement=lambda number: counted.write_text(str(abs(number)))))
    whole = asked(told)
    chance = random.Random(seed)
    for point in sorted(chance.sample(range(int(counted.read_text())), points)):
        shutil.rmtree(home)
        shutil.copytree(folder / "empty", home)
        how = in_a_child(lambda point=point: bring(file, at_statement=killer(point, before=chance.random() < 0.5)))
        left = asked(look)
        in_a_child(lambda: go_on(file))
        then = asked(look)
        told_now = asked(told) == whole
        sys.stdout.write(
            json.dumps({"point": point, "killed": how == signal.SIGKILL, "left": left, "then": then, "same": told_now})
            + "\n"
        )


def cards_in(folder: Path) -> Path:
    file = folder / "cards.vcf"
    file.write_text("".join(cards()), encoding="utf-8", newline="")
    return file


def talkative() -> dict[str, bytes]:
    """An archive of many contacts, and conversations whose parts lie far apart in the file."""
    names = [f"Person {number:03}" for number in range(140)]
    links = [f"https://www.linkedin.com/in/invented-{number}" for number in range(140)]
    known = [
        ("Invented", name, link, "", "Firm", "Role", "04 Mar 2024") for name, link in zip(names, links, strict=True)
    ]
    talks = []
    for number in range(120):
        them, me = (names[number % 30], links[number % 30]), ("Maya Lindqvist", archives.ME)
        between = (*me, *them) if number % 2 else (*them, *me)
        at = f"2024-0{1 + number % 9}-1{number % 7} 08:00:00 UTC"
        talks.append((f"c{number % 30}", "", *between, at, "", f"Word {number}", "INBOX", "No"))
    return {
        **archives.whole(),
        "Connections.csv": archives.table("Connections.csv", *known),
        "messages.csv": archives.table("messages.csv", *talks),
    }


def cards() -> Iterator[str]:
    """Invented people, some of them twice, one card that cannot be read, and a group."""
    for number in range(CARDS - 2):
        who = number - 40 if number % 100 == 99 else number
        name = f"Person {who:03}"
        yield (
            f"BEGIN:VCARD\r\nVERSION:3.0\r\nUID:card-{who}\r\nFN:{name} Invented\r\nN:Invented;{name};;;\r\n"
            f"EMAIL:p{who}@invented.example\r\nTEL:+47 900 {number:05}\r\n"
            f"ORG:Firm {who % 7}\r\nTITLE:Role {who % 5}\r\nEND:VCARD\r\n"
        )
    yield "BEGIN:VCARD\r\nVERSION:4.0\r\nKIND:group\r\nFN:Rowers\r\nMEMBER:card-3\r\nMEMBER:card-200\r\nEND:VCARD\r\n"
    yield "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Cut Off\r\n"


def make_empty_book() -> None:
    from kith.accounts.desk import desk

    desk()
    close()


def bring(file: Path, at_statement: Callable[[int], Any]) -> None:
    """`kith import`, with something that happens at each statement."""
    from django.db import connection

    from kith.accounts.desk import desk
    from kith.imports.actions import put_down
    from kith.jobs.actions import run_here

    here = desk()
    number = 0

    def count(execute: Any, *statement: Any) -> Any:
        nonlocal number
        number += 1
        at_statement(number)
        done = execute(*statement)
        at_statement(-number)
        return done

    with connection.execute_wrapper(count):
        _, job = put_down(book=here.book, by=here.by, paths=[file])
        run_here(job.pk)


def killer(point: int, *, before: bool) -> Callable[[int], None]:
    """Ends the process, without a chance to tidy up, before or after a statement."""

    def kill(number: int) -> None:
        if number == (point if before else -point):
            os.kill(os.getpid(), signal.SIGKILL)

    return kill


def go_on(file: Path) -> None:
    """What every start does; where the crash came before the import was put down, the owner brings the file again."""
    from kith.imports.models import Import
    from kith.jobs.actions import run_here, take_up_again

    for job in take_up_again():
        run_here(job.pk)
    if not Import.objects.of_all_books().filter(state=Import.DONE).exists():
        bring(file, at_statement=lambda _number: None)


def look() -> dict[str, Any]:
    """What the crash left: how far the run came, and what the book holds of it."""
    from kith.imports.models import Import
    from kith.journal.models import Batch, Entry
    from kith.journal.rows import ids_in
    from kith.people.models import Person
    from kith.search.queries import how_many_indexed

    run = Import.objects.of_all_books().order_by("pk").last()
    batches = list(Batch.objects.of_all_books())
    entries = Entry.objects.filter(kind=Entry.ADD, model="people.Person")
    people = list(Person.objects.of_all_books().order_by("pk").values_list("pk", flat=True))
    found = Person.objects.of_all_books().filter(me__isnull=True).count()
    return {
        "read": run.read if run else 0,
        "done": bool(run and run.state == Import.DONE),
        "adds_up": not run or run.read == run.added + run.updated + run.unchanged + run.skips.count(),
        "batches": len(batches),
        "open": sum(batch.finished_at is None for batch in batches),
        "covered": sorted(pk for entry in entries for pk in ids_in(entry.ids)) == people,
        "people": len(people),
        "indexed": how_many_indexed(batches[0].book) == found if batches else not people,
    }


def told() -> list[str]:
    """The content of the book without its uids: what rows point at stands in their place."""
    from kith.accounts.models import Book
    from kith.exports.jsonl import lines

    rows = {row["uid"]: row for row in map(json.loads, list(lines(Book.objects.get()))[1:])}
    told: dict[str, str] = {}

    def say(uid: str) -> str:
        if uid not in told:
            facts = rows[uid]["facts"].items()
            plain = {name: say(value) if isinstance(value, str) and value in rows else value for name, value in facts}
            told[uid] = json.dumps([rows[uid]["kind"], plain], sort_keys=True)
        return told[uid]

    return sorted(say(uid) for uid in rows)


def in_a_child(work: Callable[[], Any]) -> int:
    """Run in a process of its own; the signal that ended it, 0 for none."""
    close()
    child = os.fork()
    if child == 0:
        try:
            work()
        except BaseException as problem:
            sys.stderr.write(f"{type(problem).__name__}: {problem}\n")
            os._exit(1)
        os._exit(0)
    return os.WTERMSIG(os.waitpid(child, 0)[1])


def asked(question: Callable[[], Any]) -> Any:
    answer = question()
    close()
    return answer


def close() -> None:
    """A connection does not survive a fork, nor the change of the file below it."""
    from django.db import connections

    connections.close_all()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]))
