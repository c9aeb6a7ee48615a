"""The head of a message. Names and titles are people's words, and come from anywhere: what is put into a line stays in
that line, says the same when it is read, and adds nobody.

The library unfolds and decodes what it is given, which makes lines of their own of encoded ends of lines, and several
people of a long name with commas; here a line is plain where that is short and safe, and else encoded as a whole."""

import re
import textwrap
import unicodedata
from email.header import Header
from email.headerregistry import Address, HeaderRegistry, UniqueAddressHeader
from email.parser import BytesHeaderParser
from email.policy import EmailPolicy, compat32
from email.utils import getaddresses
from typing import Any, cast

WIDTH = 76
LINES = {
    "from", "to", "subject", "date", "message-id", "in-reply-to", "references", "auto-submitted", "list-unsubscribe",
    "list-unsubscribe-post", "mime-version", "content-type", "content-transfer-encoding",
}  # fmt: skip
"""What a message from here may have in its head; each once."""
_ENDS = {"Cc", "Cs", "Zl", "Zp"}
_HEAD = re.compile(rb"[\x20-\x7e\t\r\n]*")
_AS_IT_IS = re.compile(r"[\x20-\x7e]*")


def plain(text: str) -> str:
    """The text on one line, without control characters."""
    return " ".join("".join(" " if unicodedata.category(one) in _ENDS else one for one in text).split())


def mailbox(name: str, address: str, *, line: str, ends: str = "\r\n") -> str:
    """Maya Lindt <maya@lindt.example>, as it goes in the line of that name."""
    shown = plain(name)
    told = str(Address(shown, addr_spec=address))
    if _is_plain(told) and len(f"{line}: {told}") <= WIDTH:
        return told
    coded = _encoded(shown, line, ends)
    first = coded.rpartition("\n")[2]
    return f"{coded}{ends if len(f'{line}: {first} <{address}>') > WIDTH else ''} <{address}>"


def is_for_one(content: bytes, to: str, message_id: str) -> bool:
    """Whether the message as it goes has the lines that are meant and no other, and is to that one address."""
    head = content.partition(b"\r\n\r\n")[0]
    if not _HEAD.fullmatch(head) or any(b"\r" in one or b"\n" in one for one in head.split(b"\r\n")):
        return False
    lines = BytesHeaderParser(policy=compat32).parsebytes(head + b"\r\n\r\n")
    names = [one.casefold() for one in lines]
    if lines.defects or len(set(names)) < len(names) or not set(names) <= LINES:
        return False
    named = [address.casefold() for _name, address in getaddresses([lines["To"] or ""])]
    return named == [to.casefold()] and (lines["Message-ID"] or "").strip() == message_id


class _Words:
    """A line of words, such as a subject."""

    max_count = 1

    @classmethod
    def parse(cls, value: str, kwds: dict[str, Any]) -> None:
        """As the library asks a header: the words are taken as they are, also where they look encoded."""
        kwds["parse_tree"], kwds["decoded"] = None, value

    def fold(self, *, policy: EmailPolicy) -> str:
        """The line, or lines, as they go."""
        name, told = str(self.name), str(self)  # type: ignore[attr-defined]
        if not _is_plain(told):
            return f"{name}: {_encoded(told, name, policy.linesep)}{policy.linesep}"
        lines = textwrap.wrap(
            told, WIDTH, initial_indent=f"{name}: ", break_long_words=False, break_on_hyphens=False
        ) or [f"{name}: "]
        return f"{policy.linesep} ".join(lines) + policy.linesep


class _Mailboxes(UniqueAddressHeader):
    """A line of names and addresses."""

    def fold(self, *, policy: EmailPolicy) -> str:
        """The line, or lines, as they go."""
        name, ends = str(self.name), policy.linesep  # type: ignore[attr-defined]
        told = (mailbox(one.display_name, one.addr_spec, line=name, ends=ends) for one in self.addresses)
        return f"{name}: {f',{ends} '.join(told)}{ends}"


class _Heads(EmailPolicy):
    """How a message is made whose lines stay what they are."""

    def header_store_parse(self, name: str, value: Any) -> tuple[str, Any]:
        return super().header_store_parse(name, plain(value) if type(value) is str else value)


def _registry() -> HeaderRegistry:
    found = HeaderRegistry(default_class=cast("Any", _Words))
    for name in ("subject", "message-id"):
        found.map_to_type(name, cast("Any", _Words))
    for name in ("from", "to"):
        found.map_to_type(name, cast("Any", _Mailboxes))
    return found


HEADS = _Heads(header_factory=_registry())
"""The policy of a message that is handed in."""


def _is_plain(text: str) -> bool:
    """Whether it can stand in a line as it is, and nobody takes it for encoded."""
    return bool(_AS_IT_IS.fullmatch(text)) and "=?" not in text


def _encoded(text: str, line: str, ends: str) -> str:
    return Header(text, "utf-8", header_name=line, maxlinelen=WIDTH).encode(linesep=ends)
