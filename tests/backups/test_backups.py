"""A backup is one consistent copy, also while others write; restored, it is the same book."""

import json
import re
import sqlite3
import stat
import subprocess
import sys
import urllib.request
from contextlib import closing
from datetime import datetime
from pathlib import Path
from threading import Event, Thread
from urllib.parse import urlencode

import pytest
from django.db import connection

from kith.backups import actions, files, proving
from kith.kernel.errors import Refusal
from tests.cli.test_serving import browser, serving

CARDS = "".join(f"BEGIN:VCARD\nVERSION:3.0\nFN:Person {n}\nTEL:+47 900 {n:05}\nEND:VCARD\n" for n in range(600))


def export(kith):
    said = kith("export", "--to", "jsonl")
    assert said.code == 0, said.err
    return said.out


def test_restored_into_an_empty_home_it_is_the_same_book_with_its_history(kith, other, tmp_path):
    kith("met", "Met Odd Lien of Havblikk at the boat fair today")
    kith("log", "Odd Lien", "--channel", "call", "--note", "the mast is up")
    said = kith("backup", "-o", tmp_path / "copy.sqlite3")
    assert (said.code, Path(said.out.strip())) == (0, tmp_path / "copy.sqlite3")
    assert stat.S_IMODE((tmp_path / "copy.sqlite3").stat().st_mode) == 0o600
    said = other("restore", tmp_path / "copy.sqlite3")
    assert said.code == 0, said.err
    assert export(other) == export(kith)
    assert other("history", "--json").document == kith("history", "--json").document
    assert other("undo").code == 0
    assert other("find", "odd lien", "--json").document[0]["name"] == "Odd Lien"


def test_what_a_restore_replaces_is_kept(kith, tmp_path):
    kith("backup", "-o", tmp_path / "empty.sqlite3")
    kith("met", "Met Odd Lien of Havblikk at the boat fair today")
    full = export(kith)
    said = kith("restore", tmp_path / "empty.sqlite3")
    assert "Odd Lien" not in export(kith)
    kept = said.out.strip().rpartition(" ")[2].rstrip(".")
    assert kith("restore", kept).code == 0
    assert export(kith) == full


AT_ONCE = """
import datetime, django
django.setup()
from kith.backups.actions import back_up, restore
now = datetime.datetime(2026, 6, 17, 12)
print(restore(source=back_up(now=now), now=now))
"""


def test_a_backup_is_put_back_in_the_second_in_which_it_was_made(kith):
    kith("met", "Met Odd Lien of Havblikk at the boat fair today")
    full = export(kith)
    env = {**kith.environment, "DJANGO_SETTINGS_MODULE": "kith.house.settings"}
    kept = subprocess.run([sys.executable, "-c", AT_ONCE], env=env, capture_output=True, text=True, check=True).stdout
    assert export(kith) == full
    assert kith("restore", kept.strip()).code == 0
    assert export(kith) == full


def test_a_backup_while_another_process_writes_is_one_moment_of_the_book(kith, other, tmp_path):
    """Whole chunks of an import under way: what is restored adds up and can be undone, or goes on to its end."""
    (tmp_path / "cards.vcf").write_text(CARDS * 4)
    kith("doctor")
    importing = kith.start("import", tmp_path / "cards.vcf", "--json")
    copies = 0
    while importing.poll() is None:
        assert kith("backup", "-o", tmp_path / f"{copies}.sqlite3").code == 0
        copies += 1
    assert json.loads(importing.communicate()[0])["added"] == 600
    assert copies >= 1
    for number in {0, copies - 1}:
        with closing(sqlite3.connect(tmp_path / f"{number}.sqlite3")) as copy:
            assert copy.execute("PRAGMA foreign_key_check").fetchall() == []
            people = copy.execute("SELECT count(*) FROM people_person").fetchone()[0]
            added = copy.execute("SELECT coalesce(sum(added), 0) FROM imports_import").fetchone()[0]
            assert people == added
    assert other("restore", tmp_path / f"{copies - 1}.sqlite3").code == 0
    assert other("doctor").code in (0, 1)
    last = other("import", tmp_path / "cards.vcf", "--json").document
    assert last["read"] == 2400
    assert len(other("find", "person 599", "--json").document) == 1


