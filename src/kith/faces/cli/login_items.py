"""What makes a system start Kith when its owner logs in: the file, where it goes, and what it holds.

Pure: every function gets the facts it needs, so that each system's file can be made, and tested, on any other.
"""

import plistlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePath
from xml.sax.saxutils import escape

MARK = "Made by `kith autostart on`; `kith autostart off` removes it."
"""Stands in every file that is ours, and tells it from one that somebody wrote themselves."""
WANTED_BY = "default.target"


@dataclass(frozen=True)
class Item:
    """A login item: its file and what that holds; `link`, where there is one, is a symbolic link to it."""

    path: PurePath
    text: str
    link: PurePath | None = field(default=None)


@dataclass(frozen=True)
class Start:
    """What is to be started: `name` tells the login items of several homes apart; `settings` are of the environment."""

    name: str
    command: Sequence[str]
    settings: Mapping[str, str]


def of_systemd(start: Start, config: PurePath) -> Item:
    """A unit of the user's systemd, wanted at every log-in; `config` is ~/.config or XDG_CONFIG_HOME.

    A start that fails is tried again a few times; a refusal does not go on for ever.
    """
    units = config / "systemd" / "user"
    name = f"{start.name}.service"
    command = " ".join(map(_for_systemd, _with_settings(start)))
    text = f"""\
# {MARK}
[Unit]
Description=Kith
StartLimitIntervalSec=300
StartLimitBurst=3

[Service]
ExecStart={command}
Restart=on-failure
RestartSec=10

[Install]
WantedBy={WANTED_BY}
"""
    return Item(units / name, text, units / f"{WANTED_BY}.wants" / name)


def of_xdg(start: Start, config: PurePath) -> Item:
    """An entry that desktops without systemd start at log-in."""
    command = " ".join(map(_for_xdg, _with_settings(start)))
    text = f"""\
# {MARK}
[Desktop Entry]
Type=Application
Name=Kith
Exec={command}
Terminal=false
NoDisplay=true
"""
    return Item(config / "autostart" / f"{start.name}.desktop", text)


def of_launchd(start: Start, owner: PurePath) -> Item:
    """An agent of macOS; `owner` is the folder of the user."""
    facts = {
        "Label": start.name,
        "ProgramArguments": list(start.command),
        "EnvironmentVariables": dict(start.settings),
        "RunAtLoad": True,
        "ProcessType": "Background",
    }
    head, rest = plistlib.dumps(facts, sort_keys=False).decode().split("<plist", 1)
    return Item(
        owner / "Library" / "LaunchAgents" / f"{start.name}.plist", f"{head}<!-- {escape(MARK)} -->\n<plist{rest}"
    )


def of_windows(start: Start, startup: PurePath) -> Item:
    """A batch file in the Startup folder, which starts Kith without a window of its own and ends."""
    lines = [
        "@echo off",
        f"rem {MARK}",
        "chcp 65001 >nul",
        *(f'set "{_for_cmd(f"{name}={value}")}"' for name, value in start.settings.items()),
        f'start "" {" ".join(_quoted_for_cmd(word) for word in start.command)}',
    ]
    return Item(startup / f"{start.name}.cmd", "".join(f"{line}\r\n" for line in lines))


def windows_startup(roaming: PurePath) -> PurePath:
    """The folder of what starts at log-in, within %APPDATA%."""
    return roaming / "Microsoft" / "Windows" / "Start Menu" / "Programs" / "Startup"


def _with_settings(start: Start) -> list[str]:
    return ["/usr/bin/env", *(f"{name}={value}" for name, value in start.settings.items()), *start.command]


def _for_systemd(word: str) -> str:
    """Quoted as systemd.syntax(7) and systemd.service(5) ask: escapes as in C, specifiers and variables doubled."""
    whole = word.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    whole = whole.replace("%", "%%").replace("$", "$$")
    return f'"{whole}"'


def _for_xdg(word: str) -> str:
    """Quoted as the Desktop Entry Specification asks, whose strings are escaped once more."""
    quoted = "".join(f"\\{sign}" if sign in '"`$\\' else sign for sign in word)
    return '"{}"'.format(quoted.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t").replace("%", "%%"))


def _for_cmd(word: str) -> str:
    return word.replace("%", "%%")


def _quoted_for_cmd(word: str) -> str:
    """In quotes, within which nothing else means anything to cmd; no path of Windows holds a quote."""
    return f'"{_for_cmd(word)}"' if not word.replace("-", "").isalnum() else word
