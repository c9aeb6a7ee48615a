"""How often to be in touch, and what rests for a while."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.core import cadence
from kith.encounters.actions import log_encounter
from kith.journal.models import Batch
from kith.journal.queries import latest_standing
from kith.journal.undoing import undo
from kith.kernel.errors import Refusal
from kith.people.actions import mark_person
from kith.people.models import Mark, Standing
from kith.rhythm import actions, queries, wording
from kith.rhythm.models import Answered, Dismissal, Rhythm, Snooze


@pytest.fixture
def who(book, maya):
    return {"book": book, "by": maya}


def days(person):
    return list(Rhythm.objects.of(person.book).filter(person=person).values_list("days", flat=True))


def standing(person, **facts):
    """How things are with a person, put down as the encounters would."""
    known = {"first_contact": date(2025, 1, 1), "last_contact": date(2026, 5, 1), "last_channel": "call", "count": 5}
    told = {**known, **facts}
    told["quiet_on"] = cadence.quiet_on(told["last_contact"], told.get("usual_gap"))
    told["dormant_on"] = cadence.dormant_on(told["last_contact"], told.get("usual_gap"))
    Standing.objects.of(person.book).filter(person=person).delete()
    return Standing.objects.create(book=person.book, person=person, **told)


def test_a_rhythm_is_set_changed_and_dropped_each_undoable(who, maya, ines, today):
    for wanted in (30, 91, None):
        before = days(ines)
        actions.set_rhythm(person=ines, days=wanted, on=today, **who)
        assert days(ines) == ([wanted] if wanted else [])
        undo(latest_standing(ines.book), by=maya)
        assert days(ines) == before
        actions.set_rhythm(person=ines, days=wanted, on=today, **who)


def test_several_get_one_rhythm_in_one_batch(who, book, ines, abel, today):
    actions.set_rhythm(person=ines, days=7, on=today, **who)
    actions.set_rhythms(people=[ines, abel], days=30, on=today, **who)
    assert (days(ines), days(abel)) == ([30], [30])
    assert latest_standing(book).said == "In touch with 2 people every 30 days"
    undo(latest_standing(book), by=book.owner)
    assert (days(ines), days(abel)) == ([7], [])


def test_the_same_again_changes_nothing(who, book, ines, today):
    actions.set_rhythm(person=ines, days=7, on=today, **who)
    before = Batch.objects.of(book).count()
    actions.set_rhythm(person=ines, days=7, on=today + timedelta(days=3), **who)
    assert Batch.objects.of(book).count() == before


@pytest.mark.parametrize("wanted", [0, -1, 3651])
def test_a_rhythm_has_sensible_bounds(who, ines, today, wanted):
    with pytest.raises(Refusal, match="between 1 day and 10 years"):
        actions.set_rhythm(person=ines, days=wanted, on=today, **who)


def test_due_counts_from_the_last_contact_or_from_the_day_it_was_set(who, ines, today):
    actions.set_rhythm(person=ines, days=30, on=today, **who)
    assert queries.cadence(ines, today).due == today + timedelta(days=30)
    standing(ines, last_contact=date(2026, 5, 1))
    assert queries.cadence(ines, today).due == date(2026, 5, 31)


def test_a_contact_restarts_the_rhythm(who, ines, today):
    actions.set_rhythm(person=ines, days=30, on=today - timedelta(days=90), **who)
    log_encounter(people=[ines], on=today, channel="call", **who)
    standing(ines, last_contact=today)
    assert queries.cadence(ines, today).due == today + timedelta(days=30)


def test_a_snooze_rests_until_its_day_and_the_last_one_counts(who, maya, ines, today):
    for weeks in (1, 2):
        actions.snooze(person=ines, until=today + timedelta(weeks=weeks), on=today, **who)
    assert Snooze.objects.of(ines.book).count() == 1
    assert queries.resting_until(ines, today) == today + timedelta(weeks=2)
    assert queries.resting_until(ines, today + timedelta(weeks=2)) is None
    undo(latest_standing(ines.book), by=maya)
    assert queries.resting_until(ines, today) == today + timedelta(weeks=1)


def test_a_snooze_into_the_past_is_refused(who, ines, today):
    with pytest.raises(Refusal, match="a day to come"):
        actions.snooze(person=ines, until=today, on=today, **who)


def test_not_this_one_rests_a_month_keeps_its_reason_and_is_lifted(who, ines, today):
    actions.not_this_one(person=ines, on=today, reason=" silent for 118 ", **who)
    assert Dismissal.objects.of(ines.book).get().reason == "silent for 118"
    assert queries.resting_until(ines, today) == today + timedelta(days=30)
    actions.lift_snooze(person=ines, **who)
    assert queries.resting_until(ines, today) is None


def test_three_unanswered_contacts_pause_until_it_is_lifted(who, ines, today):
    standing(ines, unanswered=3, last_out=today - timedelta(days=10))
    assert queries.cadence(ines, today).paused_until == today + timedelta(days=170)
    actions.no_answer_needed(people=[ines], on=today, **who)
    assert queries.cadence(ines, today).paused_until is None


@given(
    unanswered=st.integers(0, 9),
    out=st.none() | st.dates(date(2024, 1, 1), date(2026, 6, 9)),
    answered=st.none() | st.dates(date(2024, 1, 1), date(2026, 6, 9)),
)
def test_a_pause_ends_and_never_outlasts_half_a_year(unanswered, out, answered):
    day = date(2026, 6, 9)
    end = queries.pause_end(unanswered, out, answered, day)
    if end is None:
        return
    assert day < end <= day + timedelta(days=180)
    assert unanswered >= 3
    assert answered is None or answered < out


def test_who_is_owed_a_reply_for_long_unless_closed_or_not_to_be_contacted(who, book, ines, abel, today):
    for person in (ines, abel):
        standing(person, owes_reply=True, last_in=today - timedelta(days=40))
    assert {one.person for one in queries.left_hanging(book, today)} == {ines, abel}
    mark_person(person=abel, kind=Mark.DO_NOT_CONTACT, on=today, **who)
    actions.no_answer_needed(people=[ines], on=today, **who)
    assert list(queries.left_hanging(book, today)) == []
    assert Answered.objects.of(book).count() == 1


@pytest.mark.parametrize(
    ("facts", "reads"),
    [
        ({"usual_gap": 31.2, "last_contact": date(2026, 2, 11)}, "usually every 31 days, silent for 118"),
        ({"usual_gap": 31.2, "last_contact": date(2026, 6, 9)}, "usually every 31 days, in touch today"),
        ({"usual_gap": 0.6, "last_contact": date(2026, 6, 7)}, "usually every day, silent for 2"),
        ({"usual_gap": None, "count": 1, "last_contact": date(2026, 6, 8)}, "once, silent for 1 day"),
        ({"usual_gap": None, "count": 3, "last_contact": date(2026, 6, 2)}, "3 times, silent for 7 days"),
    ],
)
def test_the_silence_is_told_with_its_numbers(ines, today, facts, reads):
    told = wording.silence(standing(ines, **facts), today)
    assert told.replace('<b class="rhythm-silence">', "").replace("</b>", "") == reads


def test_nobody_met_has_no_silence(today):
    assert wording.silence(None, today) == "no contact yet"
