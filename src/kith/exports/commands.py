"""`kith export`."""

import os
import sys
from collections.abc import Iterable
from pathlib import Path

import click
from django.utils.translation import gettext as _

from kith.accounts.desk import Desk, at_the_desk
from kith.kernel.errors import Refusal
from kith.kernel.home import is_of_the_home, private_file
from kith.people.queries import person_named

from . import dossier
from .writers import WRITERS

FORMATS = ["everything", "vcard", "csv", "jsonl", "ics"]


@click.command("export")
@click.option("--to", "wanted", type=click.Choice(FORMATS), help=_("The format."))
@click.option("--person", default="", help=_("Everything about one person, as a ZIP, for when they ask for it."))
@click.option("--version", default="4.0", type=click.Choice(["4.0", "3.0"]), help=_("Of vCards; 3.0 for older phones."))
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, allow_dash=True, path_type=Path),
    help=_("A file instead of the screen, which is -."),
)
@at_the_desk
def export_command(desk: Desk, wanted: str | None, person: str, version: str, output: Path | None) -> None:
    """Write the book out: everything is one ZIP, to read and to bring elsewhere."""
    if not (wanted or person):
        raise click.UsageError(_("Say what it becomes, such as --to everything, or whom it is about: --person."))
    pieces = _about(desk, person, wanted) if person else WRITERS[_writer(wanted or "", version)].pieces(desk.book)
    if output is None or str(output) == "-":
        _print(pieces)
        return
    if is_of_the_home(output):
        raise Refusal(_("%(path)s is what Kith runs on. Name another file.") % {"path": output})
    try:
        _write(output, pieces)
    except OSError as problem:
        facts = {"path": output, "reason": problem.strerror}
        raise Refusal(_("%(path)s cannot be written: %(reason)s.") % facts) from None


def _writer(wanted: str, version: str) -> str:
    return "vcard3" if (wanted, version) == ("vcard", "3.0") else wanted


def _about(desk: Desk, person: str, wanted: str | None) -> Iterable[bytes]:
    if wanted not in (None, "everything"):
        raise Refusal(_("Everything about one person comes as a ZIP alone: leave --to away."))
    return dossier.pieces(desk.book, person_named(desk.book, person))


def _print(pieces: Iterable[str | bytes]) -> None:
    for piece in pieces:
        if isinstance(piece, bytes) and sys.stdout.isatty():
            raise Refusal(_("A ZIP is nothing to read on a screen. Name a file with -o."))
        sys.stdout.buffer.write(_as_bytes(piece))


def _as_bytes(piece: str | bytes) -> bytes:
    return piece.encode() if isinstance(piece, str) else piece


def _write(path: Path, pieces: Iterable[str | bytes]) -> None:
    """The whole export takes the name; until then, and when it breaks off, what was there before keeps it."""
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    if path.exists() and not path.is_file():  # a device, to which one writes as it comes
        draft = path
    try:
        with (private_file(draft) if draft != path else draft).open("wb") as file:
            file.writelines(map(_as_bytes, pieces))
        if draft != path:
            draft.replace(path.resolve())
    finally:
        if draft != path:
            draft.unlink(missing_ok=True)


COMMANDS = [export_command]
