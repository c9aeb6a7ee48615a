"""Calendars as programs write them."""

from datetime import UTC, datetime, timedelta

MAYA, IDA, WEI = "maya@example.com", "ida@example.org", "wei@example.sg"


def day(days, hour=12):
    """An hour of the day so many days from now, in UTC."""
    today = datetime.combine(datetime.now(UTC).date(), datetime.min.time(), tzinfo=UTC)
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
