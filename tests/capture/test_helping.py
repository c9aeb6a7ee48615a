"""A sentence of who asked, offered or helped becomes an ask, a promise of theirs, a favour, in one batch."""

from datetime import date

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


@pytest.mark.parametrize(
    ("text", "what", "due"),
    [
        ("Asked Tom Reilly to introduce me to Lena Frost", "introduce me to Lena Frost", None),
        ("Asked Tom Reilly to send me the plans by 19 June", "send me the plans", date(2026, 6, 19)),
        ("Coffee with Tom Reilly, I asked him for an intro to Lena Frost", "an intro to Lena Frost", None),
        ("Habe Tom Reilly um ein Intro zu Lena Frost gebeten", "ein Intro zu Lena Frost", None),
    ],
)
def test_whom_one_asked_was_asked_and_who_is_only_asked_about_was_not_met(maya, today, text, what, due):
    capture = keep(book=maya.book, by=maya, text=text, today=today)
    [ask] = Ask.objects.of(maya.book)
    assert (ask.person.name, ask.what, ask.due, ask.theirs) == ("Tom Reilly", what, due, False)
    assert [one.person for one in capture.encounter.participants.all()] == [ask.person]
    assert not Promise.objects.of(maya.book).exists()
    assert capture.reading["follow_up"] is None
    undo(latest_standing(maya.book), by=maya)
    assert not Ask.objects.of(maya.book).exists()


def test_nobody_is_made_of_a_word_in_small_letters(maya, today):
    keep(book=maya.book, by=maya, text="Asked everyone for feedback", today=today)
    assert not Ask.objects.of(maya.book).exists()


def test_a_day_by_which_they_asked_for_it_is_kept(maya, today):
    keep(book=maya.book, by=maya, text="Elif Kaya asked for the minutes by 19 June", today=today)
    [ask] = Ask.objects.of(maya.book)
    assert (ask.theirs, ask.due) == (True, date(2026, 6, 19))


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
