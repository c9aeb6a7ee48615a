"""A message that came into a mailbox, as it is told to whoever listens for answers (`rooms("noticed")`).

`noticed(book, messages)` is called with the messages of each step of a look, before the step counts as done: after a
crash the same message is told again, so that a listener must know by `message_id` what it has heard. Older messages
are told, too, where a box is looked at for the first time or anew.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

from .records import Mailbox

_NOBODY = ("2.1", "4.1", "4.4", "4.310")
"""Disabled; not taken by the server of a company; no such domain (RFC 3463, and Exchange)."""
_ABOUT_US = ("1.7", "1.8")
_NO_SUCH = re.compile(
    r"^\W*55[013]\b|no such|unknown|no mailbox|not found|couldn.t be found|does ?n.t exist|not exist|disabled|no longer"
    r"|invalid (?:recipient|mailbox|address)|unbekannt|existiert nicht|nicht gefunden",
    re.IGNORECASE,
)
_NOT_THAT = re.compile(
    r"\bfull\b|quota|spam|polic|block|denied|reputation|blacklist|too (?:large|big|many)|size|voll\b", re.IGNORECASE
)


def nothing() -> str:
    """The words of a message of which only the head is known."""
    return ""


@dataclass(frozen=True, slots=True)
class Failure:
    """What a server says of a message that it gave up: it did not arrive, and will not. `status` is as in "5.1.1",
    empty where none was told; `message_id` is that of the message, empty where the report does not quote it."""

    recipient: str
    status: str = ""
    said: str = ""
    message_id: str = ""

    @property
    def is_nobody(self) -> bool:
        """Whether nobody is at the address: neither a full mailbox, nor a text or a sender that a server does not like,
        nor a server that could not be had."""
        kind = self.status[2:]
        if kind and kind != "0.0":
            return self.status[0] == "5" and (kind in _NOBODY or (kind[:2] == "1." and kind not in _ABOUT_US))
        return not _NOT_THAT.search(self.said) and bool(_NO_SUCH.search(self.said))


@dataclass
class Noticed:
    """A message by its head. IDs are without their angle brackets; `at` is ISO with its zone, empty where unknown.

    `own` is whether the owner wrote it. `obeyed` is whether the receiving server vouches that the owner wrote it:
    nothing that a message asks for in the owner's name is done without. `automatic` is a word (list, bulk, automatic,
    nobody) for what no person wrote to another: an answer by a machine is no reply. `failures` are those that a
    delivery report tells of. `read` fetches the words of the message, and only once somebody asks for `text`.
    """

    message_id: str
    at: str
    sender: Mailbox
    to: list[Mailbox] = field(default_factory=list)
    subject: str = ""
    in_reply_to: str = ""
    references: list[str] = field(default_factory=list)
    automatic: str = ""
    own: bool = False
    obeyed: bool = False
    failures: list[Failure] = field(default_factory=list)
    authentication: list[str] = field(default_factory=list)
    read: Callable[[], str] = nothing

    @cached_property
    def text(self) -> str:
        """What was written, without what is quoted and signed; asks the server. Empty where it cannot be had."""
        return self.read()

    @property
    def answers(self) -> list[str]:
        """The messages that this one answers or follows, the nearest first, each once."""
        return list(dict.fromkeys(one for one in (self.in_reply_to, *reversed(self.references)) if one))
