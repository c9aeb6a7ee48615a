"""`kith mail set` and `kith mail look`: the account, of which the mailbox alone may be meant; a look at it now."""

from datetime import date, timedelta
from typing import Any, TextIO

import click
from django.utils import timezone
from django.utils.translation import gettext as _

from kith.accounts.desk import Desk, at_the_desk, json_option, password_of, password_option, print_json, say
from kith.accounts.queries import zone_of
from kith.post.commands import mail
from kith.post.models import PLAIN, STARTTLS, TLS, Account
from kith.post.providers import provider_of
from kith.post.queries import account_of
from kith.post.setting_up import Server, set_account

from . import actions, wording
from .models import REACH, Look
from .queries import box_of
from .setting_up import nothing_goes_out, only_read

SECURITY = click.Choice([TLS, STARTTLS, PLAIN])


@mail.command("set", help=_("Set up the account, or change it; the password is asked for, never part of the command."))
@click.argument("address")
@click.option("--name", default="", help=_("As whom people see you in their mailbox."))
@click.option("--login", default="", help=_("Where it is not the address."))
@click.option(
    "--smtp", "smtp_host", default="", help=_("The server for sending, HOST or HOST:PORT; without it nothing is sent.")
)
@click.option("--smtp-security", type=SECURITY, default=TLS, show_default=True, help=_("Plain to this machine only."))
@click.option("--imap", "imap_host", default="", help=_("The server of the mailbox, HOST or HOST:PORT."))
@click.option("--imap-security", type=SECURITY, default=TLS, show_default=True, help=_("Plain to this machine only."))
@click.option("--pace", type=click.IntRange(0, 86400), help=_("Seconds between two letters; by itself 30."))
@click.option("--a-day", type=click.IntRange(1, 2000), help=_("Letters within 24 hours at most; by itself 50."))
@password_option
@at_the_desk
def set_command(desk: Desk, /, address: str, source: TextIO | None, **said: Any) -> None:
    """Set up the account; one of which only the mailbox's server is known is only read."""
    before = account_of(desk.book)
    same = before if before and before.address == address else None
    if (known := provider_of(address)) and known.note:
        click.echo(f"{known.name}: {known.note} {known.passwords}".strip(), err=True)
    imap, smtp = _server("imap", said, same), _server("smtp", said, same)
    facts: dict[str, Any] = {
        "book": desk.book,
        "address": address,
        "name": said["name"] or (before.name if before else ""),
        "login": said["login"] or (same.login if same else ""),
        "password": password_of(source),
        "imap": imap,
    }
    if is_read := bool(imap.host and not smtp.host and known is None):
        kept = only_read(**facts)
    else:
        pace = _chosen(said["pace"], before.pace if before else 30)
        kept = set_account(**facts, smtp=smtp, pace=pace, a_day=said["a_day"] or (before.a_day if before else 50))
    say(_("Kept: %(address)s. `kith mail check` tries it.") % {"address": kept.address})
    if is_read:
        say(nothing_goes_out())


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
        if found.batch and found.is_news:
            say(_("`kith undo %(batch)s` takes it back.") % {"batch": found.batch})


def _day(desk: Desk, back: int) -> date | None:
    today = timezone.localtime(timezone=zone_of(desk.by)).date()
    return today - timedelta(days=back) if back else None


def _figures(found: Look | None) -> dict[str, Any]:
    look = found or Look()
    names = ("read", "added", "updated", "unchanged", "skipped", "reasons", "batch")
    return {name: getattr(look, name) for name in names}


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


COMMANDS = [mail]
