"""`kith met`."""

import json
import sys
from collections.abc import Iterable
from datetime import date
from typing import Any

import click
from django.utils.translation import gettext as _

from kith.accounts.desk import Desk, at_the_desk, json_option, print_json, say, today_of, today_option
from kith.core.sentence import read
from kith.kernel.errors import Refusal

from .actions import keep
from .queries import result_of
from .wording import kept_line


@click.command("met")
@click.argument("sentence", required=False)
@click.option("--as", "answers", multiple=True, metavar="NAME=ID", help="Whom a name means; ID may be `new`.")
@click.option("--dry-run", is_flag=True, help="Say what was understood, and keep nothing.")
@click.option("--jsonl", "lines", type=click.File("r", encoding="utf-8"), help="Many: {“text”, “today”} lines, or -.")
@json_option
@today_option
def met(
    sentence: str | None,
    answers: tuple[str, ...],
    dry_run: bool,
    lines: Iterable[str] | None,
    as_json: bool,
    today: date | None,
) -> None:
    """Keep an encounter told in one sentence."""
    if (sentence is None) == (lines is None):
        raise click.UsageError("Say one sentence, or --jsonl with a file of them.")
    if dry_run:
        _rehearse(sentence, lines, today)
    elif lines is not None:
        _many(lines)
    else:
        _one(sentence or "", answers, today, as_json)


def _rehearse(sentence: str | None, lines: Iterable[str] | None, today: date | None) -> None:
    """Reading alone: the grammar needs no book."""
    day = today or date.today()  # noqa: DTZ011 -- the machine's own day; no book says whose
    if lines is None:
        print_json(read(sentence or "", today=day).as_json())
        return
    for line in lines:
        if line.strip():
            _print_line(lambda row: read(row["text"], today=_day(row, day)).as_json(), line)


@at_the_desk
def _many(desk: Desk, lines: Iterable[str]) -> None:
    def kept(row: dict[str, Any]) -> dict[str, Any]:
        return result_of(keep(book=desk.book, by=desk.by, text=row["text"], today=_day(row, today_of(None))))

    for line in lines:
        if line.strip():
            _print_line(kept, line)


@at_the_desk
def _one(desk: Desk, sentence: str, answers: tuple[str, ...], today: date | None, as_json: bool) -> None:
    told = dict(_answer(one) for one in answers)
    capture = keep(book=desk.book, by=desk.by, text=sentence, today=today_of(today), answers=told)
    result = result_of(capture)
    if as_json:
        print_json(result)
        return
    say(kept_line(capture, today_of(today)))
    for asked in result.get("asking", ()):
        if not asked["name"]:
            say(_("About whom? Answer on Today."))
            continue
        who = ", ".join(f"{one['id']} {one['name']}" for one in asked["candidates"])
        facts = {"name": asked["name"], "who": who}
        say(_("Which %(name)s? %(who)s. Answer on Today, or undo and add --as '%(name)s=ID'.") % facts)


def _print_line(work: Any, line: str) -> None:
    """Exactly one line out for one line in."""
    try:
        row = json.loads(line)
        if not isinstance(row, dict) or not isinstance(row.get("text"), str):
            raise Refusal(_('A line is a JSON object with a "text".'))
        result = work(row)
    except (ValueError, Refusal) as problem:
        result = {"error": str(problem)}
    sys.stdout.write(json.dumps(result, ensure_ascii=False) + "\n")
    sys.stdout.flush()


def _day(row: dict[str, Any], otherwise: date) -> date:
    """The day that a line names, which must be a day of its own writing."""
    given = row.get("today")
    if given is None or given == "":
        return otherwise
    try:
        return date.fromisoformat(given)
    except (TypeError, ValueError):
        raise Refusal(_('"today" must be a day such as 2026-06-09.')) from None


def _answer(text: str) -> tuple[str, str]:
    name, sign, who = text.rpartition("=")
    if not sign or not (who.isdecimal() or who == "new"):
        raise click.BadParameter(_("%(text)r is not NAME=ID.") % {"text": text}, param_hint="--as")
    return name, who


COMMANDS = [met]
