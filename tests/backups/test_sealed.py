"""Backups that a passphrase opens, and nothing else: made without it, opened by any program for age."""

import stat
import zipfile
from pathlib import Path

import pyrage
import pytest
from pyrage import passphrase, x25519

from kith.backups import sealing
from kith.kernel.errors import Refusal

from .test_backups import export

WORDS = "correct horse battery staple"


def sealed(kith):
    kith("met", "Met Odd Lien of Havblikk at the boat fair today")
    assert kith("encrypt", "on", "--passphrase-from", "-", given=f"{WORDS}\n").code == 0
    said = kith("backup")
    assert said.code == 0, said.err
    return said.out.strip()


def test_the_passphrase_alone_puts_it_back_on_another_machine(kith, other):
    path = sealed(kith)
    said = other("restore", path, "--passphrase-from", "-", given=f"{WORDS}\n")
    assert said.code == 0, said.err
    assert export(other) == export(kith)


def test_nothing_of_the_book_and_nothing_of_the_passphrase_is_in_it(kith):
    path = sealed(kith)
    data = Path(path).read_bytes()
    assert b"Havblikk" not in data
    assert b"SQLite format" not in data
    key = kith.home / sealing.FILE
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    assert WORDS not in key.read_text()
    assert "AGE-SECRET-KEY" not in key.read_text()
    assert not [one for one in (kith.home / "backups").iterdir() if one.name.startswith(".")]


def test_any_program_for_age_opens_it(kith):
    with zipfile.ZipFile(sealed(kith)) as archive:
        secret = passphrase.decrypt(archive.read("key.age"), WORDS).decode()
        book = pyrage.decrypt(archive.read("kith.sqlite3.age"), [x25519.Identity.from_str(secret)])
        assert "age --decrypt" in archive.read("READ ME.txt").decode()
    assert book.startswith(b"SQLite format 3")


@pytest.mark.parametrize("words", ["wrong horse battery staple", ""])
def test_a_wrong_passphrase_is_one_sentence_and_changes_nothing(kith, words):
    path = sealed(kith)
    kith("met", "Met Grete Aas of Havblikk at the boat fair today")
    before = export(kith)
    said = kith("restore", path, "--passphrase-from", "-", given=f"{words}\n")
    assert (said.code, len(said.err.strip().splitlines())) == (1, 1)
    assert "passphrase" in said.err
    assert export(kith) == before


def test_without_a_terminal_it_says_where_the_passphrase_may_stand(kith):
    said = kith("restore", sealed(kith))
    assert (said.code, "--passphrase-from" in said.err) == (1, True)


def test_one_that_was_changed_on_its_way_is_refused(kith, tmp_path):
    path = sealed(kith)
    with zipfile.ZipFile(path) as archive:
        parts = {name: bytearray(archive.read(name)) for name in archive.namelist()}
    parts["kith.sqlite3.age"][5000] ^= 1
    broken = tmp_path / "broken.age.zip"
    with zipfile.ZipFile(broken, "w") as archive:
        archive.comment = sealing.MARK
        for name, data in parts.items():
            archive.writestr(name, bytes(data))
    said = kith("restore", broken, "--passphrase-from", "-", given=f"{WORDS}\n")
    assert (said.code, "damaged" in said.err) == (1, True)


def test_those_made_before_another_passphrase_open_with_the_old_one(kith, other):
    path = sealed(kith)
    assert kith("encrypt", "on", "--passphrase-from", "-", given="another horse entirely\n").code == 0
    assert other("restore", path, "--passphrase-from", "-", given=f"{WORDS}\n").code == 0
    assert kith("encrypt", "off").code == 0
    assert kith("backup").out.strip().endswith(".sqlite3")


def test_a_short_passphrase_is_refused(tmp_path, monkeypatch):
    monkeypatch.setenv("KITH_HOME", str(tmp_path))
    with pytest.raises(Refusal, match="at least 10"):
        sealing.set_passphrase("short")
    assert sealing.lock() is None
