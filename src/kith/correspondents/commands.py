"""`kith correspondents`."""

from collections.abc import Sequence
from typing import Any

import click
from django.utils.translation import gettext as _

from kith.accounts.desk import Desk, at_the_desk, json_option, print_json, say, today_of
from kith.kernel.errors import Refusal


@click.command("correspondents")
@click.option(
    "--add", multiple=True, metavar="WHOM", help=_("Add whom this address, number or name is of; may be repeated.")
)
@click.option(
    "--never", multiple=True, metavar="WHOM", help=_("Never offer this address, number or name again; may be repeated.")
)
@click.option(
    "--theirs", is_flag=True, help=_("Add all addresses and numbers seen with the very name of somebody known.")
)
@json_option
@at_the_desk
def correspondents(
    desk: Desk,
    add: Sequence[str],
    never: Sequence[str],
    theirs: bool,
    as_json: bool,
) -> None:
    """List whom you write with who is not in your book; add some, or leave them out for good."""
    from kith.journal.recording import batch

    from . import actions, wording
    from .queries import offers

    if add or never or theirs:
        with batch(book=desk.book, by=desk.by, verb="", said="") as rec:
            who: Any = {"book": desk.book, "by": desk.by, "on": today_of(None), "within": rec}
            if theirs:
                actions.take_as_theirs(**who, chosen=_of_the_same_name(desk))
            if add:
                chosen = [_addressed(desk, one) for one in add]
                actions.add_strangers(**who, chosen=[(one, wording.name_of(one)) for one in chosen])
            if never:
                actions.decline(**who, chosen=[_addressed(desk, one) for one in never])
        if not as_json:
            say(f"{rec.said}.")
    found = offers(desk.book)
    if as_json:
        print_json(_facts(found))
        return
    if not (add or never or theirs):
        _tell(found)


def _addressed(desk: Desk, address: str) -> Any:
    from .keys import any_key
    from .queries import unknown

    rows = unknown(desk.book)
    found = rows.filter(key=any_key(address)).first() or rows.filter(address=address).first()
    if found is None:
        raise Refusal(_("%(address)s is not among those offered.") % {"address": address})
    return found


def _of_the_same_name(desk: Desk) -> list[Any]:
    from .queries import offers

    found = offers(desk.book).theirs
    return [(one, each.person) for each in found for one, how in each.addresses if how == "same"]


def _facts(found: Any) -> dict[str, Any]:
    from . import wording

    def told(one: Any) -> dict[str, Any]:
        days = {"first": one.first_on.isoformat(), "last": one.last_on.isoformat()}
        who = {"kind": one.kind, "address": one.address, "name": wording.name_of(one)}
        return {**who, "out": one.written, "in": one.received, **days}

    theirs = [
        {"id": each.person.pk, "person": each.person.name, "alike": how, **told(one)}
        for each in found.theirs
        for one, how in each.addresses
    ]
    return {"theirs": theirs, "strangers": [told(one) for one in found.strangers], "total": found.total}


def _tell(found: Any) -> None:
    from . import wording
    from .queries import ANSWERED

    for each in found.theirs:
        for one, how in each.addresses:
            facts = {"id": each.person.pk, "person": each.person.name, "address": one.address, "name": one.name}
            answered = _("%(id)s %(person)s: %(address)s, from which they answered your letter")
            say((answered if how == ANSWERED else _("%(id)s %(person)s: %(address)s, seen as %(name)s")) % facts)
    for one in found.strangers:
        name = wording.name_of(one)
        say(f"{name}{f' <{one.address}>' if one.address != name else ''}: {wording.mail(one)}")
    if not found.theirs and not found.strangers:
        say(_("Everybody you write with is in your book, or was left out by you."))


COMMANDS = [correspondents]
