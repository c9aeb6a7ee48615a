"""`kith autostart`: a file that starts the right Kith on the right book, made once, and removed without a trace."""

import plistlib
import shlex
import signal
import subprocess
import time
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from kith.faces.cli.login_items import MARK, Start, of_launchd, of_systemd, of_windows, of_xdg, windows_startup

ODD = [
    "plain",
    "with space",
    "100% of $HOME",
    'a "quote"',
    "back\\slash",
    "`tick`",
    "Ægir Þór",
    "it's",
    "a;b & c | d > e",
]
COMMAND = ["/opt/py thon/bin/python", "-m", "kith", "serve", "--quiet"]


def start(home="/data", **settings):
    return Start("kith", COMMAND, {"KITH_HOME": home, **settings})


def read_by_systemd(text):
    """The words of ExecStart as systemd hands them over (systemd.syntax(7), systemd.service(5))."""
    (line,) = (line for line in text.splitlines() if line.startswith("ExecStart="))
    return [word.replace("%%", "%").replace("$$", "$") for word in shlex.split(line.removeprefix("ExecStart="))]


def read_by_a_desktop(text):
    """The words of Exec: first the escapes of a string, then the quotes, then the codes."""
    (line,) = (line for line in text.splitlines() if line.startswith("Exec="))
    string = line.removeprefix("Exec=").replace("\\\\", "\0").replace("\0", "\\")
    words, word, quoted, signs = [], "", False, iter(string)
    for sign in signs:
        if sign == '"':
            quoted = not quoted
            words, word = (words, word) if quoted else ([*words, word], "")
        elif sign == "\\":
            word += next(signs)
        elif quoted:
            word += sign
    return [word.replace("%%", "%") for word in words]


@pytest.mark.parametrize("odd", ODD)
def test_paths_are_quoted_as_each_system_reads_them(odd):
    home, wanted = f"/data/{odd}", ["/usr/bin/env", f"KITH_HOME=/data/{odd}", *COMMAND]
    config = PurePosixPath("/home/ada/.config")
    assert read_by_systemd(of_systemd(start(home), config).text) == wanted
    assert read_by_a_desktop(of_xdg(start(home), config).text) == wanted
    agent = plistlib.loads(of_launchd(start(home), PurePosixPath("/Users/ada")).text.encode())
    assert (agent["ProgramArguments"], agent["EnvironmentVariables"]) == (COMMAND, {"KITH_HOME": home})
    assert agent["RunAtLoad"] is True


def test_each_system_finds_it_where_it_looks():
    config = PurePosixPath("/home/ada/.config")
    unit = of_systemd(start(), config)
    assert str(unit.path) == "/home/ada/.config/systemd/user/kith.service"
    assert str(unit.link) == "/home/ada/.config/systemd/user/default.target.wants/kith.service"
    assert str(of_xdg(start(), config).path) == "/home/ada/.config/autostart/kith.desktop"
    agent = of_launchd(start(), PurePosixPath("/Users/ada"))
    assert str(agent.path) == "/Users/ada/Library/LaunchAgents/kith.plist"
    assert plistlib.loads(agent.text.encode())["Label"] == "kith"
    batch = of_windows(start(), windows_startup(PureWindowsPath(r"C:\Users\Ada\AppData\Roaming")))
    folder = r"C:\Users\Ada\AppData\Roaming\Microsoft\Windows\Start Menu\Programs\Startup"
    assert str(batch.path) == rf"{folder}\kith.cmd"


def test_a_batch_file_says_it_to_windows():
    begin = Start(
        "kith",
        [r"C:\Program Files\Python & more\pythonw.exe", "-m", "kith", "serve", "--quiet"],
        {"KITH_HOME": r"C:\Users\Jürgen (100%)\Kith"},
    )
    assert of_windows(begin, PureWindowsPath("C:/")).text.splitlines() == [
        "@echo off",
        f"rem {MARK}",
        "chcp 65001 >nul",
        r'set "KITH_HOME=C:\Users\Jürgen (100%%)\Kith"',
        r'start "" "C:\Program Files\Python & more\pythonw.exe" -m kith serve --quiet',
    ]
    assert "\r\n" in of_windows(begin, PureWindowsPath("C:/")).text


@pytest.fixture
def ours(furnished, tmp_path):
    """A machine without systemd, whose settings are in a folder of the test's."""
    furnished.config = tmp_path / "con fig"
    runtime = tmp_path / "runtime"
    runtime.mkdir()
    furnished.runtime = runtime
    furnished.environment |= {"XDG_CONFIG_HOME": str(furnished.config), "XDG_RUNTIME_DIR": str(runtime)}
    return furnished


