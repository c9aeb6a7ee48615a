"""`kith export`."""

import sys
from pathlib import Path

import click

from kith.accounts.desk import Desk, at_the_desk
from kith.kernel.errors import Refusal

from .writers import WRITERS

FORMATS = ["vcard", "csv", "jsonl", "ics"]


@click.command("export")
@click.option("--to", "wanted", required=True, type=click.Choice(FORMATS), help="The format.")
@click.option("--version", default="4.0", type=click.Choice(["4.0", "3.0"]), help="Of vCards; 3.0 for older phones.")
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="A file instead of the screen.")
@at_the_desk
def export_command(desk: Desk, wanted: str, version: str, output: Path | None) -> None:
    """Write the book out: jsonl is everything, ics are birthdays and due days."""
    pieces = WRITERS["vcard3" if (wanted, version) == ("vcard", "3.0") else wanted].pieces(desk.book)
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
