"""`kith advice`."""

from datetime import date
from typing import Any

import click
from django.utils.translation import gettext as _

from kith.accounts.desk import Desk, at_the_desk, json_option, print_json, print_list, say, today_of, today_option
from kith.people.queries import person_named

from . import wording
from .actions import begin
from .queries import progress_of, talks
from .showing import facts


@click.group("advice", invoke_without_command=True)
@today_option
@json_option
@click.pass_context
def advice(ctx: click.Context, /, **said: Any) -> None:
    """List the talks in which you ask for advice and how each stands, the latest first."""
    if ctx.invoked_subcommand is None:
        _list(**said)


@at_the_desk
def _list(desk: Desk, /, today: date | None, as_json: bool) -> None:
    day = today_of(today)
    print_list(
        talks(desk.book, day),
        as_json=as_json,
        facts=facts,
        line=lambda one: f"{one.row.pk}  {wording.what(one.row)}: {wording.state(one, day)}",
        none=_('No talks for advice yet. Draft one: kith advice add "Priya Raman" "leading a team"'),
    )


@advice.command("add", help=_("Draft one: whom you want to ask, and about what. Nobody is asked by it."))
@click.argument("person")
@click.argument("topic")
@today_option
@json_option
@at_the_desk
def add(desk: Desk, /, person: str, topic: str, today: date | None, as_json: bool) -> None:
    """Draft one."""
    day = today_of(today)
    made = begin(book=desk.book, by=desk.by, person=person_named(desk.book, person), topic=topic, on=day)
    now = progress_of(made, day)
    if as_json:
        print_json(facts(now))
    else:
        say(f"{made.pk}  {wording.what(made)}: {wording.state(now, day)}")


COMMANDS = [advice]
