"""How a talk for advice goes on, day by day."""

from datetime import date, timedelta

import pytest

from kith.core.advising import AGREED, ASKED, HELD, NO, REPORTED, THANKED, USED, Step, possible, report_on, state, waits

DAY = date(2026, 6, 9)


def on(*told):
    return [Step(kind, DAY - timedelta(days=ago)) for kind, ago in told]


@pytest.mark.parametrize(
    ("steps", "thanked", "expected"),
    [
        ((), True, "draft"),
        (((ASKED, 30),), True, "asked"),
        (((ASKED, 31),), True, "closed"),
        (((ASKED, 3), (NO, 1)), True, "closed"),
        (((ASKED, 60), (AGREED, 50)), True, "agreed"),
        (((HELD, 90),), False, "held"),
        (((HELD, 41),), True, "thanked"),
        (((HELD, 42),), True, "to_report"),
        (((HELD, 5), (USED, 0)), True, "to_report"),
        (((HELD, 90), (REPORTED, 1)), True, "reported"),
    ],
)
def test_how_it_stands_follows_from_its_steps_and_the_day(steps, thanked, expected):
    assert state(on(*steps), DAY, thanked=thanked) == expected


def test_they_are_told_once_what_it_was_about_has_ended():
    steps = on((HELD, 10))
    assert report_on(steps) == DAY + timedelta(days=32)
    assert report_on(steps, DAY - timedelta(days=2)) == DAY - timedelta(days=2)
    assert report_on(steps, DAY - timedelta(days=40)) == DAY - timedelta(days=10)
    assert report_on(on((HELD, 10), (REPORTED, 0)), DAY) is None
    assert report_on(on((ASKED, 10)), DAY) is None


def test_what_may_be_next_never_goes_back():
    assert possible([], thanked=True)[0] == ASKED
    assert possible(on((ASKED, 1)), thanked=True)[0] == AGREED
    assert possible(on((ASKED, 2), (AGREED, 1)), thanked=True)[0] == HELD
    assert possible(on((HELD, 1)), thanked=False) == [THANKED, USED, REPORTED]
    assert possible(on((HELD, 1), (USED, 0)), thanked=True) == [REPORTED]
    assert possible(on((HELD, 1), (REPORTED, 0)), thanked=True) == []
    assert possible(on((ASKED, 1), (NO, 0)), thanked=True) == []


def test_an_answer_is_missed_from_a_week_on_until_it_is_over():
    assert [waits(on((ASKED, ago)), DAY) for ago in (6, 7, 30, 31)] == [0, 7, 30, 0]
    assert waits(on((ASKED, 9), (AGREED, 1)), DAY) == 0
