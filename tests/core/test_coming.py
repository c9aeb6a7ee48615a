"""What will be is told from what was by the verb, and everybody who is named beside somebody is heard."""

from datetime import date

import pytest

from kith.core.sentence import read

DAY = date(2026, 6, 13)  # a Saturday
MONDAY = date(2026, 6, 15)


def people(reading):
    return [one.name for one in reading.people]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("On Monday I'm meeting Anna Berg", "meeting Anna Berg"),
        ("I am seeing Anna Berg on Monday", "seeing Anna Berg"),
        ("Seeing Anna Berg on Monday for coffee", "Seeing Anna Berg for coffee"),
        ("I have lunch with Anna Berg on Monday", "have lunch with Anna Berg"),
        ("On Monday we're having lunch with Anna Berg", "having lunch with Anna Berg"),
        ("I'm meeting Anna Berg on Monday, bring the plans", "meeting Anna Berg"),
        ("Am Montag treffe ich Anna Berg", "treffe ich Anna Berg"),
        ("Ich treffe Anna Berg am Montag um 14 Uhr", "treffe Anna Berg"),
        ("Treffe Anna Berg am Montag", "Treffe Anna Berg"),
        ("Wir besuchen Anna Berg am Montag", "besuchen Anna Berg"),
    ],
)
def test_whom_one_is_meeting_on_a_day_is_still_to_come(text, what):
    reading = read(text, today=DAY)
    assert people(reading) == ["Anna Berg"]
    assert (reading.follow_up.on, reading.follow_up.what) == (MONDAY, what)
    assert (reading.ahead, reading.said_on) == ("meeting", False)


@pytest.mark.parametrize(
    "text",
    [
        "We met Anna Berg on Monday",
        "I have met Anna Berg on Monday",
        "Having met Anna Berg on Monday, I owe her the slides",
        "Am Montag habe ich Anna Berg getroffen",
        "Called Anna Berg about the offer on Monday",
    ],
)
def test_what_was_on_a_day_has_been(text):
    reading = read(text, today=DAY)
    assert people(reading) == ["Anna Berg"]
    assert (reading.when, reading.follow_up, reading.ahead) == (date(2026, 6, 8), None, None)


@pytest.mark.parametrize("text", ["I have just seen Anna Berg", "Seeing Anna Berg again was lovely", "I met Anna Berg"])
def test_what_is_no_plan_stays_none(text):
    reading = read(text, today=DAY)
    assert (people(reading), reading.follow_up, reading.ahead) == (["Anna Berg"], None, None)


@pytest.mark.parametrize(
    ("text", "what", "promise"),
    [
        (
            "I'm meeting Anna Berg on Monday, send her the agenda",
            "meeting Anna Berg",
            "send her the agenda",
        ),
        ("Coffee with Anna and Tom tomorrow, bring the plans", "Coffee with Anna and Tom", "bring the plans"),
        ("Treffe Anna Berg am Montag. Die Folien schicken", "Treffe Anna Berg", "Die Folien schicken"),
    ],
)
def test_what_else_is_to_be_done_is_not_lost(text, what, promise):
    reading = read(text, today=DAY)
    assert (reading.follow_up.what, reading.promise, reading.ahead) == (what, promise, "meeting")


def test_what_comes_again_and_again_is_no_plan_of_one_day():
    assert read("I meet Anna Berg every Monday", today=DAY).follow_up is None


@pytest.mark.parametrize(
    ("text", "who", "ahead"),
    [
        ("Coffee with Anna and Tom on Monday", ["Anna", "Tom"], "meeting"),
        ("Kaffee mit Anna und Paul am Montag", ["Anna", "Paul"], "meeting"),
        ("Coffee with Anna and Tom tomorrow, bring the plans", ["Anna", "Tom"], "meeting"),
        ("Call with Anna, Maria and Tom tomorrow", ["Anna", "Maria", "Tom"], "call"),
        ("Zoom call with Sven, Ola and Kari on Monday", ["Sven", "Ola", "Kari"], "call"),
        ("lunch with priya and tom monday", ["Priya", "Tom"], "meeting"),
        ("Coffee with Sven and Ola yesterday", ["Sven", "Ola"], None),
        ("Lunch with Tom, Priya and Lea yesterday", ["Tom", "Priya", "Lea"], None),
    ],
)
def test_everybody_in_a_list_of_given_names_is_there(text, who, ahead):
    reading = read(text, today=DAY)
    assert (people(reading), reading.ahead) == (who, ahead)
    if ahead:
        assert reading.follow_up.what.split()[0] == text.split()[0]
        assert all(name in reading.follow_up.what.title() for name in who)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Met Anna Berg. Anna and Tom work at Acme", "Anna Berg"),  # as before, of Anna no second time
        ("Video call with Vera Fuentes, Santiago, about the visit", "Vera Fuentes"),  # a town with a given name
    ],
)
def test_nobody_is_added_for_a_word_that_is_no_more_than_a_mention(text, who):
    assert people(read(text, today=DAY))[0] == who
    assert not {"Anna", "Santiago"} & set(people(read(text, today=DAY)))


@pytest.mark.parametrize("begin", ["Rufe {} am Montag an", "Schreibe {} am Montag", "Frage {} nach dem Termin"])
def test_the_verb_of_a_german_note_is_no_part_of_a_name(begin):
    assert people(read(begin.format("Anna Berg"), today=DAY)) == ["Anna Berg"]


def test_a_day_in_small_letters_is_no_part_of_a_name():
    assert people(read("Met Anna and Tom tomorrow", today=DAY)) == ["Anna", "Tom"]
    assert people(read("coffee with sam tomorrow 3pm", today=DAY)) == ["Sam"]
    assert people(read("dinner w/ alex chen fri", today=DAY)) == ["Alex Chen"]
    told = read("Met Guillermo Ochoa, VP of Manufacturing at Desert Sun Solar", today=DAY)
    assert told.people[0].organisation == "Desert Sun Solar"
