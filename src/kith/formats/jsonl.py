"""Kith's own export: one JSON object a line, `{"kind": "people.Person", "uid": "...", "facts": {...}}`, sorted."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from kith.core.records import Item, RowRecord, UnreadableFile

MARK = '{"kind":"kith","version":1}'
_ANY_VERSION = b'{"kind":"kith",'


def sniff(name: str, head: bytes) -> bool:  # noqa: ARG001 -- by content, never by name
    """Whether this is an export of a book."""
    return head.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(_ANY_VERSION)


def read(data: bytes, *, member: str = "") -> Iterator[Item]:
    """One item a line after the first; a broken line is a skip with its number."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UnreadableFile("This export is not UTF-8 text any more. Bring it as it was written.") from None
    first, *lines = text.lstrip().split("\n")  # texts may hold any other sign that ends a line somewhere
    if first.strip() != MARK:
        raise UnreadableFile("This export was written by a newer Kith. Update Kith first.")
    for number, line in enumerate(lines, 2):
        if not line.strip():
            continue
        where = f"{member}, line {number}" if member else f"line {number}"
        row = _row(line)
        if row is None:
            yield Item(where, line, skip="The line is broken.")
        else:
            yield Item(where, line, RowRecord(kind=row["kind"], uid=row["uid"], values=row["facts"]))


def _row(line: str) -> dict[str, Any] | None:
    try:
        row = json.loads(line)
    except ValueError:
        return None
    if not isinstance(row, dict) or not isinstance(row.get("facts"), dict):
        return None
    return row if isinstance(row.get("kind"), str) and isinstance(row.get("uid"), str) else None


def write(rows: Iterable[tuple[str, str, dict[str, Any]]]) -> Iterator[str]:
    """Lines for (kind, uid, values), which the caller has sorted."""
    yield MARK + "\n"
    for kind, uid, values in rows:
        document = {"kind": kind, "uid": uid, "facts": values}
        yield json.dumps(document, ensure_ascii=False, separators=(",", ":"), sort_keys=False) + "\n"
