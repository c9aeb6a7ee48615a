"""An undo takes no letter back that a server has, or may have: none of them goes twice, and none waits for ever."""

import pytest
from django.utils import timezone

from kith.duplicates.actions import merge_people
from kith.journal.queries import latest_standing
from kith.journal.undoing import undo
from kith.kernel.errors import Refusal
from kith.people.actions import add_contact_point, delete_person
from kith.post.models import Posted
from kith.updates import actions, queries
from kith.updates.following import failed
from kith.updates.models import Letter
from kith.updates.opting_out import leaver, opt_out
from kith.updates.ready import ready

from .told import post_says

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("account")]


def undo_the_last(book):
    undo(latest_standing(book), by=book.owner)


@pytest.mark.parametrize("state", [Posted.SENDING, Posted.UNCERTAIN, Posted.SENT])
def test_handing_in_is_taken_back_and_what_a_server_may_have_is_no_draft(book, letter, news, state):
    name = letter.message_id
    post_says(letter, state, said="it went silent", data_at=timezone.now(), sent_at=timezone.now())
    if state == Posted.SENT:
        undo_the_last(book)  # the encounter
    before = letter.state
    undo_the_last(book)
    letter.refresh_from_db()
    assert (letter.state, letter.message_id) == (before, name)
    assert not ready(news)


def test_one_that_is_uncertain_is_still_asked_about_and_its_answer_counts(book, who, letter, today):
    post_says(letter, Posted.UNCERTAIN, said="it went silent")
    undo_the_last(book)
    assert [one.said for one in queries.uncertain(book)] == ["it went silent"]
    letter.refresh_from_db()
    actions.mark_sent(**who, letter=letter, on=today)
    assert Posted.objects.of(book).get(to=letter.to).state == Posted.SENT


@pytest.mark.parametrize(("state", "batches"), [(Posted.UNCERTAIN, 1), (Posted.SENT, 2)])
def test_nor_does_it_go_from_the_book(book, letter, state, batches):
    post_says(letter, state, sent_at=timezone.now())
    for _one in range(batches):
        undo_the_last(book)
    with pytest.raises(Refusal, match="went out already"):
        undo_the_last(book)
    assert Letter.objects.of(book).get().state == state


def test_one_that_nobody_was_given_goes_with_it(book, letter):
    undo_the_last(book)
    undo_the_last(book)
    assert not Letter.objects.of(book).exists()


def sends_to(book):
    return list(Posted.objects.of(book).filter(state=Posted.WAITING).values_list("to", flat=True))


def test_an_unsubscribe_is_taken_back_and_the_letter_goes(book, letter, today):
    name = letter.message_id
    opt_out(leaver(letter.uid.hex), on=today)
    assert letter.to not in sends_to(book)
    undo_the_last(book)
    letter.refresh_from_db()
    assert (letter.state, letter.message_id) == (Letter.WAITING, name)
    assert letter.to in sends_to(book)


def test_so_does_that_to_somebody_who_was_deleted_or_merged(book, who, ida, add, tell):
    bo = add("Bo Lund", email="bo@lund.example")
    both = {one.to for one in tell(ida, bo)}
    for act in (
        lambda: delete_person(**who, person=bo),
        lambda: merge_people(**who, keep=ida, others=[bo]),
    ):
        act()
        assert not both <= set(sends_to(book))
        undo_the_last(book)
        assert both <= set(sends_to(book))


def test_while_its_update_rests_it_rests_too(book, who, letter, news, today):
    actions.pause(**who, update=news)
    opt_out(leaver(letter.uid.hex), on=today)
    undo_the_last(book)
    letter.refresh_from_db()
    assert letter.state == Letter.WAITING
    assert letter.to not in sends_to(book)
    news.refresh_from_db()
    actions.go_on(**who, update=news)
    assert letter.to in sends_to(book)


def test_without_an_account_it_is_a_draft(book, letter, account, today):
    opt_out(leaver(letter.uid.hex), on=today)
    account.delete()
    undo_the_last(book)
    letter.refresh_from_db()
    assert (letter.state, letter.message_id) == (Letter.DRAFT, "")


def test_one_that_came_back_can_be_written_to_another_address(who, letter, news, today):
    post_says(letter, Posted.SENT, sent_at=timezone.now())
    failed(letter, "no such user")
    actions.not_sent(**who, letter=letter)
    letter.refresh_from_db()
    assert letter.state == Letter.DRAFT
    add_contact_point(**who, person=letter.person, kind="email", value="ida@new.example")
    actions.hand_in(**who, update=news, count="1", today=today)
    assert "ida@new.example" in sends_to(news.book)
