"""Messages as they lie on a server."""

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

MORNING = datetime(2026, 5, 6, 8, 15, 7, tzinfo=UTC)


def letter(number, sender, to, *, at=MORNING, subject="The tender", answers="", more="", body="Hello.\n"):
    day = format_datetime(at) if isinstance(at, datetime) else at
    head = f"From: {sender}\nTo: {to}\nDate: {day}\nSubject: {subject}\nMessage-ID: <{number}@example.org>\n"
    head += f"References: <{answers}@example.org>\n" if answers else ""
    return f"{head}{more}\n{body}".replace("\n", "\r\n").encode()


def days(count, begin=MORNING):
    return [begin + timedelta(days=number) for number in range(count)]
