"""Tables in CSV files: the header found among the first lines, whatever stands before it; rows by column name."""

import csv
import io
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from kith.core.folding import fold

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
    """The data rows; empty lines are none. A row with too few or too many cells is broken."""
    lines = io.StringIO(text[table.start :].replace("\0", ""), newline="")
    reader = csv.reader(lines, delimiter=table.delimiter)
    width = len(table.columns)
    while True:
        line = table.line + reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as problem:
            yield Row(line, {}, f"The row cannot be read: {problem}.")
            continue
        if any(cell.strip() for cell in cells):
            yield _row(line, cells, table.columns, width)


def _row(line: int, cells: list[str], columns: list[str], width: int) -> Row:
    while len(cells) > width and not cells[-1].strip():
        cells.pop()
    values = {column: cell.strip() for column, cell in zip(columns, cells, strict=False) if column}
    if len(cells) != width:
        return Row(line, values, f"The row has {len(cells)} of {width} cells.")
    return Row(line, values)


def columns_known(names: Collection[str]) -> Callable[[str], bool]:
    """A test for column names, folded."""
    folded = frozenset(fold(name) for name in names)
    return lambda column: column in folded
