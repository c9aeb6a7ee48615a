"""What the answer to a digest asks for, in English and German; what is not clear is told, never guessed."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.core.answers import read

TODAY = date(2026, 6, 9)


def told(text):
    return [
        (one.verb, one.number, (one.until - TODAY).days if one.until else one.channel)
        for one in read(text, TODAY).found
    ]


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("done 1", [("done", 1, "")]),
        ("Done 1, snooze 2", [("done", 1, ""), ("snooze", 2, 7)]),
        ("done 1 snooze 2 not 3", [("done", 1, ""), ("snooze", 2, 7), ("not", 3, "")]),
        ("done 1, 2 and 3", [("done", 1, ""), ("done", 2, ""), ("done", 3, "")]),
        ("done 1. Snooze 2.", [("done", 1, ""), ("snooze", 2, 7)]),
        ("1 done, 2 and 3 snooze", [("done", 1, ""), ("snooze", 2, 7), ("snooze", 3, 7)]),
        ("1. done\n2. not", [("done", 1, ""), ("not", 2, "")]),
        ("1 done 2 later", [("done", 1, ""), ("snooze", 2, 7)]),
        ("snooze 2 10 days", [("snooze", 2, 10)]),
        ("snooze 2 for a week, 3 done", [("snooze", 2, 7), ("done", 3, "")]),
        ("2 snooze 3 weeks", [("snooze", 2, 21)]),
        ("snooze 2 and 4 until 2026-07-01", [("snooze", 2, 22), ("snooze", 4, 22)]),
        ("snooze 4 until 1 July, done 5", [("snooze", 4, 22), ("done", 5, "")]),
        ("snooze 4 tomorrow", [("snooze", 4, 1)]),
        ("snooze 7 two weeks", [("snooze", 7, 14)]),
        ("snooze 2 1 month", [("snooze", 2, 30)]),
        ("7 später zwei Wochen", [("snooze", 7, 14)]),
        ("2 um fünf Tage verschieben", [("snooze", 2, 5)]),
        ("snooze 2 two years", [("snooze", 2, 730)]),
        ("snooze 2 until Monday, done 3", [("snooze", 2, 6), ("done", 3, "")]),
        ("2 bis Dienstag verschieben", [("snooze", 2, 7)]),
        ("auslassen 3", [("not", 3, "")]),
        ("3 auslassen, 4 vertagt", [("not", 3, ""), ("snooze", 4, 7)]),
        ("called 1, wrote 2, met 3", [("done", 1, "call"), ("done", 2, "email"), ("done", 3, "meeting")]),
        ("not this one: 3", [("not", 3, "")]),
        ("erledigt 1, später 2, nicht 3", [("done", 1, ""), ("snooze", 2, 7), ("not", 3, "")]),
        ("1 und 2 erledigt", [("done", 1, ""), ("done", 2, "")]),
        ("2 verschieben um 10 Tage", [("snooze", 2, 10)]),
        ("verschiebe 2 bis zum 1.7.2026", [("snooze", 2, 22)]),
        ("2 bis 1. Juli verschieben", [("snooze", 2, 22)]),
        ("angerufen 1, geschrieben 2", [("done", 1, "call"), ("done", 2, "email")]),
        ("done 1\ndone 2, not 1", [("not", 1, ""), ("done", 2, "")]),
        ("undo", [("undo", 0, "")]),
        ("Rückgängig", [("undo", 0, "")]),
        ("done 1\n\nOn Tue, 9 June 2026 Maya wrote:\n> done 2", [("done", 1, "")]),
        ("erledigt 1\nAm 9. Juni 2026 schrieb Maya:\n> 2. Ines", [("done", 1, "")]),
        ("done 1\n-- \nMaya, 2 Harbour Street", [("done", 1, "")]),
    ],
)
def test_what_an_answer_asks_for(text, means):
    assert told(text) == means
    assert read(text, TODAY).unread == []


@pytest.mark.parametrize(
    "text",
    ["Thanks!", "not done 1", "did not reach 3", "done", "12", "snooze 2 until yesterday", "snooze 1 until 2020-01-01"],
)
def test_what_is_not_clear_is_told_and_not_guessed(text):
    assert read(text, TODAY).found == []
    assert read(text, TODAY).unread == [text]


@given(st.text())
def test_no_text_is_too_odd(text):
    found = read(text, TODAY)
    assert all(one.until is None or TODAY < one.until <= TODAY + timedelta(days=3650) for one in found.found)
