"""`kith backup` and `kith restore`."""

from pathlib import Path

import click
from django.utils import timezone
from django.utils.translation import gettext as _

from kith.accounts.desk import say, with_the_database

from .actions import back_up, restore


@click.command("backup")
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help=_("Where to; else in the home."))
@with_the_database
def backup_command(output: Path | None) -> None:
    """Copy everything into one file; safe while Kith is running."""
    say(str(back_up(to=output, now=timezone.localtime())))


@click.command("restore")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
def restore_command(file: Path) -> None:
    """Put a backup in the place of what is there, which is backed up first; safe while Kith is running."""
    kept = restore(source=file, now=timezone.localtime())
    say(_("Restored. What was there before is in %(path)s.") % {"path": kept} if kept else _("Restored."))


COMMANDS = [backup_command, restore_command]
