"""Files of messages: one (.eml) or many behind each other (mbox). A box is read as a stream, and of each message the
head alone, or with the beginning of a body that is asked for: boxes of many years are larger than memory."""

import codecs
import re
from collections.abc import Callable, Iterator

HEAD = 256 * 1024
"""Bytes of a head that are read: a longer one is cut off."""
# A line of a letter may begin with "From" and name an hour, too: a message goes on with a line of its head.
_BEGIN = re.compile(rb"\nFrom [^\n]*\d\d:\d\d[^\n]*\n(?=[!-9;-~]+:|>From )")
_END = re.compile(rb"\r?\n\r?\n")
_LINE = re.compile(rb"^([!-9;-~]+)[ \t]*:", re.MULTILINE)
_TELLING = frozenset({b"from", b"date", b"message-id", b"received", b"return-path", b"to", b"subject", b"mime-version"})
_FEW = 3


def sniff(head: bytes) -> str:
    """mbox, eml, or empty for neither, by the first bytes of a file."""
    head = _unmarked(head)
    if _BEGIN.match(b"\n" + head):
        return "mbox"
    lines = _END.split(head, maxsplit=1)[0]
    names = {one.lower() for one in _LINE.findall(lines)}
    return "eml" if b"from" in names and len(names & _TELLING) >= _FEW and _LINE.match(lines) else ""


def heads(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """The head of each message of a file that comes piece by piece, in its order."""
    for head, _body in letters(pieces, nothing):
        yield head


def nothing(_head: bytes) -> int:
    """No body is wanted."""
    return 0


def letters(pieces: Iterator[bytes], wanted: Callable[[bytes], int]) -> Iterator[tuple[bytes, bytes]]:
    """Each message: its head and so many bytes of its body as are `wanted`, which is asked once of each head."""
    held = b""
    while len(held) < HEAD and (piece := next(pieces, b"")):
        held += piece
    held = b"\n" + _unmarked(held)
    if not _BEGIN.match(held):
        yield letter(held, pieces, wanted)
        return
    at = 0
    while True:
        while (begun := _BEGIN.search(held, at)) is None:
            piece = next(pieces, b"")
            if not piece:
                return
            held, at = _last_lines(held) + piece, 0
        at = begun.end()
        while not _END.search(held, at) and len(held) - at < HEAD and (piece := next(pieces, b"")):
            held, at = held[at:] + piece, 0
        end = _END.search(held, at)
        head = held[at : min(end.start() if end else len(held), at + HEAD)]
        at = end.start() if end else at
        most = wanted(head)
        while end and most and len(held) - at < most and not _BEGIN.search(held, at) and (piece := next(pieces, b"")):
            held, at = held[at:] + piece, 0
        yield head, _body(held, at, most if end else 0)


def _body(held: bytes, at: int, most: int) -> bytes:
    """So many bytes from there, up to where another message begins."""
    if not most:
        return b""
    following = _BEGIN.search(held, at)
    return held[at : min(following.start() if following else len(held), at + most)]


def letter(held: bytes, pieces: Iterator[bytes], wanted: Callable[[bytes], int]) -> tuple[bytes, bytes]:
    """The one message that begins with `held` and goes on with the pieces: its head, and of its body what is wanted."""
    held = _unmarked(held)
    end = _END.search(held)
    head = cut(held)
    most = wanted(head)
    if not end:
        return head, b""
    at = end.start()
    while len(held) - at < most and (piece := next(pieces, b"")):
        held += piece
    return head, held[at : at + most]


def cut(data: bytes) -> bytes:
    """The head of the one message that this begins with."""
    return _END.split(_unmarked(data), maxsplit=1)[0][:HEAD]


def _unmarked(data: bytes) -> bytes:
    """A file from its first line on: some editors and programs put a byte order mark before it."""
    return data.lstrip().removeprefix(codecs.BOM_UTF8).lstrip()


def _last_lines(held: bytes) -> bytes:
    """What may be the beginning of a message, cut off: the last line and the one before."""
    tail = held[-HEAD:]
    return tail[max(tail.rfind(b"\n", 0, max(tail.rfind(b"\n"), 0)), 0) :]
