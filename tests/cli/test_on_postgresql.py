"""A user whose home is on PostgreSQL: the same commands, the same server, and work that goes on after a crash."""

import os
import signal
import time

import psycopg
import pytest

from tests.on_postgresql import a_database

from .machine import Machine
from .test_serving import browser, serving

CARDS = 3000


def connect(name):
    """To a database of the cluster that the suite runs on."""
    who, _, _ = os.environ["KITH_DATABASE_URL"].rpartition("/")
    folder = who.partition("@/")[2]
    return psycopg.connect(host=f"/{folder.strip('/')}", user="kith", dbname=name, autocommit=True)


@pytest.fixture
def served(tmp_path):
    """A machine with a database of its own."""
    machine = Machine(tmp_path / "home")
    with a_database(os.environ["KITH_DATABASE_URL"]) as url:
        machine.database = url.rpartition("/")[2]
        machine.environment["KITH_DATABASE_URL"] = url
        yield machine


def rows(machine, question):
    with connect(machine.database) as database:
        return database.execute(question).fetchall()


@pytest.fixture
def many(tmp_path):
    path = tmp_path / "many.vcf"
    path.write_text("".join(f"BEGIN:VCARD\nVERSION:3.0\nFN:Person {n}\nEND:VCARD\n" for n in range(CARDS)))
    return path


def begun(machine, path):
    """An import of which a part is in."""
    importing = machine.start("import", path, "--json")
    while importing.poll() is None and not state(machine)[0]:
        time.sleep(0.01)
    return importing


def state(machine):
    """How many items the import has taken in, and how it stands."""
    if rows(machine, "SELECT to_regclass('imports_import')") == [(None,)]:
        return 0, ""
    found = rows(machine, "SELECT read, state FROM imports_import ORDER BY id")
    return found[0] if found else (0, "")


def test_the_commands_work_and_nothing_of_the_book_is_in_the_home(served, cards):
    assert served("import", cards, "--json").document["added"] == 3
    assert served("met", "Coffee with Priya Raman, send her the paper by Friday").code == 0
    assert len(served("find", "pryia", "--json").document) == 1
    assert served("show", "Priya Raman", "--json").document["encounters"] == 1
    assert served("undo").code == 0
    said = served("doctor")
    assert (said.code, said.err) == (0, ""), said.out
    refused = served("backup")
    assert (refused.code, "pg_dump" in refused.err) == (1, True)
    assert not list(served.home.glob("kith.sqlite3*"))


def test_only_the_first_command_looks_at_every_migration(served):
    assert served("history").code == 0
    rows(served, "DELETE FROM django_migrations WHERE app = 'sessions' RETURNING id")
    assert served("history").code == 0, "a second migration would make the table of sessions again, and fail"


def test_two_first_commands_at_once_make_one_owner(served):
    both = [served.start("history", "--json") for _ in range(2)]
    ended = [(process.communicate()[1], process.returncode) for process in both]
    assert [code for _, code in ended] == [0, 0], ended
    assert rows(served, "SELECT count(*) FROM accounts_user") == [(1,)]


def test_it_serves_and_its_queue_carries_out_what_was_put_down(served, cards):
    served("import", cards)
    rows(served, "UPDATE jobs_job SET state = 'waiting' RETURNING id")
    with serving(served, "--no-open") as (process, link):
        with browser().open(link) as page:
            assert page.status == 200
        for _ in range(100):
            if rows(served, "SELECT DISTINCT state FROM jobs_job") == [("done",)]:
                break
            time.sleep(0.2)
        process.send_signal(signal.SIGTERM)
        process.wait(60)
    assert process.returncode == 0
    assert rows(served, "SELECT DISTINCT state FROM jobs_job") == [("done",)]


def test_an_import_that_was_killed_goes_on_when_it_serves(served, many):
    importing = begun(served, many)
    importing.kill()
    importing.communicate()
    assert state(served)[1] == "running"
    with serving(served, "--no-open"):
        waited = 0
        while state(served) != (CARDS, "done") and waited < 600:
            time.sleep(0.1)
            waited += 1
    assert state(served) == (CARDS, "done")
    assert rows(served, "SELECT count(*) FROM people_person") == [(CARDS,)]


def test_it_waits_for_no_other_database_of_the_server(served):
    with connect("postgres") as other, other.transaction():
        other.execute("ANALYZE")
        with serving(served, "--no-open") as (_, link), browser().open(link, timeout=30) as page:
            assert page.status == 200


def test_an_import_that_is_told_to_end_gives_its_job_back_to_any_machine(served, many):
    importing = begun(served, many)
    importing.send_signal(signal.SIGTERM)
    importing.communicate(timeout=60)
    assert importing.returncode == 143
    assert rows(served, "SELECT state, runner FROM jobs_job") == [("waiting", "")]


def test_a_server_that_does_not_answer_is_told_in_one_sentence(served):
    served.environment["KITH_DATABASE_URL"] = "postgres://kith@127.0.0.1:9/kith"
    for words in (["history"], ["met", "Met Ada Berg"], ["serve", "--port", "0"]):
        said = served(*words)
        assert (said.code, said.out, len(said.err.splitlines())) == (1, "", 1), said.err
        assert "KITH_DATABASE_URL" in said.err
    assert served("doctor").code == 1
