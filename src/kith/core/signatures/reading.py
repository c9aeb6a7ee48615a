"""A signature, put together of the lines that name its writer and their work."""

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from kith.core.folding import words
from kith.core.organisations import domain_name
from kith.core.own_words import passages
from kith.core.signatures.lines import APART, block_of, clean, own_end
from kith.core.signatures.numbers import own_numbers
from kith.core.signatures.places import Places
from kith.core.signatures.titles import in_small_letters, is_plain, reads_as_title
from kith.core.signatures.writers import Writer, given_names, signs_off

_NEAR = 3
"""Lines after the name of which one holds the title."""
_AT = re.compile(r"\s+(?:at|bei|beim|chez|@)\s+(?=[^\W\d_a-zß-ÿ]|\d)|\s*@\s*(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Signature:
    """The work of whoever wrote a letter, in their words, and the numbers at which they are reached. `organisation` is
    empty where it is not surely told."""

    title: str
    organisation: str = ""
    phones: tuple[str, ...] = ()


def nobody_knows(_name: str) -> bool:
    """No organisation is known."""
    return False


def read(
    text: str,
    *,
    names: Collection[str],
    address: str = "",
    known: Callable[[str], bool] = nobody_knows,
    surely: bool = False,
) -> Signature | None:
    """The signature of a letter by somebody of these names, who wrote from that address; None where it has none, or
    one that names no job. `known` says whether an organisation of that name is known, `surely` that the address alone
    tells who wrote: then they may sign by their given name."""
    called = [name for name in names if words(name)]
    writer = Writer(called, given_names(called) if surely else [])
    for lines in reversed(passages(text) if called else []):
        found = _in_passage([clean(line) for line in own_end(lines)], writer, Places(domain_name(address), known))
        if found:
            return found
    return None


def _in_passage(lines: Sequence[str], writer: Writer, places: Places) -> Signature | None:
    for at in range(len(lines) - 1, -1, -1):
        rest = writer.behind(lines, at)
        if rest is None:
            continue
        block = list(block_of(lines[at + 1 :]))
        above = [lines[at - 1]] if at and _begins(lines, at - 1, places) else []
        work = _work(rest, block, above, places)
        if work:
            title, organisation = work
            over = lines[: at - len(above)]
            before = next((one for one in reversed(over[-2:]) if one), "")
            if not organisation and places.has(before):
                organisation = before
            return Signature(in_small_letters(title), organisation, own_numbers([lines[at], *block]))
    return None


def _begins(lines: Sequence[str], at: int, places: Places) -> bool:
    """Whether a signature may begin with this line: nothing goes with it that stands above, but a firm."""
    return not at or not lines[at - 1] or signs_off(lines, at) or places.has(lines[at - 1])


def _work(rest: Sequence[str], block: Sequence[str], above: Sequence[str], places: Places) -> tuple[str, str] | None:
    """Title and organisation that stand after a name: on its line, or on one of those below it; else above it."""
    rows = [list(rest)] if rest else []
    rows += [[one for one in APART.split(line) if one] for line in (*block, *above)]
    below = min(_NEAR + bool(rest), len(rows) - len(above))
    for row in (*rows[:below], *rows[len(rows) - len(above) :]):
        found = _title_in(row, places)
        if found is None:
            continue
        title, organisation, others = found
        if not organisation:
            more = [*others, *(piece for one in rows if one is not row for piece in one)]
            organisation = next((one.rstrip(" ,.") for one in more if places.has(one.rstrip(" ,."))), "")
        return title, organisation
    return None


def _title_in(row: Sequence[str], places: Places) -> tuple[str, str, list[str]] | None:
    """The title on a line, the organisation that goes with it, and the other pieces. Nothing but names of
    organisations may stand before it: else it is another's."""
    for at, piece in enumerate(row):
        if found := _parted(piece, places):
            return (*found, [one for one in row if one is not piece])
        if at or not places.has(piece):
            return None
    return None


def _parted(piece: str, places: Places) -> tuple[str, str] | None:
    """A title with what goes with it: "Head of Storage at Northwind Energy", "Head of Storage, Northwind Energy"."""
    cut = _AT.split(piece, maxsplit=1)
    if len(cut) > 1 and reads_as_title(cut[0]) and is_plain(cut[1]) and len(cut[1].split()) <= 6:
        return cut[0].strip(" ,"), cut[1].strip(" ,.")
    title, comma, more = piece.partition(",")
    title, more = title.strip(), more.strip()
    if not comma:
        return (piece, "") if reads_as_title(piece) else None
    if not reads_as_title(title):
        return None
    if places.has(more):
        return title, more
    return (piece if reads_as_title(more) and reads_as_title(piece) else title), ""
