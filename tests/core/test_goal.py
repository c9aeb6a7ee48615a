"""What fits a goal, how much it brings, and that it neither nags nor pushes anybody out."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_ranking import DAY, ago, book, tie

from kith.core.choosing import choose, todays
from kith.core.dated import Dated
from kith.core.drafting import draft
from kith.core.explaining import explained
from kith.core.facts import Facts, Late
from kith.core.goal import HELPS_MOST, Aims, Fit, Held, at_place, bridge, fit_of, in_field
from kith.core.levels import Level
from kith.core.quotas import of_mode
from kith.core.ranking import GOAL_REST, rank, weigh
from kith.core.weights import GOAL
from kith.core.wording import reason

fits = st.builds(
    Fit,
    organisation=st.sampled_from(["", "Vela"]),
    now=st.booleans(),
    field=st.sampled_from(["", "grids"]),
    place=st.sampled_from(["", "Bergen"]),
    level=st.booleans(),
    mutual=st.integers(0, 500),
    digital=st.booleans(),
)
THERE = Fit("Vela", now=True)
AIMS = Aims(frozenset([7]), ("power grids",), ("Bergen",), Level.MANAGER)


@given(st.integers(0, 100_000))
def test_contacts_in_common_count_between_a_fifth_and_all(mutual):
    assert 0.2 <= bridge(mutual) <= 1
    assert bridge(HELPS_MOST) == 1


@given(st.integers(0, 1000), st.integers(0, 1000))
def test_they_count_more_up_to_ten_and_less_beyond(one, other):
    few, many = sorted((one, other))
    assert bridge(few) <= bridge(many) or many > HELPS_MOST
    assert bridge(few) >= bridge(many) or few < HELPS_MOST


@given(st.integers(0, 1000), st.integers(0, 1000))
def test_in_a_field_that_is_not_digital_everybody_in_common_adds_to_it(one, other):
    few, many = sorted((one, other))
    assert 0.2 <= bridge(few, digital=False) <= bridge(many, digital=False) <= 1
    assert few == many or few > 200 or bridge(few, digital=False) < bridge(many, digital=False)


@given(st.integers(HELPS_MOST, 40), st.integers(5, 60))
def test_the_switch_turns_the_order_of_a_close_and_a_looser_tie_round(looser, more):
    def first(*, digital):
        fits = [Fit("Vela", now=True, mutual=mutual, digital=digital) for mutual in (looser, looser + more)]
        return rank([tie(n, silent=60, usual=None, goal=fit) for n, fit in enumerate(fits)], DAY)[0].facts.person

    assert (first(digital=True), first(digital=False)) == (0, 1)


@given(fits)
def test_a_fit_is_a_share_and_grows_with_every_thing_that_fits(fit):
    assert 0 <= fit.brings <= fit.share <= 1
    for name, value in (
        ("organisation", "Vela"),
        ("now", True),
        ("field", "grids"),
        ("place", "Oslo"),
        ("level", True),
    ):
        facts = {one: getattr(fit, one) for one in fit.__dataclass_fields__}
        assert Fit(**{**facts, name: value}).share >= fit.share


def test_a_place_and_a_level_alone_speak_for_nobody():
    assert Fit(place="Bergen", level=True).share == 0
    assert fit_of([Held("Director", "Fjord", 8, place="Bergen")], AIMS) is None
    assert not Aims(places=("Bergen",), level=Level.SENIOR).call_up


def test_what_fits_is_told_apart():
    post = Held("Head of grid planning", "Vela", 7, "Power", "Bergen, Norway")
    assert fit_of([post], AIMS, 4) == Fit("Vela", now=True, field="power grids", place="Bergen", level=True, mutual=4)
    was = Held("Analyst", "Vela", 7, "", "Bergen", past=True)
    assert fit_of([was], AIMS) == Fit("Vela")
    assert fit_of([was, Held("Manager", "Fjord", 8)], AIMS) == Fit("Vela", level=True)
    assert fit_of([Held("Power grid planner", "Fjord", 8)], AIMS) == Fit(field="power grids")
    assert fit_of([Held("Power grid planner", "Fjord", 8, past=True)], AIMS) is None


@pytest.mark.parametrize(
    ("title", "field", "fits"),
    [
        ("Nurse", "nursing", True),
        ("Grid planner", "grids", True),
        ("Data scientist", "data", True),
        ("Painter", "paint", True),
        ("Wind engineer", "wind power", False),
        ("Nurse", "", False),
    ],
)
def test_a_field_is_known_by_its_words_whatever_their_endings(title, field, fits):
    assert in_field(Held(title), field) is fits


def test_a_place_is_a_part_of_what_is_written():
    assert at_place("Bergen, Vestland, Norway", "bergen")
    assert at_place("Bergen, Norway", "Norway")
    assert not at_place("New York", "York")
    assert not at_place("", "")


@given(book)
def test_without_a_goal_it_gives_nothing(everybody):
    for one in rank([facts._replace(goal=None) for facts in everybody], DAY):
        assert "goal" not in one.parts


@given(book)
def test_it_gives_at_most_its_weight_rests_a_month_and_lifts_nobody_above_a_late_promise(everybody):
    for facts in everybody:
        found, without = weigh(facts, DAY), weigh(facts._replace(goal=None), DAY)
        if found is None or "goal" not in found.parts:
            continue
        assert 0 < found.parts["goal"] <= GOAL
        assert facts.last is None or facts.last > DAY or (DAY - facts.last).days >= GOAL_REST
        if "promise" not in found.parts and (without is None or sum(without.parts.values()) < 5):
            assert found.score < 5


def test_who_fits_leaves_the_places_that_quotas_keep():
    helpful = [tie(n, silent=200, usual=30.0, inside=False, rhythm=30, goal=THERE) for n in range(1, 9)]
    inside = tie(9, silent=35, usual=30.0, inside=True)
    for mode, floor in (("", 1), ("employed", 1), ("seeking", 1)):
        chosen = choose(rank([*helpful, inside], DAY), DAY, 5, of_mode(mode))
        assert sum(one.facts.inside is True for one in chosen) == floor


def test_two_of_a_list_are_there_for_the_goal_alone_and_more_only_where_nobody_else_is():
    helpful = [Facts(person, goal=Fit("Vela", now=True, mutual=10)) for person in range(1, 8)]
    quiet = [tie(person, silent=60, usual=30.0) for person in range(11, 15)]
    chosen = choose(rank([*helpful, *quiet], DAY), DAY, 5)
    assert sum(one.for_the_goal for one in chosen) == 2
    assert len(choose(rank(helpful, DAY), DAY, 5)) == 5


def test_late_promises_lead_whatever_the_goal():
    late = Facts(1, last=ago(20), late=(Late("send it", ago(1)),))
    helpful = tie(2, silent=300, usual=20.0, rhythm=7, since=ago(900), dated=(Dated("job", DAY, "Buyer", "Vela"),))
    helpful = helpful._replace(goal=Fit("Vela", now=True, field="grids", mutual=10))
    assert [one.facts.person for one in todays(rank([late, helpful], DAY), DAY, 5)] == [1, 2]
    assert rank([late, helpful], DAY)[0].facts.person == 1


def test_it_rests_after_each_contact():
    assert weigh(Facts(1, last=ago(29), goal=THERE), DAY) is None
    assert list(weigh(Facts(1, last=ago(30), goal=THERE), DAY).parts) == ["goal"]
    assert list(weigh(Facts(1, goal=THERE), DAY).parts) == ["goal"]
    assert weigh(Facts(1, goal=THERE, unanswered=1), DAY) is None


@pytest.mark.parametrize(
    ("fit", "told"),
    [
        (Fit("Vela", now=True, mutual=4), "At Vela, where you want to be; 4 people in common."),
        (Fit("Vela", mutual=1), "Was at Vela, where you want to be; 1 person in common."),
        (Fit(field="grids", mutual=3), "Works in grids, which you are after; 3 people in common."),
        (Fit("Vela", now=True), "At Vela, where you want to be; nobody in common that your book knows of."),
    ],
)
def test_the_reason_in_words(fit, told):
    assert reason(weigh(Facts(1, goal=fit), DAY), DAY) == told


def test_the_sum_is_told():
    found = weigh(Facts(1, goal=Fit("Vela", now=True, mutual=4)), DAY)
    [part] = explained(found, DAY)
    assert (part.name, part.number) == ("goal", pytest.approx(2 * 0.8 * 0.7288, abs=0.001))
    assert part.sum == "2 × fit 0.80 × 0.73, by 4 people in common"
    [part] = explained(weigh(tie(silent=60, usual=None, goal=Fit("Vela", now=True, mutual=4, digital=False)), DAY), DAY)
    assert part.sum == "2 × fit 0.80 × 0.46, by 4 people in common, in a field that is not digital"


def test_words_to_begin_with_ask_for_what_the_goal_is():
    told = draft(weigh(Facts(1, goal=THERE), DAY), DAY, name="Ada")
    assert told.startswith("Hello Ada, I would like to learn about Vela.")
    known = weigh(tie(1, silent=60, usual=30.0, goal=THERE), DAY)
    assert "learn about" not in draft(known, DAY, name="Ada")


def test_a_day_to_come_is_no_contact():
    assert weigh(Facts(1, last=DAY + timedelta(days=3), goal=THERE), DAY) is not None
