"""`kith updates`."""

from typing import Any

import click
from django.utils.translation import gettext as _

from kith.accounts.desk import Desk, at_the_desk, json_option, print_list

from . import wording
from .models import Letter
from .queries import Progress
from .queries import updates as every_update


@click.command("updates")
@json_option
@at_the_desk
def updates(desk: Desk, /, as_json: bool) -> None:
    """List the updates on your career and how their letters stand, the latest first."""
    print_list(
        every_update(desk.book),
        as_json=as_json,
        facts=_facts,
        line=lambda one: f"{one.row.pk}  {one.row.title}: {wording.progress(one.states, one.answered)}",
        none=_("No updates yet. Write one on the page Updates."),
    )


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
    }


COMMANDS = [updates]
