"""Whom to contact today: the scores, who is left out, and the order of the list."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.core import cadence
from kith.core.cadence import week_of
from kith.core.choosing import choose, promises_apart, todays
from kith.core.dated import WINDOWS, Dated
from kith.core.drafting import draft
from kith.core.due import at_risk, due_touch, overdue, paused, silence, thanks_due, usual, was_dormant
from kith.core.explaining import beside, explained
from kith.core.facts import Facts, Helped, Late
from kith.core.goal import Fit
from kith.core.quotas import of_mode, seldom
from kith.core.ranking import rank, weigh
from kith.core.weights import DEFAULTS, Weights
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
dates = st.integers(-10, 70)
fits = st.builds(
    Fit, st.sampled_from(["", "Vela"]), st.booleans(), st.just("grids"), st.sampled_from(["", "Bergen"]), st.booleans(),
    st.integers(0, 60),
)  # fmt: skip
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
    dated=st.lists(
        st.builds(lambda kind, n: Dated(kind, ago(n), "Buyer", "Vela"), st.sampled_from(sorted(WINDOWS)), dates),
        max_size=2,
    ).map(tuple),
    inside=st.none() | st.booleans(),
    reconnect=st.just(False),  # rank says so
    goal=st.none() | fits,
    asked=st.none() | days.map(ago),
    passed_over=st.integers(0, 5),
    bridge=st.booleans(),
    helped=st.lists(st.integers(0, 60).map(lambda n: Helped("an intro", ago(n))), max_size=2).map(tuple),
    all_rest=st.booleans(),
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
def test_the_parts_add_up_and_each_is_told(everybody, limit):
    for one in todays(rank(everybody, DAY), DAY, limit):
        told = explained(one, DAY)
        assert [part.name for part in told] == list(one.parts)
        assert one.score == pytest.approx(sum(part.number for part in told), abs=0.01)
        assert one.score > 0 or "promise" in one.parts or overdue(one.facts, DAY)
        assert all(part.words.endswith(".") for part in told)


@given(book, st.integers(1, 12))
def test_every_suggestion_has_a_reason_with_its_numbers(everybody, limit):
    for one in todays(rank(everybody, DAY), DAY, limit):
        assert one.parts
        told = reason(one, DAY)
        assert told.endswith(".")
        named = ("today", "tomorrow", "yesterday", "nobody in common")
        assert any(sign.isdigit() for sign in told) or any(word in told.lower() for word in named)
        assert suggested(one, DAY) in {"keep", "answer", "congratulate", "call", "write"}


@given(book, st.integers(1, 12))
def test_the_list_has_nobody_twice_and_no_more_than_asked_for(everybody, limit):
    people = [one.facts.person for one in todays(rank(everybody, DAY), DAY, limit)]
    assert len(people) == len(set(people)) <= limit


@given(book)
def test_nobody_is_suggested_within_seven_days_unless_something_does_not_wait(everybody):
    for one in rank(everybody, DAY):
        last, helped = one.facts.last, one.facts.helped
        if last and (DAY - last).days < 7:
            thanks = any(1 <= (DAY - favour.on).days <= 30 for favour in helped)
            assert thanks or {"promise", "reply", "new_tie"} & one.parts.keys()


@pytest.mark.parametrize(
    "due",
    [
        {"late": (Late("send the list", ago(1)),)},
        {"wrote": ago(3)},
        {"first": ago(2), "last": ago(2), "usual": None, "encounters": 1},
        {"helped": (Helped("an intro to the port", ago(3)),)},
    ],
)
def test_a_promise_a_reply_a_new_tie_and_thanks_lift_the_rest_of_a_week(due):
    within = tie(silent=3, dated=(Dated("birthday", DAY),))
    assert weigh(within, DAY) is None
    assert "dated" in weigh(within._replace(**due), DAY).parts


def test_thanks_lift_the_rest_from_the_day_after_for_a_month_and_say_so():
    facts = tie(silent=3, dated=(Dated("birthday", DAY),), helped=(Helped("an intro to the port", ago(3)),))
    found = weigh(facts, DAY)
    assert reason(found, DAY).startswith("Thanks are due for: an intro to the port, 6 June; birthday today; usually")
    assert beside(found, DAY) == ["Thanks are due for: an intro to the port, 6 June."]
    assert draft(found, DAY, name="Ada") == "Hello Ada, thank you again for your help: an intro to the port."
    assert weigh(facts._replace(helped=(Helped("x", DAY),)), DAY) is None
    assert weigh(facts._replace(helped=(Helped("x", ago(31)),)), DAY) is None


def test_thanks_alone_are_no_reason_since_they_have_a_place_of_their_own():
    assert weigh(Facts(1, last=ago(3), helped=(Helped("an intro", ago(3)),)), DAY) is None


@given(book)
def test_while_all_rhythms_pause_nobody_is_kept_up_and_all_else_stays(everybody):
    going = rank([one._replace(all_rest=False) for one in everybody], DAY)
    resting = {one.facts.person: one.parts for one in rank([one._replace(all_rest=True) for one in everybody], DAY)}
    assert not any({"upkeep", "dormant"} & parts.keys() for parts in resting.values())
    for one in going:
        if not {"upkeep", "dormant"} & one.parts.keys():
            assert resting[one.facts.person] == one.parts


@given(anybody, anybody)
def test_a_late_promise_outranks_upkeep(late, other):
    promised = Facts(1, last=ago(10), late=(Late("send the list", ago(1)),))
    ranked = rank([promised, Facts(2, last=other.last, usual=other.usual, rhythm=7, burst=1.0)], DAY)
    assert ranked[0].facts.person == 1


@given(book, st.integers(1, 12))
def test_late_promises_lead_the_list_whatever_speaks_against_the_people(everybody, limit):
    late = {one.person for one in everybody if any(promise.due < DAY for promise in one.late) and not paused(one, DAY)}
    chosen = [one.facts.person for one in todays(rank(everybody, DAY), DAY, limit)]
    leading = min(3, limit, len(late))
    assert set(chosen[:leading]) <= late
    asked = Facts(1, last=ago(20), late=(Late("x", ago(1)),), unanswered=2, asked=ago(9))
    assert weigh(asked, DAY).score == 0
    assert weigh(asked, DAY, DEFAULTS._replace(asked=-10.0)).score == -8


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


def test_three_unanswered_contacts_pause_for_half_a_year_whatever_else_there_is():
    waiting = {"unanswered": 3, "silent": 100, "usual": 10.0, "rhythm": 30}
    assert weigh(tie(last_out=ago(100), **waiting), DAY) is None
    assert weigh(tie(last_out=ago(179), **{**waiting, "silent": 179}), DAY) is None
    assert weigh(tie(last_out=ago(100), late=(Late("x", ago(1)),), **waiting), DAY) is None
    over = weigh(tie(last_out=ago(180), **{**waiting, "silent": 180}), DAY)
    assert over is not None, "a pause that is over settles what went unanswered"
    assert "unanswered" not in over.parts


def test_each_unanswered_contact_takes_something_off_even_from_what_does_not_wait():
    late = (Late("x", ago(1)),)
    assert [weigh(Facts(1, last=ago(20), late=late, unanswered=count), DAY).score for count in (0, 1, 2)] == [
        5.0,
        3.5,
        2.0,
    ]
    assert weigh(tie(silent=60, usual=30, unanswered=1), DAY) is None, "upkeep is not worth it"


@pytest.mark.parametrize("against", [{"unanswered": 1}, {"asked": ago(60)}])
def test_a_rhythm_over_its_hard_limit_stays_on_the_list_and_does_not_open_it(against):
    chosen = tie(silent=60, rhythm=60, usual=60.0, **against)
    assert weigh(chosen, DAY) is None, "what is only due yields"
    late = tie(silent=90, rhythm=60, usual=60.0, **against)
    assert weigh(late, DAY).score < 0
    near = tie(silent=59, rhythm=30, strength=90.0, **against)
    others = [tie(person, silent=50) for person in range(2, 4)]
    for one in (late, near):
        assert [found.facts.person for found in choose(rank([one, *others], DAY), DAY, 3)][-1] == 1


def test_a_dormant_tie_moves_from_upkeep_on_a_monday_with_or_without_a_rhythm():
    friday, monday = date(2026, 6, 12), date(2026, 6, 15)
    gone = tie(silent=81 - 3, usual=10.0)  # past eight gaps on Friday
    assert list(weigh(gone, friday).parts) == ["upkeep"]
    assert weigh(gone, monday) is None
    assert list(weigh(gone._replace(reconnect=True), monday).parts) == ["dormant"]
    wanted = gone._replace(rhythm=7, since=ago(1000), reconnect=True)
    assert list(weigh(wanted, monday).parts) == ["dormant"]


def test_a_fresh_wish_and_a_longer_one_are_no_decay():
    assert not was_dormant(tie(silent=2000, usual=10.0, rhythm=30, since=ago(10)), DAY)
    assert was_dormant(tie(silent=2000, usual=10.0, rhythm=30, since=ago(241)), DAY)
    assert not was_dormant(tie(silent=200, usual=10.0, rhythm=365, since=ago(1000)), DAY)


def test_silence_is_measured_by_the_shorter_of_the_ties_own_gap_and_the_rhythm():
    assert usual(tie(usual=100.0, rhythm=30)) == 30
    assert usual(tie(usual=10.0, rhythm=365)) == 10
    assert usual(tie(usual=None, rhythm=None)) is None


def gone(count):
    """Ties that decayed long ago, the later ones with more behind them."""
    return [tie(person, silent=400, usual=10.0, encounters=10 + person) for person in range(1, count + 1)]


def reconnected(everybody, day=DAY, **more):
    return [one.facts.person for one in rank(everybody, day, **more) if one.dormant]


def test_at_most_two_are_for_reconnecting_in_a_week_and_one_follows_the_easy_contact():
    easy = tie(9, silent=20, usual=15.0, strength=9.0)
    chosen = todays(rank([*gone(5), easy], DAY), DAY, 5)
    assert [one.facts.person for one in chosen] == [9, 5, 4]
    assert [one.dormant for one in chosen] == [False, True, True]
    assert reconnected(gone(5), reconnects=1) == [5]
    assert reconnected(gone(5), reconnects=0) == []


@given(st.lists(anybody, max_size=25, unique_by=lambda facts: facts.person), st.integers(0, 6))
def test_they_are_the_same_two_on_every_day_of_a_week(everybody, later):
    calm = [facts._replace(dated=(), late=(), wrote=None, unanswered=0, asked=None) for facts in everybody]
    monday = week_of(DAY)
    first, then = (set(reconnected(calm, day)) for day in (monday, monday + timedelta(days=later)))
    assert len(first) <= 2
    assert first == then


def test_who_is_passed_over_does_not_call_up_a_third():
    assert reconnected(gone(5), excluded={5}, reconnects=1) == [4]


def test_the_three_most_telling_late_promises_lead_and_the_others_keep_their_other_reasons():
    late = [Facts(person, last=ago(30), late=(Late("x", ago(person)),)) for person in range(1, 7)]
    owed = Facts(8, last=ago(30), wrote=ago(30), late=(Late("x", ago(1)),))
    fourth = Facts(7, last=ago(29), wrote=ago(29), late=(Late("x", ago(1)),), encounters=1)
    third = Facts(9, last=ago(28), wrote=ago(28), late=(Late("x", ago(1)),), encounters=2)
    second = Facts(10, last=ago(28), wrote=ago(28), late=(Late("x", ago(1)),), encounters=3)
    chosen = todays(rank([*late, owed, fourth, third, second], DAY), DAY, 5)
    assert [(one.facts.person, list(one.parts)) for one in chosen] == [
        (10, ["promise", "reply"]),
        (9, ["promise", "reply"]),
        (7, ["promise", "reply"]),
        (8, ["reply"]),
    ]


@given(book)
def test_without_their_promise_people_are_weighed_as_if_there_were_none(everybody):
    bare = [facts._replace(late=()) for facts in everybody]
    apart = promises_apart(rank(everybody, DAY), DAY)
    assert [(one.facts.person, one.parts) for one in apart] == [
        (one.facts.person, one.parts) for one in rank(bare, DAY)
    ]
    for one in apart:
        rests = one.facts.last and (DAY - one.facts.last).days < 7
        assert not rests or one.urgent or thanks_due(one.facts, DAY)


def test_a_promise_to_somebody_met_this_week_is_no_reason_to_reach_out():
    met = tie(1, silent=3, usual=1.0, late=(Late("x", ago(1)),))
    assert list(rank([met], DAY)[0].parts) == ["promise", "upkeep"]
    assert promises_apart(rank([met], DAY), DAY) == []


def people(chosen):
    return [one.facts.person for one in chosen]


def test_somebody_from_inside_and_from_outside_has_a_place():
    outside = [tie(person, silent=200, usual=30.0, inside=False, rhythm=30) for person in range(1, 9)]
    inside = tie(9, silent=35, usual=30.0, inside=True)
    assert 9 in people(todays(rank([*outside, inside], DAY), DAY, 5))


def test_neither_side_is_pushed_out_for_the_other():
    inside = [tie(person, silent=200, usual=30.0, inside=True, rhythm=30) for person in (1, 2, 3)]
    outside = tie(4, silent=35, usual=30.0, inside=False)
    chosen = choose(rank([*inside, outside], DAY), DAY, 3)
    assert {one.facts.inside for one in chosen} == {True, False}
    neutral = [tie(person, silent=200, usual=30.0, rhythm=30) for person in (5, 6)]
    few = [tie(7, silent=100, usual=30.0, inside=False), tie(8, silent=35, usual=30.0, inside=True), *neutral]
    assert {7, 8} < set(people(choose(rank(few, DAY), DAY, 3)))


def test_what_does_not_wait_gives_way_to_nobody():
    owed = [
        tie(person, silent=10 + person, wrote=ago(10 + person), usual=400.0, inside=False) for person in range(1, 6)
    ]
    inside = tie(9, silent=35, usual=30.0, inside=True)
    assert people(choose(rank([*owed, inside], DAY), DAY, 5)).count(9) == 0


@given(book, st.integers(3, 12))
def test_a_side_that_could_have_a_place_has_one(everybody, limit):
    found = promises_apart(rank(everybody, DAY), DAY)
    chosen = choose(found, DAY, limit)
    assert len({one.facts.person for one in chosen}) == len(chosen) == min(limit, len(found))
    sides = [one.facts.inside for one in chosen]
    for side in (True, False):
        spare = [
            one
            for one in chosen[1:]
            if not one.urgent and (one.facts.inside is None or sides.count(one.facts.inside) > 1)
        ]
        assert side in sides or not spare or all(one.facts.inside is not side for one in found)


def test_a_job_that_was_seen_before_the_last_contact_is_no_reason_any_more():
    job = (Dated("job", ago(20), "Buyer", "Vela"),)
    assert list(weigh(Facts(1, last=ago(21), dated=job), DAY).parts) == ["dated"]
    for last in (20, 10):
        assert weigh(Facts(1, last=ago(last), dated=job), DAY) is None
    both = weigh(Facts(1, last=ago(10), dated=(*job, Dated("birthday", DAY))), DAY)
    assert reason(both, DAY) == "Birthday today."


@pytest.mark.parametrize(("rhythm", "worth"), [(7, 2.0), (30, 1.5), (90, 1.0), (91, 1.0), (365, 0.5), (None, 0.5)])
def test_importance_goes_by_the_layer(rhythm, worth):
    far = tie(silent=79, usual=10.0, rhythm=rhythm, since=DAY)  # at nearly eight gaps the risk is nearly 1
    assert weigh(far, DAY).parts == {"upkeep": pytest.approx(worth, abs=0.02)}


def test_whoever_a_group_hangs_on_is_half_again_as_important_and_that_is_told():
    known = {"silent": 60, "usual": 30, "rhythm": 90, "since": DAY}
    plain, bridge = weigh(tie(**known), DAY), weigh(tie(**known, bridge=True), DAY)
    assert bridge.parts["upkeep"] == pytest.approx(1.5 * plain.parts["upkeep"], abs=0.002)
    [part] = explained(bridge, DAY)
    assert part.sum.endswith("× importance 0.75, half again for a bridge")


def test_reasons_in_words():
    assert reason(weigh(tie(silent=118, usual=31), DAY), DAY) == "Usually every 31 days, silent for 118."
    assert reason(weigh(Facts(1, last=ago(5), wrote=ago(5)), DAY), DAY) == "Wrote 5 days ago and waits for an answer."
    assert reason(weigh(Facts(1, dated=(Dated("job", ago(3), "Buyer", "Vela"),)), DAY), DAY) == (
        "Now Buyer at Vela, known since 6 June."
    )
    late = Facts(1, last=ago(20), late=(Late("the list", ago(1)),))
    assert reason(weigh(late, DAY), DAY) == "You promised: the list, by yesterday, 1 day late."
    assert suggested(weigh(tie(silent=118), DAY), DAY) == "call"
    assert suggested(weigh(tie(silent=40), DAY), DAY) == "write"


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        (1, 1, "You met yesterday; a line within two days keeps it."),
        (2, 2, "You met 2 days ago; a line within two days keeps it."),
        (8, 8, "You met 8 days ago, and have not spoken since."),
        (20, 15, "You met 20 days ago, and were last in touch 15 days ago."),
    ],
)
def test_a_new_tie_is_told_by_how_new_it_is(first, last, told):
    assert reason(weigh(Facts(1, first=ago(first), last=ago(last)), DAY), DAY) == told


def test_who_was_written_to_on_the_first_day_is_not_due_a_line_on_the_second():
    met = Facts(1, first=ago(1), last=ago(1), channel="meeting", encounters=1, last_out=ago(1))
    assert reason(weigh(met, DAY), DAY) == "You met yesterday; a line within two days keeps it."
    assert weigh(met._replace(channel="email", encounters=2), DAY) is None
    wrote = met._replace(channel="email")
    assert weigh(wrote, DAY) is None, "that was the line"
    theirs = wrote._replace(last_out=None)
    assert reason(weigh(theirs, DAY), DAY) == "First in touch yesterday; a line within two days keeps it."
    later = {"first": ago(13), "last": ago(13)}
    assert reason(weigh(met._replace(encounters=2, **later), DAY), DAY) == (
        "You met 13 days ago, and have hardly spoken since."
    )
    assert reason(weigh(wrote._replace(**later), DAY), DAY) == "First in touch 13 days ago, and not since."


def test_every_part_is_explained_with_its_sum():
    found = weigh(tie(silent=60, usual=30, rhythm=7, since=DAY, dated=(Dated("birthday", DAY),), unanswered=1), DAY)
    told = {part.name: (part.number, part.words, part.sum) for part in explained(found, DAY)}
    assert told == {
        "dated": (2.5, "Birthday today.", ""),
        "upkeep": (2.0, "You wanted to talk every 7 days, silent for 60.", "2 × risk 1.00 × importance 1"),
        "unanswered": (-1.5, "1 contact without an answer.", "−1.5 for each"),
    }
    gone = weigh(tie(silent=1200, usual=None, encounters=4, reconnect=True), DAY)
    [part] = explained(gone, DAY)
    assert (part.name, part.number) == ("dormant", 0.6)
    assert part.sum == "0.4, and 0.05 for each of 4 encounters, at most 1"


@given(book, st.integers(3, 12), st.sampled_from(["seeking", "changing"]))
def test_who_looks_for_work_is_led_to_people_seldom_seen(everybody, limit, mode):
    """At least half of the list, wherever there are so many; the easy one that opens it stays."""
    found = promises_apart(rank(everybody, DAY), DAY)
    chosen = choose(found, DAY, limit, of_mode(mode))
    assert len({one.facts.person for one in chosen}) == len(chosen) == min(limit, len(found))
    assert chosen[:1] == choose(found, DAY, limit)[:1]
    there = sum(map(seldom, chosen))
    left = [one for one in found if seldom(one) and one not in chosen]
    assert there >= len(chosen) / 2 or not left or len(chosen) < limit


def test_seeking_keeps_half_the_list_for_ties_seldom_seen_even_before_replies():
    owed = [tie(person, silent=10, wrote=ago(10), usual=9.0) for person in range(1, 8)]
    rare = [tie(person, silent=300, usual=200.0) for person in range(11, 15)]
    chosen = choose(rank([*owed, *rare], DAY), DAY, 5, of_mode("seeking"))
    assert sum(map(seldom, chosen)) == 3
    assert sum(map(seldom, choose(rank([*owed, *rare], DAY), DAY, 5))) == 0


def test_late_promises_to_people_seldom_seen_count_for_half_of_the_list():
    late = [tie(person, silent=300, usual=200.0, late=(Late("send it", ago(3)),)) for person in (1, 2, 3)]
    close = [tie(person, silent=60, usual=9.0) for person in range(4, 9)]
    rare = [tie(person, silent=300, usual=200.0) for person in range(11, 15)]
    chosen = todays(rank([*late, *close, *rare], DAY), DAY, 5, of_mode("seeking"))
    assert people(chosen)[:3] == [1, 2, 3]
    assert sum(map(seldom, chosen)) >= 3


def test_at_work_two_of_the_list_are_inside_where_there_are_two():
    outside = [tie(person, silent=200, usual=30.0, inside=False, rhythm=30) for person in range(1, 9)]
    colleagues = [tie(person, silent=35, usual=30.0, inside=True) for person in (9, 10, 11)]
    found = rank([*outside, *colleagues], DAY)
    assert sum(one.facts.inside for one in choose(found, DAY, 5, of_mode("employed"))) == 2
    assert sum(one.facts.inside for one in choose(found, DAY, 5)) == 1


def test_whom_one_chose_and_was_never_in_touch_with_is_somebody_to_write_to_from_the_first_day():
    chosen = Facts(1, rhythm=30, since=DAY)
    assert reason(weigh(chosen, DAY), DAY) == "You wanted to be in touch every 30 days; nothing yet."
    assert weigh(Facts(2), DAY) is None


weights = st.builds(
    Weights, *[st.floats(1, 10)] * 3, *[st.floats(0, 10)] * 4, *[st.floats(-10, 0)] * 2
)  # fmt: skip


@given(st.lists(anybody, max_size=12, unique_by=lambda one: one.person), weights)
def test_by_any_weights_every_part_is_one_and_the_score_is_their_sum(everybody, own):
    for one in rank(everybody, DAY, weights=own):
        assert all(one.parts.values()), "a part that counts nothing is none"
        assert one.score == pytest.approx(sum(one.parts.values()), abs=0.01)
        assert len(explained(one, DAY)) == len(one.parts)


def test_upkeep_grows_with_silence_however_often_one_was_passed_over():
    scores = [weigh(tie(silent=silent, passed_over=2), DAY).score for silent in (20, 60, 120, 200)]
    assert scores == sorted(scores)
    assert scores[0] > 0


def test_passing_over_lowers_what_can_wait_alone_and_three_times_at_most():
    birthday = {"dated": (Dated("birthday", DAY),)}
    plain, once, often, more = (weigh(tie(passed_over=n, **birthday), DAY).score for n in (0, 1, 3, 9))
    assert plain > once > often == more > 0
    late = {"late": (Late("send the list", ago(2)),), "silent": 0}
    assert weigh(tie(passed_over=3, **late), DAY).score == weigh(tie(**late), DAY).score


def test_who_was_asked_within_ninety_days_comes_two_points_later():
    birthday = {"dated": (Dated("birthday", DAY),)}
    assert weigh(tie(**birthday), DAY).score - weigh(tie(asked=ago(89), **birthday), DAY).score == pytest.approx(2)
    assert weigh(tie(asked=ago(90), **birthday), DAY).score == weigh(tie(**birthday), DAY).score


def test_a_reason_that_was_passed_over_counts_a_little_less_and_what_does_not_wait_as_before():
    taught = DEFAULTS.taught({"upkeep": 2, "promise": 9, "dated": 50})
    assert taught == DEFAULTS._replace(upkeep=1.88, dated=1.75)


def test_the_silence_of_whoever_a_group_hangs_on_is_measured_by_half_the_rhythm():
    known = {"silent": 60, "usual": None, "rhythm": 90, "since": DAY}
    plain, bridge = tie(**known), tie(**known, bridge=True)
    assert (usual(plain), usual(bridge)) == (90, 45)
    assert at_risk(bridge, DAY) == at_risk(plain._replace(rhythm=45), DAY) > at_risk(plain, DAY)
    told = "Every 45 days, half the rhythm you chose, since a group hangs on them; silent for 60."
    assert reason(weigh(bridge, DAY), DAY) == told
    assert usual(bridge._replace(usual=30.0)) == 30


@given(anybody)
def test_after_a_long_silence_a_call_is_suggested_where_nothing_else_is_to_be_said(facts):
    found = weigh(facts, DAY)
    if found and not {"promise", "reply", "dated"} & found.parts.keys():
        long = facts.last is not None and (DAY - facts.last).days >= 90
        assert suggested(found, DAY) == ("call" if long else "write")


@given(book, st.integers(3, 12))
def test_an_easy_current_contact_opens_the_list_and_a_dormant_one_follows(everybody, limit):
    ranked = rank(everybody, DAY)
    chosen = choose(ranked, DAY, limit, ())
    places = [one.facts.person for one in chosen]
    current = [one for one in ranked if one.score > 0 and 0 < (silence(one.facts, DAY) or 0) <= 60]
    easy = [one.facts.person for one in current if not one.dormant]
    if easy:
        assert places[0] in easy
        assert places[1:2] == [one.facts.person for one in ranked if one.dormant][:1] or not any(
            one.dormant for one in ranked
        )


@given(book, st.integers(3, 12))
def test_at_work_two_inside_are_on_the_list_where_nothing_that_does_not_wait_takes_their_place(everybody, limit):
    ranked = [one for one in rank(everybody, DAY) if not one.urgent]
    chosen = choose(ranked, DAY, limit, of_mode("employed"))
    there = sum(one.facts.inside is True for one in ranked)
    sides = any(one.facts.inside is False for one in ranked)
    opening = 3 + sides
    if limit >= 2 + opening:
        assert sum(one.facts.inside is True for one in chosen) >= min(2, there)
