"""`kith export`."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kith.accounts.desk import Desk, at_the_desk
from kith.kernel.errors import Refusal

from . import jsonl

if TYPE_CHECKING:
    from kith.accounts.models import Book

WRITERS: dict[str, Callable[["Book"], Iterator[str]]] = {"jsonl": jsonl.lines}


@click.command("export")
@click.option("--to", "wanted", required=True, type=click.Choice(sorted(WRITERS)), help="The format.")
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="A file instead of the screen.")
@at_the_desk
def export_command(desk: Desk, wanted: str, output: Path | None) -> None:
    """Write the whole book out."""
    pieces = WRITERS[wanted](desk.book)
    if output is None:
        sys.stdout.reconfigure(encoding="utf-8", newline="")  # type: ignore[union-attr]
        sys.stdout.writelines(pieces)
        return
    try:
        with output.open("w", encoding="utf-8", newline="") as file:
            file.writelines(pieces)
    except OSError as problem:
        raise Refusal(f"{output} cannot be written: {problem.strerror}.") from None


COMMANDS = [export_command]
