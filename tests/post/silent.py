"""Two accounts, one of whose servers takes calls and says nothing: `python -m tests.post.silent FOLDER` prints as JSON
who got mail meanwhile. The book lives in FOLDER, or where KITH_DATABASE_URL says."""

import json
import socket
import sys
import time
from pathlib import Path

from tests.killing import django_in

LONG = 60
"""Seconds after which something will not happen any more."""


def main(folder: Path) -> None:
    django_in(folder)
    from kith.post import connecting

    from .servers import Server, Taking

    connecting.PATIENCE = 10 * LONG
    handler = Taking()
    server = Server(handler)
    server.start()
    with socket.create_server(("127.0.0.1", 0)) as silent:
        try:
            told = while_one_says_nothing(handler, server.here, silent.getsockname()[1])
        finally:
            server.stop()
    sys.stdout.write(json.dumps(told))


def while_one_says_nothing(handler, port: int, silent: int) -> dict[str, object]:
    """The one whose server is silent comes first, and gets a letter first."""
    from kith.accounts.actions import add_user, first_owner
    from kith.kernel.database import open_database
    from kith.post import at_work
    from kith.post.models import Posted
    from kith.post.postman import Postman

    open_database()
    maya, olu = first_owner().book, add_user(name="Olu").book
    set_up(maya, "maya@lindt.example", silent)
    set_up(olu, "olu@olu.example", port)
    give(maya, "ida@berg.example")
    give(olu, "ole@ny.example")
    postman = Postman()
    postman.start()
    until(lambda: handler.people)
    give(olu, "tom@ny.example")
    until(lambda: len(handler.people) > 1)
    return {
        "got": handler.people,
        "still at work": maya.pk in at_work.books(),
        "of the silent one": list(Posted.objects.of(maya).values_list("state", flat=True)),
    }


def set_up(book, address: str, port: int) -> None:
    from kith.post.models import PLAIN, Account
    from kith.post.sealing import seal

    where = {"smtp_host": "127.0.0.1", "smtp_port": port, "smtp_security": PLAIN}
    Account.objects.create(book=book, address=address, login=address, sealed=seal("secret"), pace=0, **where)


def give(book, to: str) -> None:
    from kith.post.actions import hand_in

    from .letters import letter

    hand_in(book=book, kind="letter", to=to, message=letter(to))


def until(it_is_so) -> None:
    end = time.monotonic() + LONG
    while not it_is_so() and time.monotonic() < end:
        time.sleep(0.02)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
