"""What a server's answer means for a message, and for the account."""

import re
from dataclasses import dataclass
from enum import Enum

from .saying import answer

MAIL, RCPT, DATA = "MAIL", "RCPT", "DATA"
_ENHANCED = re.compile(r"\s*([245])\.(\d{1,3})\.(\d{1,3})\b")
_TOO_LARGE = ((2, 3), (3, 4))
_SENDER = ((1, 7), (1, 8))
"""The address of the sender is not well-formed, or its domain is not known."""
_QUOTA = (4, 5)
"""How some say that enough went out today."""


class Fate(Enum):
    """What became of a message that was offered."""

    SENT = "sent"
    REFUSED = "refused"  # this message, for good
    LATER = "later"  # the server asks to wait
    POLICY = "policy"  # the server wants nothing from this account
    AGAIN = "again"  # nothing was given to the server
    UNCERTAIN = "uncertain"  # it was given, and no answer came


@dataclass(frozen=True)
class Outcome:
    """Its fate, what the server said, and whether it said that the address takes no mail."""

    fate: Fate
    said: str = ""
    nobody: bool = False
    step: str = ""


def is_yes(code: int) -> bool:
    """Whether a server takes what it was told, in whatever way it says so: 250, 251, 252."""
    return 200 <= code < 300


def judged(step: str, code: int, said: bytes, *, given: bool = True) -> Outcome:
    """The outcome of an answer other than yes to MAIL, RCPT or DATA; to DATA once the message was `given` to its end,
    or before."""
    told = answer(code, said)
    if not 400 <= code < 600:
        return Outcome(Fate.UNCERTAIN if step == DATA and given else Fate.AGAIN, told, step=step)
    if code < 500:
        return Outcome(Fate.LATER, told, step=step)
    kind = _kind(said)
    about_us = kind is not None and (kind[0] == 7 or kind == _QUOTA)
    if step == MAIL and kind not in _TOO_LARGE and code != 552:
        about_us = True  # the sender is not taken, or the account is closed
    if about_us and step != RCPT:
        return Outcome(Fate.POLICY, told, step=step)
    return Outcome(Fate.REFUSED, told, _nobody(step, code, kind), step)


def _nobody(step: str, code: int, kind: tuple[int, int] | None) -> bool:
    """Whether the address itself is refused: not a full mailbox, nor a text that somebody does not like."""
    if kind is not None:
        return (kind[0] == 1 and kind not in _SENDER) or kind == (2, 1)
    return step == RCPT and code in (550, 551, 553)


def is_about_us(said: str) -> bool:
    """Whether a refusal that was kept is one of policy: 550 5.7.1 …"""
    _code, _space, rest = said.partition(" ")
    kind = _kind(rest.encode())
    return kind is not None and kind[0] == 7


def _kind(said: bytes) -> tuple[int, int] | None:
    """Subject and detail of an enhanced status code (RFC 3463)."""
    found = _ENHANCED.match(said.decode("ascii", errors="replace"))
    return (int(found[2]), int(found[3])) if found else None
