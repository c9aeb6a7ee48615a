"""A promise is made, kept, moved, reworded, let go, taken up again; every step can be taken back."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.capture.actions import keep
from kith.core.promising import is_theirs
from kith.encounters.actions import delete_encounter, log_encounter
from kith.favours import actions, queries, wording
from kith.favours.models import Outcome, Promise
from kith.journal.queries import latest_standing
from kith.journal.undoing import undo
from kith.kernel.errors import Refusal
from kith.today.queries import suggestions


@pytest.fixture
def who(book, maya):
    return {"book": book, "by": maya}


@pytest.fixture
def paper(who, ines, today):
    return actions.make_promise(person=ines, what=" The paper ", made_on=today, due=date(2026, 6, 12), **who)


def open_(book):
    return [one.what for one in queries.open_promises(book)]


def test_a_promise_is_open_until_it_ends(who, book, paper, today):
    assert open_(book) == ["The paper"]
    actions.keep_promise(promise=paper, on=today, **who)
    assert open_(book) == []
    assert queries.how_many_kept(book) == 1


def test_letting_go_ends_it_without_keeping_it(who, book, paper, today):
    actions.let_go(promise=paper, on=today, **who)
    assert (open_(book), queries.how_many_kept(book)) == ([], 0)
    assert [one.outcome.kind for one in queries.ended_promises(book)] == [Outcome.LET_GO]


def test_what_has_ended_cannot_end_again_but_can_be_taken_up(who, book, paper, today):
    actions.keep_promise(promise=paper, on=today, **who)
    with pytest.raises(Refusal, match="ended already"):
        actions.let_go(promise=paper, on=today, **who)
    actions.reopen(promise=paper, **who)
    assert open_(book) == ["The paper"]


@pytest.mark.parametrize("what", ["keep_promise", "let_go", "move_promise", "reword_promise"])
def test_every_step_can_be_taken_back(who, book, paper, today, what):
    facts = {
        "keep_promise": {"on": today},
        "let_go": {"on": today},
        "move_promise": {"due": None},
        "reword_promise": {"what": "The book"},
    }
    getattr(actions, what)(promise=paper, **facts[what], **who)
    undo(latest_standing(book), by=book.owner)
    again = queries.open_promises(book).get()
    assert (again.what, again.due) == ("The paper", date(2026, 6, 12))


def test_undoing_the_promise_itself_leaves_none(maya, book, paper):
    undo(latest_standing(book), by=maya)
    assert not Promise.objects.of(book).exists()


def test_an_empty_promise_is_refused(who, ines, today):
    with pytest.raises(Refusal, match="What did you promise"):
        actions.make_promise(person=ines, what=" ", made_on=today, **who)


def test_the_earliest_due_stands_first_and_dayless_ones_last(who, book, ines, paper, today):
    for what, due in (("Soon", date(2026, 6, 10)), ("Some day", None), ("Late", date(2026, 5, 3))):
        actions.make_promise(person=ines, what=what, made_on=today, due=due, **who)
    assert open_(book) == ["Late", "Soon", "The paper", "Some day"]


def test_a_promise_outlives_the_encounter_at_which_it_was_made(who, book, ines, today):
    call = log_encounter(people=[ines], on=today, channel="call", **who)
    promise = actions.make_promise(person=ines, what="A name", made_on=today, encounter=call, **who)
    assert list(queries.made_at([call])) == [promise]
    delete_encounter(encounter=call, **who)
    promise.refresh_from_db()
    assert promise.encounter is None


def test_no_book_sees_anothers_promises(omar, paper):
    assert open_(omar.book) == []
    assert queries.how_many_kept(omar.book) == 0


@pytest.mark.parametrize(
    ("due", "reads"),
    [
        (None, "no day said"),
        (date(2026, 5, 3), "37 days late, due 3 May"),
        (date(2026, 6, 8), "1 day late, due 8 June"),
        (date(2026, 6, 9), "due today"),
        (date(2026, 6, 14), "due Sunday, 14 June"),
        (date(2026, 9, 1), "due 1 September"),
        (date(2028, 9, 1), "due 1 September 2028"),
    ],
)
def test_when_it_is_due_is_told(due, reads, today):
    assert wording.when_due(due, today) == reads


@given(st.integers(-800, 800))
def test_only_what_is_late_says_so_and_by_how_much(days):
    today = date(2026, 6, 9)
    due = today - timedelta(days=days)
    late = wording.how_late(due, today)
    assert bool(late) == (days > 0)
    assert not late or late.split()[0] == str(days)


@pytest.mark.parametrize(
    ("numbers", "reads"),
    [((3, 2, 14), "3 open, 2 late. 14 kept."), ((1, 0, 0), "1 open."), ((2, 0, 1), "2 open. 1 kept.")],
)
def test_how_many_is_told_in_a_sentence(numbers, reads):
    assert wording.standing(*numbers) == reads


def test_none_open_is_good_news():
    assert wording.all_kept(14) == "No promises open. You have kept all 14."
    assert wording.all_kept(0) == "No promises open."


@pytest.mark.parametrize(
    ("what", "theirs"),
    [
        ("send me the report", True),
        ("introduce me to Tom", True),
        ("call us back", True),
        ("schickt mir das Papier", True),
        ("send her the report", False),
        ("the paper on reserve markets", False),
        ("remind me to write to Tom", False),
        ("send the media kit", False),
        ("", False),
    ],
)
def test_whose_promise_it_is_is_said_by_its_words(what, theirs):
    assert is_theirs(what) is theirs


def test_what_they_promised_is_no_promise_of_ones_own(who, book, ines, today):
    promise = actions.make_promise(person=ines, what="the report", made_on=today, theirs=True, due=today, **who)
    assert latest_standing(book).said == "Ines Prado promised: the report"
    assert open_(book) == []
    assert list(queries.awaited(book)) == [promise]
    assert queries.of_person(ines).awaited == [promise]
    assert queries.of_person(ines).open == []
    assert suggestions(book, today + timedelta(days=9))[0] == []
    actions.keep_promise(promise=promise, on=today, **who)
    assert latest_standing(book).said == "Ines Prado kept: the report"
    assert queries.how_many_kept(book) == 0
    assert list(queries.awaited(book)) == list(queries.ended_promises(book)) == []
    undo(latest_standing(book), by=book.owner)
    assert list(queries.awaited(book)) == [promise]


def test_a_sentence_tells_whose_promise_it_is(book, maya, today):
    keep(book=book, by=maya, text="Call with Jonas Weber, he will send me the report by Friday", today=today)
    keep(book=book, by=maya, text="Call with Jonas Weber, send him the paper by Friday", today=today)
    assert open_(book) == ["send him the paper"]
    assert [one.what for one in queries.awaited(book)] == ["send me the report"]
