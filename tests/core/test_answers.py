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
        ("done 1-3", [("done", 1, ""), ("done", 2, ""), ("done", 3, "")]),
        ("1 bis 3 erledigt, 4 nicht", [("done", 1, ""), ("done", 2, ""), ("done", 3, ""), ("not", 4, "")]),
        ("snooze 2 to 4", [("snooze", 2, 7), ("snooze", 3, 7), ("snooze", 4, 7)]),
        ("2 auf den 1. Juli verschieben", [("snooze", 2, 22)]),
        ("2 bis 3. Juli", [("snooze", 2, 24)]),
        ("snooze 2 to July 1", [("snooze", 2, 22)]),
        ("snooze 2 to Friday", [("snooze", 2, 3)]),
        ("snooze 2 bis 1.7.", [("snooze", 2, 22)]),
        ("snooze 2 until next Monday", [("snooze", 2, 6)]),
        ("2 bis nächste Woche verschieben", [("snooze", 2, 7)]),
        ("snooze 2 übermorgen", [("snooze", 2, 2)]),
        ("snooze 2, 3 days", [("snooze", 2, 3)]),
        ("done 1, 2 in 10 Tagen, not 3", [("done", 1, ""), ("snooze", 2, 10), ("not", 3, "")]),
        ("2 und 3 morgen", [("snooze", 2, 1), ("snooze", 3, 1)]),
        ("Guten Morgen, erledigt 1", [("done", 1, "")]),
        ("On Tue, 9 June 2026 Maya wrote:\n> 1. Ines\n> 2. Abel\n\ndone 1", [("done", 1, "")]),
        ("> 1. Ines\ndone 1\n> 2. Abel\nsnooze 2", [("done", 1, ""), ("snooze", 2, 7)]),
        ("done 1\n\nOn Tue, 9 June 2026 at 07:00, Maya <maya@lindt.example>\nwrote:\n\n> 2", [("done", 1, "")]),
        ("erledigt 1\n\nVon meinem iPhone gesendet", [("done", 1, "")]),
    ],
)
def test_what_an_answer_asks_for(text, means):
    assert told(text) == means
    assert read(text, TODAY).unread == []


@pytest.mark.parametrize(
    "text",
    [
        "Thanks!", "not done 1", "did not reach 3", "done", "12", "snooze 2 until yesterday", "snooze 1 until 2020-01-01",
        "1 noch nicht", "not yet 1", "done 3-1", "snooze 2 1-3 days", "done 1 tomorrow", "not 1 until Monday",
        "snooze 2 yesterday",
    ],
)  # fmt: skip
def test_what_is_not_clear_is_told_and_not_guessed(text):
    assert read(text, TODAY).found == []
    assert read(text, TODAY).unread == [text]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("called 1 yesterday", 1),
        ("1 gestern angerufen", 1),
        ("vorgestern getroffen 1", 2),
        ("met 1 on Monday", 1),
        ("am Dienstag angerufen 1", 7),
        ("wrote 1 on 1 June", 8),
        ("called 1", 0),
    ],
)
def test_on_which_day_one_was_in_touch(text, days):
    [one] = read(text, TODAY).found
    assert one.on == (TODAY - timedelta(days=days) if days else None)


@given(st.text())
def test_no_text_is_too_odd(text):
    found = read(text, TODAY)
    assert all(one.until is None or TODAY < one.until <= TODAY + timedelta(days=3650) for one in found.found)
