"""What an account does about what a server said: goes on, waits a while, or waits for its owner."""

from datetime import datetime, timedelta

from kith.kernel.errors import Refusal

from .connecting import WrongPassword
from .judging import DATA, RCPT, Fate, Outcome, is_about_us
from .models import Account, Posted
from .sealing import Unopenable

PAUSES = tuple(timedelta(minutes=one) for one in (2, 10, 30, 60, 240))
"""How long to wait, each time that a server asks for it in a row."""
UNREACHED = timedelta(minutes=15)
"""The longest wait for a server that cannot be reached: machines go online and offline."""
POLICY = timedelta(hours=24)
MOST_TRIES = 20
"""For one address that asks to wait, or at which the server hangs up, again and again: about three days."""


def pause(account: Account) -> timedelta:
    """How long to wait now."""
    return PAUSES[min(account.holds, len(PAUSES) - 1)]


def is_about_them(outcome: Outcome) -> bool:
    """Whether it may be this one address, or message, alone that does not go just now: the server had heard of it."""
    return outcome.fate in (Fate.LATER, Fate.AGAIN) and outcome.step in (RCPT, DATA)


def put_off(row: Posted) -> timedelta:
    """How long such a message lets those behind it go first: longer with each try."""
    return PAUSES[min(row.tries, len(PAUSES)) - 1]


def is_given_up(row: Posted, outcome: Outcome) -> bool:
    """Whether it was tried often enough."""
    return is_about_them(outcome) and row.tries >= MOST_TRIES


def unreachable(account: Account, why: Refusal, now: datetime) -> None:
    """The server cannot be had: by and by, or once the owner has mended something."""
    if isinstance(why, WrongPassword | Unopenable):
        _hold(account, str(why), until=None)
    else:
        _hold(account, str(why), until=now + min(pause(account), UNREACHED))


def goes_on(account: Account, row: Posted, outcome: Outcome, now: datetime) -> bool:
    """Whether the account goes on with the next message; else it waits from now on."""
    if outcome.fate is Fate.SENT:
        _forget(account)
        return True
    if outcome.fate is Fate.REFUSED:
        if not (is_about_us(outcome.said) and _the_one_before_was_about_us(account, row)):
            return True
        _hold(account, outcome.said, until=now + POLICY)
    elif outcome.fate is Fate.POLICY:
        _hold(account, outcome.said, until=now + POLICY)
    elif outcome.fate is Fate.LATER:
        _hold(account, outcome.said, until=now + pause(account))
    else:
        _hold(account, outcome.said, until=now + min(pause(account), UNREACHED))
    return False


def _hold(account: Account, why: str, *, until: datetime | None) -> None:
    account.held_why, account.held_until, account.stopped = why, until, until is None
    account.holds += 1
    account.save(update_fields=["held_why", "held_until", "stopped", "holds"])


def _forget(account: Account) -> None:
    if account.holds:
        account.held_why, account.held_until, account.holds = "", None, 0
        account.save(update_fields=["held_why", "held_until", "holds"])


def _the_one_before_was_about_us(account: Account, row: Posted) -> bool:
    """Whether two people in a row are refused for what we are: then it is not they who do not want to hear."""
    done = Posted.objects.of(account.book).filter(state__in=(Posted.SENT, Posted.REFUSED)).exclude(pk=row.pk)
    before = done.order_by("-begun_at", "-pk").defer("content").first()
    return before is not None and before.state == Posted.REFUSED and is_about_us(before.said)
