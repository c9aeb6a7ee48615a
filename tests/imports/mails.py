"""Mail to and from Maya in files, and the contact that it becomes."""

from kith.encounters.models import Encounter
from kith.people.actions import add_contact_point, add_person
from kith.people.models import ContactPoint

MAYA, IDA, WEI = "maya@example.com", "ida@example.org", "wei@example.sg"
MORNING, NOON, NEXT = (
    "Mon, 6 May 2024 08:15:00 +0000",
    "Mon, 6 May 2024 12:00:07 +0000",
    "Tue, 7 May 2024 07:00:00 +0000",
)


def letter(number, sender, to, date=MORNING, subject="The tender", *, answers="", more=""):
    head = f"From: {sender}\nTo: {to}\nDate: {date}\nSubject: {subject}\nMessage-ID: <{number}@example.org>\n"
    return head + (f"References: <{answers}@example.org>\n" if answers else "") + more + "\nHello.\n"


def box(*letters):
    return "".join(f"From somebody Mon May  6 08:15:00 2024\n{one}\n" for one in letters)


def known(book, by, name, address):
    person = add_person(book=book, by=by, name=name)
    add_contact_point(book=book, person=person, by=by, kind=ContactPoint.EMAIL, value=address)


def told(book):
    return [
        (
            one.on.isoformat(),
            one.channel,
            one.direction,
            one.note,
            sorted(one.participants.values_list("person__name", flat=True)),
        )
        for one in Encounter.objects.of(book).order_by("on", "pk")
    ]
