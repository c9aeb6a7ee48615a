"""What is handed over, as members: a file, a folder, a ZIP; nothing that a ZIP says about itself is believed."""

import io
import os
import struct
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.core.records import UnreadableFile
from kith.formats import archive
from kith.formats.archive import members


def zipped(path, files, *, packing=zipfile.ZIP_DEFLATED):
    with zipfile.ZipFile(path, "w", packing) as made:
        for name, data in files.items():
            made.writestr(name, data)
    return path


def told(path):
    return {member.name: member.read() for member in members(path)}


def test_a_file_is_one_member(tmp_path):
    (tmp_path / "a.csv").write_bytes(b"one")
    assert told(tmp_path / "a.csv") == {"a.csv": b"one"}
    (member,) = members(tmp_path / "a.csv")
    assert (member.size, member.head(2)) == (3, b"on")


def test_a_zip_has_its_members_by_content_whatever_it_is_called(tmp_path):
    made = zipped(tmp_path / "download", {"a.csv": b"one", "deep/er/b.csv": b"two", "folder/": b""})
    assert told(made) == {"a.csv": b"one", "deep/er/b.csv": b"two"}


def test_a_member_is_read_as_often_as_one_likes(tmp_path):
    (member,) = members(zipped(tmp_path / "a.zip", {"a.csv": b"one"}))
    assert [member.read(), member.head(1), member.read()] == [b"one", b"o", b"one"]


def test_a_folder_has_its_files_sorted_with_those_of_a_zip_in_it(tmp_path):
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "two.csv").write_bytes(b"2")
    (tmp_path / "one.csv").write_bytes(b"1")
    zipped(tmp_path / "three.zip", {"x.csv": b"3"})
    assert list(told(tmp_path).items()) == [("one.csv", b"1"), ("three.zip/x.csv", b"3"), ("b/two.csv", b"2")]


@pytest.mark.parametrize("litter", [".DS_Store", "__MACOSX/._a.csv", ".git/config", "Thumbs.db", "desktop.ini"])
def test_what_systems_leave_behind_is_no_member(tmp_path, litter):
    assert list(told(zipped(tmp_path / "a.zip", {litter: b"x", "a.csv": b"one"}))) == ["a.csv"]
    folder = tmp_path / "folder"
    (folder / litter).parent.mkdir(parents=True)
    (folder / litter).write_bytes(b"x")
    assert members(folder) == []


def test_a_link_that_leaves_the_folder_is_not_followed(tmp_path):
    (tmp_path / "outside.csv").write_bytes(b"secret")
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "inside.csv").write_bytes(b"one")
    (folder / "link.csv").symlink_to(tmp_path / "outside.csv")
    (folder / "good.csv").symlink_to(folder / "inside.csv")
    assert told(folder) == {"good.csv": b"one", "inside.csv": b"one"}


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("../../etc/passwd", "etc/passwd"),
        ("/etc/passwd", "etc/passwd"),
        ("C:\\people\\a.csv", "people/a.csv"),
        ("a\nb\x1b[2J.csv", "a?b?[2J.csv"),
        ("./a//b.csv", "a/b.csv"),
    ],
)
def test_a_name_is_only_shown_and_fit_to_be(tmp_path, name, shown):
    assert list(told(zipped(tmp_path / "a.zip", {name: b"x"}))) == [shown]


@given(st.text(max_size=40))
def test_any_name_is_shown_on_one_line_and_leads_nowhere(name):
    shown = archive._shown(name)
    assert shown
    assert not shown.startswith("/")
    assert ".." not in shown.split("/")
    assert len(shown.splitlines()) == 1
    shown.encode()


# What is refused


def refused(path, *words):
    with pytest.raises(UnreadableFile) as refusal:
        told(path)
    text = str(refusal.value)
    assert "\n" not in text
    assert text.endswith(".")
    assert [word for word in words if word not in text] == [], text


def test_what_is_cut_off(tmp_path):
    made = zipped(tmp_path / "a.zip", {"a.csv": os.urandom(5000)})
    made.write_bytes(made.read_bytes()[:-30])
    refused(made, "a.zip", "damaged")


def test_a_member_whose_bytes_do_not_fit_its_sum(tmp_path):
    made = zipped(tmp_path / "a.zip", {"a.csv": b"x" * 500}, packing=zipfile.ZIP_STORED)
    made.write_bytes(made.read_bytes().replace(b"xxxx", b"yyyy", 1))
    refused(made, "a.csv", "damaged")


