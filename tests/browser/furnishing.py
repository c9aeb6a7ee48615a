"""The books that the browser finds: `python -m tests.browser.furnishing` makes them in the home that KITH_HOME names.

It prints who there is, as JSON: by name the key of a session, and for the full book the ids of its rows.
"""

import json
import sys
from datetime import timedelta
from pathlib import Path
from typing import Any

GUESTS = 60  # tests that write, at most, before one worker
DUE = ("Ada Berg", "Bo Lund", "Cy Dahl")
MET = ("Lunch with Ngozi Baptiste from Harbour Lights, she is into chess", "Call with Folke Brand about the pier")
LONG = "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaft"
RIGHT_TO_LEFT = ["דנה לוי", "ليلى منصور"]
CARDS = """BEGIN:VCARD
VERSION:3.0
N:Adeyemi;Folake;;;
FN:Folake Adeyemi
ORG:Brightwater Trust
TITLE:Ward manager
EMAIL:folake@brightwater.example
TEL:+44 20 7946 0101
BDAY:--06-20
END:VCARD
BEGIN:VCARD
VERSION:3.0
N:Lindqvist;Åsa;;;
FN:Åsa Lindqvist
ORG:Fjord Instruments
TITLE:Optics engineer
EMAIL:asa@fjord.example
END:VCARD
"""
SENTENCES = [
    "Coffee with Priya Raman from Northwind Energy at the Grid Forum, into sailing, send her the paper by Friday",
    "Call with Folake Adeyemi about the rota, promised to send the template",
    "Met Tom Reilly and Ana Prado from Vela at the harbour fair last week",
    "long talk, very kind, said to come back in autumn",
]


def furnish_all(home: Path) -> dict[str, dict[str, Any]]:
    """Maya, whose book is small; Full, whose book has everything, in long words; guests, whose books are blank; and
    pupils, who have met two people and are to be in touch with three others."""
    from django.utils import timezone

    from kith.accounts.actions import add_user
    from kith.capture.actions import keep
    from kith.kernel.database import open_database

    open_database()
    full = add_user(name="Full")  # the first, who keeps the house and sees its backups
    maya, today = add_user(name="Maya"), timezone.localdate()
    _import(maya, home)
    for text in SENTENCES:
        keep(book=maya.book, by=maya, text=text, today=today)
    told = {"Maya": {"session": _session(maya)}, "Full": {"session": _session(full), "ids": _fill(full, home)}}
    for number in range(GUESTS):
        guest, pupil = add_user(name=f"Guest {number}"), add_user(name=f"Pupil {number}")
        kept = [keep(book=pupil.book, by=pupil, text=text, today=today) for text in MET]
        due = [_be_due(pupil, name, today) for name in DUE]
        _be_reachable(pupil, due[0])
        ids = {"due": due[0].pk, "person": kept[0].encounter.participants.get().person_id, "kept": kept[0].pk}
        told |= {guest.name: {"session": _session(guest)}, pupil.name: {"session": _session(pupil), "ids": ids}}
    return told


def _be_due(owner: Any, name: str, today: Any) -> Any:
    """Somebody to be in touch with every month, who was heard of long ago."""
    from kith.encounters.actions import log_encounter
    from kith.people.actions import add_person
    from kith.rhythm.actions import set_rhythm

    who: dict[str, Any] = {"book": owner.book, "by": owner}
    person, then = add_person(**who, name=name), today - timedelta(days=100)
    log_encounter(**who, people=[person], on=then, channel="call")
    set_rhythm(**who, person=person, days=30, on=then)
    return person


def _be_reachable(owner: Any, person: Any) -> None:
    """By e-mail, by phone, and on a page to which words have to be copied."""
    from kith.people.actions import add_contact_point

    for kind, value in (("email", "ada@berg.example"), ("phone", "+46705550142"), ("social", "linkedin.com/in/ada")):
        add_contact_point(book=owner.book, by=owner, person=person, kind=kind, value=value)


def _import(owner: Any, home: Path) -> None:
    from kith.imports.actions import put_down
    from kith.jobs.actions import run_here

    cards = home / "cards.vcf"
    cards.write_text(CARDS, encoding="utf-8")
    _run, job = put_down(book=owner.book, by=owner, paths=[cards])
    run_here(job.pk)


def _fill(owner: Any, home: Path) -> dict[str, int]:
    """Everything there is, named by one word that does not break, and people of other scripts beside it."""
    from django.utils import timezone

    from kith.capture.actions import keep
    from kith.favours.actions import make_promise
    from kith.people.actions import add_interest, add_person, add_to_circle
    from tests.web.conftest import furnish

    today = timezone.localdate()
    found = furnish(owner, LONG, today, home)
    who: dict[str, Any] = {"book": owner.book, "by": owner}
    for name in [*RIGHT_TO_LEFT, *(f"{LONG} {number}" for number in range(60))]:
        person = add_person(**who, name=name, note=f"{name} {LONG}")
        make_promise(**who, person=person, what=f"{LONG} {name}", made_on=today, due=today)
    for number in range(3):
        add_interest(**who, person=person, name=f"{number}{LONG}"[:150])
        add_to_circle(**who, person=person, circle=f"{number}{LONG}"[:150])
    keep(**who, text=f"Call with {LONG}", today=today)
    return dict(vars(found.ids))


def _session(owner: Any) -> str:
    """The key of a session in which they are signed in, as the link leaves it."""
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.sessions.backends.db import SessionStore

    from kith.accounts.owners import BACKEND

    session = SessionStore()
    session[SESSION_KEY], session[BACKEND_SESSION_KEY] = str(owner.pk), BACKEND
    session[HASH_SESSION_KEY] = owner.get_session_auth_hash()
    session.create()
    return str(session.session_key)


if __name__ == "__main__":
    import os

    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kith.house.settings")
    django.setup()
    sys.stdout.write(json.dumps(furnish_all(Path(os.environ["KITH_HOME"]))))
