"""Rows of LinkedIn's files as items, one a row."""

import json
from collections.abc import Callable, Iterator

from kith.core.records import DamagedFile, Item, Record, Telling
from kith.formats.tables import Row, rows
from kith.formats.text import decode

from . import rows as readers
from .columns import ours
from .rows import Cells, Unusable
from .sniffing import header_of

_READERS: dict[str, Callable[[Cells], Record]] = {
    "connections": readers.connection,
    "messages": readers.message,
    "invitations": readers.invitation,
    "positions": readers.position,
    "education": readers.education,
    "profile": readers.profile,
    "recommendations_received": readers.recommendation_received,
    "recommendations_given": readers.recommendation_given,
    "endorsements_received": readers.endorsement_received,
    "endorsements_given": readers.endorsement_given,
    "saved_jobs": readers.saved_job,
    "job_applications": readers.job_application,
}


def read(kind: str, data: bytes, *, member: str = "") -> Iterator[Item]:
    """One item a data row. `where` is "row N", counted as a person counts lines, after the member's name if given."""
    text = decode(data)
    table = header_of(text)
    if table is None:
        raise DamagedFile(
            Telling(
                "%(name)s lacks the header of LinkedIn's %(kind)s. Bring it as it came.",
                name=member or f"{kind}.csv",
                kind=kind,
            )
        )
    for row in rows(text, table):
        yield _item(kind, row, member)


def _item(kind: str, row: Row, member: str) -> Item:
    where = f"{member}, row {row.line}" if member else f"row {row.line}"
    raw = json.dumps({"file": kind, **row.cells}, ensure_ascii=False, separators=(",", ":"))
    if row.broken:
        return Item(where, raw, skip=row.broken)
    cells = {name: value for column, value in row.cells.items() if (name := ours(column))}
    try:
        return Item(where, raw, _READERS[kind](cells))
    except Unusable as reason:
        return Item(where, raw, skip=reason.args[0])
