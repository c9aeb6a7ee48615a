"""`kith opportunities`."""

from datetime import date
from typing import Any

import click
from django.utils.translation import gettext as _

from kith.accounts.desk import Day, Desk, at_the_desk, json_option, print_json, print_list, say, today_of, today_option
from kith.core.stages import FOUND
from kith.kernel.errors import Refusal

from . import actions, queries, wording
from .models import Opportunity


@click.group("opportunities", invoke_without_command=True)
@click.option("--all", "everything", is_flag=True, help=_("Those that ended, too."))
@today_option
@json_option
@click.pass_context
@at_the_desk
def opportunities(desk: Desk, /, context: click.Context, everything: bool, today: date | None, as_json: bool) -> None:
    """List the jobs and projects you are after, with their stage and next step."""
    if context.invoked_subcommand:
        return
    found = [one for one in queries.all_progress(desk.book) if everything or as_json or not one.ended]
    day = today_of(today)
    print_list(
        found,
        as_json=as_json,
        facts=_facts,
        line=lambda one: _line(one, day),
        none=_('No opportunities. Add one: kith opportunities add "Grid Analyst" --at "Northwind Energy"'),
    )


@opportunities.command("add", help=_("Add one by its role."))
@click.argument("role")
@click.option("--at", "organisation", default="", help=_("The organisation."))
@click.option(
    "--kind",
    type=click.Choice(tuple(wording.KINDS)),
    default=Opportunity.JOB,
    show_default=True,
    help=_("What kind of work."),
)
@click.option("--source", type=click.Choice(Opportunity.SOURCES), default=None, help=_("How it came to you."))
@click.option("--deadline", type=Day(), help=_("The last day to apply."))
@click.option("--link", default="", help=_("Where it stands; nothing is fetched."))
@click.option("--stage", default=FOUND, show_default=True, help=_("How far it is."))
@today_option
@json_option
@at_the_desk
def add(desk: Desk, /, today: date | None, as_json: bool, source: str | None, **facts: Any) -> None:
    """Add one by its role."""
    day = today_of(today)
    one = actions.add_opportunity(book=desk.book, by=desk.by, on=day, source=source or "", **facts)
    _tell(one, as_json=as_json, today=day)


@opportunities.command("move", help=_("Say how far one came: its number and the stage."))
@click.argument("number", type=int)
@click.argument("stage")
@click.option("--on", type=Day(), help=_("The day."))
@today_option
@json_option
@at_the_desk
def move(desk: Desk, /, number: int, stage: str, on: date | None, today: date | None, as_json: bool) -> None:
    """Say how far one came."""
    one = Opportunity.objects.of(desk.book).filter(pk=number).select_related("organisation").first()
    if one is None:
        raise Refusal(_("There is no opportunity %(number)s. kith opportunities lists them.") % {"number": number})
    day = today_of(today)
    if on and on > day:
        raise Refusal(_("This day has not come yet. Note it as a next step."))
    actions.move(book=desk.book, by=desk.by, opportunity=one, stage=stage, on=on or day)
    _tell(one, as_json=as_json, today=day)


def _tell(one: Opportunity, *, as_json: bool, today: date) -> None:
    progress = queries.progress_of(one)
    if as_json:
        print_json(_facts(progress))
    else:
        say(_line(progress, today))


def _facts(one: queries.Progress) -> dict[str, Any]:
    row, step = one.row, one.step
    return {
        "id": row.pk,
        "role": row.role,
        "organisation": row.organisation.name if row.organisation else None,
        "kind": row.kind,
        "level": row.level or None,
        "place": row.place or None,
        "stage": one.stage,
        "since": one.since.isoformat(),
        "deadline": row.deadline.isoformat() if row.deadline else None,
        "source": row.source or None,
        "link": row.link or None,
        "next": {"what": step.what, "on": step.on.isoformat()} if step else None,
    }


def _line(one: queries.Progress, today: date) -> str:
    told = [wording.called(one.row), f"· {wording.stage(one.stage)} {wording.since(one, today)}"]
    if one.step:
        told.append(f"· {one.step.what}, {wording.step_due(one.step.on, today)}")
    if one.row.deadline and not one.ended:
        told.append(f"· {wording.deadline(one.row, today)}")
    return f"{one.row.pk:>6}  " + " ".join(told)


COMMANDS = [opportunities]
