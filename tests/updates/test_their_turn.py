"""The turn of a letter comes, maybe days after it was handed in, or once more after nobody knew what became of it: who
wants none by then gets none, and it goes where they are by now."""

from datetime import timedelta

import pytest
from django.utils import timezone

from kith.core.noticing import Failure, Noticed
from kith.core.records import Mailbox
from kith.encounters.models import Encounter
from kith.journal.queries import latest_standing
from kith.journal.undoing import undo
from kith.people.actions import (
    add_contact_point,
    change_contact_point,
    drop_contact_point,
    mark_person,
    note_failure,
)
from kith.people.models import ContactPoint
from kith.post.actions import answer_all, send_again
from kith.post.models import Posted
from kith.post.sending import send_due
from kith.updates import actions, queries
from kith.updates.models import Letter
from kith.updates.noticed import noticed
from tests.post.conftest import account, server, taking  # noqa: F401

pytestmark = pytest.mark.django_db(transaction=True)
IDA = "ida@berg.example"


@pytest.fixture
def letter(taking, ida, tell):  # noqa: F811
    [found] = tell(ida)
    return found


@pytest.fixture
def unsure(letter, taking):  # noqa: F811
    """A letter that the server was given, and nobody knows whether it took it; the owner's own is there."""
    taking.says("DATA", "hang up", to=IDA, times=1)
    send_due(timezone.now())
    letter.refresh_from_db()
    assert letter.state == Letter.UNCERTAIN
    return letter


def post_of(letter):
    return Posted.objects.of(letter.book).get(to=letter.to)


def later():
    send_due(timezone.now() + timedelta(hours=3))


def comes_in(letter, **facts):
    facts = {"message_id": "a@b", "at": "2026-06-10T09:00:00+00:00", "sender": Mailbox(IDA), **facts}
    noticed(letter.book, [Noticed(**facts)])
    letter.refresh_from_db()


@pytest.fixture
def meanwhile(who, news, ida, today):
    """What may come between."""
    return {
        "they want none": lambda: mark_person(**who, person=ida, kind="no_updates", on=today),
        "they died": lambda: mark_person(**who, person=ida, kind="deceased", on=today),
        "called off": lambda: actions.call_off(**who, update=news),
        "paused": lambda: actions.pause(**who, update=news),
    }


STANDS = {"they want none": "skipped", "they died": "skipped", "called off": "cancelled", "paused": "waiting"}


@pytest.mark.parametrize("what", STANDS)
@pytest.mark.parametrize("all_of_them", [True, False])
def test_sent_again_it_goes_to_nobody_who_is_not_to_get_it(unsure, taking, meanwhile, what, all_of_them):  # noqa: F811
    meanwhile[what]()
    row = post_of(unsure)
    if all_of_them:
        answer_all(book=unsure.book, answer="again")
    else:
        send_again(row=row)
        assert row.state == Posted.CANCELLED
    assert Letter.objects.of(unsure.book).select_related("update").get().stands == STANDS[what]
    later()
    assert IDA not in taking.people


def test_the_page_says_that_it_is_not_sent(web, unsure, meanwhile):
    meanwhile["they want none"]()
    page = web.post(f"/outgoing/{post_of(unsure).pk}", {"answer": "again"}, follow=True)
    assert f"The message to {IDA} is not sent." in page.content.decode()


@pytest.mark.parametrize("what", STANDS)
def test_not_even_where_its_turn_comes_first(unsure, taking, meanwhile, what):  # noqa: F811
    """Another process may be faster than the telling."""
    meanwhile[what]()
    Posted.objects.of(unsure.book).filter(to=IDA).update(state=Posted.WAITING, data_at=None, told=True)
    later()
    assert IDA not in taking.people
    assert Letter.objects.of(unsure.book).select_related("update").get().stands == STANDS[what]


def test_paused_it_goes_once_that_goes_on(who, unsure, taking, meanwhile, news):  # noqa: F811
    meanwhile["paused"]()
    send_again(row=post_of(unsure))
    news.refresh_from_db()
    actions.go_on(**who, update=news)
    later()
    assert taking.people.count(IDA) == 1


def test_an_answer_tells_that_it_went_out(unsure, taking):  # noqa: F811
    comes_in(unsure, in_reply_to=unsure.message_id)
    assert unsure.state == Letter.SENT
    assert unsure.answered_on.isoformat() == "2026-06-10"
    assert Encounter.objects.of(unsure.book).count() == 1
    assert post_of(unsure).state == Posted.SENT
    assert not queries.uncertain(unsure.book)


