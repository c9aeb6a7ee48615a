"""One ZIP with all of a book: it comes in again as an equal book, and is read without Kith."""

import csv
import io
import os
import re
import zipfile
from html.parser import HTMLParser

import pytest
from django.test import TestCase
from django.utils import translation

from kith.encounters.models import Encounter
from kith.exports import everything, ready
from kith.exports.lists import tables
from kith.exports.parting import files_of
from kith.jobs.actions import run_here
from kith.jobs.models import Job
from kith.kernel.portable import kinds
from kith.people import actions as people
from kith.people.actions import erase_person
from kith.people.models import Person
from tests.exports.test_jsonl import full
from tests.imports.conftest import bring, bring_archive, content

pytestmark = pytest.mark.django_db
__all__ = ["bring", "bring_archive", "content", "full"]
PAGE = re.compile(r"kith-maya/(?:people/)?[\w-]+\.html")


@pytest.fixture
def path(full, tmp_path):
    path = tmp_path / "everything.zip"
    path.write_bytes(b"".join(everything.pieces(full)))
    return path


@pytest.fixture
def files(path):
    """What is in the ZIP, by name."""
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        return {entry.filename: archive.read(entry) for entry in archive.infolist()}


def test_it_comes_in_again_as_an_equal_book(full, path, bring, content, omar):
    result = bring(path, into=omar.book, by=omar)
    assert result["skipped"] == []
    assert content(omar.book) == content(full)


def test_every_kind_of_row_is_in_a_table_and_its_photographs_are_files(full, files):
    rows = {
        name.rpartition("/")[2]: list(csv.DictReader(io.StringIO(data.decode())))
        for name, data in files.items()
        if name.endswith(".csv")
    }
    counts = sorted(len(one) for one in rows.values())
    for model in kinds().values():
        assert model.__name__ in ("Photo", "Suppression") or model.objects.of(full).count() in counts
    assert {one["name"] for one in rows["people.csv"]} >= {"Ida Brandvold", "Noor Haddad", "Teo Marchetti"}
    coffee = next(one for one in rows["encounters.csv"] if one["note"] == "Coffee; the mast is up")
    assert coffee["people"] == "Ida Brandvold; Teo Marchetti"
    assert coffee["on"] == Encounter.objects.of(full).get(note="Coffee; the mast is up").on.isoformat()
    assert [data for name, data in files.items() if "/photos/noor-haddad" in name] == [b"\x89PNG\r\n\x1a\n"]


@pytest.mark.parametrize("text", ["=1+1", "+49 30 555", "-2", "@SUM(A1)", "=cmd|' /C calc'!A0"])
def test_no_cell_of_any_table_is_a_formula(book, maya, text):
    person = people.add_person(book=book, by=maya, name=f"{text} Moss", note=text, met=text)
    people.add_interest(book=book, by=maya, person=person, name=text)
    people.affiliate(book=book, by=maya, person=person, organisation=f"{text} Ltd", title=text)
    for _name, lines in tables(book):
        for row in csv.reader(io.StringIO("".join(lines))):
            assert all(cell[:1] not in {"=", "+", "-", "@", "\t", "\r"} for cell in row)


class Page(HTMLParser):
    """What a page links to, and whether it holds anything that runs or is asked for elsewhere."""

    def __init__(self, text):
        super().__init__()
        self.links, self.tags = [], set()
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.links += [value for name, value in attrs if name in ("href", "src") and not value.startswith("#")]


def test_its_pages_need_nothing_but_themselves(files):
    pages = {name: data.decode() for name, data in files.items() if name.endswith(".html")}
    assert all(PAGE.fullmatch(name) for name in pages)
    for name, text in pages.items():
        page = Page(text)
        assert not page.tags & {"script", "form", "iframe", "style"}
        for link in page.links:
            parts = name.split("/")[:-1]
            for step in link.split("/"):
                parts = parts[:-1] if step == ".." else [*parts, step]
            assert "/".join(parts) in files, (name, link)
    assert "prefers-color-scheme: dark" in files["kith-maya/look.css"].decode()
    assert "url(" not in files["kith-maya/look.css"].decode()


def test_a_page_tells_of_each_person_what_passed(full, files):
    ida = Person.objects.of(full).get(name="Ida Brandvold")
    page = files[f"kith-maya/people/ida-brandvold-{ida.pk}.html"].decode()
    for told in ("Head of Grid", "Nordvind", "Sailing", "Rowers", "Coffee; the mast is up", "send the drawings"):
        assert told in page
    assert "Ida Brandvold" in files["kith-maya/index.html"].decode()
    assert "send the drawings" in files["kith-maya/promises.html"].decode()
    assert "Met Odd Lien of Havblikk at the boat fair today" in files["kith-maya/sentences.html"].decode()


def test_a_name_is_never_a_tag(book, maya):
    people.add_person(book=book, by=maya, name="<script>alert(1)</script> Moss", note="<b>bold</b>")
    with zipfile.ZipFile(io.BytesIO(b"".join(everything.pieces(book)))) as archive:
        for name in archive.namelist():
            assert not name.endswith(".html") or b"<script" not in archive.read(name)


def test_it_holds_nothing_of_another_book(book, omar, full):
    people.add_person(book=omar.book, by=omar, name="Grete Aas")
    with zipfile.ZipFile(io.BytesIO(b"".join(everything.pieces(book)))) as archive:
        assert not any(b"Grete Aas" in archive.read(name) for name in archive.namelist())


def test_the_export_page_has_it_made_and_offers_it_for_a_day(web, full):
    assert "/export/everything" in web.get("/export").content.decode()
    assert web.get("/export/everything").headers["Location"] == "/export"
    page = web.post("/export/everything", follow=True).content.decode()
    assert "<progress" in page
    web.post("/export/everything")
    job = Job.objects.of(full).get(name=ready.JOB)  # one at a time
    run_here(job.pk)
    page = web.get("/export").content.decode()
    assert "The ZIP is ready" in page
    assert "<progress" not in page
    assert "The ZIP is ready" not in web.get("/export").content.decode(), "that is told once"
    answer = web.get("/export/everything")
    assert answer["Content-Type"] == "application/zip"
    with zipfile.ZipFile(io.BytesIO(b"".join(answer.streaming_content))) as archive:
        assert "kith-maya/index.html" in archive.namelist()
    assert translation.get_language() == "en"
    (path,) = (one for one in ready.files(full) if one.exists())
    assert path.stat().st_mode & 0o777 == 0o600
    clear_old = ready.clear_old
    clear_old()
    assert path.exists()
    os.utime(path, (0, 0))
    clear_old()
    assert not path.exists()


def test_it_goes_when_somebody_is_erased_and_with_the_book(full):
    shares = []
    ready.make(full, shares.append)
    assert shares == sorted(shares)
    assert 0 <= shares[0] <= shares[-1] <= 1
    assert set(files_of(book=full)) == set(ready.files(full))
    with TestCase.captureOnCommitCallbacks(execute=True):
        erase_person(book=full, by=full.owner, person=Person.objects.of(full).first())
    assert ready.ready(full) is None
