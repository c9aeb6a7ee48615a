"""Which ties last, from nothing but one owner's own contacts."""

from random import Random

import pytest

from kith.core import persistence
from kith.core.persistence import UNLEARNED, contacts, learned, outlook

NOW, HORIZON = 400.0, 30


def every(days: float, *, until: float = NOW, since: float = 0.0) -> list[float]:
    return [until - days * back for back in range(1, int((until - since) / days) + 1)][::-1]


def soon(*histories: list[float]) -> list[float]:
    return [one.soon for one in outlook(histories, NOW, HORIZON)]


def lasting(*histories: list[float]) -> list[float]:
    return [one.lasting for one in outlook(histories, NOW, HORIZON)]


def test_what_is_less_than_six_hours_apart_is_one_contact():
    assert contacts([3.0, 1.0, 1.1, 1.3, 1.6]) == [1.0, 1.6, 3.0]


def test_of_two_alike_the_one_seen_last_comes_first():
    assert soon([300.0], [390.0]) == sorted(soon([300.0], [390.0]))


def test_of_two_seen_on_the_same_day_the_one_with_more_contacts_comes_first():
    few, many = soon([380.0], [340.0, 360.0, 380.0])
    assert many > few


def test_ties_of_an_owner_who_fell_silent_are_less_likely_to_last():
    tie = every(20, until=300)
    alone, beside_a_living_one = lasting(tie)[0], lasting(tie, every(5))[0]
    assert alone < beside_a_living_one


def test_who_was_not_met_before_has_no_outlook():
    assert outlook([[410.0], []], NOW, HORIZON) == [None, None]
    assert outlook([[410.0], [390.0]], NOW, HORIZON)[0] is None


def test_what_comes_after_now_changes_nothing():
    past = [every(11), every(23), every(40), every(90)]
    later = [[*one, NOW + 1, NOW + 9] for one in past]
    assert learned(past, NOW, HORIZON) == learned(later, NOW, HORIZON)
    assert outlook(past, NOW, HORIZON) == outlook(later, NOW, HORIZON)


def test_without_a_past_all_memories_have_the_same_say():
    assert learned([[399.0], [398.0]], NOW, HORIZON).say == UNLEARNED.say


def test_the_say_adds_up_to_one_and_what_is_kept_is_a_share():
    told = learned([every(9), every(31), every(80), every(3, since=350)], NOW, HORIZON)
    assert sum(told.say) == pytest.approx(1)
    assert 0 <= told.kept <= 1


def test_who_keeps_to_the_same_people_is_read_with_a_long_memory_and_who_meets_new_ones_with_a_short_one():
    chance = Random(4)
    steady = [sorted(chance.uniform(0, NOW) for _ in range(count)) for count in (40, 30, 20, 10, 5, 4, 3, 2)]
    starts = [chance.uniform(0, NOW) for _ in range(60)]
    passing = [sorted(start + chance.uniform(0, 9) for _ in range(8)) for start in starts]
    powers = [memory.power for memory in persistence.MEMORIES]
    long, short = (
        sum(say * power for say, power in zip(learned(one, NOW, HORIZON).say, powers, strict=True))
        for one in (steady, passing)
    )
    assert long < short


def test_the_same_facts_give_the_same_outlook():
    past = [every(13), every(29)]
    assert outlook(past, NOW, HORIZON) == outlook([list(one) for one in past], NOW, HORIZON)
