"""Invented vCards of twenty lines, the same for the same number: a phone's address book."""

from pathlib import Path

from bench.invented import Invented, people

CARD = """BEGIN:VCARD
VERSION:3.0
PRODID:-//Invented//Address Book//EN
N:{family};{given};;;
FN:{name}
ORG:{organisation};
TITLE:{title}
EMAIL;type=INTERNET;type=WORK;type=pref:{email}
EMAIL;type=INTERNET;type=HOME:{given_plain}{number}@home.example
TEL;type=CELL;type=VOICE;type=pref:{phone}
TEL;type=WORK;type=VOICE:+4420{number:08d}
ADR;type=HOME:;;{house} {street} Road;{place};;{code};Netherlands
item1.URL;type=pref:https://{given_plain}{number}.example/
item1.X-ABLabel:_$!<HomePage>!$_
BDAY:{birthday}
NOTE:{note}
CATEGORIES:{circle}
UID:{uid}
REV:2026-05-01T10:00:00Z
X-KEPT-AS-IT-CAME:{number}
END:VCARD
"""
CIRCLES = ("Climbing", "Choir", "Work friends", "Neighbours")


def write_cards(path: Path, count: int) -> Path:
    """The file with `count` cards."""
    with path.open("w", encoding="utf-8", newline="\r\n") as file:
        file.writelines(_card(number, one) for number, one in enumerate(people(count)))
    return path


def _card(number: int, one: Invented) -> str:
    given, family = one.name.split(" ", 1)
    return CARD.format(
        **{name: getattr(one, name) for name in ("name", "title", "organisation", "email", "phone", "place", "note")},
        number=number,
        given=given,
        family=family,
        given_plain=given.encode("ascii", "ignore").decode().lower(),
        house=number % 120 + 1,
        street=family,
        code=f"{1000 + number % 9000} AB",
        birthday=f"{1950 + number % 55}-{number % 12 + 1:02}-{number % 28 + 1:02}",
        circle=CIRCLES[number % len(CIRCLES)],
        uid=f"{number:08d}-0000-4000-8000-000000000000",
    )
