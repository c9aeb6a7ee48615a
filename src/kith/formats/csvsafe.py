"""Cells of a CSV that no spreadsheet takes for a formula.

A cell that begins with one of = + - @, a tab or a line break gets an apostrophe before it, as does one that begins with
an apostrophe already, so that reading takes exactly one away (OWASP, CSV injection).
"""

_DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n", "'")


def guarded(cell: str) -> str:
    """The cell as it may be written."""
    return f"'{cell}" if cell.startswith(_DANGEROUS) else cell


def unguarded(cell: str) -> str:
    """The cell as it was before `guarded`."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(_DANGEROUS) else cell
