"""Messages and calls as “SMS Backup & Restore” writes them (XML): read as a stream, without entities, since such files
hold all pictures, too, and grow larger than memory."""

import codecs
import re
from collections import Counter, deque
from collections.abc import Iterator
from datetime import UTC, datetime
from xml.parsers import expat

from kith.core.addresses import phone_key
from kith.core.folding import fold
from kith.core.records import Caller, Direction, Item, PhoneRecord, Telling
from kith.formats.text import codec_named
from kith.formats.xml import is_sign

LONGEST = 64 * 2**20
"""Bytes of one element: the largest picture that a message carries is far smaller."""
_HEAD = re.compile(rb"^\s*<[?!a-z].*?<(?:smses|calls)[\s>]|^\s*<(?:smses|calls)[\s>]", re.DOTALL)
_DECLARED = re.compile(rb"""^\s*<\?xml[^>]{0,80}encoding\s*=\s*["']([\w.-]{1,30})["']""")
_PAIR = re.compile(rb"&#(5[56]\d{3});&#(5[67]\d{3});")
_NUMBERED = re.compile(rb"&#(?:(\d{1,8})|[xX]([0-9a-fA-F]{1,7}));")
_CUT = re.compile(rb"(?:&#5[56]\d{3};)?&[^;&]{0,12}\Z|&#5(?:5\d|6[0-3])\d\d;\Z")
_TAIL = 40
"""Bytes at the end of a piece in which a pair of such references may be cut in two."""
_MS = 1000
_SENT = {"1": "in", "2": "out"}
_CALLED = {"1": "in", "2": "out", "7": "in"}
_NOBODY = frozenset({"", "null", "(unknown)", "unknown"})
_OWN = "insert-address-token"

Attributes = dict[str, str]


class _Unsafe(Exception):  # noqa: N818 -- what the file is
    """It defines words of its own."""


def sniff(head: bytes) -> bool:
    """Whether these first bytes of a file are such a backup."""
    return _HEAD.match(head.removeprefix(b"\xef\xbb\xbf")) is not None


def read(pieces: Iterator[bytes], member: str = "") -> Iterator[Item]:
    """The messages and calls of a file that comes piece by piece. A file that breaks off gives what came before."""
    reading = _Reading(f"{member}, " if member else "")
    for piece in _mended(_in_utf8(pieces)):
        if problem := reading.feed(piece):
            yield from reading.found
            yield Item(member or "the file", "", skip=problem)
            return
        while reading.found:
            yield reading.found.popleft()
    if problem := reading.feed(b"", last=True):
        yield Item(member or "the file", "", skip=problem)


class _Reading:
    """What a file was found to hold so far."""

    def __init__(self, within: str) -> None:
        self.within, self.found = within, deque[Item]()
        self.seen: Counter[str] = Counter()
        self.numbers: Counter[str] = Counter()
        self.mms: Attributes | None = None
        self.words: list[str] = []
        self.since = 0
        self.parser = expat.ParserCreate("utf-8")
        self.parser.StartElementHandler = self._begin
        self.parser.EndElementHandler = self._end
        self.parser.EntityDeclHandler = _refuse

    def feed(self, piece: bytes, *, last: bool = False) -> str:
        """Read on; what is wrong, or empty."""
        self.since += len(piece)
        if self.since > LONGEST:
            return Telling("One of its messages is larger than Kith reads.")
        try:
            self.parser.Parse(piece, last)
        except _Unsafe:
            return Telling("It defines words of its own (entities), which Kith does not read. Export it again.")
        except expat.ExpatError:
            return Telling("The file breaks off or is damaged here. What came before it was read.")
        return ""

    def _begin(self, name: str, told: Attributes) -> None:
        self.since = 0
        if name == "sms":
            self._message(told, _SENT.get(told.get("type", ""), ""), told.get("body", ""))
        elif name == "call":
            self._call(told)
        elif name == "mms":
            self.mms, self.words = told, []
        elif name == "part" and self.mms is not None and told.get("ct") == "text/plain":
            self.words.append(told.get("text", ""))

    def _end(self, name: str) -> None:
        if name == "mms" and self.mms is not None:
            told, self.mms = self.mms, None
            self._message(told, _SENT.get(told.get("msg_box", ""), ""), "\n".join(filter(None, self.words)))

    def _message(self, told: Attributes, direction: str, words: str) -> None:
        others = _others(told.get("address", ""), told.get("contact_name", ""))
        if not direction:
            self._add("message", "sms", told, others, skip=Telling("A draft, or a message that was not sent."))
        else:
            self._add("message", "sms", told, others, direction=direction, words=words)

    def _call(self, told: Attributes) -> None:
        others = _others(told.get("number", ""), told.get("contact_name", ""))
        direction = _CALLED.get(told.get("type", ""), "")
        if not direction:
            self._add("call", "call", told, others, skip=Telling("A call that was missed or declined is no contact."))
        elif direction == "out" and told.get("duration", "") in ("", "0"):
            self._add("call", "call", told, others, skip=Telling("A call that nobody answered is no contact."))
        else:
            self._add("call", "call", told, others, direction=direction)

    def _add(
        self,
        place: str,
        kind: str,
        told: Attributes,
        others: list[Caller],
        *,
        direction: str = "",
        words: str = "",
        skip: str = "",
    ) -> None:
        self.numbers[place] += 1
        where = f"{self.within}{place} {self.numbers[place]}"
        at = _moment(told.get("date", ""))
        whom = "|".join(sorted(phone_key(one.number) or fold(one.number) for one in others))
        key = f"{kind}:{whom}\n{told.get('date', '')}\n{direction}"
        self.seen[key] += 1
        skip = skip or ("" if at else Telling("A message without a day.")) or ("" if others else _nobody(kind))
        record = (
            None
            if skip
            else PhoneRecord(f"{kind}:{whom}"[:255], at, _direction(direction), others, words.strip(), kind == "call")
        )
        self.found.append(Item(where, f"{key}\n{self.seen[key]}", record, skip))


