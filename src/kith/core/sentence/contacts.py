"""E-mail addresses, telephone numbers and web addresses in a sentence."""

import re
from dataclasses import dataclass
from typing import Literal

_EMAIL = re.compile(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+", re.UNICODE)
_URL = re.compile(
    r"""(?:https?://|www\.)[^\s<>"')\],;]+
    | (?<![\w@./-])(?:[a-z0-9-]+\.)+(?:com|org|net|io|dev|me|app|edu|gov|info|example|co|uk|de|fr|nl|eu|ch|at|in|ng|br|ca|au|us|ai|xyz|tech|blog)
      (?:/[^\s<>"')\],;]*)
    | (?<![\w@./-])(?:linkedin|github|xing|twitter|instagram|facebook|gitlab|mastodon|bsky|orcid)\.(?:com|org|social)(?:/[^\s<>"')\],;]*)?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_PHONE = re.compile(r"(?<![\w/.:@-])(?:\+|\(|00)?\d[\d\s().\u00a0/–-]{5,}\d(?![\w/@])")
_NOT_PHONE = re.compile(r"\d{4}-\d\d?-\d\d?$|\d\d?[./]\d\d?[./]\d{2,4}$|\d{4}\s*[-–]\s*\d{4}$|\d{1,4}$")


@dataclass(frozen=True, slots=True)
class Contact:
    kind: Literal["email", "phone", "url"]
    value: str
    start: int
    end: int


def contacts(text: str) -> list[Contact]:
    """The ways to reach someone that `text` gives, in order, without overlaps."""
    found: list[Contact] = []
    for match in _EMAIL.finditer(text):
        value = match.group().rstrip(".'-")
        found.append(Contact("email", value, match.start(), match.start() + len(value)))
    for match in _URL.finditer(text):
        value = match.group().rstrip(".:!?")
        _add(found, Contact("url", value, match.start(), match.start() + len(value)))
    for match in _PHONE.finditer(text):
        value = match.group().strip()
        if _is_phone(value):
            _add(found, Contact("phone", value, match.start(), match.start() + len(value)))
    return sorted(found, key=lambda c: c.start)


def _add(found: list[Contact], new: Contact) -> None:
    if not any(new.start < old.end and old.start < new.end for old in found):
        found.append(new)


def _is_phone(value: str) -> bool:
    digits = sum(c.isdigit() for c in value)
    return 7 <= digits <= 15 and not _NOT_PHONE.match(value) and value.count("(") == value.count(")")
