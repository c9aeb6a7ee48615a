"""Any command on an empty home makes folder, database, owner and book, for the owner's eyes alone."""

import sqlite3
import stat
from contextlib import closing

import pytest

from kith.kernel.database import schema


def modes(home):
    return {path.relative_to(home).as_posix(): stat.S_IMODE(path.stat().st_mode) for path in home.rglob("*")}


@pytest.mark.parametrize(
    "words", [["find", "anybody", "--json"], ["met", "Met Odd Lien at the fair"], ["user", "add", "Rosa"], ["backup"]]
)
def test_the_first_command_makes_everything_and_nobody_else_can_read_it(machine, words):
    said = machine(*words)
    assert said.code == 0, said.err
    assert stat.S_IMODE(machine.home.stat().st_mode) == 0o700
    found = modes(machine.home)
    assert {"kith.sqlite3", "secret.key"} <= set(found)
    assert {name: oct(mode) for name, mode in found.items() if mode & 0o077} == {}
    with closing(sqlite3.connect(machine.home / "kith.sqlite3")) as database:
        assert database.execute("PRAGMA user_version").fetchone()[0] == schema()
        assert database.execute("SELECT count(*) FROM accounts_book").fetchone()[0] == 1 + (words[0] == "user")


def test_what_is_brought_in_and_written_out_is_the_owners_alone(furnished, cards, tmp_path):
    assert furnished("import", cards, "--json").code == 0
    assert furnished("backup").code == 0
    assert furnished("export", "--to", "jsonl", "-o", tmp_path / "book.jsonl").code == 0
    assert stat.S_IMODE((tmp_path / "book.jsonl").stat().st_mode) == 0o600
    assert {name: oct(mode) for name, mode in modes(furnished.home).items() if mode & 0o077} == {}
    assert not list((furnished.home / "imports").iterdir()), "the copies of an import go when it has ended"


def test_a_home_is_named_on_the_line(machine, tmp_path):
    elsewhere = tmp_path / "else where"
    assert machine("--home", elsewhere, "met", "Met Odd Lien at the fair").code == 0
    assert (elsewhere / "kith.sqlite3").exists()
    assert not machine.home.exists()
    assert len(machine("--home", elsewhere, "find", "odd", "--json").document) == 1


def test_a_home_that_cannot_be_is_refused_in_one_line(machine, tmp_path):
    (tmp_path / "file").write_text("")
    machine.environment["KITH_HOME"] = str(tmp_path / "file" / "home")
    said = machine("history")
    assert (said.code, len(said.err.splitlines())) == (1, 1)
    assert "--home" in said.err


def test_an_older_book_is_migrated_first(furnished):
    with closing(sqlite3.connect(furnished.home / "kith.sqlite3")) as older:
        older.execute("DROP TABLE accounts_signinattempt")
        older.execute("DELETE FROM django_migrations WHERE app IN ('rhythm')")
        tables = older.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'rhythm_%'")
        for (table,) in tables.fetchall():
            older.execute(f"DROP TABLE {table}")
        older.execute("PRAGMA user_version = 12")
        older.commit()
    assert furnished("met", "Met Odd Lien at the fair").code == 0
    with closing(sqlite3.connect(furnished.home / "kith.sqlite3")) as newer:
        assert newer.execute("PRAGMA user_version").fetchone()[0] == schema()
        assert newer.execute("SELECT count(*) FROM rhythm_rhythm").fetchone() == (0,)


def test_a_newer_book_is_refused_in_one_line_and_left_alone(furnished):
    path = furnished.home / "kith.sqlite3"
    with closing(sqlite3.connect(path)) as newer:
        newer.execute(
            "INSERT INTO django_migrations (app, name, applied) VALUES ('people', '0999_later', '2030-01-01')"
        )
        newer.execute("PRAGMA user_version = 12")
        newer.commit()
    said = furnished("find", "odd")
    assert (said.code, len(said.err.splitlines())) == (1, 1)
    assert "newer Kith" in said.err
    with closing(sqlite3.connect(path)) as newer:
        assert newer.execute("PRAGMA user_version").fetchone()[0] == 12


def test_two_first_commands_at_once_make_one_owner(machine):
    both = [machine.start("history", "--json") for _ in range(2)]
    ended = [(process.communicate()[1], process.returncode) for process in both]
    assert [code for _, code in ended] == [0, 0], ended
    with closing(sqlite3.connect(machine.home / "kith.sqlite3")) as database:
        assert database.execute("SELECT count(*) FROM accounts_user").fetchone() == (1,)
