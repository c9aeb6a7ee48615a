"""Mail of any size: a Maildir of many files, and boxes of which only the heads are copied."""

import zipfile

import pytest

from kith.formats import archive
from kith.imports import copying
from kith.imports.models import Import
from tests.imports.mails import IDA, MAYA, box, known, letter, told

pytestmark = pytest.mark.django_db


@pytest.fixture
def maildir(tmp_path, book, maya):
    known(book, maya, "Ida Brandvold", IDA)
    root = tmp_path / "Maildir"
    for place in (root, root / ".Sent"):
        for inner in ("cur", "new", "tmp"):
            (place / inner).mkdir(parents=True)
    return root


def put(folder, number, *facts, **more):
    text = letter(number, *facts, **more)
    (folder / f"{number:07}.here:2,S").write_bytes(text.replace("\n", "\r\n").encode())


def test_a_maildir_is_one_box_with_what_is_new_read_and_sent(maildir, bring, book):
    put(maildir / "cur", 1, IDA, MAYA)
    put(maildir / "new", 2, IDA, MAYA, "Tue, 7 May 2024 07:00:00 +0000")
    put(maildir / ".Sent" / "cur", 3, MAYA, IDA, "Wed, 8 May 2024 07:00:00 +0000")
    (maildir / "dovecot.index").write_bytes(b"\0" * 100)
    run = bring(maildir, me=MAYA)
    assert (run["read"], run["added"]) == (3, 3)
    assert [one[2] for one in told(book)] == ["in", "in", "out"]
    again = bring(maildir, me=MAYA)
    assert (again["added"], again["unchanged"]) == (0, 3)


def test_drafts_are_told_and_no_contact(maildir, bring, book):
    put(maildir / "cur", 1, MAYA, IDA)
    (maildir / "cur" / "0000001.here:2,S").rename(maildir / "cur" / "0000001.here:2,DS")
    (maildir / "cur" / "2").write_text(letter(2, MAYA, IDA, more="X-Unsent: 1\n"))
    (maildir / "cur" / "3").write_text(letter(3, MAYA, IDA, more="X-Gmail-Labels: Entw=?utf-8?q?=C3=BC?=rfe\n"))
    (maildir / "cur" / "4").write_text(letter(4, MAYA, IDA, more="X-Gmail-Labels: Drafts,Opened\n"))
    (maildir / "cur" / "5").write_text(letter(5, MAYA, IDA, more="X-Gmail-Labels: Sent,My Drafts\n"))
    run = bring(maildir, me=MAYA)
    assert (run["read"], run["added"]) == (5, 1)
    assert {one["reason"] for one in run["skipped"]} == {"A draft, or a message that was not sent."}


def test_more_files_than_an_archive_may_hold(maildir, bring, monkeypatch):
    monkeypatch.setattr(copying, "MOST_MEMBERS", 10)
    monkeypatch.setattr(archive, "MOST_MEMBERS", 10)
    for number in range(40):
        put(maildir / "cur", number, IDA, MAYA, f"Mon, 6 May 2024 08:{number:02}:00 +0000")
    assert bring(maildir, me=MAYA)["read"] == 40


def test_broken_messages_are_counted_and_hide_no_other(maildir, bring):
    put(maildir / "cur", 1, IDA, MAYA)
    (maildir / "cur" / "0000002.here:2,").write_bytes(b"\xff\xfe no head at all\n\nFrom x Mon May  6 08:15:00 2024\n")
    (maildir / "cur" / "0000003.here:2,").write_bytes(b"")
    put(maildir / "cur", 4, IDA, MAYA, "Tue, 7 May 2024 07:00:00 +0000")
    run = bring(maildir, me=MAYA)
    assert (run["read"], run["added"]) == (4, 2)
    assert len(run["skipped"]) == 2


def test_of_a_large_box_only_the_heads_are_copied(tmp_path, bring, book, maya, monkeypatch):
    known(book, maya, "Ida Brandvold", IDA)
    monkeypatch.setattr(copying, "LARGE", 1000)
    body = "A long letter.\n" * 1000
    (tmp_path / "mine.mbox").write_text(box(*(f"{letter(number, IDA, MAYA)}{body}" for number in range(3))))
    sizes = []
    real = copying.copy_file

    def measured(path, into, wanted):
        real(path, into, wanted)
        sizes.append(into.stat().st_size)

    monkeypatch.setattr("kith.imports.actions.copy_file", measured)
    assert bring(tmp_path / "mine.mbox", me=MAYA)["read"] == 3
    assert max(sizes) < 2000
    assert Import.objects.of(book).count() == 1


def test_a_box_in_a_zip_may_be_larger_than_other_members(tmp_path, bring, book, maya, monkeypatch):
    known(book, maya, "Ida Brandvold", IDA)
    monkeypatch.setattr(archive, "LARGEST_ARCHIVE", 10_000)
    with zipfile.ZipFile(tmp_path / "takeout.zip", "w") as file:
        file.writestr("Takeout/Mail/All mail.mbox", box(letter(1, IDA, MAYA) + "A long letter.\n" * 3000))
    assert bring(tmp_path / "takeout.zip", me=MAYA)["added"] == 1
