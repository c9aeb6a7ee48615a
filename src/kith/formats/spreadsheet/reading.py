"""Rows of contacts as items, one a row."""

import json
import re
from collections.abc import Iterator
from typing import cast

from kith.core.addresses import is_profile
from kith.core.dates import parse_day
from kith.core.folding import fold
from kith.core.records import DamagedFile, Item, Name, PersonRecord, Point, PointKind, Post, Telling, UnreadableFile
from kith.formats.tables import Row, Table, find_header, rows
from kith.formats.text import decode

from .columns import OURS, Spot, spot

LEAST = 3
_NAMES = {"full", "given", "family"}
_NAME_PARTS = ("prefix", "given", "additional", "family", "suffix", "nickname")
_GOOGLES = re.compile(r"(?:e-mail|phone) 1 - value")
_SEVERAL = re.compile(r"\s*:::\s*")
_SYSTEM = frozenset(("mycontacts", "starred", "my contacts"))
_ADDRESS = ("extra", "box", "street", "code", "city", "region", "country")
Cells = dict[str, str]


def sniff(name: str, head: bytes) -> str:  # noqa: ARG001 -- by content, never by name
    """Who wrote the table: outlook or google; empty when it is none of contacts."""
    try:
        table = _header_of(decode(head))
    except UnreadableFile:
        return ""
    columns = {fold(column) for column in table.columns} if table else set()
    if not _NAMES & {OURS.get(column, "") for column in columns}:
        return ""
    if any(_GOOGLES.fullmatch(column) for column in columns):
        return "google"
    return "outlook" if any((one := spot(column)) and one.kind in ("email", "phone") for column in columns) else ""


def read(data: bytes, *, member: str = "") -> Iterator[Item]:
    """One item a data row. `where` is "row N", counted as a person counts lines, after the member's name if given."""
    text = decode(data)
    table = _header_of(text)
    if table is None:
        raise DamagedFile(
            Telling("%(name)s lacks the header of contacts. Bring it as it came.", name=member or "contacts.csv")
        )
    for row in rows(text, table):
        yield _item(row, member)


def _header_of(text: str) -> Table | None:
    return find_header(text, lambda column: column in OURS or spot(column) is not None, least=LEAST)


def _item(row: Row, member: str) -> Item:
    where = f"{member}, row {row.line}" if member else f"row {row.line}"
    raw = json.dumps({"file": "contacts", **row.cells}, ensure_ascii=False, separators=(",", ":"))
    if row.broken:
        return Item(where, raw, skip=row.broken)
    record = _person({fold(column): cell for column, cell in row.cells.items() if cell})
    if not (any(_written(record.name)) or record.points or record.posts):
        return Item(where, raw, skip=Telling("A row without a name."))
    return Item(where, raw, record)


def _written(name: Name) -> tuple[str, ...]:
    return (name.full, *(getattr(name, part) for part in _NAME_PARTS))


def _person(cells: Cells) -> PersonRecord:
    told = {OURS[column]: cell for column, cell in cells.items() if column in OURS}
    parts = {part: told.get(part, "") for part in _NAME_PARTS}
    whole = (parts["given"], parts["additional"], parts["family"])
    points = _points(cells)
    work = (told.get("organisation", ""), told.get("position", ""))
    return PersonRecord(
        Name(told.get("full", "") or " ".join(filter(None, whole)), **parts),
        profiles=[point.value for point in points if point.kind == "social"],
        points=points,
        posts=[Post(*work, department=told.get("department", ""))] if any(work) else [],
        birthday=parse_day(told.get("birthday", "")),
        interests=_several(told.get("interests", "")),
        circles=[one for one in _several(told.get("circles", "")) if fold(one) not in _SYSTEM],
        note=told.get("note", ""),
    )


def _points(cells: Cells) -> list[Point]:
    groups: dict[tuple[str, str], tuple[Spot, dict[str, str]]] = {}
    for column, cell in cells.items():
        if found := spot(column):
            _spot, parts = groups.setdefault((found.kind, found.group), (found, {}))
            parts[found.part] = f"{parts[found.part]}, {cell}" if found.part in parts else cell
    return [point for one, parts in groups.values() for point in _made(one, parts)]


def _made(one: Spot, parts: dict[str, str]) -> Iterator[Point]:
    """The points of a group: several where a cell holds several; none of an Exchange name in place of an address."""
    starred = parts.pop("label", "")
    label = (one.label or starred.lstrip("* ")).lower()
    value = parts.pop("value", "")
    if one.kind == "address":
        whole = value or ", ".join(parts[part] for part in _ADDRESS if part in parts)
        if whole:
            yield Point("address", whole, label, parts=parts or {"extra": whole})
        return
    for said in filter(None, _SEVERAL.split(value)):
        if one.kind == "email" and "@" not in said:
            continue
        kind = "social" if one.kind == "url" and is_profile(said) else one.kind
        yield Point(cast("PointKind", kind), said, label, preferred=starred.startswith("*"))


def _several(cell: str) -> list[str]:
    """Outlook sets them apart by semicolons, Google by three colons, its own with a star."""
    found = [one.strip().lstrip("* ") for one in re.split(r":::|[;\n]", cell)]
    return list(dict.fromkeys(one for one in found if one))
