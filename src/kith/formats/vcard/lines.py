"""The lines of a card: unfolded, decoded, unescaped; and back, escaped and folded."""

import binascii
import re
from collections.abc import Iterator

from kith.formats.text import codec_named, decode_as

from . import heads
from .heads import Head

Line = tuple[Head, str]
WIDTH = 75  # octets, RFC 6350 section 3.2

_MOST_HEADS = 10_000
_LONGEST_HEAD = 500
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_PROPERTY = re.compile(r"[A-Za-z][\w.-]*[;:]")
_BEGIN = "BEGIN:VCARD"
_END = "END:VCARD"


class Heads(dict[str, Head]):
    """Heads by their text: in a file few differ, so each is taken apart once."""

    def __missing__(self, text: str) -> Head:
        if len(self) > _MOST_HEADS:
            self.clear()
        head = self[text] = heads.parse(text)
        return head


def read(card: str, known: Heads) -> Iterator[Line]:
    """Head and value of each property of a card, BEGIN and END aside; values are still escaped and encoded."""
    for line in logical(card):
        text, colon, value = line.partition(":")
        if '"' in text:
            text, value = heads.cut(line)
        if colon:
            yield known[text], value


def spelled(card: str) -> Iterator[tuple[str, str]]:
    """The same lines in the same order, with the text of their heads."""
    return (heads.cut(line) for line in logical(card) if ":" in line)


def logical(card: str) -> list[str]:
    """The unfolded lines between BEGIN and END; an agent's card, or a line that goes on unfolded, keeps line breaks."""
    if "\r" in card:
        card = card.replace("\r\r\n", "\n").replace("\r\n", "\n").replace("\r", "\n")
    soft = "=\n" in card and "QUOTED-PRINTABLE" in card.upper()
    if not soft:
        card = card.replace("\n ", "").replace("\n\t", "") if "\n " in card or "\n\t" in card else card
    lines = card.split("\n")[1:]
    if lines and lines[-1].strip().upper() == _END:
        del lines[-1]
    # The plain case, which is nearly all: every line is a property.
    if not soft and not [line for line in lines if ":" not in line] and f"\n{_BEGIN}" not in card.upper():
        return lines
    return _joined(lines)


def _joined(lines: list[str]) -> list[str]:
    """Lines with what belongs to them: soft breaks, folds, agents, and lines that are no property of their own."""
    found: list[list[str]] = []
    soft = blank = False
    depth = 0
    for line in lines:
        bare = line.strip().upper()
        if soft and not bare:
            blank = True
            continue
        goes_on = soft and not (blank and _PROPERTY.match(line))
        if goes_on:
            found[-1][-1] = found[-1][-1].rstrip()[:-1]
            found[-1].append(line)
        elif line[:1] in (" ", "\t") and found and not depth:
            found[-1].append(line[1:])
        elif depth or (bare == _BEGIN and found):
            depth += (bare == _BEGIN or _begins_agent(bare)) - (bare == _END)
            found[-1].append(f"\n{line}")
        elif bare and ":" not in line and found:
            found[-1].append(f"\n{line}")
        elif bare:
            depth = int(_begins_agent(bare))
            found.append([line])
        blank = False
        soft = line.rstrip().endswith("=") and (goes_on or (bool(found) and _is_quoted(found[-1][0])))
    return ["".join(parts) for parts in found]


def _begins_agent(bare: str) -> bool:
    return bare.endswith(f":{_BEGIN}") and heads.parse(bare.partition(":")[0]).name == "AGENT"


def _is_quoted(line: str) -> bool:
    return "QUOTED-PRINTABLE" in line[:_LONGEST_HEAD].partition(":")[0].upper()


def decoded(head: Head, value: str) -> str:
    """A value whose head says quoted-printable, as text; other values as they are. Never a zero byte."""
    if head.encoding != "quoted":
        return value
    codec = codec_named(head.charset) or "utf-8"
    try:
        quoted = value.encode(codec)
    except UnicodeError:
        codec, quoted = "utf-8", value.encode("utf-8", "replace")
    plain = decode_as(codec, binascii.a2b_qp(quoted))
    return plain.replace("\0", "").replace("\r\n", "\n").replace("\r", "\n")


def text(head: Head, value: str) -> str:
    """A value as people read it: decoded, unescaped, trimmed."""
    if head.encoding:
        value = decoded(head, value)
    if "\\" in value:
        value = _ESCAPE.sub(_unescaped, value)
    return value.strip()


def split(value: str, separator: str) -> list[str]:
    """The parts of a decoded value between separators that no backslash protects; still escaped."""
    pieces = value.split(separator)
    if "\\" not in value:
        return pieces
    found: list[str] = []
    begun: list[str] = []
    for piece in pieces:
        begun.append(piece)
        if (len(piece) - len(piece.rstrip("\\"))) % 2 == 0:
            found.append(separator.join(begun))
            begun = []
    return [*found, separator.join(begun)] if begun else found


def unescape(value: str) -> str:
    """Text without its backslashes; those that protect nothing stay."""
    return _ESCAPE.sub(_unescaped, value) if "\\" in value else value


def escape(value: str) -> str:
    """Text made safe as a value: backslashes, commas, semicolons and line breaks."""
    value = value.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;")
    return one_line(value)


def one_line(value: str) -> str:
    """Line breaks of every kind as `\\n`."""
    return value.replace("\r\n", "\\n").replace("\n", "\\n").replace("\r", "\\n")


def fold(line: str) -> str:
    """The line in pieces of at most 75 octets, ended; no character is cut."""
    if len(line) <= WIDTH and line.isascii():
        return f"{line}\r\n"
    data = line.encode("utf-8", "replace")
    pieces, start, width = [], 0, WIDTH
    while start < len(data):
        end = min(start + width, len(data))
        while end < len(data) and data[end] & 0xC0 == 0x80:
            end -= 1
        pieces.append(data[start:end])
        start, width = end, WIDTH - 1
    return b"\r\n ".join(pieces).decode("utf-8") + "\r\n"


def _unescaped(found: re.Match[str]) -> str:
    sign = found[1]
    if sign in "nN":
        return "\n"
    return sign if sign in ',;:\\"' else found[0]
