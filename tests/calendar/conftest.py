"""Calendars that are written for a test, and Maya's people in them."""

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from kith.imports.actions import carry_out, put_down
from kith.imports.queries import result_of
from kith.people.actions import add_contact_point, add_person
from kith.people.models import ContactPoint

MAYA, IDA, WEI = "maya@example.com", "ida@example.org", "wei@example.sg"
NOON = timedelta(hours=12)


def day(days, hour=12):
    """An hour of the day so many days from now, in UTC."""
    today = datetime.combine(timezone.localdate(), datetime.min.time(), tzinfo=UTC)
    return today + timedelta(days=days, hours=hour)


def stamp(at):
    return at.strftime("%Y%m%dT%H%M%SZ")


def guest(address, answer="ACCEPTED", name="", more=""):
    return f'ATTENDEE;CN="{name or address}";PARTSTAT={answer}{more}:mailto:{address}'


def event(uid="one", at=None, *, title="Grid review", guests=(MAYA, IDA), organizer=MAYA, more=(), hours=1):
    at = day(-3) if at is None else at
    lines = [
        "BEGIN:VEVENT",
        f"UID:{uid}@example.org",
        f"DTSTART:{stamp(at)}",
        f"DTEND:{stamp(at + timedelta(hours=hours))}",
        f"SUMMARY:{title}",
    ]
    lines += [f"ORGANIZER:mailto:{organizer}"] if organizer else []
    lines += [one if one.startswith("ATTENDEE") else guest(one) for one in guests]
    return "\r\n".join([*lines, *more, "END:VEVENT"])


def calendar(*events, more=()):
    head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Test//EN", *more]
    return "\r\n".join([*head, *events, "END:VCALENDAR", ""])


def known(book, by, name, address):
    person = add_person(book=book, by=by, name=name)
    if address:
        add_contact_point(book=book, person=person, by=by, kind=ContactPoint.EMAIL, value=address)
    return person


@pytest.fixture
def ida(book, maya):
    return known(book, maya, "Ida Brandvold", IDA)


@pytest.fixture
def wei(book, maya):
    return known(book, maya, "Wei Tan", WEI)


@pytest.fixture
def bring(book, maya, tmp_path, ida, wei):
    """Imports a calendar of these events and returns the result as `kith import --json` prints it."""

    def bring(*events, more=(), me=MAYA, into=None):
        (tmp_path / "mine.ics").write_text(calendar(*events, more=more), newline="")
        run, _job = put_down(book=into or book, by=maya, paths=[tmp_path / "mine.ics"], me=me)
        return result_of(carry_out(run))

    return bring
