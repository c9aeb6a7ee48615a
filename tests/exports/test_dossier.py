"""Everything about one person, for when they ask: all that concerns them, and nothing that tells of others."""

import io
import json
import zipfile

import pytest

from kith.capture.actions import keep
from kith.encounters.actions import log_encounter
from kith.exports import dossier
from kith.favours.actions import make_promise
from kith.people import actions as people
from kith.people.models import ContactPoint, Photo
from tests.cli.machine import Machine

pytestmark = pytest.mark.django_db


@pytest.fixture
def grace(book, maya, today):
    me = {"book": book, "by": maya}
    grace = people.add_person(
        **me, name="Grace Linden", given="Grace", family="Linden", note="Rows; so does Tom Okafor."
    )
    tom = people.add_person(
        **me, name="Tom Okafor", given="Tom", family="Okafor", note="Divorced. Met Grace Linden there."
    )
    people.add_contact_point(**me, person=tom, kind=ContactPoint.EMAIL, value="tom@okafor.example")
    people.add_contact_point(**me, person=grace, kind=ContactPoint.EMAIL, value="grace@linden.example")
    people.affiliate(**me, person=grace, organisation="Halley", title="Adviser")
    people.add_interest(**me, person=grace, name="Rowing")
    people.set_through(**me, person=grace, through=tom)
    Photo.objects.create(book=book, person=grace, media_type="image/png", data=b"\x89PNG\r\n\x1a\n")
    met = log_encounter(
        **me, people=[grace, tom], on=today, channel="meeting", note="Tom brought cake, write tom@okafor.example"
    )
    make_promise(**me, person=grace, what="send her the drawings of Tom Okafor", made_on=today, encounter=met)
    make_promise(**me, person=tom, what="keep his secret plan", made_on=today, encounter=met)
    keep(**me, text="Lunch with Grace Linden and Mo Hale today, Mo is moving to Bath", today=today)
    people.change_person(**me, person=grace, birthday="1979-05-03")
    people.add_person(**me, name="Ann Lee", note="Works nights. Knows Grace Linden from school. Has a dog.")
    return grace


@pytest.fixture
def files(book, grace):
    with zipfile.ZipFile(io.BytesIO(b"".join(dossier.pieces(book, grace)))) as archive:
        return {name.rpartition(".")[2]: archive.read(name).decode() for name in archive.namelist()}


def test_all_that_concerns_them_is_in_both(files):
    for told in (
        "grace@linden.example", "Halley", "Adviser", "Rowing", "1979", "send her the drawings of", "brought cake",
        "Knows Grace Linden from school", "moving to Bath", "Rows; so does",
    ):  # fmt: skip
        assert told in files["html"], told
        assert told in files["json"], told


@pytest.mark.parametrize(
    "others",
    ["Okafor", "okafor.example", "Mo Hale", "Mo ", "secret plan", "Divorced", "Works nights", "Has a dog", "Ann Lee"],
)
def test_nothing_tells_of_others(files, others):
    assert others not in files["json"]
    assert others not in files["html"]


def test_that_others_were_there_is_told_as_a_number(files):
    assert "with 1 other person" in files["html"]
    assert json.loads(files["json"])["facts"]["Encounter"][0]["others there"] == 1


def test_each_fact_tells_its_source_and_what_was_done_with_it(files, book, grace, today):
    told = json.loads(files["json"])
    assert told["about"] == "Grace Linden"
    assert told["facts"]["Capture"][0]["text"].startswith("Lunch with Grace Linden and (another person)")
    assert any(one["after"].get("birthday") == "1979-05-03" for one in told["history"])
    sourced = [row for rows in told["facts"].values() for row in rows if row.get("source")]
    assert all(set(row["source"]) == {"kind", "name", "on"} for row in sourced)


def test_the_document_needs_nothing_beside_it(files):
    page = files["html"]
    assert "data:image/png;base64," in page
    assert "<link" not in page
    assert "<script" not in page
    assert 'href="' not in page
    assert "prefers-color-scheme: dark" in page


def test_nothing_in_the_book_changes(book, grace):
    from kith.exports.jsonl import lines

    before = list(lines(book))
    list(dossier.pieces(book, grace))
    assert list(lines(book)) == before


def test_the_page_of_a_person_offers_it(web, grace):
    where = f"/people/{grace.pk}/everything"
    assert where in web.get(f"/people/{grace.pk}").content.decode()
    answer = web.get(where)
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/zip")
    assert f"grace-linden-{grace.pk}.zip" in answer["Content-Disposition"]


def test_so_does_the_shell(tmp_path):
    kith = Machine.furnished(tmp_path / "home")
    kith("met", "Lunch with Grisella Quennelvaart and Mo Hale today")
    said = kith("export", "--person", "Grisella", "-o", tmp_path / "grisella.zip")
    assert said.code == 0, said.err
    with zipfile.ZipFile(tmp_path / "grisella.zip") as archive:
        assert any(name.endswith(".json") for name in archive.namelist())
    assert kith("export", "--person", "Nobody", "-o", tmp_path / "x.zip").code == 1
    assert kith("export").code == 2
