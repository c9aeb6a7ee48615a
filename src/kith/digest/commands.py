"""`kith digest`."""

from datetime import date
from typing import Any

import click
from django.utils import timezone
from django.utils.translation import gettext as _

from kith.accounts.desk import Desk, at_the_desk, json_option, print_json, say, today_of, today_option
from kith.kernel.errors import Refusal
from kith.post.sending import send_due

from . import drawing, wording
from .lines import Digest, Line, digest
from .models import Edition
from .queries import is_weekly, unsent
from .sending import send_now


@click.command("digest")
@click.option("--dry-run", is_flag=True, help=_("Print it; nothing is sent."))
@today_option
@json_option
@at_the_desk
def digest_command(desk: Desk, dry_run: bool, today: date | None, as_json: bool) -> None:
    """Send yourself the digest now: whom to contact and why, promises, birthdays, meetings."""
    day = today_of(today)
    found = digest(desk.book, day, weekly=is_weekly(desk.book))
    sent = False
    if not dry_run:
        if today is not None:
            raise click.UsageError(_("A digest is sent as of now: --today goes with --dry-run."))
        edition = send_now(desk.book, timezone.now())
        sent = edition.state != Edition.EMPTY
        send_due(timezone.now())
        for one in unsent(desk.book):
            if one.pk == edition.pk:
                raise Refusal(wording.trouble(one, day))
    if as_json:
        print_json(_facts(found) | {"sent": sent})
    elif dry_run:
        say(drawing.text(found).rstrip("\n"))
    else:
        say(wording.handed_in(found) if sent else drawing.nothing())


def _facts(found: Digest) -> dict[str, Any]:
    return {
        "on": found.on.isoformat(),
        "subject": drawing.subject(found),
        "items": [_item(line) for line in found.lines],
    }


def _item(line: Line) -> dict[str, Any]:
    return {
        "number": line.number,
        "kind": line.kind,
        "id": line.person,
        "who": line.who or None,
        "told": line.told,
        "note": line.note or None,
        "links": [way.to for way in line.ways],
    }


COMMANDS = [digest_command]
