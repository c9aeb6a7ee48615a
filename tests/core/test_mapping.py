"""Where people stand on the map, and who is a bridge."""

from itertools import combinations
from math import dist, hypot

from hypothesis import given
from hypothesis import strategies as st

from kith.core.mapping import HOLE, Node, beside_each_other, bridges, drawn, groups


@st.composite
def networks(draw):
    count = draw(st.integers(0, 60))
    strength = st.one_of(st.just(0.0), st.floats(0, 1))
    nodes = [Node(person + 1, draw(strength), draw(st.integers(0, 5))) for person in range(count)]
    pair = st.tuples(st.integers(1, max(1, count)), st.integers(1, max(1, count)))
    neighbours = tied(draw(st.lists(pair, max_size=80)))
    least = draw(st.lists(st.floats(0, 3), max_size=7))
    return nodes, neighbours, least


def tied(pairs):
    found = {}
    for one, other in pairs:
        if one != other:
            found.setdefault(one, []).append(other)
            found.setdefault(other, []).append(one)
    return found


@given(networks())
def test_everybody_has_a_place_inside_the_picture_and_none_on_another(network):
    nodes, neighbours, least = network
    found = drawn(nodes, neighbours, least)
    assert found.places.keys() == {one.person for one in nodes}
    for x, y in found.places.values():
        assert HOLE - 1e-6 <= hypot(x, y) <= found.radius
    assert all(dist(one, other) >= 1 - 1e-6 for one, other in combinations(found.places.values(), 2))


@given(networks())
def test_a_stronger_tie_is_never_farther_out_within_a_region(network):
    nodes, neighbours, least = network
    places = drawn(nodes, neighbours, least).places
    for one, other in combinations(nodes, 2):
        if one.region == other.region and one.strength > other.strength:
            assert hypot(*places[one.person]) <= hypot(*places[other.person]) + 1e-6


@given(networks(), st.randoms())
def test_the_same_people_in_any_order_give_the_same_picture(network, chance):
    nodes, neighbours, least = network
    turned = chance.sample(nodes, k=len(nodes))
    assert drawn(turned, neighbours, least) == drawn(nodes, neighbours, least)


@given(networks())
def test_groups_hold_everybody_once_and_stand_together(network):
    nodes, neighbours, _least = network
    people = [one.person for one in nodes]
    assert sorted(one for group in groups(people, neighbours) for one in group) == people
    order = beside_each_other(nodes, neighbours)
    assert sorted(order) == people
    for group in groups(people, neighbours):
        places = sorted(order.index(one) for one in group)
        assert places == list(range(places[0], places[0] + len(group)))


def test_who_are_tied_stand_side_by_side():
    nodes = [Node(person, 0.0, 0) for person in range(1, 9)]
    order = beside_each_other(nodes, tied([(1, 8), (8, 2), (3, 6), (6, 4)]))
    assert order == [1, 8, 2, 3, 6, 4, 5, 7]


def test_a_region_is_as_wide_as_its_people_need_and_at_least_as_its_name():
    nodes = [Node(person, 0.0, 0) for person in range(100)] + [Node(200, 0.0, 1)]
    wide, narrow = drawn(nodes, {}, [0.0, 0.4]).sectors
    assert narrow.end - narrow.begin >= 0.4
    assert wide.end - wide.begin > 5


def test_a_bridge_is_the_one_of_a_group_of_three_whose_tie_is_alive():
    def ties_of(*strengths):
        return [Node(person, strength, 0) for person, strength in enumerate(strengths, 1)]

    chain = tied([(1, 2), (2, 3)])
    assert bridges(ties_of(0.0, 0.4, 0.1), chain) == {2: 2}
    assert bridges(ties_of(0.2, 0.4, 0.0), chain) == {}
    assert bridges(ties_of(0.0, 0.1, 0.0), chain) == {}
    assert bridges(ties_of(0.0, 0.4), tied([(1, 2)])) == {}
