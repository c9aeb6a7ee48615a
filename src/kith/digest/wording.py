"""How the digest and its feed are put into words."""

from datetime import date, datetime
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext, ngettext

from kith.kernel.days import clock, dated, spoken

from .models import Edition

if TYPE_CHECKING:
    from .lines import Digest


ENDS = (".", "!", "?", "…")
"""With one of these a sentence ends, which servers leave out."""


def handed_in(found: "Digest") -> str:
    """What the command says once the digest is on its way."""
    count = len(found.lines)
    told = ngettext("The digest is on its way: %(count)d item.", "The digest is on its way: %(count)d items.", count)
    return told % {"count": count}


def who_reads(public: str) -> str:
    """Who can read the feed."""
    if public:
        return gettext(
            "Any calendar program on any machine that knows this address can read it; nobody else can guess it."
        )
    return gettext(
        "Kith has no public address: only calendar programs on this computer can read the feed, while Kith runs. For a "
        "calendar elsewhere, save the file and open it there."
    )


def kept(due: datetime | None, today: date) -> str:
    """What was chosen, and when the next digest comes: tomorrow at 07:00."""
    if due is None:
        return gettext("Kept. No digest is sent.")
    words = {"day": spoken(due.date(), today), "hour": clock(due)}
    return gettext("Kept. The next digest is sent %(day)s at %(hour)s, or as soon as Kith runs after that.") % words


def trouble(edition: Edition, today: date) -> str:
    """What keeps a digest from its reader."""
    why = edition.said if edition.said.endswith(ENDS) else f"{edition.said}."
    words = {"day": dated(edition.due, today), "why": why}
    if edition.state == Edition.UNCERTAIN:
        return gettext("Nobody knows whether the digest of %(day)s was sent: %(why)s") % words
    return gettext("The digest of %(day)s could not be sent: %(why)s") % words


def not_again(edition: Edition, today: date) -> str:
    """Why a digest that was handed in is not sent a second time, and what to do; `edition` as `unsent` has it, or one
    that nothing holds up."""
    if not edition.said or edition.state == Edition.SENT:
        return gettext("The digest of today is on its way, or was sent already. To look at it: kith digest --dry-run.")
    if edition.state == Edition.UNCERTAIN:
        mend = gettext("Say on Today whether it came.")
    else:
        mend = gettext("Outgoing mail, or `kith mail go-on`, tries it now.")
    return f"{trouble(edition, today)} {mend}"


def next_try(edition: Edition, today: date) -> str:
    """When it is tried again: today, 14:05."""
    if edition.state == Edition.UNCERTAIN or edition.again_at is None:
        return ""
    here = timezone.localtime(edition.again_at)
    words = {"day": spoken(here.date(), today), "hour": clock(here)}
    return gettext("It is tried again %(day)s at %(hour)s.") % words
