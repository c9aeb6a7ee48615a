"""What is handed in is for one person, has its Message-ID, and stands in the book before anything is sent."""

import pytest

from kith.kernel.errors import Refusal
from kith.post.actions import hand_in
from kith.post.models import Posted

from .letters import letter

pytestmark = pytest.mark.django_db


def test_it_waits_with_its_message_id(book, account):
    message = letter(subject="Größer")
    row = hand_in(book=book, kind="letter", to="ines@prado.example", message=message)
    assert (row.state, row.message_id, row.to) == ("waiting", message["Message-ID"], "ines@prado.example")
    assert row.subject == "Größer"
    assert b"\r\nMessage-ID: " in row.bytes
    assert row.bytes.isascii()


def test_the_same_again_is_the_row_that_is_there(book, account):
    message = letter()
    first = hand_in(book=book, kind="letter", to="ines@prado.example", message=message)
    assert hand_in(book=book, kind="letter", to="ines@prado.example", message=message) == first
    assert Posted.objects.of(book).count() == 1


def _without(name):
    message = letter()
    del message[name]
    return message


def _with(name, value):
    message = letter()
    del message[name]
    message[name] = value
    return message


@pytest.mark.parametrize(
    ("message", "says"),
    [
        (_without("Message-ID"), "Message-ID"),
        (_with("Message-ID", "none"), "Message-ID"),
        (_without("To"), "To must be"),
        (_with("To", "ines@prado.example, abel@roy.example"), "To must be"),
        (_with("To", "abel@roy.example"), "To must be"),
        (_with("Cc", "abel@roy.example"), "no Cc"),
        (_with("Bcc", "abel@roy.example"), "no Bcc"),
    ],
)
def test_what_is_not_for_one_person_is_refused(book, account, message, says):
    with pytest.raises(Refusal, match=says):
        hand_in(book=book, kind="letter", to="ines@prado.example", message=message)
    assert not Posted.objects.of(book).exists()


def test_without_an_account_nothing_is_taken(book):
    with pytest.raises(Refusal, match="Settings"):
        hand_in(book=book, kind="letter", to="ines@prado.example", message=letter())


def test_an_erased_person_is_in_no_message(book, maya, account, ines, taking):
    from django.utils import timezone

    from kith.people.actions import add_contact_point, erase_person
    from kith.post.sending import send_due

    add_contact_point(book=book, by=maya, person=ines, kind="email", value="Ines@prado.example")
    for to in ("ines@prado.example", "abel@roy.example"):
        hand_in(book=book, kind="letter", to=to, message=letter(to))
    send_due(timezone.now())
    hand_in(book=book, kind="letter", to="ines@prado.example", message=letter())
    erase_person(book=book, by=maya, person=ines)
    [left] = Posted.objects.of(book)
    assert (left.to, left.bytes) == ("abel@roy.example", b"")
