"""The thread that sees to what goes out: a server that says nothing holds up nobody else's mail."""

import json

import pytest

from kith.kernel.runners import this_one
from kith.post import at_work
from kith.post.actions import hand_in
from kith.post.models import Posted
from kith.post.sending import settle
from tests.killing import said_by

from .letters import letter


def test_others_are_sent_to_while_one_server_says_nothing(tmp_path):
    assert json.loads(said_by("tests.post.silent", tmp_path)) == {
        "got": ["ole@ny.example", "tom@ny.example"],
        "still at work": True,
        "of the silent one": ["waiting"],
    }


@pytest.mark.django_db
def test_what_a_thread_of_this_process_has_in_hand_is_not_left_over(book, account):
    row = hand_in(book=book, kind="letter", to="ida@berg.example", message=letter("ida@berg.example"))
    Posted.objects.of(book).update(state=Posted.SENDING, runner=this_one())
    with at_work.at(book.pk) as mine, at_work.at(book.pk) as again:
        assert (mine, again) == (True, False)
        settle()
        row.refresh_from_db()
        assert row.state == Posted.SENDING
    settle()
    row.refresh_from_db()
    assert row.state == Posted.WAITING
