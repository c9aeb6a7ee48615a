"""Values with an inner form: days, addresses, photos, phones, identifiers."""

import base64
import binascii
import hashlib
import re
from datetime import date

from kith.core.records import Photo

ADDRESS_FIELDS = ("box", "extra", "street", "city", "region", "code", "country")
_READING_ORDER = ("box", "extra", "street", "city", "region", "code", "country")

_DAY = re.compile(
    r"(?P<year>\d{4}|--)"
    r"(?:[-/.]?(?P<month>\d{2})(?:[-/.]?(?P<day>\d{2}))?|[-/.](?P<month1>\d{1,2})[-/.](?P<day1>\d{1,2}))?"
    r"(?:[T ].*)?",
    re.DOTALL,
)
NO_YEAR = ("1604", "0000")  # what Apple, and others, write for a birthday without a year

_PHOTO_SIGNS = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"GIF8", "image/gif"),
    (b"BM", "image/bmp"),
    (b"II*\0", "image/tiff"),
    (b"MM\0*", "image/tiff"),
)
_TYPE_NAMES = {"jpg": "image/jpeg", "x-png": "image/png"}
_EXTENSION = re.compile(r";ext=", re.IGNORECASE)
_UUID = re.compile(r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_URN = "urn:uuid:"
_LONGEST_UID = 255
_TOLD_OF_UID = 200


def day(text: str, no_year: str = "") -> str:
    """A day as ISO text, perhaps without year, month or day; empty when it is none that exists.

    `no_year` is a year that stands for an unknown one.
    """
    found = _DAY.fullmatch(text.strip())
    if not found:
        return ""
    year = found["year"]
    month, of_month = found["month"] or found["month1"], found["day"] or found["day1"]
    if year in (no_year, *NO_YEAR):
        year = "--"
    try:
        date(2000 if year == "--" else int(year), int(month or 1), int(of_month or 1))
    except ValueError:
        return ""
    if year == "--":
        return f"--{int(month):02}-{int(of_month):02}" if month and of_month else ""
    return "-".join([year, *(f"{int(part):02}" for part in (month, of_month) if part)])


def address_text(parts: dict[str, str]) -> str:
    """An address in one line, for people."""
    return ", ".join(" ".join(parts[name].split()) for name in _READING_ORDER if parts.get(name))


def phone(text: str) -> str:
    """A number as people write it: without `tel:`, the extension in words."""
    if text[:4].lower() != "tel:":
        return text
    number, *rest = _EXTENSION.split(text[4:].strip(), maxsplit=1)
    return f"{number} ext. {rest[0]}" if rest else number


def photo(value: str, kind: str, *, encoded: bool) -> Photo | None:
    """The picture in a value: base64 or a data: URI; None for an address of one, or for what is no picture."""
    if value[:5].lower() == "data:":
        about, _, value = value.partition(",")
        if not about.lower().endswith(";base64"):
            return None
        kind, encoded = about[5:].partition(";")[0], True
    if not encoded:
        return None
    try:
        data = base64.b64decode("".join(value.split()) + "==")
    except (binascii.Error, ValueError):
        return None
    return Photo(media_type(data, kind), data) if data else None


def media_type(data: bytes, named: str) -> str:
    """What the bytes show, else what was named, else JPEG, which nearly all are."""
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    for sign, kind in _PHOTO_SIGNS:
        if data.startswith(sign):
            return kind
    return type_named(named, "image") if named.strip() else "image/jpeg"


def type_named(named: str, family: str) -> str:
    """A media type from the word for it that a card has: JPEG is image/jpeg."""
    named = named.strip().lower()
    return named if "/" in named else _TYPE_NAMES.get(named, f"{family}/{named}")


def uid(text: str) -> str:
    """An identifier without `urn:uuid:`, so that a card and a group that names it agree; of one that is very long the
    beginning and a digest of the whole."""
    text = text.strip()
    if text[: len(_URN)].lower() == _URN:
        text = text[len(_URN) :]
    if len(text) > _LONGEST_UID:
        text = f"{text[:_TOLD_OF_UID]}#{hashlib.blake2b(text.encode('utf-8', 'replace'), digest_size=16).hexdigest()}"
    return text


def is_uri(text: str) -> bool:
    """Whether an identifier is a URI, as 4.0 has it unless told otherwise."""
    return _SCHEME.match(text) is not None


def is_uuid(text: str) -> bool:
    """Whether it is a UUID as RFC 4122 writes it."""
    return _UUID.fullmatch(text) is not None
