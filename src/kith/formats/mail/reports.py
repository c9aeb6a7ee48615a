"""What else the head of a message tells, beside who wrote to whom: what it answers, what the receiving server found out
of its sender; and of whole messages, the words, and what a delivery report says."""

import re
from email.message import Message
from email.parser import BytesParser
from email.policy import compat32
from html import unescape

from kith.core.noticing import Failure

from .reading import Lines, ids

_PARSER = BytesParser(policy=compat32)
_PARTS = 50
_STATUS = re.compile(r"\b([245]\.\d{1,3}\.\d{1,3})\b")
_TAGS = re.compile(r"<(script|style|head)\b.*?</\1\s*>|<blockquote\b.*|<[^>]*>", re.IGNORECASE | re.DOTALL)
_BREAKS = re.compile(r"<(?:br|/p|/div|/li|/tr)\b[^>]*>", re.IGNORECASE)
_QUOTED = re.compile(
    r"^\s*(?:>|--\s*$|_{5,}\s*$|-{2,}\s*(?:original|urspr|forwarded|message d)"
    r"|(?:on|am|le|el|il|op|em|den)\b.{5,200}\b(?:wrote|schrieb.*|a écrit|escribió|ha scritto|schreef.*|escreveu|skrev)"
    r"\s*:\s*$)",
    re.IGNORECASE,
)


def answered(lines: Lines) -> tuple[str, list[str]]:
    """The message that this one answers, and those that it follows; without brackets, empty where it is the first."""
    return next(iter(ids(lines, "in-reply-to")), ""), ids(lines, "references")[-100:]


def is_report(lines: Lines) -> bool:
    """Whether it may be what a server says of a message that it did not deliver."""
    kind = " ".join(lines.get("content-type", ())).lower()
    return ("multipart/report" in kind and "delivery-status" in kind) or "x-failed-recipients" in lines


def failures(data: bytes) -> list[Failure]:
    """The recipients that a delivery report (RFC 3464) gives up; those merely late are none."""
    message = _PARSER.parsebytes(data)
    parts = parts_of(message)
    failed = next((found for one in parts if (found := _id_within(one))), "")
    told = [
        Failure(_recipient(block), _status(block), _said(block), failed)
        for one in parts
        if one.get_content_type() in ("message/delivery-status", "message/global-delivery-status")
        for block in _blocks(one)
        if _field(block, "action").lower() == "failed"
    ]
    if told:
        return [one for one in told if one.recipient]
    named = _field(message, "x-failed-recipients").split(",")
    status = _STATUS.search(words(data))
    return [Failure(one.strip(), status.group(1) if status else "", "", failed) for one in named if "@" in one]


def words(data: bytes) -> str:
    """What somebody wrote, as plain text, up to what is quoted and signed."""
    parts = parts_of(_PARSER.parsebytes(data))
    plain = [one for one in parts if one.get_content_type() == "text/plain"]
    html = [one for one in parts if one.get_content_type() == "text/html"]
    text = _text(plain[0]) if plain else _without_tags(_text(html[0])) if html else ""
    lines: list[str] = []
    for line in text.splitlines():
        if _QUOTED.match(line):
            break
        lines.append(line.rstrip())
    return "\n".join(lines).strip()


def parts_of(message: Message) -> list[Message]:
    """The parts of a message in their order, up to a bound; messages within it are not opened."""
    found: list[Message] = []
    waiting = [message]
    while waiting and len(found) < _PARTS:
        one = waiting.pop(0)
        found.append(one)
        inner = one.get_payload()
        if isinstance(inner, list) and one.get_content_maintype() == "multipart":
            waiting = [part for part in inner if isinstance(part, Message)] + waiting
    return found


def _blocks(part: Message) -> list[Message]:
    inner = part.get_payload()
    return [one for one in inner if isinstance(one, Message)] if isinstance(inner, list) else []


def _field(message: Message, name: str) -> str:
    return " ".join(str(message.get(name, "")).split())


def _recipient(block: Message) -> str:
    """What stands behind the kind of an address: "rfc822; ida@example.org"."""
    lines = (_field(block, name) for name in ("final-recipient", "original-recipient"))
    told = (one.rpartition(";")[2].strip().strip("<>") for one in lines)
    return next((one for one in told if "@" in one), "")


def _status(block: Message) -> str:
    found = _STATUS.search(_field(block, "status")) or _STATUS.search(_field(block, "diagnostic-code"))
    return found.group(1) if found else ""


def _said(block: Message) -> str:
    return _field(block, "diagnostic-code").partition(";")[2].strip()[:500]


def _id_within(part: Message) -> str:
    """The Message-ID of the message that a report quotes."""
    kind = part.get_content_type()
    if kind == "message/rfc822":
        inner = part.get_payload()
        quoted = inner[0] if isinstance(inner, list) and inner else None
        text = str(quoted.get("message-id", "")) if isinstance(quoted, Message) else ""
        return next(iter(ids({"message-id": [text]}, "message-id")), "")
    if kind == "text/rfc822-headers":
        found = re.search(r"^message-id:\s*<([^<>\s]+)>", _text(part), re.IGNORECASE | re.MULTILINE)
        return found.group(1) if found else ""
    return ""


def _text(part: Message) -> str:
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes):
        return ""
    try:
        return data.decode(part.get_content_charset("utf-8"))
    except (LookupError, UnicodeDecodeError):
        return data.decode("utf-8", "replace")


def _without_tags(html: str) -> str:
    return unescape(_TAGS.sub(" ", _BREAKS.sub("\n", html)))