def _nobody(kind: str) -> str:
    return Telling("A call from a hidden number.") if kind == "call" else Telling("A message without a number.")


def _direction(told: str) -> Direction:
    return "out" if told == "out" else "in"


def _others(numbers: str, names: str) -> list[Caller]:
    """Those on the other side; where there are several, each has a name only if all do."""
    found = [one.strip() for one in numbers.split("~") if one.strip() and one.strip() != _OWN]
    named = [names] if len(found) == 1 else [one.strip() for one in names.split(",")]
    if len(named) != len(found):
        named = [""] * len(found)
    return [
        Caller(number, "" if name.strip().lower() in _NOBODY else name.strip())
        for number, name in zip(found, named, strict=True)
        if number.lstrip("-").lower() not in _NOBODY | {"1", "2"}  # as a phone writes a hidden one
    ]


def _moment(told: str) -> str:
    try:
        return datetime.fromtimestamp(int(told) / _MS, UTC).isoformat() if int(told) > 0 else ""
    except (ValueError, OverflowError, OSError):
        return ""


def _refuse(*_declared: object) -> None:
    raise _Unsafe


def _in_utf8(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """The same in UTF-8: a letter that is broken is lost by itself, and not all that comes after it."""
    decoder = None
    for piece in pieces:
        decoder = decoder or _decoder(piece)
        yield decoder.decode(piece).encode()
    if decoder:
        yield decoder.decode(b"", final=True).encode()


def _decoder(head: bytes) -> codecs.IncrementalDecoder:
    declared = _DECLARED.match(head.removeprefix(codecs.BOM_UTF8))
    codec = codec_named(declared[1].decode().lower()) if declared else ""
    return codecs.getincrementaldecoder(codec or "utf-8")("replace")


def _mended(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """The app writes emoji as two references to halves of a sign, which is no XML."""
    held = b""
    for piece in pieces:
        held += piece
        cut = _CUT.search(held, max(len(held) - _TAIL, 0))
        now, held = (held[: cut.start()], held[cut.start() :]) if cut else (held, b"")
        yield _NUMBERED.sub(_sign, _PAIR.sub(_joined, now))
    yield _NUMBERED.sub(_sign, _PAIR.sub(_joined, held))


def _joined(found: re.Match[bytes]) -> bytes:
    high, low = int(found[1]), int(found[2])
    if not (0xD800 <= high < 0xDC00 <= low < 0xE000):
        return found[0]
    return b"&#%d;" % (0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00))


def _sign(found: re.Match[bytes]) -> bytes:
    number = int(found[1]) if found[1] else int(found[2], 16)
    return found[0] if is_sign(number) else b"&#65533;"
