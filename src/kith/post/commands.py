"""`kith mail`: the mail account, and what goes out, without a browser."""

from typing import Any

import click
from django.utils import timezone
from django.utils.translation import gettext as _

from kith.accounts.desk import (
    Desk,
    at_the_desk,
    json_option,
    print_json,
    print_list,
    say,
)
from kith.kernel.errors import Refusal

from . import actions, wording
from .checking import Tried, check
from .models import Posted
from .outgoing import messages
from .queries import account_of, insist_on_an_account
from .setting_up import remove_account

ANSWERS = {"sent": actions.it_was_sent, "again": actions.send_again, "cancel": actions.cancel}


@click.group("mail", invoke_without_command=True)
@click.pass_context
def mail(ctx: click.Context, /) -> None:
    """The mail account, and what goes out by it."""
    if ctx.invoked_subcommand is None:
        ctx.invoke(out)


@mail.command("check", help=_("Try the account: can mail go out, and can the mailbox be had? Exit 1 when not."))
@json_option
@at_the_desk
def check_command(desk: Desk, /, as_json: bool) -> int:
    """Try both servers, or the one that is set up."""
    account = insist_on_an_account(desk.book)
    found = check(account)
    if not account.smtp_host:
        not_set = Tried("smtp", well=True, says=_("Not set up: nothing can be sent."))
        found = [not_set if one.part == "smtp" else one for one in found]
    if as_json:
        print_json({"address": account.address, **{one.part: _tried(one) for one in found}})
    else:
        for one in found:
            part = _("Sending") if one.part == "smtp" else _("Mailbox")
            say(f"{' ' if one.well else '!'} {part}: {one.says}")
    return not all(one.well for one in found)


@mail.command("remove", help=_("Take the account and its password away; what waits is not sent."))
@at_the_desk
def remove_command(desk: Desk, /) -> None:
    """Take the account away."""
    insist_on_an_account(desk.book)
    say(remove_account(book=desk.book))


@mail.command("out", help=_("List what waits and when it goes, what is uncertain, what failed, what was sent."))
@json_option
@at_the_desk
def out(desk: Desk, /, as_json: bool) -> None:
    """List what goes out."""
    rows = messages(desk.book, timezone.now())
    print_list(
        rows,
        as_json=as_json,
        facts=lambda one: _facts(*one),
        line=lambda one: _line(*one),
        none=_("Nothing goes out, and nothing did."),
    )
    if not as_json and any(row.state == Posted.UNCERTAIN for row, _at in rows):
        say(
            _("Of what is uncertain nobody knows whether it went out.")
            + f" {wording.how_to_know(account_of(desk.book))}"
        )


@mail.command("pause", help=_("Let no further letter go out."))
@at_the_desk
def pause_command(desk: Desk, /) -> None:
    """Pause letters."""
    actions.pause(book=desk.book)
    say(_("No letter goes out until you let them go on."))


@mail.command("go-on", help=_("Let letters go out again, and try the server now."))
@at_the_desk
def go_on_command(desk: Desk, /) -> None:
    """Go on."""
    actions.go_on(book=desk.book)
    say(_("It goes on."))


@mail.command(
    "answer", help=_("Say of a message that is uncertain: it was sent, send it again; or cancel one that waits.")
)
@click.argument("number", type=int)
@click.argument("what", type=click.Choice(list(ANSWERS)))
@at_the_desk
def answer_command(desk: Desk, /, number: int, what: str) -> None:
    """Answer for a message."""
    row = Posted.objects.of(desk.book).filter(pk=number).first()
    if row is None:
        raise Refusal(_("There is no message %(number)s. `kith mail out` lists them.") % {"number": number})
    ANSWERS[what](row=row)
    say(wording.answered(row))


def _tried(one: Tried) -> dict[str, object]:
    return {"well": one.well, "says": one.says}


def _facts(row: Posted, at: Any) -> dict[str, object]:
    return {
        "id": row.pk,
        "to": row.to,
        "kind": row.kind,
        "subject": row.subject,
        "state": row.state,
        "said": row.said,
        "goes": at.isoformat() if at else None,
        "sent": row.sent_at.isoformat() if row.sent_at else None,
    }


def _line(row: Posted, at: Any) -> str:
    when = wording.moment(row.sent_at) if row.sent_at else (wording.goes(at) if row.state == Posted.WAITING else "")
    told = f"{row.pk}  {row.to}: {wording.state(row)} {when}".rstrip()
    return f"{told} ({row.said})" if row.said and row.state != Posted.SENT else told


COMMANDS = [mail]
