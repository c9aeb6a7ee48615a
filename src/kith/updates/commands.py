"""`kith updates`."""

from typing import Any

import click
from django.utils import timezone
from django.utils.translation import gettext as _

from kith.accounts.desk import Desk, at_the_desk, json_option, print_list

from . import wording
from .composing import Worded, worded
from .models import Letter
from .queries import Progress, letters, update_named
from .queries import updates as every_update


@click.command("updates")
@click.argument("update", required=False)
@json_option
@at_the_desk
def updates(desk: Desk, /, update: str | None, as_json: bool) -> None:
    """List the updates on your career and how their letters stand, the latest first; or the letters of one.

    UPDATE is its number, or words of its title.
    """
    if update is None:
        print_list(
            every_update(desk.book),
            as_json=as_json,
            facts=_facts,
            line=_line,
            none=_("No updates yet. Write one on the page Updates."),
        )
        return
    today = timezone.localdate()
    print_list(
        worded(desk.book, list(letters(update_named(desk.book, update))), today),
        as_json=as_json,
        facts=_letter,
        line=lambda one: f"{one.letter.person.name}: {wording.what_became(one.letter, today)}{_plain(one)}",
        none=_("No letters yet. Choose whom to tell on the page of the update."),
    )


def _line(one: Progress) -> str:
    told = f"{one.row.pk}  {one.row.title}: {wording.progress(one.states, one.answered)}"
    return f"{told}. {wording.handing(one.handing)}" if one.handing else told


def _plain(one: Worded) -> str:
    """The warning of a letter that may still be made personal."""
    return "" if one.personal or one.letter.stands != Letter.DRAFT else f". {_('Nothing personal in it')}"


def _letter(one: Worded) -> dict[str, Any]:
    row = one.letter
    return {
        "id": row.pk,
        "person": row.person_id,
        "name": row.person.name,
        "channel": row.channel or None,
        "state": row.stands,
        "to": row.to,
        "sent_on": row.sent_on,
        "answered_on": row.answered_on,
        "said": row.said,
        "personal": one.personal,
        "text": one.text,
    }


def _facts(one: Progress) -> dict[str, Any]:
    states = (
        Letter.DRAFT,
        Letter.SKIPPED,
        Letter.WAITING,
        Letter.SENT,
        Letter.REFUSED,
        Letter.UNCERTAIN,
        Letter.CANCELLED,
    )
    return {
        "id": one.row.pk,
        "title": one.row.title,
        "on": one.row.on.isoformat(),
        "state": one.row.state,
        "letters": one.letters,
        **{state: one.states[state] for state in states},
        "by_hand": one.by_hand,
        "answered": one.answered,
        "handing_in": one.handing and {"done": one.handing.done, "total": one.handing.total, "said": one.handing.said},
    }


COMMANDS = [updates]