def test_a_file_that_is_no_backup_is_refused_and_nothing_changes(kith, tmp_path):
    kith("met", "Met Odd Lien of Havblikk at the boat fair today")
    before = export(kith)
    (tmp_path / "wrong.sqlite3").write_bytes(b"no database at all" * 100)
    said = kith("restore", tmp_path / "wrong.sqlite3")
    assert (said.code, len(said.err.strip().splitlines())) == (1, 1)
    assert "no backup of Kith" in said.err
    assert export(kith) == before


def test_a_damaged_book_is_told_and_a_backup_takes_its_place(kith, tmp_path):
    kith("met", "Met Odd Lien of Havblikk at the boat fair today")
    before = export(kith)
    kith("backup", "-o", tmp_path / "copy.sqlite3")
    for beside in kith.home.glob("kith.sqlite3-*"):
        beside.unlink()
    (kith.home / "kith.sqlite3").write_bytes(b"spilled coffee" * 1000)
    said = kith("find", "odd")
    assert (said.code, "kith restore" in said.err) == (1, True)
    assert len(said.err.strip().splitlines()) == 1
    assert kith("restore", tmp_path / "copy.sqlite3").code == 0
    assert export(kith) == before


NEWER = "INSERT INTO django_migrations (app, name, applied) VALUES ('people', '0999_later', '2030-01-01')"
OTHER_STATES = {
    "newer": ([NEWER, "PRAGMA user_version = 1"], "newer Kith"),
    "newer, of the same number": ([NEWER], "newer Kith"),
    "a table lost": (["DROP TABLE rhythm_snooze"], "it lacks rhythm_snooze"),
    "a column lost": (["ALTER TABLE encounters_encounter DROP COLUMN place"], "it lacks encounters_encounter.place"),
    "no word of its migrations": (["DELETE FROM django_migrations", "PRAGMA user_version = 1"], "cannot be brought up"),
    "half its migrations": (
        ["DELETE FROM django_migrations WHERE app = 'people'", "PRAGMA user_version = 1"],
        "cannot be brought up",
    ),
}


@pytest.mark.parametrize("state", OTHER_STATES)
def test_a_backup_in_another_state_is_refused_and_nothing_changes(kith, tmp_path, state):
    statements, told = OTHER_STATES[state]
    kith("met", "Met Odd Lien of Havblikk at the boat fair today")
    before = export(kith)
    path = tmp_path / "other.sqlite3"
    kith("backup", "-o", path)
    with closing(sqlite3.connect(path)) as other:
        for statement in statements:
            other.execute(statement)
        other.commit()
    bytes_ = path.read_bytes()
    said = kith("restore", path)
    assert (said.code, told in said.err, len(said.err.strip().splitlines())) == (1, True, 1), said.err
    assert str(path) in said.err
    assert export(kith) == before
    assert path.read_bytes() == bytes_
    assert list((kith.home / "backups").iterdir()) == []


def test_a_full_disk_is_told_and_nothing_half_is_left(kith, tmp_path):
    path = tmp_path / "full" / "copy.sqlite3"
    path.parent.mkdir()
    command = f"trap '' XFSZ; ulimit -f 100; exec {sys.executable} -m kith backup -o {path}"
    said = subprocess.run(["bash", "-c", command], env=kith.environment, capture_output=True, text=True, check=False)
    assert (said.returncode, "cannot be written" in said.stderr) == (1, True), said.stderr
    assert len(said.stderr.strip().splitlines()) == 1
    assert list(path.parent.iterdir()) == []


def test_a_place_that_takes_no_file_is_told(kith, tmp_path):
    (kith.home / "backups").write_text("in the way")
    (tmp_path / "place").write_text("no folder")
    for words, told in (((), "needs a folder"), (("-o", tmp_path / "place" / "copy.sqlite3"), "cannot be written")):
        said = kith("backup", *words)
        assert (said.code, told in said.err, len(said.err.strip().splitlines())) == (1, True, 1), said.err


