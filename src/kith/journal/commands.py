"""`kith history` and `kith undo`."""

import click
from django.utils.translation import gettext as _

from kith.accounts.desk import Desk, at_the_desk, json_option, print_json, say

from . import wording
from .queries import batch_of, history, latest_standing
from .undoing import undo


@click.command("undo")
@click.argument("batch", type=click.IntRange(min=1), required=False)
@json_option
@at_the_desk
def undo_command(desk: Desk, batch: int | None, as_json: bool) -> None:
    """Take a batch back; without a number, the latest one that stands."""
    found = batch_of(desk.book, batch) if batch is not None else latest_standing(desk.book)
    undo(found, by=desk.by)
    if as_json:
        print_json({"batch": found.pk, "said": found.said})
    else:
        say(wording.taken_back(found.said))


@click.command("history")
@json_option
@click.option(
    "--limit", default=20, show_default=True, type=click.IntRange(1, 1_000_000), help=_("How many batches to list.")
)
@at_the_desk
def history_command(desk: Desk, as_json: bool, limit: int) -> None:
    """What was done, the latest first."""
    rows = [
        {
            "batch": one.pk,
            "said": one.said,
            "verb": one.verb,
            "by": one.by.name if one.by else None,
            "at": one.started_at.isoformat(),
            "open": one.finished_at is None,
            "undone": hasattr(one, "undo"),
        }
        for one in history(desk.book)[:limit]
    ]
    if as_json:
        print_json(rows)
        return
    for row in rows:
        state = _("(taken back)") if row["undone"] else _("(not finished)") if row["open"] else ""
        say(f"{row['batch']:>6}  {str(row['at'])[:16].replace('T', ' ')}  {row['said']} {state}".rstrip())


COMMANDS = [undo_command, history_command]
