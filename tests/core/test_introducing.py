"""An introduction is made only after two yeses, whatever happens in whatever order; a no stays untold."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from kith.core.introducing import (
    ASKED,
    ASKED_ONE,
    ASKED_OTHER,
    BOTH_YES,
    CLOSED,
    DRAFT,
    MADE,
    NO,
    ONE,
    OTHER,
    REPORTED,
    STATES,
    YES,
    Step,
    in_words,
    possible,
    state,
)

DAY = date(2026, 6, 9)
KINDS = st.sampled_from([ASKED, YES, NO, MADE, REPORTED])
TRIES = st.lists(st.tuples(KINDS, st.sampled_from([ONE, OTHER, ""]), st.integers(0, 20)), max_size=40)


def walked(*what):
    return [Step(kind, side, DAY) for kind, side in what]


@given(TRIES)
def test_it_is_never_made_without_two_yeses_nor_after_a_no_or_silence(tries):
    steps, now = [], DAY
    for kind, side, later in tries:
        now += timedelta(days=later)
        before = state(steps, DAY, now)
        assert before in STATES
        if (kind, side) not in possible(steps, DAY, now):
            continue
        assert before not in (CLOSED, REPORTED)
        steps.append(Step(kind, side, now))
        if state(steps, DAY, now) in (MADE, REPORTED):
            said = [(one.kind, one.side) for one in steps]
            assert {(YES, ONE), (YES, OTHER)} <= set(said[: said.index((MADE, ""))])
            assert NO not in {kind for kind, _side in said}


def test_it_goes_from_a_draft_to_what_came_of_it():
    path = [(ASKED, ONE), (ASKED, OTHER), (YES, ONE), (YES, OTHER), (MADE, ""), (REPORTED, "")]
    states = [state(walked(*path[:count]), DAY, DAY) for count in range(len(path) + 1)]
    assert states == [DRAFT, ASKED_ONE, ASKED_OTHER, ASKED_OTHER, BOTH_YES, MADE, REPORTED]
    for count, step in enumerate(path):
        assert step in possible(walked(*path[:count]), DAY, DAY)


def test_silence_closes_it_only_while_an_answer_is_awaited():
    later = DAY + timedelta(days=15)
    asked = walked((ASKED, ONE), (ASKED, OTHER))
    assert state(asked, DAY, DAY + timedelta(days=14)) == ASKED_OTHER
    assert state(asked, DAY, later) == state([], DAY, later) == CLOSED
    assert possible(asked, DAY, later) == []
    assert state([*asked, *walked((YES, ONE), (YES, OTHER))], DAY, later) == BOTH_YES


def test_a_no_and_silence_look_the_same():
    refused = walked((ASKED, ONE), (NO, ONE))
    assert state(refused, DAY, DAY) == state(walked((ASKED, ONE)), DAY, DAY + timedelta(days=15)) == CLOSED


@given(st.lists(st.text(alphabet="ab .", max_size=400), max_size=8))
def test_a_note_is_never_longer(sentences):
    assert len(in_words(sentences).split()) <= 120


def test_what_does_not_fit_is_cut_between_words():
    assert in_words(["One two.", "three four five.", "six"], 4) == "One two. three four…"
    assert in_words(["One two.", "", "three."], 4) == "One two. three."
