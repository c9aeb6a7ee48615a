"""Which names have room beside their dots."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from kith.core.labels import Dot, box_of, labels

SIZES, RADIUS, WITHIN = (37.0, 19.0, 9.5), 5.0, 460.0
PLACES = st.builds(Dot, st.integers(-300, 300), st.integers(-300, 300), st.text("abcdefgh ", max_size=20))


def apart(one, other):
    return one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]


@given(st.lists(PLACES, max_size=25))
def test_names_never_overlap_each_other_or_a_dot_from_the_size_on_at_which_they_are_shown(dots):
    found = labels(dots, SIZES, RADIUS, WITHIN)
    for tier, size in enumerate(SIZES):
        boxes = [box_of(dots[one.dot], size, RADIUS, one.side) for one in found if one.tier <= tier]
        assert all(apart(*pair) for pair in combinations(boxes, 2))
    for one in found:
        box = box_of(dots[one.dot], SIZES[one.tier], RADIUS, one.side)
        for dot in dots:
            assert apart(box, (dot.x - RADIUS, dot.y - RADIUS, dot.x + RADIUS, dot.y + RADIUS))


@given(st.lists(PLACES, max_size=25))
def test_names_are_told_once_inside_the_picture_and_always_the_same(dots):
    found = labels(dots, SIZES, RADIUS, WITHIN)
    assert len({one.dot for one in found}) == len(found)
    assert all(dots[one.dot].name for one in found)
    for one in found:
        box = box_of(dots[one.dot], SIZES[one.tier], RADIUS, one.side)
        assert all(abs(edge) <= WITHIN for edge in box)
    assert labels(dots, SIZES, RADIUS, WITHIN) == found


def test_who_matters_most_is_named_first():
    dots = [Dot(0, 0, "Ines"), Dot(0, 16, "Abel")]
    assert [(one.dot, one.side) for one in labels(dots, (16.0,), 2.0, WITHIN)] == [(0, "right"), (1, "left")]


def test_who_stands_below_the_middle_may_be_named_above_and_the_other_way_round():
    row = [Dot(x, 100, "") for x in (-30, 30)]
    [found] = labels([Dot(0, 100, "Ines"), *row], (20.0,), 5.0, WITHIN)
    assert found.side == "above"
