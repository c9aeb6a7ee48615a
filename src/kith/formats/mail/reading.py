"""The head of a message: who wrote to whom, when, and what speaks against its being a letter from one to another.

The names and words in it may be written in any way that was ever in use: encoded words, bare UTF-8, Latin-1. Nothing
here raises for odd bytes; what cannot be read is left out.
"""

import binascii
import re
from contextlib import suppress
from datetime import UTC
from email.errors import HeaderParseError
from email.header import decode_header
from email.utils import getaddresses, parsedate_to_datetime
from hashlib import sha256
from io import StringIO

from kith.core.folders import Kind, kind_of
from kith.core.records import Mailbox, MailRecord
from kith.formats.text import whole

LONGEST = 500
"""Characters of a subject or a name that are kept."""
MOST = 200
"""Addresses that are read of one message: from far fewer on it is no contact."""
_LINE_NAME = re.compile(r"[!-9;-~]+")
_SPEC = r"[\w+=~-]+(?:\.[\w+=~-]+)*@[\w-]+(?:\.[\w-]+)*"
_MAILBOX = re.compile(
    rf"""(?:(?:[ \t]*"([^"\\]+)"[ \t]*|([^"(),:;<>@\[\]\\]*))<({_SPEC})>|[ \t]*({_SPEC}))[ \t]*(?:,|\Z)""", re.ASCII
)
"""Somebody on a line of addresses, written as most are: a name in quotes or of plain words, the address behind."""
_IDS = re.compile(r"<([^<>\s]+)>")
_WORD = r"=\?[^?\s]+\?[bBqQ]\?[^?]*\?="
_ENCODED = re.compile(rf"{_WORD}(?:\s+{_WORD})*")
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f]+")
_NOBODY = re.compile(
    r"^(?:(?:do[-_.]?)?no[-_.]?t?[-_.]?reply|mailer-daemon|postmaster|bounces?|notifications?|notify|newsletters?|news"
    r"|alerts?|updates?|automated|daemon)(?:[-_.+].*)?$",
    re.IGNORECASE,
)
_LISTS = (
    "list-id", "list-post", "list-unsubscribe", "list-help", "list-subscribe", "list-owner", "list-archive",
    "mailing-list", "x-mailing-list",
)  # fmt: skip
_MACHINES = ("x-autoreply", "x-autorespond", "x-mail-autoreply", "x-auto-response-suppress")
_AWAY = re.compile(
    r"\W*(?:auto(?:matic|mated|matische)?[- ]?(?:reply|response|antwort)|out[- ]of[- ](?:the[- ])?office"
    r"|abwesenheits\w+)(?:[- ](?:auto-?)?(?:reply|response|message|notification))?"
    r"\s*(?:[:\])]|[-–]\s|(?:re|aw):|(?:until|bis|vom)\b|$)",
    re.IGNORECASE,
)
"""How what a mail program answers by itself begins its subject, where its head does not say so (English, German)."""
_CROWD = frozenset({"bulk", "junk", "list"})
_ANSWERING = frozenset({"auto_reply", "auto-reply", "autoreply"})

Lines = dict[str, list[str]]


def read_head(data: bytes) -> MailRecord:
    """What the head of a message says; `data` may go on with the body, which is not looked at."""
    return record_of(lines_of(data))


def record_of(lines: Lines) -> MailRecord:
    """The same of lines that are read already."""
    sender = next(iter(addresses(lines, "from") or addresses(lines, "sender")), Mailbox(""))
    said = ids(lines, "message-id")
    own = said[0] if said else _likely_id(lines)
    before = ids(lines, "references") or ids(lines, "in-reply-to")
    return MailRecord(
        id=own,
        thread=before[0] if before else own,
        at=_moment(lines),
        sender=sender,
        recipients=addresses(lines, "to", "cc", "bcc")[:MOST],
        subject=_plain(_first(lines, "subject")),
        not_personal=_why_not_personal(lines, sender),
        delivered=next((one.address for one in addresses(lines, "delivered-to", "x-original-to")), ""),
        sent="sent" in _labels(lines),
    )


def _likely_id(lines: Lines) -> str:
    """What stands for a Message-ID where there is none: the same however many other lines came along."""
    told = "\0".join(" ".join(_first(lines, name).split()) for name in ("date", "from", "to"))
    return sha256(told.encode("utf-8", "surrogatepass")).hexdigest()


def lines_of(data: bytes) -> Lines:
    """The lines of a head by their names in small letters, as text, folded as they came. What is no line of a head ends
    it; one without a name, what names an envelope, and zero bytes are left out."""
    found: Lines = {}
    data = data.replace(b"\0", b"")
    at_hand: list[str] | None = None  # the line that is gone on with
    told: list[tuple[str, list[str]]] = []
    for line in StringIO(data.decode("ascii", "surrogateescape"), newline="").readlines():
        if line[0] in " \t":
            if at_hand is not None:
                at_hand.append(line)
            continue
        name, colon, value = line.partition(":")
        if line.startswith("From ") or (colon and not name):
            at_hand = None
            continue
        if not colon or not _LINE_NAME.fullmatch(name):
            break
        at_hand = [value]
        told.append((name, at_hand))
    for name, pieces in told:
        found.setdefault(name.lower(), []).append(_as_text("".join(pieces).strip(" \t\r\n")))
    return found


