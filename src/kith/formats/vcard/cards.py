"""A file of cards cut into its cards, one at a time; only one of them is ever decoded."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kith.formats import text

LARGEST = 32 * 2**20
_WINDOW = 2**20
_MARK = b":VCARD"
_AGENT = re.compile(rb"(?:^|[\r\n])(?:[\w-]+\.)?AGENT(?:;[^:\r\n]*)?:\s*$", re.IGNORECASE)
_CHARSET = re.compile(rb";\s*CHARSET=\"?([\w-]+)", re.IGNORECASE)
_LINES = re.compile(rb"(?<=\n)(?![ \t])|(?<=\r)(?![ \t\r\n])")
_HEAD = 400  # bytes before a card inside a card that tell whether it is an agent


@dataclass(slots=True)
class Block:
    """The bytes of one card; `whole` when it ends as it should."""

    data: bytes
    whole: bool


def unicode_bytes(data: bytes) -> bytes:
    """The file without its byte order mark; UTF-16 and UTF-32 become UTF-8, so that all lines can be found as bytes."""
    codec, mark = text.encoding(data)
    if codec == "utf-8":
        return data[mark:] if mark else data
    return data[mark:].decode(codec, "replace").encode("utf-8", "replace")


def has_card(data: bytes) -> bool:
    """Whether a card begins anywhere."""
    return any(begins for _, begins in _edges(data))


def blocks(data: bytes) -> Iterator[Block]:
    """Each card from BEGIN to END. A card within one belongs to it when it is an AGENT; else the outer is broken."""
    start, depth = -1, 0
    for place, begins in _edges(data):
        if begins and depth and _AGENT.search(data[max(start, place - _HEAD) : place]):
            depth += 1
        elif begins:
            if depth:
                yield Block(data[start:place], whole=False)
            start, depth = place, 1
        elif depth:
            depth -= 1
            if not depth:
                yield Block(data[start:place], whole=True)
    if depth:
        yield Block(data[start:], whole=False)


def decode(data: bytes) -> str:
    """The text of a card: UTF-8, else line by line as CHARSET says, as another line says, or Windows-1252."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        named = next((codec for codec in _codecs(data) if codec != "utf-8"), "")
        return "".join(_decode_line(line, named) for line in _LINES.split(data))


def _edges(data: bytes) -> Iterator[tuple[int, bool]]:
    """Where lines begin that begin a card, and where lines end that end one."""
    for offset in range(0, len(data), _WINDOW):
        window = data[offset : offset + _WINDOW + len(_MARK) - 1].upper()
        found = window.find(_MARK)
        while found >= 0:
            yield from _edge(data, offset + found)
            found = window.find(_MARK, found + 1)


def _edge(data: bytes, mark: int) -> Iterator[tuple[int, bool]]:
    after = mark + len(_MARK)
    if data[after : after + 1] not in (b"", b"\r", b"\n", b" ", b"\t"):
        return
    if data[max(0, mark - 5) : mark].upper() == b"BEGIN" and _starts_line(data, mark - 5):
        yield mark - 5, True
    elif data[max(0, mark - 3) : mark].upper() == b"END" and _starts_line(data, mark - 3):
        yield after, False


def _starts_line(data: bytes, place: int) -> bool:
    before = data[max(0, place - _HEAD) : place]
    if not before or before[-1] in b"\r\n" or before.endswith(b"\xef\xbb\xbf"):
        return True
    return before.endswith(b":") and _AGENT.search(before) is not None


def _codecs(data: bytes) -> Iterator[str]:
    names = (text.codec_named(found[1].decode("ascii")) for found in _CHARSET.finditer(data))
    return (name for name in names if name)


def _decode_line(line: bytes, named: str) -> str:
    """One line with its folds. A fold inside a character goes; a charset that is unknown or wrong is no charset."""
    for whole in (line, re.sub(rb"\r*\n[ \t]", b"", line)):
        try:
            return whole.decode("utf-8")
        except UnicodeDecodeError:
            continue
    return text.decode_as(next(_codecs(line), named), line)
