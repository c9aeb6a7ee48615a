"""`kith mail`: the mail account, and what goes out, without a browser."""

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
from .checking import Tried, check
from .models import PLAIN, STARTTLS, TLS, Account, Posted
from .outgoing import outgoing
from .providers import provider_of
from .queries import account_of, insist_on_an_account
from .setting_up import Server, remove_account, set_account

SECURITY = click.Choice([TLS, STARTTLS, PLAIN])
ANSWERS = {"sent": actions.it_was_sent, "again": actions.send_again, "cancel": actions.cancel}


@click.group("mail", invoke_without_command=True)
@click.pass_context
def mail(ctx: click.Context, /) -> None:
    """The mail account, and what goes out by it."""
    if ctx.invoked_subcommand is None:
        ctx.invoke(out)


@mail.command("set", help=_("Set up the account, or change it; the password is asked for, never part of the command."))
@click.argument("address")
@click.option("--name", default="", help=_("As whom people see you in their mailbox."))
@click.option("--login", default="", help=_("Where it is not the address."))
@click.option("--smtp", "smtp_host", default="", help=_("The server for sending, HOST or HOST:PORT."))
@click.option("--smtp-security", type=SECURITY, default=TLS, show_default=True, help=_("Plain to this machine only."))
@click.option("--imap", "imap_host", default="", help=_("The server of the mailbox, HOST or HOST:PORT."))
@click.option("--imap-security", type=SECURITY, default=TLS, show_default=True, help=_("Plain to this machine only."))
@click.option("--pace", type=click.IntRange(0, 86400), help=_("Seconds between two letters; by itself 30."))
@click.option("--a-day", type=click.IntRange(1, 2000), help=_("Letters within 24 hours at most; by itself 50."))
@password_option
@at_the_desk
def set_command(desk: Desk, /, address: str, source: TextIO | None, **said: Any) -> None:
    """Set up the account."""
    before = account_of(desk.book)
    same = before if before and before.address == address else None
    if (known := provider_of(address)) and known.note:
        click.echo(f"{known.name}: {known.note} {known.passwords}".strip(), err=True)
    kept = set_account(
        book=desk.book,
        address=address,
        name=said["name"] or (before.name if before else ""),
        login=said["login"] or (same.login if same else ""),
        password=password_of(source),
        imap=_server("imap", said, same),
        smtp=_server("smtp", said, same),
        pace=_chosen(said["pace"], before.pace if before else 30),
        a_day=_chosen(said["a_day"], before.a_day if before else 50),
    )
    say(_("Kept: %(address)s. `kith mail check` tries it.") % {"address": kept.address})


@mail.command("check", help=_("Try the account: can mail go out, and can the mailbox be had? Exit 1 when not."))
@json_option
@at_the_desk
def check_command(desk: Desk, /, as_json: bool) -> int:
    """Try both servers."""
    account = insist_on_an_account(desk.book)
    found = check(account)
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
    remove_account(book=desk.book)
    say(_("The account and its password are gone from here."))


@mail.command("out", help=_("List what waits and when it goes, what is uncertain, what failed, what was sent."))
@json_option
@at_the_desk
def out(desk: Desk, /, as_json: bool) -> None:
    """List what goes out."""
    told = outgoing(desk.book, timezone.now())
    planned = {row.pk: at for row, at in told.waiting}
    rows = [*told.uncertain, *told.sending, *(row for row, _at in told.waiting), *told.refused, *told.sent]
    print_list(
        rows,
        as_json=as_json,
        facts=lambda row: _facts(row, planned.get(row.pk)),
        line=lambda row: _line(row, planned.get(row.pk)),
        none=_("Nothing goes out, and nothing did."),
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


def _server(part: str, said: dict[str, Any], before: Account | None) -> Server:
    """HOST or HOST:PORT, an address of IPv6 in brackets before its port; where none is given, the one before."""
    told, security = said[f"{part}_host"], said[f"{part}_security"]
    if not told and before:
        return Server(*(getattr(before, f"{part}_{one}") for one in ("host", "port", "security")))
    host, colon, port = told.rpartition(":")
    if not (colon and port.isdecimal() and (":" not in host or host.startswith("["))):
        return Server(told.strip("[]"), 0, security)
    return Server(host.strip("[]"), int(port), security)


def _chosen(said: int | None, before: int) -> int:
    return before if said is None else said


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
