"""Whom to contact today: the scores, who is left out, and the order of the list."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.core import cadence
from kith.core.ranking import Dated, Facts, Late, due_touch, rank, todays, weigh
from kith.core.wording import reason, suggested

DAY = date(2026, 6, 9)


def ago(days):
    return DAY - timedelta(days=days)


def tie(person=1, silent=60, usual=30.0, **more):
    """Somebody with a past: last contact `silent` days ago, usually every `usual` days."""
    told = {
        "first": ago(silent + 1000),
        "last": ago(silent),
        "channel": "call",
        "encounters": 12,
        "usual": usual,
        "strength": 2.0,
    }
    return Facts(person, **{**told, **more})


days = st.integers(0, 4000)
anybody = st.builds(
    Facts,
    person=st.integers(1, 40),
    first=st.none() | st.integers(4000, 5000).map(ago),
    last=st.none() | days.map(ago),
    encounters=st.integers(0, 60),
    usual=st.none() | st.floats(0.5, 800),
    burst=st.floats(-1, 1),
    strength=st.floats(0, 50),
    rhythm=st.none() | st.sampled_from([7, 30, 90, 365]),
    since=st.just(ago(40)),
    wrote=st.none() | days.map(ago),
    unanswered=st.integers(0, 5),
    last_out=st.none() | days.map(ago),
    late=st.lists(days.map(lambda n: Late("send the list", ago(n))), max_size=2).map(tuple),
    dated=st.lists(days.map(lambda n: Dated("job", ago(n), "Buyer", "Vela")), max_size=2).map(tuple),
    inside=st.none() | st.booleans(),
)
book = st.lists(anybody, max_size=25, unique_by=lambda facts: facts.person)


def shown(everybody, **more):
    return [(one.facts.person, one.score) for one in rank(everybody, DAY, **more)]


@given(book)
def test_the_same_facts_give_the_same_list(everybody):
    assert shown(everybody) == shown(list(reversed(everybody)))


@given(book, st.sets(st.integers(1, 40)))
def test_who_is_excluded_never_appears(everybody, excluded):
    assert not excluded & {person for person, _ in shown(everybody, excluded=excluded)}


@given(book, st.integers(1, 12))
def test_every_suggestion_has_a_reason_with_its_numbers(everybody, limit):
    for one in todays(rank(everybody, DAY), DAY, limit):
        assert one.parts
        told = reason(one, DAY)
        assert told.endswith(".")
        assert any(sign.isdigit() for sign in told) or "now" in told.lower() or "birthday" in told.lower()
        assert suggested(one, DAY) in {"keep", "answer", "congratulate", "call", "write"}


@given(book, st.integers(1, 12))
def test_the_list_has_nobody_twice_and_no_more_than_asked_for(everybody, limit):
    people = [one.facts.person for one in todays(rank(everybody, DAY), DAY, limit)]
    assert len(people) == len(set(people)) <= limit


@given(book)
def test_nobody_is_suggested_within_seven_days_unless_something_does_not_wait(everybody):
    for one in rank(everybody, DAY):
        last = one.facts.last
        if last and (DAY - last).days < 7:
            assert {"promise", "reply", "new_tie"} & one.parts.keys()


@given(anybody, anybody)
def test_a_late_promise_outranks_upkeep(late, other):
    promised = Facts(1, last=ago(10), late=(Late("send the list", ago(1)),))
    ranked = rank([promised, Facts(2, last=other.last, usual=other.usual, rhythm=7, burst=1.0)], DAY)
    assert ranked[0].facts.person == 1


@given(st.floats(1, 400), st.integers(0, 3000), st.integers(0, 3000), st.floats(-1, 1))
def test_risk_grows_from_nothing_to_one_at_eight_gaps(usual, one, other, burst):
    less, more = sorted((one, other))
    assert 0 <= cadence.risk(less, usual, burst) <= cadence.risk(more, usual, burst) <= 1
    assert cadence.risk(0, usual, burst) == 0
    assert cadence.risk(int(8 * usual) + 1, usual) == 1


@given(anybody)
def test_without_rhythm_or_data_nobody_is_kept_up(facts):
    bare = Facts(1, first=facts.first, last=facts.last, encounters=facts.encounters)
    found = weigh(bare, DAY)
    assert found is None or "upkeep" not in found.parts


def test_scores_by_hand():
    assert weigh(Facts(1, last=ago(20), late=(Late("x", ago(1)),)), DAY).score == 5.0
    assert weigh(Facts(1, last=ago(5), wrote=ago(5)), DAY).score == 4.0
    assert weigh(Facts(1, first=ago(2), last=ago(2)), DAY).score == 3.0
    assert weigh(Facts(1, dated=(Dated("birthday", DAY),)), DAY).score == 2.5
    # silent for twice the usual gap: R = log2(3)/log2(9) = 0.5; a quarter of it without a rhythm
    assert weigh(tie(silent=60, usual=30), DAY).parts == {"upkeep": 0.25}
    assert weigh(tie(silent=60, usual=30, rhythm=7), DAY).parts == {"upkeep": pytest.approx(2.0, abs=0.01)}


@pytest.mark.parametrize(("since", "owed"), [(1, False), (2, True), (30, True), (31, False)])
def test_a_reply_is_owed_from_two_to_thirty_days(since, owed):
    found = weigh(Facts(1, last=ago(since), wrote=ago(since)), DAY)
    assert (found is not None and "reply" in found.parts) == owed


@pytest.mark.parametrize(
    ("first", "last", "touch"),
    [(1, 1, 2), (2, 2, 2), (2, 0, None), (14, 14, 14), (14, 4, None), (30, 24, 14), (42, 42, 42), (43, 43, None)],
)
def test_a_new_tie_gets_three_light_touches(first, last, touch):
    assert due_touch(Facts(1, first=ago(first), last=ago(last)), DAY) == touch


def test_three_unanswered_contacts_pause_for_half_a_year():
    waiting = {"unanswered": 3, "silent": 100, "usual": 10.0, "rhythm": 30}
    assert weigh(tie(last_out=ago(100), **waiting), DAY) is None
    assert weigh(tie(last_out=ago(179), **{**waiting, "silent": 179}), DAY) is None
    assert weigh(tie(last_out=ago(100), late=(Late("x", ago(1)),), **waiting), DAY) is not None


def test_a_tie_that_decayed_is_for_reconnecting_and_at_most_two_are():
    gone = [tie(person, silent=400, usual=10.0, encounters=10 + person) for person in range(1, 6)]
    easy = tie(9, silent=20, usual=15.0, strength=9.0)
    chosen = todays(rank([*gone, easy], DAY), DAY, 5)
    assert chosen[0].facts.person == 9
    assert [one.dormant for one in chosen].count(True) == 2


def test_at_most_three_late_promises_lead():
    late = [Facts(person, last=ago(30), late=(Late("x", ago(person)),)) for person in range(1, 7)]
    chosen = todays(rank([*late, tie(9, silent=40)], DAY), DAY, 5)
    assert [one.facts.person for one in chosen][3:] == [9]


def test_somebody_from_inside_and_from_outside_has_a_place():
    outside = [tie(person, silent=200, usual=30.0, inside=False, rhythm=30) for person in range(1, 9)]
    inside = tie(9, silent=35, usual=30.0, inside=True)
    assert 9 in [one.facts.person for one in todays(rank([*outside, inside], DAY), DAY, 5)]


def test_reasons_in_words():
    assert reason(weigh(tie(silent=118, usual=31), DAY), DAY) == "Usually every 31 days, silent for 118."
    assert reason(weigh(Facts(1, last=ago(5), wrote=ago(5)), DAY), DAY) == "Wrote 5 days ago and waits for an answer."
    assert reason(weigh(Facts(1, dated=(Dated("job", ago(3), "Buyer", "Vela"),)), DAY), DAY) == "Now Buyer at Vela."
    late = Facts(1, last=ago(20), late=(Late("the list", ago(1)),))
    assert reason(weigh(late, DAY), DAY) == "You promised: the list, by yesterday, 1 day late."
    assert suggested(weigh(tie(silent=118), DAY), DAY) == "call"
    assert suggested(weigh(tie(silent=40), DAY), DAY) == "write"
