"""`kith mail look`: a look at the mailbox now."""

from datetime import date, timedelta
from typing import Any

import click
from django.utils import timezone
from django.utils.translation import gettext as _

from kith.accounts.desk import Desk, at_the_desk, json_option, print_json, say
from kith.accounts.queries import zone_of
from kith.post.commands import mail

from . import actions, wording
from .models import REACH, Look
from .queries import box_of


@mail.command("look", help=_("Look at the mailbox now: who wrote, and to whom you did, becomes contact."))
@click.option(
    "--back", type=click.IntRange(0, 36500), help=_("Look through everything again, so many days back; 0 for all.")
)
@json_option
@at_the_desk
def look_command(desk: Desk, /, back: int | None, as_json: bool) -> None:
    """Look at the mailbox now."""
    box = box_of(desk.book)
    if back is not None or box is None:
        kept = {"subjects": box.subjects, "signatures": box.signatures} if box else {}
        begun = actions.begin(book=desk.book, since=_day(desk, REACH if back is None else back), **kept)
        actions.look_anew(box=begun)
    found = actions.look(book=desk.book)
    if as_json:
        print_json(_figures(found))
    elif found is None:
        say(_("Nothing is new."))
    else:
        say(wording.found(found))
        for reason, count in wording.reasons(found)[:10]:
            say(f"  {count} × {reason}")
        if found.batch:
            say(_("`kith undo %(batch)s` takes it back.") % {"batch": found.batch})


def _day(desk: Desk, back: int) -> date | None:
    today = timezone.localtime(timezone=zone_of(desk.by)).date()
    return today - timedelta(days=back) if back else None


def _figures(found: Look | None) -> dict[str, Any]:
    look = found or Look()
    names = ("read", "added", "updated", "unchanged", "skipped", "reasons", "batch")
    return {name: getattr(look, name) for name in names}


COMMANDS = [mail]
