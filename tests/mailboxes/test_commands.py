"""`kith mail look`: a look from the shell."""

import json

import pytest
from click.testing import CliRunner

from kith.journal.queries import latest_standing
from kith.journal.undoing import undo
from kith.mailboxes.commands import mail
from kith.mailboxes.models import Box, Look
from tests.mailboxes.conftest import IDA, MAYA
from tests.mailboxes.letters import letter
from tests.reading import text

pytestmark = pytest.mark.django_db


def kith(*words):
    done = CliRunner().invoke(mail, words, obj="", catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return done.output


def test_it_begins_two_years_back_and_tells_what_was_found(account, people, dovecot, book):
    dovecot.deliver(letter(1, IDA, MAYA), letter(2, "someone@example.net", MAYA))
    told = json.loads(kith("look", "--json"))
    assert (told["read"], told["added"], told["skipped"]) == (2, 1, 1)
    assert told["batch"]
    assert Box.objects.of(book).get().since
    assert json.loads(kith("look", "--json"))["read"] == 0
    assert "Nothing is new." in kith("look")


def test_going_back_looks_through_everything_again_also_what_was_taken_back(account, people, dovecot, book):
    dovecot.deliver(letter(1, IDA, MAYA))
    kith("look", "--back", "0")
    undo(latest_standing(book), by=book.owner)
    assert "Nothing is new." in kith("look")
    assert json.loads(kith("look", "--back", "0", "--json"))["added"] == 1
    assert json.loads(kith("look", "--back", "0", "--json"))["unchanged"] == 1


def test_only_where_something_came_in_is_it_offered_to_take_it_back(account, people, dovecot, book, web):
    dovecot.deliver(letter(1, IDA, MAYA))
    assert "takes it back" in kith("look")
    assert "Undo" in text(web.get("/mailbox/"))
    Look.objects.of(book).delete()
    dovecot.deliver(letter(1, IDA, MAYA))
    said = kith("look")
    assert "nothing new for your book" in said
    assert "takes it back" not in said
    Look.objects.of(book).update(batch=latest_standing(book).pk)
    assert "Undo" not in text(web.get("/mailbox/"))
