"""Cells of a CSV that no spreadsheet takes for a formula.

A cell that begins with one of = + - @, also as wide as in Chinese or Japanese, with a tab or a line break, whatever
spaces and unseen signs stand before it, gets an apostrophe before it, as does one that begins with an apostrophe
already, so that reading takes exactly one away (OWASP, CSV injection).
"""

import csv
import io
import unicodedata
from collections.abc import Iterable

_DANGEROUS = frozenset("=+-@\t\r\n'＝＋－＠﹢﹣﹦﹫⁺⁻⁼₊₋₌−")
_UNSEEN = frozenset(("Cf", "Cc", "Mn", "Me", "Zs", "Zl", "Zp", "Cn"))
"""Categories of signs that nobody sees, and that some programs drop: zero-width ones, controls, marks, spaces."""


def row(cells: Iterable[str]) -> str:
    """A line of a CSV with every cell guarded."""
    line = io.StringIO()
    csv.writer(line).writerow([guarded(cell) for cell in cells])
    return line.getvalue()


def guarded(cell: str) -> str:
    """The cell as it may be written."""
    return f"'{cell}" if _is_dangerous(cell) else cell


def unguarded(cell: str) -> str:
    """The cell as it was before `guarded`."""
    return cell[1:] if cell.startswith("'") and _is_dangerous(cell[1:]) else cell


def _is_dangerous(cell: str) -> bool:
    for sign in cell:
        if sign in _DANGEROUS:
            return True
        if unicodedata.category(sign) not in _UNSEEN:
            return False
    return False