def test_a_backup_while_it_serves_and_is_written_to_restores_to_the_equal_book(kith, other, tmp_path):
    """Sentences are kept through the server all the time: each copy is the book up to one of them, and the last all."""
    with serving(kith, "--no-open") as (_process, link):
        web, here = browser(), link.partition("/sign-in/")[0]
        web.open(link).read()
        stop, kept = Event(), []

        def write():
            while not stop.is_set():
                token = re.search(
                    r'name="csrfmiddlewaretoken" value="([^"]+)"', web.open(f"{here}/note").read().decode()
                )
                text = f"Met Person Nr{len(kept)} of Havblikk at the boat fair today"
                form = {"csrfmiddlewaretoken": token[1], "text": text, "seen": "1"}
                ask = urllib.request.Request(f"{here}/captures/", urlencode(form).encode(), {"Referer": here})
                web.open(ask).read()
                kept.append(text)

        writer = Thread(target=write)
        writer.start()
        for number in range(3):
            assert kith("backup", "-o", tmp_path / f"{number}.sqlite3").code == 0
        stop.set()
        writer.join()
        assert kith("backup", "-o", tmp_path / "last.sqlite3").code == 0
        assert kept
    for name in ("0", "2", "last"):
        assert other("restore", tmp_path / f"{name}.sqlite3").code == 0
        texts = [
            row["facts"]["text"]
            for row in map(json.loads, export(other).splitlines()[1:])
            if row["kind"] == "capture.Capture"
        ]
        assert sorted(texts) == sorted(kept[: len(texts)])
        assert other("doctor").code in (0, 1)
    assert export(other) == export(kith)
    assert other("history", "--json", "--limit", 1000).document == kith("history", "--json", "--limit", 1000).document


# On a file of the test's own


@pytest.fixture
def database(tmp_path, monkeypatch):
    """A small file in the place of the book's."""
    path = tmp_path / "kith.sqlite3"
    with closing(sqlite3.connect(path)) as made:
        made.execute("CREATE TABLE accounts_book (id INTEGER)")
    for room in (actions, files):
        monkeypatch.setattr(room, "database", lambda: path)
    for room in (actions, proving):
        monkeypatch.setattr(room, "bring_up_to_date", lambda _draft, *, called: None)
    monkeypatch.setattr(actions, "as_in_a_copy", lambda *, over: None)
    monkeypatch.setattr(actions, "may_have_gone_out", lambda: None)
    monkeypatch.setattr(actions, "end_in_a_copy", lambda: None)
    monkeypatch.setattr(connection, "close", lambda: None)
    return path


NOON = datetime(2026, 6, 9, 12, 0, 0)  # noqa: DTZ001 -- a name for files


def test_two_backups_of_one_second_are_two_files(database):
    assert actions.back_up(now=NOON) != actions.back_up(now=NOON)


def test_a_backup_that_was_just_made_is_not_overwritten_by_its_restore(database):
    made = actions.back_up(now=NOON)
    before = made.read_bytes()
    assert actions.restore(source=made, now=NOON) != made
    assert made.read_bytes() == before


def test_the_book_itself_is_neither_target_nor_source(database):
    with pytest.raises(Refusal, match="the book itself"):
        actions.back_up(to=database, now=NOON)
    with pytest.raises(Refusal, match="the book itself"):
        actions.restore(source=database, now=NOON)


def test_where_nothing_can_be_written_the_refusal_says_so_and_leaves_nothing(database, tmp_path):
    with pytest.raises(Refusal, match="cannot be written"):
        actions.back_up(to=tmp_path / "no" / "such" / "folder.sqlite3", now=NOON)
    assert not list(tmp_path.rglob(".*sqlite3*"))


def test_a_copy_needs_no_file_beside_it(database, tmp_path):
    actions.back_up(to=tmp_path / "copies.sqlite3", now=NOON)
    assert sorted(path.name for path in tmp_path.glob("copies*")) == ["copies.sqlite3"]
    with closing(sqlite3.connect(f"file:{tmp_path}/copies.sqlite3?mode=ro", uri=True)) as copy:
        assert copy.execute("PRAGMA journal_mode").fetchone() == ("delete",)


def test_a_backup_that_cannot_be_put_back_is_refused_and_the_book_stays(database, tmp_path, monkeypatch):
    backup = actions.back_up(to=tmp_path / "copy.sqlite3", now=NOON)
    before = database.read_bytes()
    copy = actions.copy

    def locked(source, target, **how):
        if target == database:
            raise sqlite3.OperationalError("database is locked")
        return copy(source, target, **how)

    monkeypatch.setattr(actions, "copy", locked)
    with pytest.raises(Refusal, match="cannot be put back: database is locked"):
        actions.restore(source=backup, now=NOON)
    assert database.read_bytes() == before
