"""A line of a card as another version has it. What both versions write alike goes out letter by letter."""

import re

from . import heads, values
from .heads import Head, Param
from .holding import Card, Line
from .lines import decoded, escape, one_line, unescape

OLD, NEW = "3.0", "4.0"
NO_YEAR = "1604"
_LISTS = frozenset(("ADR", "ORG", "N", "CATEGORIES", "NICKNAME"))
"""Values with an inner form, whose commas and semicolons mean something when quoted-printable is undone."""
_PROSE = frozenset(("FN", "NOTE", "TITLE", "ROLE", "LABEL"))
_FILES = {"PHOTO": "image", "LOGO": "image", "SOUND": "audio", "KEY": "application"}
_DATA = re.compile(r"data:(?P<kind>[\w.+/-]*);base64,(?P<data>.*)", re.DOTALL | re.IGNORECASE)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}|\d{8}|--\d{2}-?\d{2}")


def carry(card: Card, line: Line, version: str) -> str:
    """The text of a line in a card of that version."""
    head, value = line.head, line.value
    if "\n" in value and value.strip()[:11].upper() == "BEGIN:VCARD":
        return f"{_spelled(line)}:{escape(value.strip())}"
    if head.encoding == "base64":
        return _file(line, "".join(value.split()), version)
    if head.encoding == "quoted" or head.charset:
        return _plain(line)
    if version == OLD and (found := _DATA.fullmatch(value.strip())):
        return _file(line, found["data"], version, found["kind"])
    if version != card.version and (written := _otherwise(line, version)):
        return written
    return f"{_spelled(line)}:{one_line(value)}"


def birthday(day: str, version: str) -> str:
    """A birthday of the book as a line."""
    if version == NEW:
        return f"BDAY:{day}" if len(day) == len("1985-04") and day[0] != "-" else "BDAY:" + _basic(day)
    if day.startswith("--"):
        return f"BDAY;X-APPLE-OMIT-YEAR={NO_YEAR}:{NO_YEAR}-{day[2:]}"
    return f"BDAY:{day}"


def identifier(uid: str, version: str) -> str:
    """A UID of the book as a line: a URI in 4.0, or text that says so."""
    if version == OLD or values.is_uri(uid):
        return f"UID:{uid}"
    return f"UID:urn:uuid:{uid}" if values.is_uuid(uid) else f"UID;VALUE=text:{uid}"


def _spelled(line: Line) -> str:
    """The head as it was spelled, unless that is the way of 2.1 alone."""
    return line.spelled if heads.is_plain(line.spelled) else _encoded(line, line.head.params)


def _encoded(line: Line, params: tuple[Param, ...]) -> str:
    """A head with these parameters, its name in the letters that it came in."""
    written = line.spelled.partition(";")[0].rpartition(".")[2].strip()
    return heads.spell(line.head.group, written, params)


def _plain(line: Line) -> str:
    """What 2.1 wrote quoted, or in a character set of its own, as text."""
    head, value = line.head, decoded(line.head, line.value)
    if head.encoding == "quoted":
        value = escape(unescape(value)) if head.name in _PROSE else one_line(value)
    return f"{_encoded(line, _without(head, 'ENCODING', 'CHARSET'))}:{one_line(value)}"


def _without(head: Head, *names: str) -> tuple[Param, ...]:
    return tuple(param for param in head.params if param[0] not in names)


def _file(line: Line, data: str, version: str, kind: str = "") -> str:
    """A picture, a sound, a key: in 4.0 a data: URI, before that base64 with its type beside it."""
    head = line.head
    if version == NEW:
        family = _FILES.get(head.name)
        named = next((one for one in head.types if one.lower() != "pref"), "") if family else ""
        kind = head.one("MEDIATYPE") or (values.type_named(named, family) if family and named else "")
        rest = _without(head, "ENCODING", "MEDIATYPE", "VALUE")
        rest = tuple(one for one in rest if not (named and one == ("TYPE", named)))
        return f"{_encoded(line, rest)}:data:{kind or 'application/octet-stream'};base64,{data}"
    types: tuple[Param, ...] = (("TYPE", kind.rpartition("/")[2].upper()),) if kind else ()
    return f"{_encoded(line, (('ENCODING', 'b'), *types, *_without(head, 'ENCODING', 'VALUE')))}:{data}"


def _otherwise(line: Line, version: str) -> str:
    """The line where the other version writes the same in another way; empty where both write alike."""
    head, value = line.head, line.value.strip()
    if head.name == "BDAY":
        return _day(line, value, version)
    if head.name == "UID" and version == NEW and not values.is_uri(value) and not head.one("VALUE"):
        return f"{_encoded(line, (*head.params, ('VALUE', 'text')))}:{value}"
    if head.name == "TEL" and version == OLD and value[:4].lower() == "tel:" and ";" not in value:
        return f"{_encoded(line, _as_preferred(_without(head, 'VALUE'), version))}:{value[4:]}"
    params = _as_preferred(head.params, version)
    return f"{_encoded(line, params)}:{one_line(line.value)}" if params != head.params else ""


def _day(line: Line, value: str, version: str) -> str:
    """A plain day in the way of the version; what is no day is said to be text in 4.0."""
    head, day = line.head, line.says.birthday
    if day and _DAY.fullmatch(value):
        name, written = birthday(day, version).split(":", 1)
        added = Head("", "", tuple(tuple(one.split("=")) for one in name.split(";")[1:])).params  # type: ignore[misc]
        return f"{_encoded(line, (*_without(head, 'X-APPLE-OMIT-YEAR'), *added))}:{written}"
    if version == NEW and not day and not head.one("VALUE"):
        return f"{_encoded(line, (*head.params, ('VALUE', 'text')))}:{one_line(value)}"
    return ""


def _as_preferred(params: tuple[Param, ...], version: str) -> tuple[Param, ...]:
    """4.0 says PREF=1 where 3.0 has a type of that name."""
    if version == OLD:
        return tuple(("TYPE", "pref") if param == ("PREF", "1") else param for param in params)
    found: list[Param] = []
    for name, value in params:
        kinds = value.split(",") if name == "TYPE" else []
        if "pref" not in (kind.lower() for kind in kinds):
            found.append((name, value))
            continue
        if rest := [kind for kind in kinds if kind.lower() != "pref"]:
            found.append((name, ",".join(rest)))
        found.append(("PREF", "1"))
    return tuple(found)


def _basic(day: str) -> str:
    return f"--{day[2:].replace('-', '')}" if day.startswith("--") else day.replace("-", "")