@pytest.fixture(params=["systemd", "desktop"])
def either(request, ours):
    if request.param == "systemd":
        (ours.runtime / "systemd").mkdir()
    return ours


def files(machine):
    return sorted(path for path in machine.config.rglob("*") if not path.is_dir())


def contents(machine):
    return {path: (path.read_bytes(), path.lstat().st_mtime_ns) for path in files(machine)}


def test_it_is_off_until_it_is_put_on_and_says_so(either):
    assert "does not start by itself" in either("autostart").out
    assert "does not start by itself" in either("doctor").out
    assert files(either) == []
    said = either("autostart", "on")
    assert (said.code, said.err) == (0, "")
    assert "starts when you log in" in said.out
    assert "starts when you log in" in either("autostart").out
    doctor = either("doctor")
    assert "starts when you log in" in doctor.out
    assert doctor.code == 0


def test_twice_on_and_twice_off_change_nothing(either):
    either("autostart", "on")
    before = contents(either)
    assert either("autostart", "on").code == 0
    assert contents(either) == before
    assert either("autostart", "off").code == 0
    assert either("autostart", "off").code == 0
    assert files(either) == []


def test_off_removes_what_on_made_and_nothing_else(either):
    for folder in ("autostart", "systemd/user", "systemd/user/default.target.wants"):
        (either.config / folder).mkdir(parents=True)
        (either.config / folder / "other.service").write_text("mine")
    before = contents(either)
    either("autostart", "on")
    assert len(files(either)) > len(before)
    either("autostart", "off")
    assert contents(either) == before


def test_what_somebody_wrote_themselves_is_left_alone(either):
    either("autostart", "on")
    (path, *_) = (path for path in files(either) if not path.is_symlink())
    path.write_text("mine")
    said = either("autostart", "on")
    assert (said.code, len(said.err.splitlines())) == (1, 1)
    assert str(path) in said.err
    assert either("autostart", "off").code == 0
    assert path.read_text() == "mine"


def test_one_that_was_made_for_another_python_is_written_anew(either):
    either("autostart", "on")
    before = contents(either)
    (path, *_) = (path for path in files(either) if not path.is_symlink())
    path.write_text(path.read_text().replace("python", "older-python"))
    assert "Another Kith" in either("autostart").out
    assert "Another Kith" in either("doctor").out
    either("autostart", "on")
    assert {file: text for file, (text, _) in contents(either).items()} == {f: text for f, (text, _) in before.items()}


def test_a_machine_that_came_to_systemd_has_it_once(ours):
    ours("autostart", "on")
    (ours.runtime / "systemd").mkdir()
    assert ours("autostart", "--json").document["on"]
    ours("autostart", "on")
    assert {path.suffix for path in files(ours)} == {".service"}
    ours("autostart", "off")
    assert files(ours) == []


def test_each_home_has_one_of_its_own(ours, tmp_path):
    ours("autostart", "on")
    (first,) = files(ours)
    ours.environment["KITH_HOME"] = str(tmp_path / "another home")
    ours("autostart", "on")
    assert len(files(ours)) == 2
    ours("autostart", "off")
    assert files(ours) == [first]


def test_a_folder_that_cannot_be_written_is_told_in_a_line(ours):
    ours.config.write_text("a file")
    said = ours("autostart", "on")
    assert (said.code, len(said.err.splitlines())) == (1, 1)


def test_what_it_starts_serves_the_same_home_and_says_nothing(ours):
    """The words of the file, run in the bare environment of a log-in."""
    (ours.runtime / "systemd").mkdir()
    unit = Path(ours("autostart", "on", "--json").document["file"]).read_text()
    bare = {"PATH": "/usr/bin:/bin", "HOME": str(ours.config)}
    process = subprocess.Popen(read_by_systemd(unit), env=bare, stdout=subprocess.PIPE, text=True)
    try:
        while not (ours.home / "address").exists():
            assert process.poll() is None
            time.sleep(0.05)
        link = ours("open").out.splitlines()[-1]
        assert link.startswith((ours.home / "address").read_text() + "/sign-in/")
    finally:
        process.send_signal(signal.SIGTERM)
        out, _ = process.communicate(timeout=20)
    assert (process.returncode, out) == (0, "")
