"""`kith opportunities`."""

import json


def test_the_command_lists_adds_and_moves(kith):
    assert "No opportunities" in kith("opportunities").out
    added = json.loads(kith("opportunities", "add", "Grid Analyst", "--at", "Halden Grid", "--json").out)
    assert (added["role"], added["organisation"], added["stage"]) == ("Grid Analyst", "Halden Grid", "found")
    moved = json.loads(kith("opportunities", "move", added["id"], "applied", "--json").out)
    assert moved["stage"] == "applied"
    assert json.loads(kith("opportunities", "--json").out) == [moved]
    assert "Grid Analyst, Halden Grid · Applied since" in kith("opportunities").out


def test_what_is_not_there_is_refused_in_a_line(kith):
    refused = kith("opportunities", "move", "999", "applied")
    assert refused.code == 1
    assert "There is no opportunity 999." in refused.err


def test_it_comes_to_no_stage_on_a_day_to_come(kith):
    added = json.loads(kith("opportunities", "add", "Grid Analyst", "--today", "2026-06-09", "--json").out)
    moved = ("opportunities", "move", added["id"], "applied", "--today", "2026-06-09", "--json", "--on")
    assert "This day has not come yet" in kith(*moved, "2026-06-10").err
    assert json.loads(kith(*moved, "2026-06-09").out)["stage"] == "applied"
