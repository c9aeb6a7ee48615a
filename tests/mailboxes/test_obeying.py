"""Notes by mail: what the owner writes to their +kith address is kept and answered; nobody else is obeyed."""

from datetime import timedelta
from email import message_from_bytes, policy

import pytest
from django.utils import timezone

from kith.capture.models import Capture
from kith.digest.models import Edition
from kith.encounters.models import Encounter
from kith.mailboxes.models import Folder, Told
from kith.post.models import Posted
from tests.mailboxes.conftest import IDA, MAYA
from tests.mailboxes.letters import letter

pytestmark = pytest.mark.django_db
NOTES = "maya+kith@example.com"
SIGNED = "Authentication-Results: mx.example.com; "
VOUCHED = f"{SIGNED}dkim=pass header.d=example.com; spf=pass smtp.mailfrom=maya@example.com\n"


@pytest.fixture
def box(box):
    box.server = "mx.example.com"
    box.save()
    return box


def note(number, sender=MAYA, *, more=VOUCHED, body="Coffee with Ida Brandvold about the tender\n", **facts):
    at = facts.pop("at", timezone.now() + timedelta(seconds=5))
    return letter(number, sender, NOTES, at=at, more=more, body=body, subject="A note", **facts)


def test_a_note_is_kept_and_answered_with_how_to_undo_it(look, dovecot, book, box):
    dovecot.deliver(note(1))
    look()
    capture = Capture.objects.of(book).get()
    assert capture.text == "Coffee with Ida Brandvold about the tender"
    assert capture.encounter.participants.get().person.name == "Ida Brandvold"
    posted = Posted.objects.of(book).get()
    assert (posted.kind, posted.to) == (Posted.ANSWER, MAYA)
    answer = message_from_bytes(bytes(posted.content), policy=policy.default)
    assert answer["In-Reply-To"] == "<1@example.org>"
    assert "Ida Brandvold" in answer.get_content()
    assert f"kith undo {capture.batch}" in answer.get_content()


def test_it_is_kept_once_whatever_the_server_does(look, dovecot, book, box):
    dovecot.deliver(note(1))
    look()
    Folder.objects.of(book).update(validity=1)
    look()
    dovecot.deliver(note(1), to="Projects")
    Folder.objects.of(book).filter(name="Projects").update(chosen=True)
    look()
    assert Capture.objects.of(book).count() == 1
    assert Posted.objects.of(book).count() == 1


@pytest.mark.parametrize(
    "case",
    [
        ("", "says nothing of who sent it"),
        (VOUCHED.replace("mx.example.com", "mx.attacker.example"), "says nothing of who sent it"),
        (VOUCHED.replace("pass", "fail"), "does not say that it comes from example.com"),
        (VOUCHED.replace("=example.com", "=attacker.example").replace("maya@", "x@attacker."), "does not say that it"),
        (SIGNED + "spf=pass smtp.mailfrom=eve@example.com\n", "says that it comes from eve@example.com"),
        (
            SIGNED + "dkim=pass header.d=example.com header.i=eve@example.com\n",
            "says that it comes from eve@example.com",
        ),
        (
            SIGNED + "dkim=none\n" + VOUCHED,
            "does not say that it comes from example.com",
        ),
        (
            SIGNED + 'spf=fail smtp.mailfrom="a; dkim=pass header.d=example.com"@x.example\n',
            "does not say that it comes from example.com",
        ),
    ],
)
def test_what_nobody_vouches_for_is_not_obeyed_and_told_why(look, dovecot, book, web, case):
    more, why = case
    dovecot.deliver(note(1, more=more))
    look()
    assert not Capture.objects.of(book).exists()
    assert not Posted.objects.of(book).exists()
    assert why in Told.objects.of(book).get().refused
    assert "Not obeyed." in web.get("/mailbox/").content.decode()


@pytest.mark.parametrize(
    "results",
    [
        "spf=pass smtp.mailfrom=Maya@example.com",
        "spf=pass smtp.mailfrom=example.com",
        "spf=pass smtp.mailfrom=eve@example.com; dkim=pass header.i=@example.com",
        "dkim=pass header.d=example.com header.i=@mail.example.com",
    ],
)
def test_who_is_named_may_be_the_domain_or_the_owner(look, dovecot, book, results):
    dovecot.deliver(note(1, more=f"{SIGNED}{results}\n"))
    look()
    assert Capture.objects.of(book).exists()


