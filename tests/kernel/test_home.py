"""The folder of the data is its owner's alone."""

import errno
import os
import stat
import sys

import pytest

from kith.kernel import home
from kith.kernel.errors import Refusal


def mode(path):
    return stat.S_IMODE(path.stat().st_mode)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("KITH_HOME", str(tmp_path / "a" / "home"))
    return tmp_path / "a" / "home"


@pytest.fixture
def open_mask():
    """As where somebody lets others read new files."""
    before = os.umask(0)
    yield
    os.umask(before)


def test_it_is_made_where_it_is_named(folder, open_mask):
    assert home.home() == folder
    assert mode(folder) == 0o700


def test_files_and_folders_in_it_are_private_from_their_first_moment(folder, open_mask):
    file = home.private_file(home.home() / "one")
    assert mode(file) == 0o600
    assert mode(home.private_folder("two")) == 0o700


def test_what_a_private_file_held_stays(folder):
    file = home.home() / "one"
    file.write_text("kept")
    assert home.private_file(file).read_text() == "kept"


def test_the_secret_is_made_once(folder, open_mask):
    first = home.secret()
    assert len(first) >= 50
    assert home.secret() == first
    assert mode(folder / "secret.key") == 0o600
    assert [path.name for path in folder.iterdir()] == ["secret.key"]


@pytest.mark.parametrize("links", [True, False])
def test_of_two_first_starts_at_once_both_have_the_secret_of_one(folder, monkeypatch, links):
    private_file = home.private_file

    def somebody_else_is_first(path):
        (folder / "secret.key").write_text("theirs")
        return private_file(path)

    monkeypatch.setattr(home, "private_file", somebody_else_is_first)
    if not links:
        monkeypatch.setattr(home.os, "link", lambda *_paths: (_ for _ in ()).throw(OSError("no links here")))
    found = home.secret()
    assert found == home.secret()
    assert (found == "theirs") is links
    assert [path.name for path in folder.iterdir()] == ["secret.key"]


def test_two_homes_have_two_marks_that_tell_nothing(folder, monkeypatch, tmp_path):
    one = home.mark()
    assert (one == home.mark(), "home" in one) == (True, False)
    monkeypatch.setenv("KITH_HOME", str(tmp_path / "b"))
    assert home.mark() != one


def test_a_home_that_cannot_be_made_is_refused(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("KITH_HOME", str(tmp_path / "file"))
    with pytest.raises(Refusal, match="--home"):
        home.home()


@pytest.mark.parametrize("use", [home.secret, lambda: home.home_file("kith.sqlite3"), lambda: home.private_folder("a")])
@pytest.mark.parametrize(
    ("number", "word"), [(errno.EACCES, "--home"), (errno.EROFS, "--home"), (errno.ENOSPC, "room")]
)
def test_a_home_that_does_not_let_us_is_refused_with_what_to_do(folder, monkeypatch, use, number, word):
    def closed(path, *_args, **_facts):
        raise OSError(number, os.strerror(number), path)

    home.home()
    monkeypatch.setattr(home.os, "open", closed)
    monkeypatch.setattr(home.Path, "mkdir", lambda path, **facts: closed(path) if path != folder else None)
    monkeypatch.setattr(home.Path, "read_text", closed)
    with pytest.raises(Refusal, match=word):
        use()


@pytest.mark.parametrize(
    ("platform", "part"), [("win32", "Kith"), ("darwin", "Application Support/Kith"), ("linux", ".local/share/kith")]
)
def test_the_default_is_the_platforms_folder(monkeypatch, platform, part):
    monkeypatch.setattr(sys, "platform", platform)
    for name in ("APPDATA", "XDG_DATA_HOME"):
        monkeypatch.delenv(name, raising=False)
    assert home.default_home().as_posix().endswith(part)


def test_a_lock_is_held_by_one_and_nobody_waits_for_it(folder):
    with home.held("turn") as first:
        with home.held("turn") as second, home.held("another") as other:
            assert (first, second, other) == (True, False, True)
        with home.held("turn") as third:
            assert third is False
    with home.held("turn") as again:
        assert again is True


def test_a_file_system_without_locks_keeps_nobody_out(folder, monkeypatch):
    import fcntl

    def no_locks(*_):
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(fcntl, "flock", no_locks)
    with home.held("turn") as ours, home.one_at_a_time():
        assert ours is True


def test_the_demo_is_beside_the_data_and_beside_itself_stays_where_it_is(folder, monkeypatch):
    assert home.demo_home() == folder.with_name("home-demo")
    monkeypatch.setenv("KITH_HOME", str(home.demo_home()))
    assert home.demo_home() == folder.with_name("home-demo")