def _as_text(value: str) -> str:
    """A line that may hold bytes of any encoding."""
    if value.isascii():
        return value
    raw = value.encode("ascii", "surrogateescape") if _has_bytes(value) else value.encode()
    try:
        return raw.decode()
    except UnicodeDecodeError:
        return raw.decode("latin-1")


def _has_bytes(value: str) -> bool:
    return any("\udc80" <= one <= "\udcff" for one in value)


def _first(lines: Lines, name: str) -> str:
    return next(iter(lines.get(name, ())), "")


def addresses(lines: Lines, *names: str) -> list[Mailbox]:
    """The people on these lines, each address once, in their order."""
    found: dict[str, Mailbox] = {}
    values = [value.replace("\r", " ").replace("\n", " ") for name in names for value in lines.get(name, ())]
    for name, written in _mailboxes(values):  # before encoded words are read: a name may have a comma in one
        address = _CONTROLS.sub("", written).strip().strip("<>")
        if "@" in address.strip("@") and " " not in address:
            found.setdefault(address.lower(), Mailbox(address, _name(name, address)))
    return list(found.values())


def _mailboxes(values: list[str]) -> list[tuple[str, str]]:
    """The names and addresses on lines, as the library reads them; it takes long, and most lines are plain."""
    found = [_plain_mailboxes(value) for value in values]
    if not all(found):
        with suppress(RecursionError):  # a comment in a comment, and so on
            return getaddresses(values)
    return [one for some in found for one in some]


def _plain_mailboxes(line: str) -> list[tuple[str, str]]:
    """Those of a line on which nothing is written in an unusual way; else none."""
    found = []
    at = 0
    while one := _MAILBOX.match(line, at):
        quoted, name, behind, alone = one.groups("")
        found.append((quoted or " ".join(name.split()), behind or alone))
        at = one.end()
        if line[at - 1] != ",":
            return found
    return []


def _name(name: str, address: str) -> str:
    """A display name without quotes; one that only repeats the address is none."""
    told = _plain(name).strip("'\" ")
    return "" if "@" in told or told.lower() == address.lower() else told


def _plain(text: str) -> str:
    """Encoded words read, white space made even."""
    told = _ENCODED.sub(_words, text) if "=?" in text else text
    return " ".join(_CONTROLS.sub(" ", told).split())[:LONGEST]


def _words(run: re.Match[str]) -> str:
    """Encoded words beside each other, which are one text."""
    try:
        pieces = decode_header(run.group())
    except (HeaderParseError, binascii.Error, ValueError):
        return run.group()
    return whole("".join(one if isinstance(one, str) else _decoded(one, charset) for one, charset in pieces))


def _decoded(data: bytes, charset: str | None) -> str:
    try:
        return data.decode(charset or "utf-8")
    except (LookupError, UnicodeDecodeError, ValueError):
        return data.decode("latin-1")


def ids(lines: Lines, name: str) -> list[str]:
    """The Message-IDs on a line, without their brackets."""
    return [one for value in lines.get(name, ()) for one in _IDS.findall(value)]


def _labels(lines: Lines) -> set[Kind]:
    """What Gmail says that a message is (sent, drafts), in the language of its owner."""
    told = _plain(_first(lines, "x-gmail-labels"))
    return {kind_of(one.strip(' "'), (), "") for one in told.split(",")} if told else set()


def _moment(lines: Lines) -> str:
    """When it was written, as ISO with its zone; where the writer's clock is missing or odd, when it was received."""
    for text in (*lines.get("date", ()), *(value.rpartition(";")[2] for value in lines.get("received", ()))):
        try:
            told = parsedate_to_datetime(text.strip())
            at = told if told.tzinfo else told.replace(tzinfo=UTC)
            if at.astimezone(UTC).year >= 1980:
                return at.isoformat()
        except (TypeError, ValueError, IndexError, OverflowError):
            continue
    return ""


def _why_not_personal(lines: Lines, sender: Mailbox) -> str:
    """draft, list, bulk, automatic or nobody; empty for what one person wrote to another."""
    if _first(lines, "x-unsent").strip() == "1" or "drafts" in _labels(lines):
        return "draft"
    if any(name in lines for name in _LISTS):
        return "list"
    precedence = _first(lines, "precedence").strip().lower()
    if precedence in _CROWD:
        return "bulk"
    if precedence in _ANSWERING or _is_by_itself(lines):
        return "automatic"
    return "nobody" if _NOBODY.match(sender.address.partition("@")[0]) else ""


def _is_by_itself(lines: Lines) -> bool:
    """Whether a program wrote it: it says so, wants no report of it back (an empty Return-Path), or its subject is how
    they begin."""
    if any(name in lines for name in _MACHINES) or _first(lines, "return-path").replace(" ", "") == "<>":
        return True
    return _first(lines, "auto-submitted").strip().lower() not in ("", "no") or bool(
        _AWAY.match(_plain(_first(lines, "subject")))
    )
