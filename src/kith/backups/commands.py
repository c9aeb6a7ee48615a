"""`kith backup`, `kith backups`, `kith restore` and `kith encrypt`."""

import sys
from pathlib import Path
from typing import Literal, TextIO

import click
from django.utils import timezone
from django.utils.translation import gettext as _

from kith.accounts.desk import catch_up, json_option, print_json, say, with_the_database
from kith.accounts.models import Book
from kith.kernel.errors import Refusal

from . import sealing, shelf
from .actions import back_up, restore
from .wording import in_the_list

passphrase_option = click.option(
    "--passphrase-from",
    "source",
    type=click.File(encoding="utf-8"),
    help=_("A file whose first line is the passphrase, or - for standard input; else it is asked for."),
)


@click.command("backup")
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help=_("Where to; else in the home."))
@with_the_database
def backup_command(output: Path | None) -> None:
    """Copy everything into one file; safe while Kith is running."""
    catch_up(*Book.objects.select_related("owner"))
    say(str(back_up(to=output, now=timezone.localtime())))


@click.command("backups")
@json_option
@with_the_database
def backups_command(as_json: bool) -> None:
    """List the backups in the home, the latest first."""
    found = shelf.kept()
    if as_json:
        print_json([_facts(one) for one in found])
        return
    for one in found:
        say(f"{one.path}  {in_the_list(one)}")
    if not found:
        say(_("None yet; `kith backup` makes one."))


@click.command("restore")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@passphrase_option
def restore_command(file: Path, source: TextIO | None) -> None:
    """Put a backup in the place of what is there, which is backed up first; safe while Kith is running."""
    passphrase = _passphrase(source, again=False) if source or sealing.is_sealed(file) else ""
    kept = restore(source=file, now=timezone.localtime(), passphrase=passphrase)
    say(_("Restored. What was there before is in %(path)s.") % {"path": kept} if kept else _("Restored."))


@click.command("encrypt")
@click.argument("how", type=click.Choice(["on", "off"]))
@passphrase_option
@with_the_database
def encrypt_command(how: Literal["on", "off"], source: TextIO | None) -> None:
    """Seal backups from now on with a passphrase, or leave them open."""
    if how == "off":
        sealing.drop_passphrase()
        say(_("Backups from now on are open. Those sealed before need their passphrase as ever."))
        return
    sealing.set_passphrase(_passphrase(source, again=True))
    say(_("Backups from now on are sealed. Without the passphrase nobody opens them: keep it where you will find it."))


def _passphrase(source: TextIO | None, *, again: bool) -> str:
    if source:
        return str(source.readline()).rstrip("\r\n")
    if not sys.stdin.isatty():
        raise Refusal(_("Say where the passphrase is: --passphrase-from FILE, or - for standard input."))
    asked: str = click.prompt(
        _("Passphrase"), hide_input=True, err=True, confirmation_prompt=_("Once more") if again else False
    )
    return asked


def _facts(one: shelf.Kept) -> dict[str, object]:
    return {
        "file": str(one.path),
        "kind": one.kind,
        "made": one.made.isoformat(),
        "size": one.size,
        "sealed": one.sealed,
        "proved": one.proved.isoformat() if one.proved else None,
        "people": one.counts.get("people_person"),
        "encounters": one.counts.get("encounters_encounter"),
    }


COMMANDS = [backup_command, backups_command, restore_command, encrypt_command]
