"""A process that ends in the middle of a look: the next goes on under the same batch, and nothing is doubled."""

from datetime import timedelta

import pytest

from kith.journal.models import Batch
from kith.mailboxes import fetching
from kith.mailboxes.actions import look
from kith.mailboxes.looking import Looking
from tests.mailboxes.conftest import IDA, MAYA
from tests.mailboxes.letters import MORNING, days, letter
from tests.mailboxes.test_looking import told

pytestmark = pytest.mark.django_db


class Killed(BaseException):
    """As if the process ended here: nobody tidies up."""


@pytest.mark.parametrize("before", ["_step", "_note", "_count"])
def test_a_look_that_was_cut_off_is_gone_on_with(box, book, dovecot, monkeypatch, before):
    monkeypatch.setattr(fetching, "AT_ONCE", 50)
    begun = MORNING - timedelta(200)
    dovecot.deliver(*(letter(number, IDA, MAYA, at=at) for number, at in enumerate(days(200, begun))))
    real, times = getattr(Looking, before), []

    def cut_off(looking, *facts):
        times.append(1)
        if len(times) == 3:
            raise Killed
        return real(looking, *facts)

    with monkeypatch.context() as patched:
        patched.setattr(Looking, before, cut_off)
        with pytest.raises(Killed):
            look(book=book)
    assert 100 <= len(told(book)) <= 150
    assert Batch.objects.of(book).filter(finished_at__isnull=True).count() == 1
    look(book=book)
    assert len(told(book)) == 200
    whole = Batch.objects.of(book).filter(verb="look")
    assert whole.count() == 1
    assert whole.get().finished_at
