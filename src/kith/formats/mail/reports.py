"""What else the head of a message tells, beside who wrote to whom: what it answers, what the receiving server found out
of its sender; and of whole messages, the words, and what a delivery report says."""

import re
from collections.abc import Sequence
from dataclasses import replace
from email.message import Message
from email.parser import BytesParser
from email.policy import compat32
from html import unescape

from kith.core.noticing import Failure
from kith.core.own_words import own_lines
from kith.formats.text import whole

from .bounces import STATUS, returned
from .reading import Lines, addresses, ids, lines_of

_PARSER = BytesParser(policy=compat32)
_PARTS = 50
_SERVERS = re.compile(r"(?:mailer|mail)-daemon|postmaster|microsoftexchange[0-9a-f]*", re.IGNORECASE)
_REPORTS = ("message/delivery-status", "message/global-delivery-status")
_TAGS = re.compile(
    r"<(script|style|head)\b.*?(?:</\1\s*>|(?=<body\b)|\Z)|<blockquote\b.*|<[^<>]*>", re.IGNORECASE | re.DOTALL
)
_BREAKS = re.compile(r"<(?:br|/p|/div|/li|/tr)\b[^<>]*>", re.IGNORECASE)


def answered(lines: Lines) -> tuple[str, list[str]]:
    """The message that this one answers, and those that it follows; without brackets, empty where it is the first."""
    return next(iter(ids(lines, "in-reply-to")), ""), ids(lines, "references")[-100:]


def is_from_one(lines: Lines) -> bool:
    """Whether one address alone says that it wrote a message."""
    return len(lines.get("from", ())) == 1 and len(addresses(lines, "from")) == 1


def is_report(lines: Lines) -> bool:
    """Whether it may be what a server says of a message that it did not deliver."""
    kind = " ".join(lines.get("content-type", ())).lower()
    if "multipart/report" in kind and ("delivery-status" in kind or "report-type" not in kind):
        return True
    senders = (one.address.partition("@")[0] for one in addresses(lines, "from"))
    return "x-failed-recipients" in lines or any(map(_SERVERS.fullmatch, senders))


def failures(data: bytes) -> list[Failure]:
    """The recipients that a report gives up, by its form (RFC 3464) or in words; those merely late are none."""
    message = parsed(data.replace(b"\0", b""))
    parts = parts_of(message)
    quoted = next((name for one in parts if (name := _id_within(one))), "")
    told = [block for one in parts if one.get_content_type() in _REPORTS for block in _inside(one) if block["action"]]
    if told:
        given_up = [one for one in told if _field(one, "action").lower().startswith("failed")]
        found = [Failure(_recipient(one), _status(one), _said(one), quoted) for one in given_up]
        return [one for one in found if one.recipient]
    named = [one.strip() for one in _field(message, "x-failed-recipients").split(",") if "@" in one]
    mine = [one.address for one in addresses(lines_of(data), "from", "to")]
    found = returned(_words_in(parts), named, mine)
    return [replace(one, message_id=quoted) for one in found] if quoted else found


def words(data: bytes) -> str:
    """What somebody wrote, as plain text, up to a signature; above, between and below what is quoted."""
    return "\n".join(own_lines(_words_in(parts_of(parsed(data))))).strip()


def _words_in(parts: Sequence[Message]) -> str:
    """The first text of a message, as plain text."""
    plain = [one for one in parts if one.get_content_type() == "text/plain"]
    html = [one for one in parts if one.get_content_type() == "text/html"]
    return _text(plain[0]) if plain else _without_tags(_text(html[0])) if html else ""


def parsed(data: bytes) -> Message:
    """A message with its parts; one that lies within itself deeper than any is a head with words."""
    try:
        return _PARSER.parsebytes(data)
    except RecursionError:
        return _PARSER.parsebytes(data, headersonly=True)


def parts_of(message: Message) -> list[Message]:
    """The parts of a message in their order, up to a bound; messages within it are not opened."""
    found: list[Message] = []
    waiting = [message]
    while waiting and len(found) < _PARTS:
        one = waiting.pop(0)
        found.append(one)
        if one.get_content_maintype() == "multipart":
            waiting = _inside(one) + waiting
    return found


def _inside(part: Message) -> list[Message]:
    """The messages of which a part consists. Of one with words the library is not asked: it may stumble over them."""
    inner = part.get_payload() if part.is_multipart() else None
    return [one for one in inner if isinstance(one, Message)] if isinstance(inner, list) else []


def _field(message: Message, name: str) -> str:
    return " ".join(str(message.get(name, "")).split())


def _recipient(block: Message) -> str:
    """What stands behind the kind of an address: "rfc822; ida@example.org"."""
    lines = (_field(block, name) for name in ("final-recipient", "original-recipient"))
    told = (one.rpartition(";")[2].strip().strip("<>") for one in lines)
    return next((one for one in told if "@" in one), "")


def _status(block: Message) -> str:
    """The status of a recipient; some servers write 5.0.0 there, and what it was behind it."""
    lines = (STATUS.search(_field(block, name)) for name in ("status", "diagnostic-code"))
    told = [one.group(1) for one in lines if one]
    return next((one for one in told if not one.endswith(".0.0")), told[0] if told else "")


def _said(block: Message) -> str:
    return _field(block, "diagnostic-code").partition(";")[2].strip()[:500]


def _id_within(part: Message) -> str:
    """The Message-ID of the message that a report quotes."""
    kind = part.get_content_type()
    if kind == "message/rfc822":
        text = next((str(one.get("message-id", "")) for one in _inside(part)), "")
        return next(iter(ids({"message-id": [text]}, "message-id")), "")
    if kind == "text/rfc822-headers":
        found = re.search(r"^message-id:\s*<([^<>\s]+)>", _text(part), re.IGNORECASE | re.MULTILINE)
        return found.group(1) if found else ""
    return ""


def _text(part: Message) -> str:
    try:
        data = part.get_payload(decode=True)
    except (LookupError, ValueError):  # what the library stumbles over
        return ""
    if not isinstance(data, bytes):
        return ""
    try:
        return whole(data.decode(part.get_content_charset("utf-8")))
    except (LookupError, ValueError):
        return whole(data.decode("utf-8", "replace"))


def _without_tags(html: str) -> str:
    return unescape(_TAGS.sub(" ", _BREAKS.sub("\n", html)))
