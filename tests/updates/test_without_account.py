"""The mail account is taken away while letters wait for it: they are drafts again, and none of them goes twice."""

import pytest
from django.utils import timezone

from kith.journal.queries import latest_standing
from kith.journal.undoing import undo
from kith.post.actions import call_back
from kith.post.models import Account, Posted
from kith.post.setting_up import remove_account
from kith.post.telling import tell as tell_the_rooms
from kith.updates import actions, queries
from kith.updates.models import Letter
from kith.updates.ready import ready
from tests.reading import text

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("account")]
COUNT = 30


@pytest.fixture
def waiting(who, add, news, today):
    people = [add(f"Person {number}", email=f"p{number}@people.example") for number in range(COUNT)]
    actions.add_letters(**who, update=news, people=[one.pk for one in people])
    actions.hand_in(**who, update=news, count=str(COUNT), today=today)
    return news


def the_post_has(letter, state, **facts):
    Posted.objects.of(letter.book).filter(message_id=f"<{letter.message_id}>").update(state=state, **facts)


def test_they_are_drafts_again_and_it_is_told_how_many(web, waiting):
    page = text(web.post("/settings/mail/removal", follow=True))
    assert "30 letters are drafts again: they go once another account is set up, or by another way." in page
    assert "not sent" not in page
    assert queries.progress_of(waiting).states == {Letter.DRAFT: COUNT}
    assert not Posted.objects.of(waiting.book).exclude(state=Posted.CANCELLED).exists()
    assert not ready(waiting)
    shown = web.get(f"/updates/{waiting.pk}").content.decode()
    assert "wait for a mail account" in shown
    assert "Read and send" not in shown


def test_by_another_account_they_go(who, waiting, today):
    book = waiting.book
    before = set(waiting.letters.values_list("message_id", flat=True))
    remove_account(book=book)
    Account.objects.create(book=book, address="maya@elsewhere.example", smtp_host="127.0.0.1")
    waiting.refresh_from_db()
    actions.hand_in(**who, update=waiting, count=str(COUNT), today=today)
    assert Posted.objects.of(book).filter(state=Posted.WAITING, to__endswith="@people.example").count() == COUNT
    assert before.isdisjoint(waiting.letters.values_list("message_id", flat=True))


def test_what_is_being_sent_or_went_just_now_is_no_draft(waiting):
    sending, sent = waiting.letters.order_by("pk")[:2]
    the_post_has(sending, Posted.SENDING)
    the_post_has(sent, Posted.SENT, told=False, sent_at=timezone.now())
    assert "28 letters are drafts again" in remove_account(book=waiting.book)
    tell_the_rooms()
    assert queries.progress_of(waiting).states == {Letter.DRAFT: 28, Letter.WAITING: 1, Letter.SENT: 1}


def test_of_a_paused_update_too_and_of_one_that_was_called_off_without_a_word(who, waiting):
    book = waiting.book
    actions.pause(**who, update=waiting)
    assert "30 letters are drafts again" in remove_account(book=book)
    actions.go_on(**who, update=waiting)
    assert queries.progress_of(waiting).states == {Letter.DRAFT: COUNT}
    Account.objects.create(book=book, address="maya@elsewhere.example", smtp_host="127.0.0.1")
    actions.hand_in(**who, update=waiting, count=str(COUNT), today=waiting.on)
    actions.call_off(**who, update=waiting)
    assert "again" not in remove_account(book=book)
    undo(latest_standing(book), by=book.owner)
    waiting.refresh_from_db()
    assert queries.progress_of(waiting).states == {Letter.DRAFT: COUNT}


def test_of_very_many_it_asks_no_more_than_of_a_few(waiting, django_assert_max_num_queries):
    with django_assert_max_num_queries(25):
        remove_account(book=waiting.book)


def test_all_that_wait_are_called_off_without_asking_of_each(waiting, django_assert_max_num_queries):
    book = waiting.book
    call_back(book=book, message_ids=Posted.objects.of(book).values_list("message_id", flat=True))
    with django_assert_max_num_queries(25):
        tell_the_rooms()
    assert queries.progress_of(waiting).states == {Letter.CANCELLED: COUNT}
