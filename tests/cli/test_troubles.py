"""A book that is held, closed or damaged, and a process that is told to end: one sentence, and nothing is lost."""

import os
import signal
import sqlite3
import time
from contextlib import closing, contextmanager

import pytest

from .test_serving import serving

CARDS = 4000


def refused(said, *words):
    assert (said.code, said.out, len(said.err.splitlines())) == (1, "", 1), said.err
    assert [word for word in words if word not in said.err] == [], said.err
    return True


@contextmanager
def held(machine):
    """Somebody else writes."""
    with closing(sqlite3.connect(machine.home / "kith.sqlite3")) as other:
        other.execute("BEGIN EXCLUSIVE")
        yield


def test_a_book_that_another_program_holds(furnished, tmp_path):
    settings = tmp_path / "impatient.py"
    settings.write_text("from kith.house.settings import *\nDATABASES['default']['OPTIONS']['timeout'] = 0.1\n")
    furnished.environment |= {"PYTHONPATH": str(tmp_path), "DJANGO_SETTINGS_MODULE": "impatient"}
    with held(furnished):
        assert refused(furnished("met", "Met Ada Berg"), "Another program", "Try again")
        assert furnished("history").code == 0, "reading goes on"
    assert furnished("met", "Met Ada Berg").code == 0


@pytest.mark.parametrize("words", [["find", "ada"], ["met", "Met Ada"], ["backup"], ["serve", "--port", "0"]])
def test_a_damaged_book(furnished, words):
    path = furnished.home / "kith.sqlite3"
    path.write_bytes(path.read_bytes()[:20_000])
    assert refused(furnished(*words), "damaged", "kith restore FILE")


def test_a_book_that_is_damaged_further_down(furnished, cards):
    furnished("import", cards)
    path = furnished.home / "kith.sqlite3"
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        size, root = (
            database.execute(f"SELECT {what}").fetchone()[0]
            for what in ("page_size FROM pragma_page_size", "rootpage FROM sqlite_master WHERE name = 'journal_batch'")
        )
    with path.open("r+b") as file:
        file.seek((root - 1) * size)
        file.write(os.urandom(size))
    assert refused(furnished("history"), "damaged", "kith restore FILE")


@pytest.mark.parametrize("part", ["TABLE search_index", "TRIGGER search_document_in"])
def test_an_index_that_has_lost_a_part_is_told_and_made_again(furnished, cards, part):
    furnished("import", cards)
    with closing(sqlite3.connect(furnished.home / "kith.sqlite3")) as database:
        database.execute(f"DROP {part}")
    if part == "TABLE search_index":
        assert refused(furnished("find", "tom"), "kith doctor")
    said = furnished("doctor")
    assert (said.code, "lost its table" in said.out, "kith doctor --mend" in said.out) == (1, True, True)
    assert furnished("doctor", "--mend").code == 0
    assert len(furnished("find", "tom", "--json").document) == 2
    assert furnished("met", "Met Ada Berg").code == 0
    assert len(furnished("find", "ada", "--json").document) == 1


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("KITH_TIME_ZONE", "Mars/Base"),
        ("KITH_DATABASE_URL", "rubbish"),
        ("KITH_DATABASE_URL", "mysql://kith@host/kith"),
    ],
)
def test_a_setting_that_cannot_be_is_named(furnished, name, value):
    furnished.environment[name] = value
    assert refused(furnished("history"), name)


@pytest.mark.parametrize("name", ["kith.sqlite3", "queue.sqlite3", "secret.key"])
def test_what_kith_runs_on_is_not_written_over(furnished, name):
    furnished("met", "Met Ada Berg")
    furnished("find", "ada")  # takes in what met left
    (furnished.home / "queue.sqlite3").touch()
    before = (furnished.home / name).read_bytes()
    assert refused(furnished("export", "--to", "vcard", "-o", furnished.home / name), "another file")
    assert (furnished.home / name).read_bytes() == before
    assert len(furnished("find", "ada", "--json").document) == 1


def test_a_home_that_is_a_file(machine):
    machine.home.write_text("")
    assert refused(machine("find", "ada"), str(machine.home), "is a file", "--home")


@pytest.mark.skipif(os.name != "posix", reason="signals are POSIX's")
@pytest.mark.parametrize("words", [["serve", "--port", "0", "--no-open"], ["work"]])
@pytest.mark.parametrize("sign", ["SIGTERM", "SIGINT"])
def test_a_server_that_is_told_to_end_ends_well(furnished, words, sign):
    process = furnished.start(*words)
    process.stdout.readline()  # from here on at any moment, however little of the machine it gets
    process.send_signal(getattr(signal, sign))
    _, err = process.communicate(timeout=60)
    assert (process.returncode, err) == (0, "")
    assert not (furnished.home / "address").exists()


@pytest.mark.skipif(os.name != "posix", reason="signals are POSIX's")
@pytest.mark.parametrize(("sign", "code"), [("SIGTERM", 143), ("SIGINT", 130)])
def test_an_import_that_is_told_to_end_gives_its_job_back(furnished, tmp_path, sign, code):
    importing = begin_import(furnished, tmp_path)
    importing.send_signal(getattr(signal, sign))
    out, err = importing.communicate(timeout=60)
    assert (importing.returncode, out) == (code, "")
    assert "goes on when Kith next starts" in err
    assert rows(furnished, "SELECT state, runner FROM jobs_job") == [("waiting", "")]
    assert rows(furnished, "SELECT state FROM imports_import") == [("running",)]


@pytest.mark.skipif(os.name != "posix", reason="signals are POSIX's")
def test_a_server_that_is_told_to_end_gives_its_job_back(furnished, tmp_path):
    importing = begin_import(furnished, tmp_path)
    importing.kill()
    importing.communicate()
    ((before,),) = rows(furnished, "SELECT read FROM imports_import")
    with serving(furnished, "--no-open") as (process, _):
        while rows(furnished, "SELECT read FROM imports_import") == [(before,)]:
            assert process.poll() is None
            assert before < CARDS
            time.sleep(0.01)
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=60)
    assert process.returncode == 0
    ((state, runner),) = rows(furnished, "SELECT state, runner FROM jobs_job")
    assert (state, runner) in (("waiting", ""), ("done", runner))


def begin_import(machine, folder):
    """An import of which a part is in."""
    path = folder / "many.vcf"
    path.write_text("".join(f"BEGIN:VCARD\nVERSION:3.0\nFN:Person {n}\nEND:VCARD\n" for n in range(CARDS)))
    importing = machine.start("import", path, "--json")
    while importing.poll() is None and not sum(sum(rows(machine, "SELECT read FROM imports_import"), ())):
        time.sleep(0.005)
    return importing


def rows(machine, question):
    with closing(sqlite3.connect(f"file:{machine.home}/kith.sqlite3?mode=ro", uri=True)) as database:
        return database.execute(question).fetchall()
