"""What two people share: only what is certain, the best of it first."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.core.common_ground import NOW, ONCE, OTHER_YEARS, TOGETHER, Life, Stay, met_at, shared

TODAY = date(2026, 6, 9)
KTH, GRID, CLUB = (1, "KTH"), (2, "Halden Grid"), (3, "Rowers")


def at(place, kind, started="", ended="", *, past=False):
    return Stay(*place, kind, started, ended, past or bool(ended))


def common(mine, theirs):
    return [(one.kind, one.when, one.years) for one in shared(Life(mine), Life(theirs), TODAY)]


@pytest.mark.parametrize(
    ("mine", "theirs", "when", "years"),
    [
        (("2013", "2018"), ("2015", "2020"), TOGETHER, (2015, 2018)),
        (("2013-09", "2018-06"), ("2018-05", "2020"), TOGETHER, (2018, 2018)),
        (("2013", "2015"), ("2015", "2020"), ONCE, None),  # the same year is not the same day
        (("2013", "2014"), ("2015", "2020"), OTHER_YEARS, None),
        (("2013", ""), ("2015", ""), NOW, (2015, 2026)),
        (("", ""), ("2015", ""), NOW, None),
        (("", "2014"), ("", "2014"), ONCE, None),
    ],
)
def test_years_are_told_only_where_both_were_certainly_there(mine, theirs, when, years):
    assert common([at(GRID, "work", *mine)], [at(GRID, "work", *theirs)]) == [("work", when, years)]


def test_a_school_of_the_same_years_counts_most_and_a_firm_without_years_least():
    mine = [at(GRID, "work", past=True), at(KTH, "study", "2014", "2019"), at(CLUB, "member", "2020")]
    theirs = [at(GRID, "work", past=True), at(CLUB, "member", "2021"), at(KTH, "study", "2015", "2018")]
    assert [kind for kind, _when, _years in common(mine, theirs)] == ["study", "member", "work"]


def test_a_school_is_one_place_however_each_of_the_two_wrote_it():
    mine = [at((4, "TU Delft"), "study", "2010", "2015")]
    theirs = [at((5, "Delft University of Technology"), "study", "2012", "2018")]
    assert common(mine, theirs) == [("study", TOGETHER, (2012, 2015))]
    assert common(mine, [at((6, "Delft University"), "study", "2012", "2018")]) == []


def test_posts_that_follow_each_other_are_one_time():
    mine = [at(GRID, "work", "2014", "2017"), at(GRID, "work", "2017", "2023")]
    assert common(mine, [at(GRID, "work", "2015", "2022")]) == [("work", TOGETHER, (2015, 2022))]


def test_what_only_one_has_is_not_told():
    mine, theirs = Life(interests={"chess": "Chess"}), Life(interests={"knots": "Knots"}, towns={"oslo": "Oslo"})
    assert shared(mine, theirs, TODAY) == []


def test_interests_and_towns_are_told_as_they_are_written():
    mine = Life(interests={"chess": "chess", "knots": "knots"}, towns={"oslo": "OSLO"})
    theirs = Life(interests={"chess": "Chess", "knots": "Knots", "tea": "Tea"}, towns={"oslo": "Oslo"})
    assert [one.names for one in shared(mine, theirs, TODAY)] == [("Chess", "Knots"), ("Oslo",)]


def test_who_met_often_met_more():
    often = met_at("Grid Forum", [date(2025, 5, 1), date(2026, 5, 1), date(2026, 5, 1)])
    assert (often.times, often.on) == (2, date(2026, 5, 1))
    assert often.weight > met_at("Grid Forum", [TODAY]).weight


DAYS = st.sampled_from(["", "2010", "2014-05", "2015-02-03", "2019", "2024-12"])
STAYS = st.lists(
    st.builds(
        Stay,
        st.sampled_from([1, 2]),
        st.just("X"),
        st.sampled_from(["study", "work", "member"]),
        DAYS,
        DAYS,
        st.booleans(),
    ),
    max_size=4,
)


@given(STAYS, STAYS)
def test_it_is_the_same_seen_from_either_side(mine, theirs):
    def seen(one, other):
        return sorted((c.kind, c.when, c.years or (0, 0), c.weight) for c in shared(Life(one), Life(other), TODAY))

    assert seen(mine, theirs) == seen(theirs, mine)
