"""What people will do on a day to come, told in a sentence."""

from datetime import date

import pytest

from kith.core.sentence.occasions import occasion

DAY = date(2026, 5, 26)
PEOPLE = ["Ana Souza", "Ben Okafor"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Met Ana Souza, she starts at Northwind Energy on 1 June", ("start", "2026-06-01", "", "Northwind Energy")),
        ("Ana Souza starts as CTO at Northwind on 1 June", ("start", "2026-06-01", "CTO", "Northwind")),
        ("Ana will start at Northwind as head of grid on June 1", ("start", "2026-06-01", "head of grid", "Northwind")),
        ("Call with Ben, he joins Vela in September", ("start", "2026-09", "", "Vela")),
        ("Ana Souza fängt am 1. Juni bei Northwind an", ("start", "2026-06-01", "", "Northwind")),
        ("Ben wechselt am 1. Juni zu Vela", ("start", "2026-06-01", "", "Vela")),
        ("Ana Souza gives a talk on 3 June", ("talk", "2026-06-03", "", "")),
        ("Coffee with Ben; he gives a talk at the Grid Forum on 3 June", ("talk", "2026-06-03", "Grid Forum", "")),
        ("Ana is speaking at Grid Forum next Tuesday", ("talk", "2026-06-02", "Grid Forum", "")),
        ("Ana Souza hält am 3. Juni einen Vortrag", ("talk", "2026-06-03", "", "")),
        ("Ana spricht am 3. Juni auf der Windmesse", ("talk", "2026-06-03", "Windmesse", "")),
    ],
)
def test_a_start_and_a_talk_are_told_with_their_day(text, told):
    found = occasion(text, PEOPLE, DAY)
    assert found is not None
    assert (found.kind, found.on, found.what, found.organisation) == told


@pytest.mark.parametrize(
    "text",
    [
        "Met Ana Souza, the course starts on Monday",
        "Ana Souza joins us for lunch on Friday",
        "Ana Souza started at Northwind on 1 May",
        "Ana Souza gave a talk yesterday",
        "Ana Souza gives talks on wind",
        "I give a talk on 3 June, Ana Souza comes",
        "Call with Ana Souza about the talk on 3 June",
        "",
    ],
)
def test_what_is_over_and_what_others_do_is_none(text):
    assert occasion(text, PEOPLE, DAY) is None


def test_what_is_left_of_the_sentence_keeps_who_it_is_about():
    assert occasion("Ana Souza gives a talk on 3 June", PEOPLE, DAY).rest == "Ana Souza"
    told = occasion("Coffee with Ben Okafor; he gives a talk on 3 June. I send him the list.", PEOPLE, DAY)
    assert told.rest == "Coffee with Ben Okafor; . I send him the list."
