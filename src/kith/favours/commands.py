"""`kith asks`."""

from datetime import date
from typing import Any

import click
from django.utils.translation import gettext as _

from kith.accounts.desk import Day, Desk, at_the_desk, json_option, print_json, print_list, say, today_of, today_option
from kith.people.queries import person_named

from . import wording
from .actions import make_ask
from .models import Ask
from .queries import open_asks
from .showing import ask_facts


@click.group("asks", invoke_without_command=True)
@today_option
@json_option
@click.pass_context
def asks(ctx: click.Context, /, **said: Any) -> None:
    """List what others ask of you and you of them, the oldest first."""
    if ctx.invoked_subcommand is None:
        _list(**said)


@at_the_desk
def _list(desk: Desk, /, today: date | None, as_json: bool) -> None:
    found = list(open_asks(desk.book))
    day = today_of(today)
    print_list(
        found,
        as_json=as_json,
        facts=lambda one: _facts(one, day),
        line=lambda one: f"{one.pk}  {one.person.name}: {wording.asked(one)}, {wording.how_old(one, day)}",
        none=_("Nobody is waiting for an answer."),
    )


@asks.command("add", help=_("Note an ask: yours to somebody, or with --theirs, one of theirs to you."))
@click.argument("person")
@click.argument("what")
@click.option("--theirs", is_flag=True, help=_("They asked you."))
@click.option("--on", "on", type=Day(), help=_("The day; today if left out."))
@click.option("--due", type=Day(), help=_("The day by which it was promised."))
@today_option
@json_option
@at_the_desk
def add(desk: Desk, /, person: str, what: str, today: date | None, as_json: bool, **said: Any) -> None:
    """Note an ask."""
    found = person_named(desk.book, person)
    facts = {"theirs": said["theirs"], "due": said["due"], "on": said["on"] or today_of(today)}
    made = make_ask(book=desk.book, by=desk.by, person=found, what=what, **facts)
    if as_json:
        print_json(_facts(made, today_of(today)))
    else:
        say(f"{made.pk}  {found.name}: {wording.asked(made)}")


def _facts(ask: Ask, today: date) -> dict[str, Any]:
    who = {"person": ask.person_id, "name": ask.person.name}
    return {**ask_facts(ask), **who, "days": (today - ask.on).days}


COMMANDS = [asks]