@pytest.mark.parametrize("sender", [f"Maya <{MAYA}>, Eve <eve@example.com>", f"{MAYA}\nFrom: eve@example.com"])
def test_what_two_say_they_wrote_is_not_obeyed(look, dovecot, book, sender):
    dovecot.deliver(note(1, sender))
    look()
    assert not Capture.objects.of(book).exists()
    assert Told.objects.of(book).get().refused == "It has more than one sender."


def test_an_answer_to_a_digest_that_nobody_vouches_for_is_told_with_why(look, dovecot, book, box):
    Edition.objects.create(book=book, due=timezone.localdate(), state=Edition.SENT, message_id="digest.1@example.com")
    at, asks = timezone.now() + timedelta(seconds=5), "In-Reply-To: <digest.1@example.com>\n"
    dovecot.deliver(letter(1, MAYA, MAYA, at=at, more=asks, body="done 1\n"), letter(2, MAYA, MAYA, at=at))
    look()
    told = Told.objects.of(book).get()
    assert "says nothing of who sent it" in told.refused
    assert not Posted.objects.of(book).exists()
    dovecot.deliver(letter(3, MAYA, MAYA, at=at, more=asks + VOUCHED, body="done 1\n"))
    look()
    assert Told.objects.of(book).count() == 1
    assert Posted.objects.of(book).get().kind == Posted.ANSWER


def test_others_are_not_heeded_and_old_notes_neither(look, dovecot, book):
    theirs = "Authentication-Results: mx.example.com; dkim=pass header.d=example.org\n"
    dovecot.deliver(note(1, IDA, more=theirs), note(2, at=timezone.now() - timedelta(days=3)))
    look()
    assert not Capture.objects.of(book).exists()
    assert not Told.objects.of(book).exists()
    assert Encounter.objects.of(book).get().direction == "in", "a letter of hers like any other"


def test_the_server_s_name_is_learned_of_nearly_all_messages(look, dovecot, book, box):
    box.server = ""
    box.save()
    theirs = "Authentication-Results: mx.example.com; dkim=pass header.d=example.org\n"
    dovecot.deliver(*(letter(number, IDA, MAYA, more=theirs) for number in range(25)))
    look()
    dovecot.deliver(note(100))
    look()
    assert Capture.objects.of(book).count() == 1


def test_what_a_sender_claims_of_a_server_teaches_nothing(look, dovecot, book, box):
    box.server = ""
    box.save()
    dovecot.deliver(*(letter(number, IDA, MAYA) for number in range(25)))
    dovecot.deliver(note(100))
    look()
    assert not Capture.objects.of(book).exists()
    assert "not known by which name" in Told.objects.of(book).get().refused


def test_a_note_without_words_is_its_subject(look, dovecot, book, box):
    dovecot.deliver(note(1, body="\n-- \nMaya\n"))
    look()
    assert Capture.objects.of(book).get().text == "A note"


def test_so_it_is_where_subjects_are_not_read(look, dovecot, book, box):
    box.subjects = False
    box.save()
    dovecot.deliver(note(1, body="\n-- \nMaya\n"))
    dovecot.deliver(letter(2, IDA, MAYA, at=timezone.now(), subject="None of your business"))
    look()
    assert Capture.objects.of(book).get().text == "A note"
    assert message_from_bytes(bytes(Posted.objects.of(book).get().content), policy=policy.default)["Subject"] == (
        "Re: A note"
    )
    assert Encounter.objects.of(book).get(channel="email").note == ""


def test_each_line_about_somebody_else_is_a_note_of_its_own(look, dovecot, book, box):
    lines = ["Met Ann Lee at the library", "She plays chess", "", "Called Bob Stone about the tender"]
    dovecot.deliver(note(1, body="\n".join(lines)))
    look()
    first, second = Capture.objects.of(book).order_by("pk")
    assert (first.text, second.text) == ("Met Ann Lee at the library\nShe plays chess", lines[-1])
    assert first.batch == second.batch
    assert (first.encounter.channel, second.encounter.channel) == ("meeting", "call")
    answer = message_from_bytes(bytes(Posted.objects.of(book).get().content), policy=policy.default).get_content()
    assert answer.index("Ann Lee") < answer.index("Bob Stone") < answer.index(f"kith undo {first.batch}")
    assert answer.count("kith undo") == 1


def test_where_nothing_can_be_sent_the_note_is_kept_and_no_answer_waits(look, dovecot, book, box, account):
    account.smtp_host = ""
    account.save()
    dovecot.deliver(note(1))
    look()
    assert Capture.objects.of(book).count() == 1
    assert not Posted.objects.of(book).exists()
