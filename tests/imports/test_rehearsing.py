"""Looking first: the same figures as bringing it in, and nothing is written meanwhile."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kith.imports import actions, rehearsing, running
from kith.kernel.home import private_folder

from .archives import IDA_ROW, TEO_ROW, table, whole, zipped

pytestmark = pytest.mark.django_db
KINDS = ("read", "added", "updated", "unchanged", "skipped")


@pytest.fixture(params=[1, 4, 500])
def chunk(request, monkeypatch):
    for module in (rehearsing, running):
        monkeypatch.setattr(module, "CHUNK", request.param)


@pytest.fixture
def look(book, maya):
    def look(*paths, **options):
        return actions.rehearse(book=book, by=maya, paths=paths, **options)

    return look


def cards(path):
    people = [f"FN:Person {n % 7}\r\nEMAIL:p{n % 7}@invented.example\r\nORG:Firm {n % 3}\r\nX-N:{n}" for n in range(20)]
    rows = [*people, people[3], "NOTE:nobody", "FN:Wei Sun Lim\r\nUID:w", "FN:Wei Sun Lim\r\nUID:w\r\nTEL:123456789"]
    path.write_text("".join(f"BEGIN:VCARD\r\nVERSION:3.0\r\n{row}\r\nEND:VCARD\r\n" for row in rows), newline="")
    return path


def told(result):
    return {kind: result[kind] for kind in KINDS}


@pytest.mark.usefixtures("chunk")
def test_it_tells_what_the_import_then_does(look, bring, tmp_path):
    moved = {**whole(), "Connections.csv": table("Connections.csv", (*IDA_ROW[:4], "Orla", "", IDA_ROW[6]), TEO_ROW)}
    archive, later = zipped(tmp_path / "1.zip", whole()), zipped(tmp_path / "2.zip", moved)
    for paths in ([archive], [archive], [later, cards(tmp_path / "p.vcf")], [tmp_path / "p.vcf"]):
        looked = told(look(*paths))
        assert looked == told(bring(*paths)), paths
        assert looked["read"] > 10


@pytest.mark.usefixtures("chunk")
def test_so_it_does_for_a_book_from_another_kith(look, bring, content, omar, tmp_path):
    bring(zipped(tmp_path / "1.zip", whole()), into=omar.book, by=omar)
    (tmp_path / "book.jsonl").write_text(content(omar.book))
    assert told(look(tmp_path / "book.jsonl")) == told(bring(tmp_path / "book.jsonl"))


def test_nothing_is_written_and_nothing_is_left(look, content, tmp_path):
    before, folders = content(), set(private_folder("imports").iterdir())
    with CaptureQueriesContext(connection) as asked:
        look(zipped(tmp_path / "Complete.zip", whole()))
    words = {query["sql"].split()[0] for query in asked.captured_queries}
    assert words <= {"SELECT", "DECLARE"}
    assert content() == before
    assert set(private_folder("imports").iterdir()) == folders
