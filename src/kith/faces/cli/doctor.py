"""`kith doctor`: what is set up, what ran last and when, what is wrong and how to mend it."""

import click
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext_lazy

from kith.accounts.desk import json_option, print_json, say, with_the_database
from kith.accounts.models import Book
from kith.kernel.capabilities import rooms

from .examining import examine

_ABOUT = {
    "home": pgettext_lazy("doctor", "home"),
    "disk": pgettext_lazy("doctor", "disk"),
    "privacy": pgettext_lazy("doctor", "privacy"),
    "database": pgettext_lazy("doctor", "database"),
    "clock": pgettext_lazy("doctor", "clock"),
    "book": pgettext_lazy("doctor", "book"),
    "history": pgettext_lazy("doctor", "history"),
    "mailbox": pgettext_lazy("doctor", "mailbox"),
    "calendar": pgettext_lazy("doctor", "calendar"),
    "job": pgettext_lazy("doctor", "job"),
    "backup": pgettext_lazy("doctor", "backup"),
    "digest": pgettext_lazy("doctor", "digest"),
    "sign-in": pgettext_lazy("doctor", "sign-in"),
    "post": pgettext_lazy("doctor", "mail"),
    "web": pgettext_lazy("doctor", "web"),
    "autostart": pgettext_lazy("doctor", "autostart"),
}
"""What a finding is about, in words; programs read the keys."""


@click.command("doctor")
@click.option(
    "--mend", is_flag=True, help=_("Write anew what is derived: the search index, the standings, the counts.")
)
@json_option
def doctor(mend: bool, as_json: bool) -> int:
    """Tell what is set up, what ran last, what is wrong and how to mend it. Exit 1 when something is wrong."""
    if mend:
        _mend(quiet=as_json)
    findings = list(examine())
    wrong = [one for one in findings if one.mend]
    if as_json:
        print_json([vars(one) for one in findings])
        return bool(wrong)
    for one in findings:
        say(f"{'!' if one.mend else ' '} {_ABOUT.get(one.about, one.about)!s:<12} {one.says}")
        if one.mend:
            say(f"{'':15}{one.mend}")
    told = ngettext("%(count)s thing to mend.", "%(count)s things to mend.", len(wrong)) % {"count": len(wrong)}
    say(told if wrong else _("All is well."))
    return bool(wrong)


@with_the_database
def _mend(*, quiet: bool) -> None:
    for book in Book.objects.order_by("pk"):
        for room in rooms("mending"):
            with transaction.atomic():
                room.mend(book=book)
        if not quiet:
            say(_("Wrote anew what is derived in the book %(name)s.") % {"name": book.name})


COMMANDS = [doctor]