def test_what_is_only_called_zip(tmp_path):
    (tmp_path / "a.zip").write_bytes(b"nothing")
    refused(tmp_path / "a.zip", "a.zip", "no ZIP")


def test_a_password(tmp_path):
    made = zipped(tmp_path / "a.zip", {"a.csv": b"one"})
    data = bytearray(made.read_bytes())
    at = data.index(b"PK\x01\x02") + 8
    data[at : at + 2] = struct.pack("<H", 1)
    made.write_bytes(data)
    refused(made, "password")


def test_an_unusual_packing(tmp_path):
    refused(zipped(tmp_path / "a.zip", {"a.csv": b"one"}, packing=zipfile.ZIP_LZMA), "unusual")


def test_a_member_that_swells_is_stopped_while_it_does(tmp_path, monkeypatch):
    monkeypatch.setattr(archive, "MOST_TIMES_FROM", 2**20)
    refused(zipped(tmp_path / "a.zip", {"a.csv": bytes(4 * 2**20)}), "250 times")


def test_a_size_that_a_zip_makes_up_is_not_believed(tmp_path, monkeypatch):
    """The directory says ten bytes; what comes out is measured."""
    monkeypatch.setattr(archive, "MOST_TIMES_FROM", 2**20)
    made = zipped(tmp_path / "a.zip", {"a.csv": bytes(4 * 2**20)})
    data = bytearray(made.read_bytes())
    for mark, at in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        start = data.index(mark) + at
        data[start : start + 4] = struct.pack("<I", 10)
    made.write_bytes(data)
    with pytest.raises(UnreadableFile):
        assert len(told(made)["a.csv"]) > 10


def test_members_that_come_to_too_much_together(tmp_path, monkeypatch):
    monkeypatch.setattr(archive, "LARGEST_ARCHIVE", 3000)
    refused(zipped(tmp_path / "a.zip", {f"{n}.csv": os.urandom(1000) for n in range(5)}), "unpacks to more")


def test_a_member_counts_once_however_often_it_is_read(tmp_path, monkeypatch):
    monkeypatch.setattr(archive, "LARGEST_ARCHIVE", 3000)
    (member,) = members(zipped(tmp_path / "a.zip", {"a.csv": os.urandom(2000)}))
    for _ in range(5):
        assert len(member.read()) == 2000


def test_a_file_too_large_to_read(tmp_path, monkeypatch):
    monkeypatch.setattr(archive, "LARGEST_MEMBER", 1000)
    (tmp_path / "a.csv").write_bytes(bytes(2000))
    refused(tmp_path / "a.csv", "a.csv", "larger than")


def test_too_many_files(tmp_path, monkeypatch):
    monkeypatch.setattr(archive, "MOST_MEMBERS", 3)
    refused(zipped(tmp_path / "a.zip", {f"{n}.csv": b"" for n in range(4)}), "more than 3 files")
    (tmp_path / "folder").mkdir()
    for number in range(4):
        (tmp_path / "folder" / str(number)).touch()
    refused(tmp_path / "folder", "folder", "more than 3 files")


def test_a_broken_zip_in_a_folder_is_a_file_that_nobody_can_use(tmp_path):
    (tmp_path / "broken.zip").write_bytes(b"PK\x03\x04 and then nothing")
    (tmp_path / "a.csv").write_bytes(b"one")
    assert sorted(told(tmp_path)) == ["a.csv", "broken.zip"]


def test_what_is_not_there(tmp_path):
    refused(tmp_path / "gone.csv", "gone.csv", "not there")


def test_a_member_without_a_name_is_read(tmp_path):
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as made:
        made.writestr("a.csv", b"one")
    whole = (tmp_path / "a.zip").read_bytes()
    (tmp_path / "a.zip").write_bytes(whole.replace(b"a.csv", b"\0.csv"))
    assert list(told(tmp_path / "a.zip").values()) == [b"one"]


@given(st.binary(max_size=400), st.integers(0, 400), st.binary(min_size=1, max_size=8))
def test_a_zip_damaged_anywhere_is_read_or_refused(tmp_path_factory, data, at, damage):
    path = tmp_path_factory.mktemp("zip") / "a.zip"
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("a.csv", data)
    whole = bytearray(buffer.getvalue())
    at = min(at, len(whole) - 1)
    whole[at : at + len(damage)] = damage
    path.write_bytes(whole)
    try:
        told(path)
    except UnreadableFile as refusal:
        assert len(str(refusal).splitlines()) == 1  # noqa: PT017 -- either way is right
