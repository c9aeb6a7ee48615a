"""Kith's own export: one JSON object a line, `{"kind": "people.Person", "uid": "...", "facts": {...}}`, sorted."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from kith.core.records import DamagedFile, Item, RowRecord, Telling, UnreadableFile

MARK = '{"kind":"kith","version":1}'
DEEPEST = 100
_ANY_VERSION = b'{"kind":"kith",'


def sniff(name: str, head: bytes) -> bool:  # noqa: ARG001 -- by content, never by name
    """Whether this is an export of a book."""
    return head.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(_ANY_VERSION)


def read(data: bytes, *, member: str = "") -> Iterator[Item]:
    """One item a line after the first; a broken line is a skip with its number."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise DamagedFile("This export is not UTF-8 text any more. Bring it as it was written.") from None
    first, *lines = text.lstrip().split("\n")  # texts may hold any other sign that ends a line somewhere
    if first.strip() != MARK:
        raise UnreadableFile("This export was written by a newer Kith. Update Kith first.")
    for number, line in enumerate(lines, 2):
        if not line.strip():
            continue
        where = f"{member}, line {number}" if member else f"line {number}"
        row = _row(line)
        if row is None:
            yield Item(where, line, skip=Telling("The line is broken."))
        else:
            yield Item(where, line, RowRecord(kind=row["kind"], uid=row["uid"], values=row["facts"]))


def _row(line: str) -> dict[str, Any] | None:
    """What a line says; None for one that says nothing, or what no database keeps: half a character, a zero byte, a
    number that is none, a nesting without end."""
    try:
        row = json.loads(line, parse_constant=_no_number)
        if "\\u" in line:
            told = json.dumps(row, ensure_ascii=False).encode()  # UnicodeEncodeError is a ValueError
            if b"\\u0000" in told:
                return None
    except (ValueError, RecursionError):
        return None
    if line.count("[") + line.count("{") > DEEPEST and _depth(line) > DEEPEST:
        return None
    if not isinstance(row, dict) or not isinstance(row.get("facts"), dict):
        return None
    return row if isinstance(row.get("kind"), str) and isinstance(row.get("uid"), str) else None


def _no_number(name: str) -> Any:
    raise ValueError(name)


def _depth(line: str) -> int:
    """How deep it is nested, signs within texts included."""
    depth = deepest = 0
    for sign in line:
        depth += (sign in "[{") - (sign in "]}")
        deepest = max(deepest, depth)
    return deepest


def write(rows: Iterable[tuple[str, str, dict[str, Any]]]) -> Iterator[str]:
    """Lines for (kind, uid, values), which the caller has sorted."""
    yield MARK + "\n"
    for kind, uid, values in rows:
        document = {"kind": kind, "uid": uid, "facts": values}
        yield json.dumps(document, ensure_ascii=False, separators=(",", ":"), sort_keys=False) + "\n"
