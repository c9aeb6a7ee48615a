"""Letters that the owner sends by their mail program, whose mails are seen in the mailbox, or in a file."""

from datetime import timedelta
from email.utils import format_datetime

import pytest
from django.utils import timezone

from kith.core.noticing import Noticed
from kith.core.records import Mailbox
from kith.encounters.models import Encounter
from kith.journal.queries import latest_standing
from kith.journal.undoing import undo
from kith.post.models import Account, Posted
from kith.updates import actions
from kith.updates.models import Letter
from kith.updates.noticed import noticed
from tests.updates.conftest import MAYA, TITLE

pytestmark = pytest.mark.django_db
IDA = "ida@berg.example"
NOW = timezone.now().replace(hour=9, minute=5, second=7, microsecond=0) - timedelta(days=5)


def mail(number, *, by=MAYA, to=IDA, at=NOW, subject=TITLE, answers=""):
    head = f"From: {by}\nTo: {to}\nDate: {format_datetime(at)}\nMessage-ID: <{number}@maya.example>\n"
    return head + (f"Subject: {subject}\n" if subject else "") + (f"In-Reply-To: <{answers}>\n" if answers else "")


def reply(number=2, *, at=NOW + timedelta(hours=2)):
    return mail(number, by=IDA, to=MAYA, at=at, subject=f"Re: {TITLE}", answers="1@maya.example")


@pytest.fixture
def letter(ida, tell):
    """Ida's, which waits to be carried by the mail program."""
    [found] = tell(ida)
    assert (found.channel, found.state) == (Letter.MAIL, Letter.WAITING)
    return found


@pytest.fixture
def mark(who, letter):
    def mark(on=None):
        actions.mark_sent(**who, letter=letter, on=on or NOW.date())
        letter.refresh_from_db()
        return letter

    return mark


def contacts(book):
    return list(Encounter.objects.of(book).order_by("on", "pk").values_list("direction", "thread"))


ONE = ("out", "mail:1@maya.example")


def test_the_mail_of_a_letter_is_the_same_contact(book, letter, mark, look):
    mark()
    look(mail(1))
    letter.refresh_from_db()
    assert letter.message_id == "1@maya.example"
    assert contacts(book) == [ONE]
    assert letter.encounter.note == f"Told them: {TITLE}"


def test_and_what_answers_it_is_linked_and_owes_a_reply(book, letter, mark, look):
    mark()
    look(mail(1), reply(at=NOW + timedelta(days=1)))
    answer = Noticed("2@x", (NOW + timedelta(days=1)).isoformat(), Mailbox(IDA), in_reply_to="1@maya.example")
    noticed(book, [answer])
    letter.refresh_from_db()
    assert letter.answered_on == NOW.date() + timedelta(days=1)
    assert letter.person.standing.owes_reply


def test_a_file_that_begins_with_the_answer_comes_to_the_same(book, letter, mark, bring):
    mark()
    bring(reply(), mail(1))
    assert contacts(book) == [("both", "mail:1@maya.example")]
    letter.refresh_from_db()
    assert letter.message_id == "1@maya.example"


def test_a_second_look_changes_nothing(book, letter, mark, look):
    mark()
    look(mail(1))
    assert look(mail(1)) is None
    assert contacts(book) == [ONE]


def test_a_look_that_is_undone_leaves_the_letter_as_it_was_and_can_be_done_again(book, who, letter, mark, look):
    mark()
    look(mail(1))
    undo(latest_standing(book), by=book.owner)
    letter.refresh_from_db()
    assert (letter.state, letter.message_id) == (Letter.SENT, "")
    assert contacts(book) == [("out", "")]
    look(mail(1))
    assert contacts(book) == [ONE]


def test_a_mail_that_was_seen_before_its_letter_is_marked_as_sent_does_not_count_twice(book, letter, mark, look):
    look(mail(1), reply(at=NOW + timedelta(days=2)))
    mark(NOW.date() + timedelta(days=3))
    assert (letter.message_id, letter.sent_on) == ("1@maya.example", NOW.date())
    assert letter.answered_on == NOW.date() + timedelta(days=2)
    assert contacts(book) == [ONE, ("in", "mail:1@maya.example")]
    undo(latest_standing(book), by=book.owner)
    letter.refresh_from_db()
    assert (letter.state, letter.message_id, letter.answered_on) == (Letter.WAITING, "", None)
    assert len(contacts(book)) == 2


def test_one_that_is_answered_before_the_mail_of_it_is_seen_is_answered(letter, mark, look):
    mark()
    look(reply(at=NOW + timedelta(days=1)))
    look(mail(1))
    letter.refresh_from_db()
    assert letter.answered_on == NOW.date() + timedelta(days=1)


@pytest.mark.parametrize(
    "other",
    [
        mail(1, subject="Lunch?"),
        mail(1, at=NOW - timedelta(days=9)),
        mail(1, to=f"{IDA}, tom@okafor.example"),
        mail(1, answers="0@berg.example"),
        mail(1, subject="", at=NOW - timedelta(days=1)),
    ],
)
def test_another_mail_is_another_contact(add, letter, mark, look, other):
    book = letter.book
    add("Tom Okafor", email="tom@okafor.example")
    look(other)
    mark()
    assert (letter.message_id, len(contacts(book))) == ("", 2)
    undo(latest_standing(book), by=book.owner)
    undo(latest_standing(book), by=book.owner)
    letter.refresh_from_db()
    mark()
    look(other)
    letter.refresh_from_db()
    assert (letter.message_id, len(contacts(book))) == ("", 2)


def test_a_title_is_the_same_however_it_is_written(letter, mark, look):
    mark()
    look(mail(1, subject=" a NEW job  at Northwind! "))
    letter.refresh_from_db()
    assert letter.message_id


@pytest.mark.parametrize("first", [True, False])
def test_where_subjects_are_not_read_the_day_tells(book, letter, mark, look, first):
    if first:
        look(mail(1, subject=""))
    mark()
    look(mail(1, subject=""))
    letter.refresh_from_db()
    assert letter.message_id
    assert contacts(book) == [ONE]


def test_two_letters_of_a_title_are_two_mails(who, letter, mark, look, today):
    mark()
    again = actions.begin_update(**who, title=TITLE, text="Again.", on=today)
    actions.add_letters(**who, update=again, people=[letter.person_id])
    actions.hand_in(**who, update=again, count="1", today=today)
    other = actions.mark_sent(**who, letter=again.letters.get(), on=NOW.date() + timedelta(days=2))
    look(mail(1), mail(5, at=NOW + timedelta(days=2)))
    letter.refresh_from_db()
    other.refresh_from_db()
    assert (letter.message_id, other.message_id) == ("1@maya.example", "5@maya.example")
    assert Encounter.objects.of(other.book).count() == 2


def test_the_owners_copy_still_goes_with_the_first_that_kith_sends(who, letter, mark, look, add):
    mark()
    look(mail(1))
    Account.objects.create(book=letter.book, address=MAYA, name="Maya Lind", smtp_host="127.0.0.1")
    lea = add("Lea Roth", email="lea@roth.example")
    actions.add_letters(**who, update=letter.update, people=[lea.pk])
    actions.hand_in(**who, update=letter.update, count="1", today=letter.update.on)
    assert set(Posted.objects.of(letter.book).values_list("to", flat=True)) == {MAYA, "lea@roth.example"}
