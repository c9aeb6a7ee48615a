"""What is asked of a server: which folders there are, which messages are new, their heads, the words of a few.

Folders are opened to read only (EXAMINE) and messages peeked at: nothing is ever marked as read.
"""

import imaplib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any

from kith.core.folders import Kind, is_open, kind_of
from kith.formats.mail import LETTER
from kith.updates.posting import UNSUBSCRIBE

if TYPE_CHECKING:
    from imap_tools import BaseMailBox

AT_ONCE = 500
"""Heads that are asked for in one command."""
SOUGHT = 50_000
"""Messages among which one command seeks: their numbers come on one line, of which a client takes a million bytes."""
LARGEST_TEXT = 256 * 1024
"""Bytes of a message that are fetched where its words matter."""
_LINE = 7000  # characters of a command; servers take 8,000
_HEAD = (
    "FROM SENDER TO CC BCC DATE MESSAGE-ID IN-REPLY-TO REFERENCES DELIVERED-TO X-ORIGINAL-TO LIST-ID LIST-POST"
    " LIST-UNSUBSCRIBE LIST-HELP LIST-SUBSCRIBE LIST-OWNER LIST-ARCHIVE MAILING-LIST X-MAILING-LIST PRECEDENCE"
    " AUTO-SUBMITTED X-AUTOREPLY X-AUTORESPOND X-MAIL-AUTOREPLY X-AUTO-RESPONSE-SUPPRESS RETURN-PATH"
    " AUTHENTICATION-RESULTS CONTENT-TYPE X-FAILED-RECIPIENTS"
)
_UID = re.compile(rb"\bUID (\d+)")
_CAME = re.compile(rb'INTERNALDATE "([^"]+)"')
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True)
class Listed:
    """A folder as the server lists it."""

    name: str
    kind: Kind


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a message, its number in its folder, and when it came in (ISO, empty where unknown)."""

    uid: int
    data: bytes
    came: str = ""


@dataclass(frozen=True)
class Opened:
    """A folder that is open: its UIDVALIDITY, 0 where the server tells none, and how many messages it holds."""

    validity: int
    count: int


class Refused(Exception):  # noqa: N818 -- what the server did
    """A folder cannot be opened: it is gone, or not for us."""


def offers(mailbox: "BaseMailBox", what: str) -> bool:
    """Whether the server can do that; some tell only to whom is signed in."""
    _typ, data = mailbox.client.capability()
    return what in _text(data).upper().split()


def folders(mailbox: "BaseMailBox") -> list[Listed]:
    """All folders that hold messages."""
    found = [one for one in mailbox.folder.list() if is_open(one.flags)]
    named = [(one.name.replace(r"\\", "\\"), one) for one in found]  # the library leaves it as it was quoted
    return [Listed(name, kind_of(name, one.flags, one.delim)) for name, one in named if len(name) <= 255]


def examine(mailbox: "BaseMailBox", name: str) -> Opened:
    """Open a folder to read it. Raises Refused."""
    from imap_tools.utils import encode_folder

    typ, said = mailbox.client.select(encode_folder(name), readonly=True)  # type: ignore[arg-type]
    if typ != "OK":
        raise Refused(_text(said))
    _typ, told = mailbox.client.response("UIDVALIDITY")
    count = _text(said)
    return Opened(
        validity=int(told[0]) if told and told[0] and told[0].isdigit() else 0,
        count=int(count) if count.isdecimal() else 0,
    )


def newer(mailbox: "BaseMailBox", folder: Opened, last: int, since: date | None, *, drafts: bool) -> list[int]:
    """The numbers of the messages after `last` that came on that day or later, in their order; without such as are only
    drafts, unless those are wanted. Of very many, so many are asked for at once as go on one line of an answer."""
    words = ["UID", f"{last + 1}:*"]
    if since:
        words += ["SINCE", f"{since.day}-{_MONTHS[since.month - 1]}-{since.year}"]
    if not drafts:
        words.append("UNDRAFT")
    numbers: set[int] = set()
    for begin in range(1, folder.count + 1, SOUGHT):
        end = begin + SOUGHT - 1
        data = _asked(mailbox, "SEARCH", f"{begin}:{end if end < folder.count else '*'}", *words)
        numbers.update(int(one) for line in data if line for one in line.split())
    return sorted(one for one in numbers if one > last)  # "*" is the last message, whatever its number


def heads(mailbox: "BaseMailBox", uids: Sequence[int], *, subjects: bool, told_at: str = "") -> list[Head]:
    """The heads of these messages, by their numbers; one that is gone meanwhile is left out. Without `subjects` only
    those have one that say something to Kith: what came to the address `told_at`, and who wants no more news."""
    wanted = f"(UID INTERNALDATE BODY.PEEK[HEADER.FIELDS ({_HEAD}{' SUBJECT' if subjects else ''})])"
    found = [one for some in ranges(uids) for one in _heads(_asked(mailbox, "FETCH", some, wanted))]
    if not subjects and (told := _told_to_kith(mailbox, uids, told_at)):
        found = [replace(one, data=told.get(one.uid, b"") + one.data) for one in found]
    return sorted(found, key=lambda one: one.uid)


def _told_to_kith(mailbox: "BaseMailBox", uids: Sequence[int], told_at: str) -> dict[int, bytes]:
    """The subjects that are meant for Kith, by the numbers of their messages: those of notes, and those by which
    somebody wants no more news, of which nothing else says so. The server looks for them; no other is asked for."""
    notes = _sought(mailbox, uids, "TO", f'"{told_at}"') if told_at else set()
    numbers = sorted(notes | _sought(mailbox, uids, "SUBJECT", '"unsubscribe"'))
    wanted = "(UID BODY.PEEK[HEADER.FIELDS (SUBJECT)])"
    lines = [one for some in ranges(numbers) for one in _heads(_asked(mailbox, "FETCH", some, wanted))]
    meant = [one for one in lines if one.uid in notes or UNSUBSCRIBE.encode() in one.data.lower()]
    return {one.uid: one.data.rstrip() + b"\r\n" for one in meant}


def _sought(mailbox: "BaseMailBox", uids: Sequence[int], *words: str) -> set[int]:
    """Those of these messages in which the server finds that."""
    there = [_asked(mailbox, "SEARCH", "UID", some, *words) for some in ranges(uids)]
    return {int(one) for found in there for part in found for one in part.split()}


def whole(mailbox: "BaseMailBox", uid: int) -> bytes:
    """The beginning of a message with its body; empty where it is gone."""
    for part in _asked(mailbox, "FETCH", str(uid), f"(BODY.PEEK[]<0.{LARGEST_TEXT}>)"):
        if isinstance(part, tuple):
            return bytes(part[1])
    return b""


def beginnings(mailbox: "BaseMailBox", uids: Sequence[int]) -> dict[int, bytes]:
    """The beginnings of some messages with their bodies, by their numbers, without one that is gone."""
    wanted = f"(UID BODY.PEEK[]<0.{LETTER}>)"
    return {one.uid: one.data for some in ranges(uids) for one in _heads(_asked(mailbox, "FETCH", some, wanted))}


def ranges(uids: Sequence[int]) -> Iterator[str]:
    """Numbers in order as sets of a command ("3:17,20"), none longer than a server takes."""
    held: list[str] = []
    begin = end = None
    for uid in [*uids, None]:
        if begin is not None and (uid is None or uid != end + 1):  # type: ignore[operator]
            held.append(str(begin) if begin == end else f"{begin}:{end}")
            begin = None
            if uid is None or sum(map(len, held)) + len(held) > _LINE:
                yield ",".join(held)
                held = []
        if begin is None:
            begin = uid
        end = uid


def _heads(data: Sequence[Any]) -> Iterator[Head]:
    """The heads in an answer, of which each is a pair of what was said before it and its bytes, and what was said
    after it comes by itself."""
    for part, after in zip(data, [*data[1:], b""], strict=True):
        if not isinstance(part, tuple):
            continue
        said = part[0] + b" " + (after if isinstance(after, bytes) else b"")
        if uid := _UID.search(said):
            yield Head(int(uid.group(1)), part[1], _moment(_CAME.search(said)))


def _moment(told: "re.Match[bytes] | None") -> str:
    if not told:
        return ""
    try:
        at = parsedate_to_datetime(told.group(1).decode("ascii").strip().replace("-", " ", 2))
        return (at if at.tzinfo else at.replace(tzinfo=UTC)).isoformat()  # -0000 is no zone to the library
    except (ValueError, TypeError, IndexError, UnicodeDecodeError):
        return ""


def _asked(mailbox: "BaseMailBox", command: str, *words: str) -> list[Any]:
    typ, data = mailbox.client.uid(command, *words)
    if typ != "OK":
        raise imaplib.IMAP4.error(_text(data))
    return [one for one in data if one is not None]


def _text(data: Any) -> str:
    said = data[0] if data else b""
    return said.decode("utf-8", "replace") if isinstance(said, bytes) else str(said)
