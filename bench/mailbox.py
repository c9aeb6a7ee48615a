"""What a first look at a mailbox costs: `python -m bench.mailbox [--mails 50000] [--people 2000] [--json]`, in mails a
CPU second of Kith's process, from the heads on a local Dovecot to encounters, journalled and indexed. Of three messages
one is to or from somebody in the book, one from somebody who is not, and one is a newsletter."""

import argparse
import random
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

from bench.measuring import home, show

MAYA = "maya@example.com"
LAST = datetime(2026, 6, 1, 9, 0, 0, tzinfo=UTC)
HEAD = (
    "Return-Path: <{sender}>\r\nDelivered-To: maya@example.com\r\n"
    "Received: from mx.example.net (mx.example.net [192.0.2.7]) by mx.example.com with ESMTPS; {at}\r\n"
    "Authentication-Results: mx.example.com; dkim=pass header.d=example.net; spf=pass smtp.mailfrom={sender}\r\n"
    "DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=example.net; s=one; h=from:to:subject:date;\r\n"
    " bh=47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=; b=Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4\r\n"
    "From: {name} <{sender}>\r\nTo: {to}\r\nDate: {at}\r\nSubject: {subject}\r\nMessage-ID: <{number}@example.net>\r\n"
    "{more}MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nHello.\r\n"
)


def main() -> None:
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--mails", type=int, default=50_000)
    words.add_argument("--people", type=int, default=2_000)
    words.add_argument("--json", action="store_true")
    given = words.parse_args()
    with home(), tempfile.TemporaryDirectory(prefix="kith-bench-") as folder:
        show(measured(given.mails, given.people, folder), as_json=given.json)


def measured(mails: int, people: int, folder: str) -> dict[str, Any]:
    import django

    django.setup()
    from bench.search import book_of
    from tests.mailboxes.dovecot import PASSWORD, Dovecot

    from kith.kernel.database import learn_sizes, open_database
    from kith.mailboxes.actions import begin, look
    from kith.people.models import ContactPoint
    from kith.post.models import Account
    from kith.post.sealing import seal

    open_database()
    book, _made = book_of(people)
    learn_sizes()
    points = ContactPoint.objects.of(book).filter(kind=ContactPoint.EMAIL)
    known = list(points.order_by("pk").values_list("value", "person__name"))
    server = Dovecot(folder)
    server.deliver(*messages(mails, known))
    server.start()
    try:
        where = {"imap_host": "localhost", "imap_port": server.plain, "imap_security": "plain"}
        Account.objects.create(book=book, address=MAYA, login="maya", sealed=seal(PASSWORD), **where)
        begin(book=book, since=None)
        started, begun = time.process_time(), time.monotonic()
        found = look(book=book)
        cpu, wall = time.process_time() - started, time.monotonic() - begun
        again = time.process_time()
        assert found is not None
        assert found.read == mails
        assert look(book=book) is None
        again = time.process_time() - again
    finally:
        server.stop()
    figures = {"mails": mails, "added": found.added, "updated": found.updated, "cpu_s": round(cpu, 2)}
    return {**figures, "per_cpu_s": round(mails / cpu), "wall_s": round(wall, 1), "again_cpu_s": round(again, 3)}


def messages(count: int, known: list[tuple[str, str]]) -> Iterator[bytes]:
    """Two years of mail, the oldest first; of what passes with people of the book, some follows in a thread."""
    chance = random.Random(11)
    step = timedelta(days=730) / count
    threads: dict[str, int] = {}
    for number in range(count):
        address, name = chance.choice(known)
        to, subject, more = MAYA, f"About the tender, part {number}", ""
        if number % 3 == 1:
            address, name = f"stranger{chance.randrange(5000)}@example.net", "Somebody Else"
        elif number % 3 == 2:
            address, name, more = "news@example.net", "The News", "List-Unsubscribe: <mailto:off@example.net>\r\n"
        elif chance.random() < 0.5 and address in threads:
            more = f"References: <{threads[address]}@example.net>\r\n"
            subject = f"Re: {subject}"
        else:
            threads[address] = number
        at = format_datetime(LAST - timedelta(days=730) + step * number)
        facts = {"name": f'"{name}"', "sender": address, "to": to, "at": at, "subject": subject}
        yield HEAD.format(number=number, more=more, **facts).encode()


if __name__ == "__main__":
    main()
