"""Whoever answers a letter from an address that the book does not know answers for the person to whom it went."""

from datetime import timedelta
from email.utils import format_datetime

import pytest
from click.testing import CliRunner
from django.utils import timezone

from kith.correspondents.actions import decline_theirs, take_as_theirs
from kith.correspondents.commands import COMMANDS
from kith.correspondents.models import Correspondent
from kith.correspondents.queries import offers
from kith.duplicates.actions import merge_people
from kith.encounters.models import Encounter
from kith.journal.queries import latest_standing
from kith.journal.undoing import undo
from kith.updates.answers import answers
from tests.reading import text
from tests.updates.conftest import MAYA, TITLE

from .told import post_says

pytestmark = pytest.mark.django_db
PRIVATE, BOSS = "iberg@private.example", "boss@berg.example"


@pytest.fixture
def now():
    return timezone.now().replace(hour=9, minute=5, second=7, microsecond=0) - timedelta(days=5)


@pytest.fixture
def sent(letter, now):
    post_says(letter, "sent", sent_at=now)
    letter.refresh_from_db()
    return letter


@pytest.fixture
def mail(sent, now):
    """A mail of the letter's conversation, some hours after it."""

    def mail(number, *, by, to=MAYA, hours=1, copy="", begins=""):
        head = f"From: {by}\nTo: {to}\nDate: {format_datetime(now + timedelta(hours=hours))}\n"
        head += f"Message-ID: <{number}@private.example>\nSubject: Re: {TITLE}\n" + (f"Cc: {copy}\n" if copy else "")
        return f"{head}References: <{begins or sent.message_id}>\n"

    return mail


@pytest.fixture
def answered(look, mail):
    """She answers from her private address."""
    look(mail(1, by=f"I. B. <{PRIVATE}>"))


def ways(book):
    return [(one.direction, [who.person.name for who in one.participants.all()]) for one in Encounter.objects.of(book)]


def standing(letter):
    letter.person.refresh_from_db()
    return letter.person.standing


def test_it_is_contact_with_them_and_a_reply_is_owed(book, sent, answered, news, web):
    assert ways(book) == [("both", ["Ida Berg"])]
    assert standing(sent).owes_reply
    sent.refresh_from_db()
    assert sent.answered_on == sent.sent_on
    assert answers(news)[0].owed
    page = text(web.get(f"/updates/{news.pk}"))
    assert "you owe a reply" in page
    assert f"From {PRIVATE}, which is not in your book." in page


@pytest.mark.usefixtures("answered")
def test_until_one_writes_back_to_that_address(book, sent, look, mail, news):
    look(mail(2, by=MAYA, to=PRIVATE, hours=3))
    assert not standing(sent).owes_reply
    assert not answers(news)[0].owed
    assert ways(book) == [("both", ["Ida Berg"])]


@pytest.mark.parametrize("together", [True, False])
def test_also_where_what_was_sent_is_looked_at_first(book, sent, look, mail, together):
    back, answer = mail(2, by=MAYA, to=PRIVATE, hours=3), mail(1, by=PRIVATE)
    looks = [(back, answer)] if together else [(back,), (answer,)]
    for mails in looks:
        look(*mails)
    assert not standing(sent).owes_reply
    assert standing(sent).last_in
    assert ways(book) == [("both", ["Ida Berg"])]


def test_what_a_letter_began_stays_theirs_however_many_are_in_it(book, sent, answered, look, mail):
    for number in range(5):
        look(mail(10 + number, by=PRIVATE, copy=f"a{number}@example.net, b{number}@example.net", hours=2 + number))
    assert ways(book) == [("both", ["Ida Berg"])]
    assert standing(sent).owes_reply


def test_a_file_says_the_same(book, sent, bring, mail):
    bring(mail(1, by=PRIVATE))
    sent.refresh_from_db()
    assert sent.answered_on == sent.sent_on
    assert standing(sent).owes_reply
    undo(latest_standing(book), by=book.owner)
    sent.refresh_from_db()
    assert sent.answered_on is None
    assert not standing(sent).owes_reply


@pytest.mark.usefixtures("answered")
def test_the_address_is_offered_as_theirs_and_taken_nothing_comes_twice(book, who, today, sent, web):
    [found] = offers(book).theirs
    assert (found.person, [(one.address, how) for one, how in found.addresses]) == (
        sent.person,
        [(PRIVATE, "answered")],
    )
    page = text(web.get("/correspondents"))
    assert f"{PRIVATE} answered your letter" in page
    listed = CliRunner().invoke(COMMANDS[0], []).output
    assert f"Ida Berg: {PRIVATE}, from which they answered your letter" in listed
    take_as_theirs(**who, on=today, chosen=[(found.addresses[0][0], sent.person)])
    assert not offers(book).theirs
    assert sum(one.parts.count() for one in Encounter.objects.of(book).prefetch_related("parts")) == 1
    assert PRIVATE in sent.person.contact_points.values_list("value", flat=True)


@pytest.mark.usefixtures("answered")
def test_said_not_to_be_theirs_it_answers_for_nobody(who, today, sent, look, mail):
    book = who["book"]
    decline_theirs(**who, on=today, chosen=[(Correspondent.objects.of(book).get(), sent.person)])
    assert not offers(book).theirs
    look(mail(2, by=PRIVATE, hours=30))
    assert len(ways(book)) == 1


@pytest.mark.usefixtures("answered")
def test_it_follows_whom_they_become_one_with(who, sent, add, look, mail):
    book = who["book"]
    kept = add("Ida Berg-Lund")
    merge_people(**who, keep=kept, others=[sent.person])
    assert [one.person for one in offers(book).theirs] == [kept]
    look(mail(2, by=MAYA, to=PRIVATE, hours=30))
    assert ways(book) == [("both", ["Ida Berg-Lund"]), ("out", ["Ida Berg-Lund"])]


@pytest.mark.parametrize(
    "case",
    [
        {"by": MAYA, "to": BOSS},  # the owner shows somebody else what they told
        {"by": "ida@berg.example", "copy": BOSS},  # she answers herself and lets somebody know
        {"by": BOSS, "begins": "another@x.example"},
    ],
)
def test_others_answer_for_nobody(book, sent, look, mail, case):
    look(mail(1, **case))
    look(mail(2, by=MAYA, to=BOSS, hours=5, begins=case.get("begins", "")))
    assert not [one for one in Correspondent.objects.of(book) if one.likely]
    assert not offers(book).theirs


def test_whose_name_it_bears_has_it(book, sent, add, look, mail):
    berta = add("Berta Falk")
    look(mail(1, by=f"Berta Falk <{PRIVATE}>"))
    assert [one.person for one in offers(book).theirs] == [berta]
    assert standing(sent).owes_reply


def test_another_owner_sees_none_of_it(sent, answered, omar):
    assert not offers(omar.book).theirs
