"""Of ties with nearly the same score, those come first that would otherwise be lost first."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from test_ranking import DAY, ago, book, tie

from kith.core.choosing import choose
from kith.core.dated import Dated
from kith.core.ranking import rank
from kith.core.settling import NEAR, TIED, at_the_cut, lasting, settle, settled


def alike(count, **more):
    """So many whom the score does not tell apart."""
    return rank([tie(number, silent=200, usual=30.0, **more) for number in range(count)], DAY)


def test_they_are_asked_only_where_the_list_ends_among_them():
    ranked = alike(8)
    assert {one.facts.person for one in at_the_cut(ranked, ranked[:5])} == set(range(8))
    assert at_the_cut(ranked, ranked) == []
    assert len(at_the_cut(alike(60), alike(60)[:5])) == TIED
    apart = rank([tie(n, silent=20 * n + 20, usual=30.0, rhythm=30) for n in range(4)], DAY)
    assert at_the_cut(apart, apart[:2]) == []


def test_who_has_another_reason_is_not_among_them():
    ranked = rank([tie(n, silent=200, usual=30.0, dated=(Dated("birthday", DAY),)) for n in range(8)], DAY)
    assert at_the_cut(ranked, ranked[:5]) == []


@given(st.permutations(range(8)))
def test_who_lasts_the_least_comes_first_and_nobody_is_lost_or_moved_beside(order):
    first = rank([tie(100, silent=200, usual=30.0, rhythm=7)], DAY)
    ranked = [*first, *alike(8)]
    told = {person: float(place) for place, person in enumerate(order)}
    found = settled(ranked, at_the_cut(ranked, ranked[:5]), told)
    assert [one.facts.person for one in found] == [100, *order]


@given(book, st.integers(1, 6))
def test_scores_go_down_but_for_what_is_nearly_the_same(everybody, limit):
    ranked = rank(everybody, DAY)
    tied = at_the_cut(ranked, choose(ranked, DAY, limit))
    found = settled(ranked, tied, {})
    assert sorted(one.facts.person for one in found) == sorted(one.facts.person for one in ranked)
    assert all(later.score - sooner.score <= 2 * NEAR + 0.001 for sooner, later in pairwise(found))


@given(st.integers(1, 8))
def test_days_are_asked_of_the_tied_alone_and_the_list_is_made_of_all_as_they_are_settled(limit):
    ranked, asked = alike(8), []

    def days_of(people):
        asked.append(sorted(people))
        return {pk: [ago(30 * number) for number in range(2, 3 + pk)] for pk in people}

    found = settle(ranked, DAY, lambda some: list(some)[:limit], days_of)
    if limit == 8:
        assert (asked, found) == ([], (ranked, ranked, []))
        return
    assert asked == [list(range(8))]
    told = lasting(days_of(range(8)), DAY)
    assert list(found.ranked) == settled(ranked, ranked, told)
    assert found.chosen == list(found.ranked)[:limit]
    assert found.tied == ranked


def test_what_the_days_tell_is_the_same_every_time_and_sets_a_fading_tie_before_a_steady_one():
    steady = [ago(30 * number) for number in range(2, 20)]
    fading = [ago(days) for days in (170, 400, 405, 410, 415)]
    found = lasting({1: steady, 2: fading, 3: []}, DAY)
    assert found.keys() == {1, 2}
    assert found[2] < found[1]
    assert found == lasting({3: [], 2: fading[::-1], 1: [*steady, steady[0]]}, DAY)


def test_whom_nothing_tells_of_comes_before_all():
    ranked = alike(3)
    assert [one.facts.person for one in settled(ranked, ranked, {0: 1.0, 2: 0.0})] == [1, 2, 0]
