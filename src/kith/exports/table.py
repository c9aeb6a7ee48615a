"""People as a table, one row each, safe to open in a spreadsheet: everybody, or those who are chosen."""

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from kith.formats.csvsafe import row

from .persons import Portrait, portraits

if TYPE_CHECKING:
    from kith.accounts.models import Book

COLUMNS = (
    "name",
    "given",
    "family",
    "nickname",
    "organisation",
    "title",
    "emails",
    "phones",
    "links",
    "addresses",
    "birthday",
    "circles",
    "interests",
    "last contact",
    "note",
)


def lines(book: "Book", only: Collection[int] | None = None) -> Iterator[str]:
    """The head, then a row at a time; several values of one kind stand in one cell, a line each."""
    yield row(COLUMNS)
    for one in portraits(book, only):
        yield row(_cells(one))


def _cells(one: Portrait) -> list[str]:
    record = one.record
    post = record.posts[0] if record.posts else None
    points = {kind: "\n".join(point.value for point in record.points if point.kind == kind) for kind in _KINDS}
    links = "\n".join(filter(None, (points["social"], points["url"])))
    return [
        record.name.full,
        record.name.given,
        record.name.family,
        record.name.nickname,
        post.organisation if post else "",
        post.title if post else "",
        points["email"],
        points["phone"],
        links,
        points["address"],
        record.birthday,
        ", ".join(record.circles),
        ", ".join(record.interests),
        one.last.isoformat() if one.last else "",
        record.note,
    ]


_KINDS = ("email", "phone", "social", "url", "address")