def test_so_does_its_token(unsure):
    comes_in(unsure, subject=f"unsubscribe-{unsure.uid.hex}")
    assert unsure.state == Letter.SENT
    assert Encounter.objects.of(unsure.book).count() == 1
    assert post_of(unsure).state == Posted.SENT


def test_one_that_came_back_is_not_asked_about(unsure):
    comes_in(unsure, failures=[Failure(IDA, "5.1.1", "no such user", unsure.message_id)])
    assert unsure.state == Letter.REFUSED
    assert post_of(unsure).state == Posted.REFUSED


def test_it_follows_an_address_that_was_corrected(who, letter, taking):  # noqa: F811
    taking.says("RCPT", "451 later", to=IDA, times=1)  # its bytes are there already
    send_due(timezone.now())
    point = ContactPoint.objects.of(letter.book).get(value=IDA)
    change_contact_point(**who, point=point, value="ida@new.example", label="")
    later()
    letter.refresh_from_db()
    assert (letter.state, letter.to) == (Letter.SENT, "ida@new.example")
    [content] = [content for to, _name, content in taking.taken if to == "ida@new.example"]
    assert b"ida@new.example" in content
    assert IDA.encode() not in content


def test_one_that_takes_no_mail_any_more_gives_way_to_another(who, letter, ida, taking, today):  # noqa: F811
    add_contact_point(**who, person=ida, kind="email", value="ida@home.example")
    note_failure(**who, point=ContactPoint.objects.of(letter.book).get(value=IDA), on=today, said="gone")
    later()
    assert "ida@home.example" in taking.people
    assert IDA not in taking.people


def test_another_of_theirs_does_not_lead_it_away(who, letter, ida, taking):  # noqa: F811
    add_contact_point(**who, person=ida, kind="email", value="ida@home.example")
    later()
    assert IDA in taking.people


def test_without_any_it_is_a_draft_again(who, letter, taking):  # noqa: F811
    drop_contact_point(**who, point=ContactPoint.objects.of(letter.book).get(value=IDA))
    later()
    letter.refresh_from_db()
    assert (letter.state, letter.message_id) == (Letter.DRAFT, "")
    assert IDA not in taking.people


def test_what_waits_for_an_address_at_which_nobody_is_does_not_go_there_any_more(who, letter, ida, taking, today):  # noqa: F811
    """Another letter was refused there meanwhile."""
    other = actions.begin_update(**who, title="More news", text="More.", on=today)
    actions.add_letters(**who, update=other, people=[ida.pk])
    actions.hand_in(**who, update=other, count="1", today=today)
    waits = Posted.objects.of(letter.book).filter(message_id=f"<{other.letters.get().message_id}>")
    waits.update(not_before=timezone.now() + timedelta(hours=1))
    taking.says("RCPT", "550 5.1.1 no such user", to=IDA, times=1)
    send_due(timezone.now())
    letter.refresh_from_db()
    assert letter.state == Letter.REFUSED
    later()
    assert (other.letters.get().state, other.letters.get().message_id) == (Letter.DRAFT, "")
    assert waits.get().state == Posted.CANCELLED
    assert IDA not in taking.people


def test_the_owner_gets_their_copy_once(who, letter, taking, news, today):  # noqa: F811
    taking.says("RCPT", "550 5.7.1 not now", to=IDA, times=1)
    later()
    letter.refresh_from_db()
    actions.not_sent(**who, letter=letter)
    actions.hand_in(**who, update=news, count="1", today=today)
    later()
    assert taking.people.count(IDA) == 1
    assert len(taking.people) == 2


def test_a_copy_that_was_called_back_goes_once_letters_do(who, letter, taking, news, today):  # noqa: F811
    undo(latest_standing(letter.book), by=letter.book.owner)
    actions.hand_in(**who, update=news, count="1", today=today)
    later()
    assert taking.people.count(IDA) == 1
    assert len(taking.people) == 2


def test_the_next_letter_does_not_go_where_nobody_was_found_a_moment_before(who, ida, tell, taking, today):  # noqa: F811
    add_contact_point(**who, person=ida, kind=ContactPoint.EMAIL, value="ida@new.example")
    tell(ida)
    more = actions.begin_update(**who, title="And a new town", text="I live in **Bergen** now.", on=today)
    actions.add_letters(**who, update=more, people=[ida.pk])
    actions.hand_in(**who, update=more, count="1", today=today)
    taking.says("RCPT", "550 5.1.1 no such user", to=IDA)
    send_due(timezone.now())
    assert taking.people.count("ida@new.example") == 1
    assert IDA not in taking.people
    assert more.letters.get().state == Letter.SENT
