"""What came of opportunities by their source, and how sure that is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.core.funnel import Way, sides, ways, wilson


@pytest.mark.parametrize(
    ("hits", "tries", "low", "high"),
    [
        (0, 10, 0.0, 0.2775),
        (5, 10, 0.2366, 0.7634),
        (10, 10, 0.7225, 1.0),
        (2, 6, 0.0968, 0.7000),
        (1, 100, 0.0018, 0.0545),
    ],
)
def test_the_interval_is_wilsons(hits, tries, low, high):
    assert wilson(hits, tries) == pytest.approx((low, high), abs=5e-5)


@given(st.integers(0, 5000), st.integers(0, 5000))
def test_the_interval_holds_the_share_and_stays_within_bounds(one, other):
    hits, tries = min(one, other), max(one, other)
    low, high = wilson(hits, tries)
    assert 0 <= low <= high <= 1
    if tries:
        assert low <= hits / tries <= high


def test_what_was_only_found_was_not_tried_and_a_declined_offer_was_one():
    facts = [
        ("board", {"found"}),
        ("board", {"found", "applied", "closed"}),
        ("referral", {"found", "asked", "interview"}),
        ("referral", {"found", "applied", "declined"}),
        ("", {"applied"}),
    ]
    found = ways(facts, ("referral", "board"))
    assert found == [Way("referral", 2, 2, 1), Way("board", 1, 0, 0)]
    assert [(one.tried, one.offers) for one in sides(found)] == [(2, 1), (1, 0)]
    assert found[1].too_few
