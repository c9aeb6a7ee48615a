"""Outgoing mail in words."""

from collections.abc import Iterable
from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from kith.kernel import days
from kith.kernel.numbers import grouped

from .copying import MOST_TRIES
from .lots import Lot
from .models import Account, Posted
from .providers import keeps_copies


def kind(row: Posted) -> str:
    """What it is."""
    return {
        Posted.LETTER: pgettext("outgoing mail", "letter"),
        Posted.DIGEST: pgettext("outgoing mail", "digest"),
        Posted.ANSWER: pgettext("outgoing mail", "answer"),
    }.get(row.kind, row.kind)


def state(row: Posted) -> str:
    """How it stands, in a word."""
    return {
        Posted.WAITING: pgettext("outgoing mail", "waits"),
        Posted.SENDING: pgettext("outgoing mail", "is being sent"),
        Posted.SENT: pgettext("outgoing mail", "sent"),
        Posted.REFUSED: pgettext("outgoing mail", "refused"),
        Posted.UNCERTAIN: pgettext("outgoing mail", "uncertain"),
        Posted.CANCELLED: pgettext("outgoing mail", "not sent"),
    }.get(row.state, row.state)


def moment(at: datetime | None) -> str:
    """A day and an hour: today, 14:05."""
    return days.moment(at, timezone.localdate(), short=True) if at else ""


def goes(at: datetime | None, now: datetime | None = None) -> str:
    """When it goes."""
    if at is None:
        return _("once you let it")
    if at <= (now or timezone.now()):
        return _("now")
    return moment(at)


def about(at: datetime) -> str:
    """When something ends that goes on for days: today, 14:05; 12 June."""
    today = timezone.localdate()
    day = timezone.localtime(at).date()
    return moment(at) if (day - today).days <= 1 else days.dated(day, today)


def how_many(lot: Lot) -> str:
    """How many of a lot wait and how many went: 9,880 letters wait, 120 went."""
    waits = ngettext("%(count)s letter waits", "%(count)s letters wait", lot.waits) % {"count": grouped(lot.waits)}
    return ", ".join([waits, _("%(count)s went") % {"count": grouped(lot.went)}] if lot.went else [waits])


def how_it_goes(lot: Lot, ends: datetime | None) -> str:
    """Whether a lot is paused, or when about the last of it goes."""
    if lot.paused:
        return _("Paused")
    return _("Ends about: %(moment)s") % {"moment": about(ends)} if ends else goes(None)


def how_many_went(lot: Lot) -> str:
    """120 letters, the last today."""
    said = ngettext("%(count)s letter, %(day)s", "%(count)s letters, the last %(day)s", lot.went)
    day = days.spoken(lot.last_on, timezone.localdate()) if lot.last_on else ""
    return said % {"count": grouped(lot.went), "day": day}


def what_is_known(row: Posted) -> str:
    """Why one that is uncertain is so, and by what one can tell."""
    if row.data_at is None:
        return _("It waited in the backup that was put back; it may have gone out since.")
    facts = {"moment": moment(row.data_at), "reason": row.said.rstrip(".")}
    if row.said:
        told = _("The server was given it (%(moment)s), and then the connection broke: %(reason)s.")
    else:
        told = _("The server was given it (%(moment)s), and then Kith was ended before an answer came.")
    return told % facts


def how_to_know(account: Account | None) -> str:
    """How the owner finds out what became of an uncertain message. Sent holds it only where the server puts it there by
    itself: Kith puts there what it knows was sent."""
    if account and keeps_copies(account.smtp_host):
        return _("Look into your folder Sent, or ask.")
    return _("Ask, or wait for a reply or a failure notice: your folder Sent cannot tell.")


def account_state(account: Account) -> str:
    """Why nothing goes out just now; empty where it does."""
    if account.stopped:
        return account.held_why
    if account.held_until and account.held_until > timezone.now():
        facts = {"moment": moment(account.held_until), "reason": account.held_why.rstrip(".")}
        return _("The server asks to wait, or cannot be had: %(reason)s. It is tried again: %(moment)s.") % facts
    return ""


def answered(row: Posted) -> str:
    """What was noted of it."""
    facts = {"address": row.to}
    return {
        Posted.SENT: _("Noted: the message to %(address)s was sent."),
        Posted.WAITING: _("The message to %(address)s is sent again."),
        Posted.CANCELLED: _("The message to %(address)s is not sent."),
    }.get(row.state, "%(address)s") % facts


def removed(count: int, told: Iterable[str]) -> str:
    """That the account is gone, what became of letters, and how many other messages are not sent."""
    said = [_("The account and its password are gone from here."), *filter(None, told)]
    if count:
        more = ngettext("%(count)s message is not sent.", "%(count)s messages are not sent.", count)
        said.append(more % {"count": grouped(count)})
    return " ".join(said)


def without_copy(row: Posted) -> str:
    """That no copy of it reached Sent; empty where one did, or none was meant to."""
    if row.copied is False and row.copy_tries >= MOST_TRIES:
        return _("No copy of it reached your Sent folder.")
    return ""
