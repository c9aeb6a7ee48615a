"""The day is the machine's own until somebody chooses another."""

from zoneinfo import ZoneInfo

import pytest

from kith.kernel import zones


@pytest.mark.parametrize(("told", "zone"), [("Pacific/Auckland", "Pacific/Auckland"), (":Europe/Oslo", "Europe/Oslo")])
def test_what_the_environment_says(monkeypatch, told, zone):
    monkeypatch.setenv("TZ", told)
    assert zones.machine_zone() == zone


@pytest.mark.parametrize("told", ["", "/etc/passwd", "../../etc/passwd", "Nowhere/Land", "EST5EDT4,M3.2.0"])
def test_what_is_no_zone_is_passed_over(monkeypatch, told):
    monkeypatch.setenv("TZ", told)
    ZoneInfo(zones.machine_zone())


def test_where_nothing_is_told_the_offset_counts(monkeypatch):
    import time

    monkeypatch.setattr(zones, "_told", lambda: iter(()))
    monkeypatch.setenv("TZ", "XYZ-2")  # two hours east, in POSIX's way
    time.tzset()
    try:
        assert zones.machine_zone() == "Etc/GMT-2"
    finally:
        monkeypatch.delenv("TZ")
        time.tzset()
