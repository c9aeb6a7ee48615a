"""What was written in a letter, as plain text, for what its end tells of the writer.

A letter may be cut off, be of any encoding, or be HTML alone: what cannot be read is left out, and nothing raises.
"""

import codecs
import re
from base64 import b64decode
from email.message import Message
from html import unescape

from kith.core.records import MailRecord
from kith.formats.text import whole

from .reports import parsed, parts_of

LETTER = 64 * 1024
"""Bytes of a body that are read."""
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:]*+)[^<>]*+>|<[^<>]*+>")
_ROWS = frozenset("br p div li tr table ul ol h1 h2 h3 h4 h5 h6 hr dd dt address section blockquote".split())
_UNSEEN = frozenset("script style head title".split())
_NO_BASE64 = re.compile(r"[^A-Za-z0-9+/=]+")
_SPACE = re.compile(r"[ \t\r\n\f\v]+")


def may_sign(record: MailRecord, since: str) -> bool:
    """Whether a message is a letter of that day or later that came in, so that its end may tell who wrote it."""
    return not record.not_personal and not record.sent and record.at[:10] >= since[:10]


def written(letter: bytes) -> str:
    """The text of a letter with all that it quotes; empty where it has none."""
    try:
        parts = [one for one in parts_of(parsed(letter)) if not _is_file(one)]
        plain = "\n".join(filter(str.strip, (_text(one) for one in parts if one.get_content_type() == "text/plain")))
        if plain:
            return plain
        html = next((one for one in parts if one.get_content_type() == "text/html"), None)
        return without_tags(_text(html)) if html is not None else ""
    except (ValueError, LookupError, AttributeError, TypeError):  # what the parser of the library stumbles over
        return ""


def without_tags(html: str) -> str:
    """HTML as its readers see it: a line for each row, a tab between cells; what is quoted begins with ">"."""
    told: list[str] = []
    unseen, quotes, at = "", 0, 0
    text = _without_comments(html)
    for tag in _TAG.finditer(text):
        if not unseen:
            told.append(_SPACE.sub(" ", text[at : tag.start()]))
        at = tag.end()
        closing, name = bool(tag.group(1)), (tag.group(2) or "").lower()
        if unseen:
            unseen = "" if closing and name == unseen else unseen
        elif name in _UNSEEN and not closing:
            unseen = name
        elif name == "blockquote":
            quotes = max(quotes - 1, 0) if closing else quotes + 1
            told.append("\n" + "> " * quotes)
        elif name in _ROWS:
            told.append("\n" + "> " * quotes)
        elif closing and name in ("td", "th"):
            told.append("\t")
    told.append("" if unseen else _SPACE.sub(" ", text[at:]))
    return "\n".join(line.strip(" ") for line in unescape("".join(told)).split("\n"))


def _without_comments(html: str) -> str:
    kept, at = [], 0
    while (begun := html.find("<!--", at)) >= 0:
        kept.append(html[at:begun])
        end = html.find("-->", begun + 4)
        if end < 0:
            return "".join(kept)
        at = end + 3
    return "".join(kept) + html[at:]


def _is_file(part: Message) -> bool:
    return str(part.get("content-disposition", "")).lower().lstrip().startswith("attachment")


def _text(part: Message) -> str:
    data = _bytes(part)
    for charset in (str(part.get_content_charset("utf-8")), "utf-8", "cp1252"):
        try:
            b"    ".decode(charset, "replace")  # which refuses what is no charset
            return whole(codecs.getincrementaldecoder(charset)().decode(data))  # its last sign may be cut off
        except (LookupError, UnicodeDecodeError, ValueError):
            continue
    return whole(data.decode("latin-1"))


def _bytes(part: Message) -> bytes:
    if str(part.get("content-transfer-encoding", "")).strip().lower() == "base64":
        told = _NO_BASE64.sub("", str(part.get_payload()))
        return b64decode(told[: len(told) // 4 * 4])  # whose end may be cut off
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""
