"""Where a meeting is, and as what it counts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.core.meetings import link, told, where


@pytest.mark.parametrize(
    ("place", "found"),
    [
        ("https://us02web.zoom.us/j/1?pwd=x", "Zoom"),
        ("Room 4; https://example.org/x", "Room 4"),
        ("https://example.org/x", ""),
        ("  Café   Phoenix ", "Café Phoenix"),
    ],
)
def test_a_link_is_no_place(place, found):
    assert where(place) == found


def test_one_joins_where_the_link_leads():
    assert link("Room 4 (https://example.org/a-b)") == "https://example.org/a-b"
    assert link("Room 4") == ""


@given(st.text(max_size=400), st.text(max_size=400), st.integers(1, 40))
def test_what_is_told_fits_and_holds_no_address(title, place, invited):
    found = told(title, place, invited=invited)
    assert found.channel in ("meeting", "call", "event")
    assert len(found.place) <= 255
    assert "https://" not in found.place
    assert bool(found.event) == (found.channel == "event")
