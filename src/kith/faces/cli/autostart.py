"""`kith autostart`: Kith comes up when its owner logs in, or does not."""

import hashlib
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import click
from django.utils.translation import gettext as _

from kith.accounts.desk import json_option, print_json, say
from kith.kernel.errors import Refusal
from kith.kernel.home import default_home, home

from .login_items import MARK, Item, Start, of_launchd, of_systemd, of_windows, of_xdg, windows_startup

OFF, ON, OTHER, FOREIGN = "off", "on", "other", "foreign"
"""Not there; there as it would be made now; made by another installation; there, and not Kith's."""
CARRIED = ("KITH_DATABASE_URL", "KITH_PUBLIC_URL", "KITH_TIME_ZONE")


@click.command("autostart")
@click.argument("wanted", type=click.Choice(["on", "off"]), required=False)
@json_option
def autostart(wanted: str | None, as_json: bool) -> None:
    """Register Kith as a login item, take that back, or tell how it is."""
    items = login_items()
    if wanted == "on":
        register(items[0])
    for item in items[1:] if wanted == "on" else items if wanted == "off" else ():
        remove(item)
    if as_json:
        found = the_one_there(items)
        print_json({"on": state(found) in (ON, OTHER), "file": str(found.path)})
    else:
        say(in_words(items))


def login_items() -> list[Item]:
    """The login items that this home may have on this system, first the one that fits it now."""
    start = Start(_name(), [_program(), "-m", "kith", "serve", "--quiet"], _settings())
    if sys.platform == "win32":
        roaming = Path(os.environ.get("APPDATA") or Path.home() / "AppData" / "Roaming")
        return [of_windows(start, windows_startup(roaming))]
    if sys.platform == "darwin":
        return [of_launchd(start, Path.home())]
    config = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
    return sorted([of_systemd(start, config), of_xdg(start, config)], key=lambda one: _has_systemd() != bool(one.link))


def the_one_there(items: Sequence[Item]) -> Item:
    """The one that is registered, else the one that would be."""
    return next((one for one in items if state(one) in (ON, OTHER)), items[0])


def state(item: Item) -> str:
    """How it is with a login item: OFF, ON, OTHER or FOREIGN."""
    path = Path(item.path)
    try:
        text = path.read_bytes().decode("utf-8", "replace")
    except FileNotFoundError:
        return OFF
    if MARK not in text:
        return FOREIGN
    return ON if text == item.text and _is_linked(item) else OTHER


def register(item: Item) -> None:
    """Make the file of a login item; one that is there as it should be stays untouched."""
    if (now := state(item)) == ON:
        return
    if now == FOREIGN:
        told = _("%(path)s is there already, and Kith did not make it. Move it away, then try again.")
        raise Refusal(told % {"path": item.path})
    with _telling(Path(item.path)):
        path = Path(item.path)
        path.parent.mkdir(parents=True, exist_ok=True)
        draft = path.with_name(f".{path.name}.{os.getpid()}")
        draft.write_bytes(item.text.encode())
        draft.replace(path)
        if item.link:
            link = Path(item.link)
            link.parent.mkdir(parents=True, exist_ok=True)
            link.unlink(missing_ok=True)
            link.symlink_to(path)


def remove(item: Item) -> None:
    """Remove what `register` made, and nothing else."""
    if state(item) == FOREIGN:
        return
    with _telling(Path(item.path)):
        if item.link and _leads_to(Path(item.link), Path(item.path)):
            Path(item.link).unlink()
        Path(item.path).unlink(missing_ok=True)


def in_words(items: Sequence[Item]) -> str:
    """How it is, in a sentence."""
    item = the_one_there(items)
    off = _("Kith does not start by itself. `kith autostart on` starts it when you log in.")
    told = {
        ON: _("Kith starts when you log in (%(path)s). `kith autostart off` takes that back."),
        OTHER: _("Another Kith than this starts when you log in (%(path)s). `kith autostart on` writes it anew."),
    }.get(state(item), off)
    return told % {"path": item.path}


def _name() -> str:
    """Another home than the usual one has a login item of its own."""
    usual = default_home().expanduser().resolve()
    return "kith" if home() == usual else f"kith-{hashlib.sha256(str(home()).encode()).hexdigest()[:8]}"


def _program() -> str:
    """The Python that runs now; on Windows the one beside it that opens no window."""
    program = Path(sys.executable)
    windowless = program.with_name("pythonw.exe")
    return str(windowless if sys.platform == "win32" and windowless.exists() else program)


def _settings() -> dict[str, str]:
    """What has to be in the environment for the same book to be opened."""
    carried = {name: value for name in CARRIED if (value := os.environ.get(name))}
    return {"KITH_HOME": str(home()), **carried}


def _has_systemd() -> bool:
    """Whether systemd starts what this user logs in to."""
    runtime = os.environ.get("XDG_RUNTIME_DIR") or f"/run/user/{os.getuid()}"
    return (Path(runtime) / "systemd").is_dir()


def _is_linked(item: Item) -> bool:
    return item.link is None or _leads_to(Path(item.link), Path(item.path))


def _leads_to(link: Path, path: Path) -> bool:
    return link.is_symlink() and link.readlink() == path


@contextmanager
def _telling(path: Path) -> Iterator[None]:
    """Why a login item cannot be made or removed, and what to do."""
    try:
        yield
    except OSError as problem:
        told = _("%(path)s cannot be changed: %(reason)s. Make its folder yours to write, then try again.")
        raise Refusal(told % {"path": path, "reason": problem.strerror}) from None


COMMANDS = [autostart]
