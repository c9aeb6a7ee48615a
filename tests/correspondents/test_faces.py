"""The page and the command of correspondents."""

import json

import pytest
from click.testing import CliRunner

from kith.correspondents.commands import COMMANDS
from kith.correspondents.models import Correspondent
from kith.imports.models import Import
from kith.kernel.errors import Refusal
from kith.people.models import Person

from ..imports.mails import MAYA, NOON, letter

pytestmark = pytest.mark.django_db
LARS, BO = "Lars Holm <lars@holm.example>", "bo.ek@example.net"


@pytest.fixture
def mailed(bring_box):
    return bring_box(letter(1, LARS, MAYA), letter(2, MAYA, LARS, NOON), letter(3, MAYA, BO), letter(4, BO, MAYA, NOON))


def text(answer):
    return answer.content.decode()


def row(address):
    return Correspondent.objects.of_all_books().get(address=address)


def test_ticked_ones_are_added_by_the_name_that_stands_there(web, mailed, book):
    page = text(web.get("/correspondents"))
    assert "lars@holm.example" in page
    assert 'value="Bo Ek"' in page
    bo, lars = row("bo.ek@example.net"), row("lars@holm.example")
    sent = {"do": "add", "stranger": [bo.pk, lars.pk], f"name-{bo.pk}": "Bo Ekström"}
    answer = web.post("/correspondents", sent, follow=True)
    assert "Everybody you write with is in your book" in text(answer)
    assert sorted(Person.objects.of(book).values_list("name", flat=True)) == ["Bo Ekström", "Lars Holm"]


def test_never_is_never_and_what_is_theirs_is_theirs(web, mailed, book, know):
    lars = know("Lars Holm", "lars@work.example")
    assert "Whom you write with" in text(web.get("/people/"))
    bo, other = row("bo.ek@example.net"), row("lars@holm.example")
    web.post("/correspondents", {"do": "never", "stranger": bo.pk})
    web.post("/correspondents", {"do": "theirs", "address": other.pk, f"of-{other.pk}": lars.pk})
    assert lars.contact_points.count() == 2
    assert "Everybody you write with is in your book" in text(web.get("/correspondents"))


def test_today_tells_that_there_are_some_as_does_the_import(web, mailed, book, know):
    know("Ida Brandvold")
    assert "2 addresses with which you write are not in your book." in text(web.get("/"))
    assert "Some people whom you write with are not in your book." in text(
        web.get(f"/imports/{Import.objects.of(book).get().pk}")
    )


def test_nothing_ticked_is_said(web, mailed):
    assert "Tick somebody first." in text(web.post("/correspondents", {"do": "add"}, follow=True))


def test_the_command_lists_adds_and_leaves_out(mailed, book, know):
    know("Lars Holm")

    def run(*words):
        done = CliRunner().invoke(COMMANDS[0], words)
        assert done.exit_code == 0, done.output
        return done.stdout

    found = json.loads(run("--json"))
    assert [(one["person"], one["address"], one["alike"]) for one in found["theirs"]] == [
        ("Lars Holm", "lars@holm.example", "same")
    ]
    assert [(one["address"], one["name"], one["out"], one["in"]) for one in found["strangers"]] == [
        ("bo.ek@example.net", "Bo Ek", 1, 1)
    ]
    assert "Bo Ek <bo.ek@example.net>: 1 from you · 1 from them" in run()
    run("--theirs", "--add", "bo.ek@example.net")
    assert json.loads(run("--json")) == {"theirs": [], "strangers": [], "total": 0}
    assert isinstance(CliRunner().invoke(COMMANDS[0], ["--never", "nobody@example.net"]).exception, Refusal)
