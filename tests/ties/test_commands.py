"""`kith goal` says, shows and keeps what was said before."""

import json

import pytest

from kith.faces.cli.main import run

pytestmark = pytest.mark.django_db


@pytest.fixture
def said(book, capsys):
    def said(*words):
        code = run(["--book", "Maya", *words]) or 0
        told = capsys.readouterr()
        return code, told.out, told.err

    return said


def test_a_goal_is_said_and_what_is_not_said_stays(said):
    assert "kith goal seeking" in said("goal")[1]
    said("goal", "seeking", "--organisation", "Nordvind", "--organisation", "Havblikk", "--place", "Bergen")
    said("goal", "employed", "--until", "2099-09-01")
    told = json.loads(said("goal", "--json")[1])
    assert told == {
        "mode": "employed",
        "organisations": ["Nordvind", "Havblikk"],
        "fields": [],
        "level": "",
        "places": ["Bergen"],
        "digital": None,
        "until": "2099-09-01",
    }
    assert "Organisations: Nordvind, Havblikk" in said("goal")[1]
    assert json.loads(said("goal", "none", "--json")[1])["mode"] == ""
    assert json.loads(said("goal", "--not-digital", "--json")[1])["digital"] is False
    assert "Digital field: No" in said("goal")[1]


def test_a_mode_that_there_is_not_is_wrong_usage_and_a_day_gone_by_is_refused(said):
    assert said("goal", "retired")[0] == 2
    code, out, err = said("goal", "seeking", "--until", "2001-01-01")
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert "kith goal seeking" in said("goal")[1]
