"""Two cards, property by property: what of the one is not found in the other. Versions may write the same otherwise."""

import base64
import re
from collections import Counter

from kith.formats.vcard import heads, values
from kith.formats.vcard.heads import Head
from kith.formats.vcard.lines import Heads, decoded, logical, read, spelled, unescape

NOT_KEPT = {"VERSION"}  # and what has no value
_DATA = re.compile(r"data:[\w.+/-]*;base64,(.*)", re.DOTALL | re.IGNORECASE)
_NO_FACTS = {"ENCODING", "CHARSET", "VALUE", "MEDIATYPE", "X-APPLE-OMIT-YEAR"}  # how a value is written


def lost(before: str, after: str) -> list[str]:
    """The properties of a card that another does not have: same name, group, parameters and value."""
    found = Counter(_told(head, value) for head, value in read(after, Heads()))
    return [
        f"{name}: {value[:60]}"
        for (head, value), (name, _) in zip(read(before, Heads()), spelled(before), strict=True)
        if value.strip() and head.name not in NOT_KEPT and not found[_told(head, value)]
    ]


def changed(before: str, after: str) -> list[str]:
    """The lines of a card that another of the same version does not have letter by letter."""
    there = {line.replace("\n", "\\n") for line in logical(after)}
    return [
        line[:80]
        for line, (name, value) in zip((one for one in logical(before) if ":" in one), spelled(before), strict=True)
        if value.strip()
        and heads.parse(name).name not in NOT_KEPT
        and heads.is_plain(name)
        and not re.search(r"quoted-printable|charset|base64|ENCODING=b", name, re.IGNORECASE)
        and "BEGIN:VCARD" not in value.upper()
        and line.replace("\n", "\\n") not in there
    ]


def _told(head: Head, value: str) -> tuple[object, ...]:
    return head.group.lower(), head.name, _params(head, value), _value(head, value)


def _params(head: Head, value: str) -> frozenset[tuple[str, str]]:
    found = set()
    for name, told in head.params:
        kinds = told.lower().split(",") if name == "TYPE" else [told]
        found |= {(name, kind.strip()) for kind in kinds if name not in _NO_FACTS}
    if ("TYPE", "pref") in found:
        found = found - {("TYPE", "pref")} | {("PREF", "1")}
    if head.encoding == "base64" or _DATA.fullmatch(value.strip()):
        found = {(name, told) for name, told in found if name != "TYPE"}  # the media type
    return frozenset(found)


def _value(head: Head, value: str) -> object:
    if data := _DATA.fullmatch(value.strip()):
        return "".join(data[1].split())
    if head.encoding == "base64":
        return "".join(value.split())
    text = unescape(decoded(head, value)).strip()
    if head.name == "BDAY" and "T" not in text:
        return values.day(text, head.one("X-APPLE-OMIT-YEAR")) or text
    if head.name == "TEL":
        return text.removeprefix("tel:")
    return " ".join(text.split()) if head.name == "AGENT" else text


def picture() -> str:
    """A picture of one dot, in base64."""
    return base64.b64encode(b"GIF89a\x01\x00\x01\x00\x00\x00\x00;").decode()
