"""`kith calendars`."""

from typing import Any, TextIO

import click
from django.utils import timezone
from django.utils.translation import gettext as _

from kith.accounts.desk import (
    Desk,
    at_the_desk,
    json_option,
    password_of,
    password_option,
    print_json,
    print_list,
    say,
)
from kith.kernel.errors import Refusal

from . import actions, wording
from .models import Diary
from .queries import diaries, diary_named


@click.group("calendars", invoke_without_command=True)
@json_option
@click.pass_context
def calendars(ctx: click.Context, /, **said: Any) -> None:
    """List the calendars that are looked at and how each stands."""
    if ctx.invoked_subcommand is None:
        _list(**said)


@at_the_desk
def _list(desk: Desk, /, as_json: bool) -> None:
    day = timezone.localdate()
    print_list(
        list(diaries(desk.book)),
        as_json=as_json,
        facts=facts,
        line=lambda one: f"{one.pk}  {one.name}, {wording.what(one)}: {wording.state(one, day)}",
        none=_("No calendar is looked at. Add one: kith calendars add https://calendar.example/mine.ics"),
    )


@calendars.command("add", help=_("Look at a calendar (.ics) or at those of a CalDAV account from now on."))
@click.argument("address")
@click.option("--name", default="", help=_("What you call it."))
@click.option("--login", default="", help=_("The login; the password is asked for."))
@password_option
@click.option("--plain", is_flag=True, help=_("Ask without TLS, too: on the way others can read along."))
@json_option
@at_the_desk
def add(desk: Desk, /, address: str, login: str, source: TextIO | None, as_json: bool, **facts_: Any) -> None:
    """Add one."""
    password = password_of(source) if login else ""
    added = actions.add(book=desk.book, address=address, login=login, password=password, **facts_)
    _tell(added, as_json=as_json)


@calendars.command("look", help=_("Look at all of them now, the paused ones aside."))
@json_option
@at_the_desk
def look(desk: Desk, /, as_json: bool) -> None:
    """Look now."""
    found = list(diaries(desk.book).filter(paused=False).select_related("book__owner"))
    troubles: list[str] = []
    for one in found:
        try:
            actions.look(diary=one)
        except Refusal as trouble:
            troubles.append(f"{one.name}: {trouble}")
    _tell(found, as_json=as_json)
    if troubles:
        raise Refusal(" ".join(troubles))


@calendars.command(
    "password", help=_("Give another password, or login, for a calendar and the others of its account; it is tried.")
)
@click.argument("calendar")
@click.option("--login", help=_("The login, where it is another, too."))
@password_option
@json_option
@at_the_desk
def password_command(desk: Desk, /, calendar: str, login: str | None, source: TextIO | None, as_json: bool) -> None:
    """Change how one gets in."""
    diary = diary_named(desk.book, calendar)
    login = diary.login if login is None else login
    if not login:
        raise Refusal(_("%(name)s is read without a login. To give one: --login LOGIN.") % {"name": diary.name})
    _tell(actions.let_in(diary=diary, login=login, password=password_of(source)), as_json=as_json)


@calendars.command("pause", help=_("Look at one no more until told otherwise; or again."))
@click.argument("calendar")
@click.option("--again", is_flag=True, help=_("Look at it again."))
@json_option
@at_the_desk
def pause(desk: Desk, /, calendar: str, again: bool, as_json: bool) -> None:
    """Pause one."""
    diary = diary_named(desk.book, calendar)
    actions.pause(diary=diary, paused=not again)
    _tell([diary], as_json=as_json)


@calendars.command("remove", help=_("Look at one no more: what is still to come of it goes, what has been stays."))
@click.argument("calendar")
@at_the_desk
def remove(desk: Desk, /, calendar: str) -> None:
    """Remove one."""
    diary = diary_named(desk.book, calendar)
    name = diary.name
    actions.remove(diary=diary)
    say(_("%(name)s is removed. What has been stays, what was still to come of it is gone.") % {"name": name})


def _tell(found: list[Diary], *, as_json: bool) -> None:
    if as_json:
        print_json([facts(one) for one in found])
        return
    for one in found:
        say(f"{one.pk}  {one.name}, {wording.what(one)}: {wording.state(one, timezone.localdate())}")


def facts(one: Diary) -> dict[str, Any]:
    """One as programs read it; neither its address nor how one gets in."""
    return {
        "id": one.pk,
        "name": one.name,
        "kind": one.kind,
        "host": one.host,
        "paused": one.paused,
        "looked_at": one.looked_at.isoformat() if one.looked_at else None,
        "trouble": one.trouble,
    }


COMMANDS = [calendars]
