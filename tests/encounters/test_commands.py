"""`kith log` and `kith show`, as a shell calls them."""

import json

import pytest

from kith.encounters.models import Encounter
from kith.faces.cli.main import run

pytestmark = pytest.mark.django_db


@pytest.fixture
def said(capsys):
    """Runs a command line; its exit code and what it printed."""

    def said(*words):
        code = run(words)
        return code, capsys.readouterr()

    return said


def test_log_notes_an_encounter(said, book, ines):
    code, told = said("log", "Ines", "--channel", "call", "--on", "2026-02-11", "--note", "Sails")
    found = Encounter.objects.of(book).get()
    assert (code, found.channel, found.on.isoformat(), found.note) == (0, "call", "2026-02-11", "Sails")
    assert told.out.startswith("Kept: call with Ines Prado")


def test_log_answers_json(said, ines):
    _, told = said("log", str(ines.pk), "--today", "2026-06-09", "--json")
    answer = json.loads(told.out)
    assert (answer["person"], answer["on"], answer["channel"]) == (ines.pk, "2026-06-09", "meeting")


def test_a_day_to_come_and_nobody_are_refused_on_one_line(said, book, ines):
    for words in (["log", "Ines", "--on", "2026-06-10", "--today", "2026-06-09"], ["log", "Tom"]):
        code, told = said(*words)
        assert (code, told.out, told.err.count("\n")) == (1, "", 1)
    assert said("log", "Ines", "--channel", "pigeon")[0] == 2
    assert not Encounter.objects.of(book).exists()


def test_show_tells_the_timeline(said, ines, log):
    log(ines, "2026-02-11", "call", note="Sails")
    _, told = said("show", "Ines", "--json")
    facts = json.loads(told.out)
    assert (facts["last_contact"], facts["encounters"], facts["timeline"][0]["note"]) == ("2026-02-11", 1, "Sails")
    assert "Call. Sails" in said("show", "Ines")[1].out
