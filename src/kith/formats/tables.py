"""Tables in CSV files: the header found among the first lines, whatever stands before it; rows by column name."""

import csv
import io
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from kith.core.folding import fold
from kith.core.records import Telling

SEARCHED = 25  # lines in which a header may stand
csv.field_size_limit(16 * 1024**2)


@dataclass(frozen=True, slots=True)
class Row:
    """One data row: the line where it starts (1 is the file's first), its cells by column, or why it cannot be read."""

    line: int
    cells: dict[str, str]
    broken: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A header, the line it stands on, and how cells are told apart."""

    columns: list[str]
    line: int
    delimiter: str
    start: int


def find_header(text: str, known: Callable[[str], bool], *, least: int) -> Table | None:
    """The first line among the first ones with at least `least` columns that `known` accepts."""
    start = 0
    for number, line in enumerate(text.splitlines(keepends=True)[:SEARCHED], 1):
        for delimiter in ",;\t":
            cells = next(csv.reader([line], delimiter=delimiter), [])
            columns = [cell.strip().lstrip("\ufeff") for cell in cells]
            if sum(known(fold(column)) for column in columns) >= least:
                return Table(columns, number, delimiter, start + len(line))
        start += len(line)
    return None


def rows(text: str, table: Table) -> Iterator[Row]:
    """The data rows; empty lines are none. A row with too few or too many cells is broken.

    A quotation mark that is never closed would swallow the rows after it: its row is broken alone, and reading goes on
    with the next line.
    """
    lines = _Lines(list(io.StringIO(text[table.start :].replace("\0", ""), newline="")))
    reader = csv.reader(lines, delimiter=table.delimiter)
    while lines.at < len(lines.all):
        begin = lines.at
        number = table.line + begin + 1
        try:
            cells = next(reader)
        except csv.Error as problem:
            yield Row(number, {}, Telling("The row cannot be read: %(reason)s.", reason=problem))
        else:
            if not any(cell.strip() for cell in cells):
                continue
            row = _row(number, cells, table.columns, len(table.columns))
            if lines.at - begin == 1 or not (row.broken or _is_open(lines.all[begin : lines.at], table.delimiter)):
                yield row
                continue
            yield _unclosed(number, lines.all[begin], table)
        lines.at = begin + 1
        reader = csv.reader(lines, delimiter=table.delimiter)


class _Lines:
    """Lines from where one stands, which may be set back."""

    def __init__(self, lines: list[str]) -> None:
        self.all, self.at = lines, 0

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        if self.at >= len(self.all):
            raise StopIteration
        self.at += 1
        return self.all[self.at - 1]


def _unclosed(number: int, line: str, table: Table) -> Row:
    cells = next(csv.reader([line], delimiter=table.delimiter), [])
    values = {column: cell.strip() for column, cell in zip(table.columns, cells, strict=False) if column}
    return Row(
        number,
        values,
        Telling("A quotation mark in line %(line)s is never closed, or stands where none should.", line=str(number)),
    )


def _is_open(lines: list[str], delimiter: str) -> bool:
    """Whether a row of several lines is more than one: its marks do not stand where RFC 4180 has them."""
    try:
        return len(list(csv.reader(lines, delimiter=delimiter, strict=True))) != 1
    except csv.Error:
        return True


def _row(line: int, cells: list[str], columns: list[str], width: int) -> Row:
    while len(cells) > width and not cells[-1].strip():
        cells.pop()
    values = {column: cell.strip() for column, cell in zip(columns, cells, strict=False) if column}
    if len(cells) != width:
        return Row(line, values, Telling("The row has %(count)s of %(width)s cells.", count=len(cells), width=width))
    return Row(line, values)


def columns_known(names: Collection[str]) -> Callable[[str], bool]:
    """A test for column names, folded."""
    folded = frozenset(fold(name) for name in names)
    return lambda column: column in folded
