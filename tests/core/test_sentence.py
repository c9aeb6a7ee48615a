"""The grammar of captures: what a sentence says, from sentences that people write, and what holds for any text."""

from datetime import date
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.core.captures import first

from kith.core.folding import fold
from kith.core.sentence import lines, read

DAY = date(2026, 6, 17)
HEARD = [
    line.split("|")
    for line in (Path(__file__).parent / "captures/heard.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


def people(reading):
    return [(fold(one.name), fold(one.title or ""), fold(one.organisation or "")) for one in reading.people]


def told(text):
    """The people that a line of heard.txt tells, as `people` gives them."""
    rows = [[fold(part.strip()) for part in one.split(";")] for one in text.split(" + ") if one.strip()]
    return [tuple([*row, "", ""][:3]) for row in rows]


@pytest.mark.parametrize("line", HEARD, ids=[line[0][:50] for line in HEARD])
def test_what_was_heard(line):
    text, who, event, day, *_ = [*(part.strip() for part in line), "", "", ""]
    reading = read(text, today=DAY)
    assert people(reading) == told(who)
    assert fold(reading.event or "").removeprefix("the ") == fold(event).removeprefix("the ")
    assert (reading.follow_up.on.isoformat() if reading.follow_up else "") == day


@pytest.mark.parametrize("case", first.CASES, ids=[case.text[:50] for case in first.CASES])
def test_every_field_of_a_sentence(case):
    said = read(case.text, today=date.fromisoformat(case.today)).as_json()
    for name, wanted in case.expect.items():
        if name == "people":
            assert [{**one, "name": fold(one["name"])} for one in said[name]] == [
                {**one, "name": fold(one["name"])} for one in wanted
            ]
        elif name == "follow_up" and wanted:
            assert said[name]["on"] == wanted["on"]
        elif name not in {"follow_up", "promise"} or not wanted:
            assert said[name] == wanted, name


WORDS = st.sampled_from(
    "met Ada coffee with at from Siemens , . ; ( ) : - / @ & and the her his she who is a nurse tomorrow on friday "
    "call send by 12/03 Dr. van der O'Neil likes sailing introduced me to +4670123456 a@b.example '' \" … é 李明 🙂".split()
)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200) | st.lists(WORDS, max_size=40).map(" ".join))
def test_any_text_gives_a_reading_that_holds_nothing_but_its_words(text):
    reading = read(text, today=DAY)
    said = fold(text)
    for one in reading.people:
        assert one.name.strip()
        assert all(word in said for word in fold(one.name).split())
        assert all(word in said for word in fold(one.organisation or "").split())
    assert reading.when <= DAY
    assert reading.follow_up is None or reading.follow_up.on >= DAY
    assert read(text, today=DAY).as_json() == reading.as_json()


def test_words_in_any_order_do_no_harm():
    known = sorted({word for text, *_ in HEARD for word in text.split()}) + list(".,;:!?()-—'\"@&+/")
    chance = Random(7)
    for _ in range(5000):
        text = " ".join(chance.choices(known, k=chance.randint(1, 14)))
        assert read(text, today=DAY).when <= DAY


@given(st.lists(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1), max_size=5))
def test_every_line_is_a_capture(written):
    assert [line.split() for line in lines("\n\n".join(written))] == [line.split() for line in written]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "xyz blah",
        "Long day, very tired",
        "finish the slides, gym, groceries",
        "Nothing much happened today, just rain and emails.",
        "call mum",
        "…",
    ],
)
def test_about_nobody_it_asks_about_whom(text):
    assert read(text, today=DAY).people == []


def test_dictated_text_says_the_same():
    written = read(
        "Met Ravi Shankaran, engineering director at Blue Harbor Robotics. Call him back on Friday.", today=DAY
    )
    heard = read("met ravi shankaran engineering director at blue harbor robotics call him back on friday", today=DAY)
    assert people(heard) == people(written)
    assert heard.follow_up.on == written.follow_up.on


def test_somebody_known_is_recognised_where_nothing_else_shows_a_name():
    known = frozenset({"Grace Rose", "Xu Wei"})
    assert [one.name for one in read("xu wei asked for the slides", today=DAY, known=known).people] == ["Xu Wei"]


def test_a_meeting_to_come_is_a_follow_up_and_never_the_day():
    reading = read("Coffee with Ana Ruiz next Tuesday", today=DAY)
    assert reading.when == DAY
    assert reading.follow_up.on == date(2026, 6, 23)
