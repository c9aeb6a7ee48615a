"""What the owner wants is said once, can be changed, passed over and taken back."""

from datetime import date, timedelta

import pytest

from kith.encounters.actions import log_encounter
from kith.journal.queries import latest_standing
from kith.journal.undoing import undo
from kith.kernel.errors import Refusal
from kith.people.actions import add_person
from kith.ties.actions import set_goal, skip_goal
from kith.ties.queries import goal_of, mode_of
from kith.today.queries import suggestions


@pytest.fixture
def who(book, maya):
    return {"book": book, "by": maya}


def test_a_goal_is_said_and_changed_each_undoable(who, book, maya, today):
    set_goal(**who, on=today, mode="seeking", organisations=["Nordvind", " Nordvind ", ""], places=["Bergen"])
    assert goal_of(book).organisations == ["Nordvind"]
    set_goal(**who, on=today, mode="employed", fields=["wind"])
    assert (goal_of(book).mode, goal_of(book).organisations, goal_of(book).fields) == ("employed", [], ["wind"])
    undo(batch=latest_standing(book), by=maya)
    assert (goal_of(book).mode, goal_of(book).places) == ("seeking", ["Bergen"])
    undo(batch=latest_standing(book), by=maya)
    assert goal_of(book) is None


def test_passing_the_question_over_is_remembered_and_changes_nothing_that_was_said(who, book, maya, today):
    skip_goal(**who, on=today)
    assert goal_of(book).mode == ""
    undo(batch=latest_standing(book), by=maya)
    assert goal_of(book) is None
    set_goal(**who, on=today, mode="student")
    skip_goal(**who, on=today)
    assert mode_of(book, today) == "student"


def test_a_mode_counts_until_its_day(who, book, today):
    set_goal(**who, on=today, mode="seeking", until=today + timedelta(days=1))
    assert mode_of(book, today + timedelta(days=1)) == "seeking"
    assert mode_of(book, today + timedelta(days=2)) == ""


@pytest.mark.parametrize(
    "wrong",
    [
        {"mode": "retired"},
        {"mode": "seeking", "until": date(2001, 1, 1)},
        {"mode": "seeking", "organisations": [f"Firm {number}" for number in range(31)]},
    ],
)
def test_what_cannot_be_is_refused_with_what_to_do(who, book, today, wrong):
    with pytest.raises(Refusal):
        set_goal(**who, on=today, **wrong)
    assert goal_of(book) is None


def test_the_mode_changes_whom_today_names(who, book, maya, today):
    """Eight close ties fell silent, and a few rare ones: who looks for work is led to the rare ones, too."""
    for number in range(8):
        met_every(who, f"Close {number}", today, gap=10, silent=70)
    for number in range(3):
        met_every(who, f"Rare {number}", today, gap=120, silent=150)
    names = [one.person.name for one in suggestions(book, today)[0]]
    assert sum(name.startswith("Rare") for name in names) == 0
    set_goal(**who, on=today, mode="seeking")
    names = [one.person.name for one in suggestions(book, today)[0]]
    assert sum(name.startswith("Rare") for name in names) == 3


def met_every(who, name, today, *, gap, silent):
    person = add_person(**who, name=name)
    for number in reversed(range(6)):
        log_encounter(**who, people=[person], on=today - timedelta(days=silent + gap * number), channel="call")
