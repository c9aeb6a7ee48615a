"""A sentence of who asked, offered or helped becomes an ask, a promise of theirs, a favour, in one batch."""

import pytest

from kith.capture.actions import keep
from kith.capture.chips import corrected, understood
from kith.capture.queries import reading_of
from kith.capture.wording import kept_line
from kith.favours.models import Ask, Favour, Promise
from kith.journal.queries import latest_standing
from kith.journal.undoing import undo


@pytest.mark.parametrize(
    ("text", "model", "what"),
    [
        ("Elif Kaya asked for an intro to the port", Ask, "an intro to the port"),
        ("Tom Reilly offered to read my CV", Promise, "read my CV"),
        ("Lars Holm helped me with the interview", Favour, "the interview"),
        ("Coffee with Elif Kaya, she asked me for a contact at the port", Ask, "a contact at the port"),
        ("Tom Reilly hat mir angeboten, meinen Lebenslauf zu lesen", Promise, "meinen Lebenslauf zu lesen"),
    ],
)
def test_it_is_kept_once_and_goes_with_the_sentence(maya, today, text, model, what):
    book = maya.book
    keep(book=book, by=maya, text=text, today=today)
    kept = [row for kind in (Ask, Favour, Promise) for row in kind.objects.of(book)]
    assert [(type(row), row.what) for row in kept] == [(model, what)]
    assert getattr(kept[0], "theirs", True)
    undo(latest_standing(book), by=book.owner)
    assert not model.objects.of(book).exists()


def test_who_is_not_there_is_not_meant(book, maya, today):
    keep(book=book, by=maya, text="Met Elif Kaya. Lars helped me with the deck", today=today)
    assert not Favour.objects.of(book).exists()


def test_what_will_be_kept_is_told_while_typing_and_can_be_corrected(web, maya, today):
    text = "Lars Holm helped me with the interview"
    reading = reading_of(maya.book, text, today)
    chips = {chip.name: (chip.label, chip.value) for chip in understood(maya.book, reading, {}, today).chips}
    assert chips["help-what"] == ("they helped with", "the interview")
    assert not {"promise", "later-what"} & chips.keys()
    form = {"help-what": "the second interview", "was-help-what": "the interview"}
    assert corrected(reading, form)[0]["help"]["what"] == "the second interview"
    assert corrected(reading, form | {"help-what": ""})[0]["help"] is None


def test_what_is_kept_is_no_promise_besides(maya, today):
    capture = keep(book=maya.book, by=maya, text="Lars Holm helped me with the interview", today=today)
    assert capture.reading["follow_up"] is None
    assert "promise" not in kept_line(capture, today)
