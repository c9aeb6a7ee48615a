"""Bytes to text, for files that do not say how they were written.

Tried in this order: a byte order mark; UTF-16 by its pattern of zero bytes; UTF-8; Windows-1252, which is Latin-1
with quotes, dashes and the euro sign where Latin-1 has control characters.
"""

import codecs
from functools import lru_cache

from kith.core.records import DamagedFile

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark begins with the same two bytes
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CHARSETS = (
    "utf",
    "iso",
    "cp",
    "ascii",
    "latin",
    "koi8",
    "shift_jis",
    "euc",
    "big5",
    "gb",
    "mac",
    "johab",
    "tis",
    "hz",
)
_LOOK = 4096
_MOST = 0.4  # share of zero bytes on one side of the pairs that makes them UTF-16
_LEAST = 0.05  # and what the other side may have
_CONTROLS = bytes(byte for byte in range(32) if byte not in b"\t\n\v\f\r\x1a\x1b") + b"\x7f"
_JUNK = 50  # one control character in so many: no text


def decode(data: bytes) -> str:
    """The text of a file, without its byte order mark and zero bytes; line ends are left as they are.

    A last character that was cut off becomes U+FFFD. Raises DamagedFile for what is no text at all.
    """
    codec, mark = encoding(data)
    if codec.startswith(("utf-16", "utf-32")):
        text = data[mark:].decode(codec, "replace")
        _refuse_junk(text.encode("utf-8", "replace"))
    else:
        _refuse_junk(data)
        text = decode_bytes(data[mark:] if mark else data)
    return text.replace("\0", "")  # PostgreSQL keeps no zero bytes in text


def encoding(data: bytes) -> tuple[str, int]:
    """The Unicode encoding that the first bytes show, UTF-8 when nothing speaks against it; the length of the mark."""
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return codec, len(mark)
    head = data[:_LOOK]
    pairs = len(head) // 2
    if pairs:
        even, odd = head[0 : 2 * pairs : 2].count(0) / pairs, head[1 : 2 * pairs : 2].count(0) / pairs
        if odd >= _MOST and even <= _LEAST:
            return "utf-16-le", 0
        if even >= _MOST and odd <= _LEAST:
            return "utf-16-be", 0
    return "utf-8", 0


def decode_bytes(data: bytes) -> str:
    """UTF-8, or Windows-1252 where it is not; every sequence of bytes gives some text. Where a few lines of many are
    broken, or were put in from elsewhere, the others stay what they are."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        # Cut in the middle of a character, as the head of a file may be; a lone accent at the end is no such thing.
        if error.reason == "unexpected end of data" and not data[: error.start].isascii():
            return data.decode("utf-8", "replace")
    lines = data.split(b"\n")
    if len(lines) > 1:
        told = [line for line in lines if not line.isascii()]
        if 2 * sum(map(_is_utf_8, told)) > len(told):
            return "\n".join(line.decode() if _is_utf_8(line) else _western(line) for line in lines)
    return _western(data)


def _is_utf_8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def _western(data: bytes) -> str:
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return data.decode("latin-1")


@lru_cache(maxsize=200)
def codec_named(charset: str) -> str:
    """The codec for the name of a character set, in lower case; empty when there is none, or none for plain text."""
    try:
        name = codecs.lookup(charset).name
    except (LookupError, ValueError):
        return ""
    return name if name.startswith(_CHARSETS) and name != "utf-7" else ""  # which spells halves of characters


def decode_as(codec: str, data: bytes) -> str:
    """Text in a codec that a file names; where it is wrong, or names none, as `decode_bytes` would."""
    if codec and codec != "iso8859-1":  # those who say Latin-1 mean Windows-1252
        try:
            return data.decode(codec)
        except UnicodeError:
            pass
    return decode_bytes(data)


def whole(text: str) -> str:
    """A text as every database takes it: without zero bytes, halves of characters put together, or else marked."""
    try:
        text.encode()
    except UnicodeEncodeError:
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text.replace("\0", "")


def _refuse_junk(data: bytes) -> None:
    if (len(data) - len(data.translate(None, _CONTROLS))) * _JUNK > len(data):
        raise DamagedFile("This is no text but binary data. Export it again, as CSV or vCard, and bring that file.")
