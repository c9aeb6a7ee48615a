"""The best paths are those of the definition, found without looking at all."""

from itertools import pairwise, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.core import paths
from kith.core.paths import End, Ground, Path, best_paths, strongest

PEOPLE = range(8)
STRENGTHS = st.sampled_from([1.0, 0.9, 0.7, 0.5, 0.3, 0.1]) | st.floats(0.01, 1.0)


def every_path(ties, source, targets, barred):
    """All of them, by trying every order of people."""
    inside = [one for one in PEOPLE if one not in targets and one != source and one not in barred]
    for target in targets:
        for count in range(3):
            for inner in permutations(inside, count):
                people = (source, *inner, target)
                hops = [ties.get(frozenset(hop)) for hop in pairwise(people)]
                if all(hops):
                    outer = hops[0] if len(hops) == 1 else hops[0] * hops[-1]
                    yield Path(people, outer * hops[1] if len(hops) == 3 else outer)


def ground_of(ties, source, targets, barred):
    of = {one: {} for one in PEOPLE}
    for pair, strength in ties.items():
        a, b = pair
        of[a][b] = of[b][a] = strength
    return Ground(
        source=source,
        targets=frozenset(targets),
        direct={one: of[source][one] for one in targets if one in of[source]},
        ends=[End(b, t, s) for t in targets for b, s in of[t].items() if b not in barred],
        near=lambda ids: {one: of[source][one] for one in ids if one in of[source] and one not in barred},
        middle=lambda ids, least: [(b, a, s) for b in ids for a, s in of[b].items() if s >= least],
    )


@st.composite
def graphs(draw):
    pairs = [frozenset((a, b)) for a in PEOPLE for b in PEOPLE if a < b]
    ties = draw(st.dictionaries(st.sampled_from(pairs), STRENGTHS, max_size=len(pairs)))
    targets = draw(st.sets(st.sampled_from(PEOPLE[1:]), min_size=1, max_size=3))
    barred = draw(st.sets(st.sampled_from(PEOPLE[1:]), max_size=2))
    return ties, 0, sorted(targets), barred


@pytest.mark.parametrize("few", [paths.FEW, 0])
@given(graph=graphs(), once=st.booleans(), limit=st.integers(1, 5))
def test_the_paths_are_those_that_trying_all_gives(few, graph, once, limit):
    before, paths.FEW = paths.FEW, few
    try:
        found = best_paths(ground_of(*graph), limit=limit, once=once)
    finally:
        paths.FEW = before
    assert found == strongest(every_path(*graph), limit=limit, once=once)


@given(graph=graphs())
def test_nobody_between_is_on_two_paths_and_nobody_barred_on_any(graph):
    found = best_paths(ground_of(*graph))
    between = [one for path in found for one in path.inner]
    assert len(between) == len(set(between))
    assert not set(between) & (graph[3] | set(graph[2]) | {0})
    assert [path.strength for path in found] == sorted((path.strength for path in found), reverse=True)


def test_of_paths_as_strong_the_shorter_comes_first_and_a_stronger_one_takes_its_people():
    ties = {frozenset(pair): 1.0 for pair in [(0, 1), (1, 7), (0, 2), (2, 3), (3, 7), (0, 4), (4, 1)]}
    found = best_paths(ground_of(ties, 0, [7], set()))
    assert [path.people for path in found] == [(0, 1, 7), (0, 2, 3, 7)]
