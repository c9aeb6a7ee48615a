"""`kith met`."""

import sys
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any, BinaryIO

import click
from django.utils.translation import gettext as _

from kith.accounts.desk import Desk, at_the_desk, json_option, print_json, say, today_of, today_option
from kith.core.folding import fold
from kith.core.sentence import read
from kith.kernel.errors import Refusal

from .actions import keep
from .lines import answer_to
from .queries import reading_of, result_of
from .readings import kept as as_kept
from .readings import shown
from .wording import kept_line

Reading = dict[str, Any]
Answers = Mapping[str, str]


@click.command("met")
@click.argument("sentence", required=False)
@click.option("--as", "told", multiple=True, metavar="NAME=ID", help=_("Whom a name means; ID may be `new`."))
@click.option("--dry-run", is_flag=True, help=_("Say what was understood, and keep nothing."))
@click.option("--jsonl", "lines", type=click.File("rb"), help=_("Many: {“text”, “today”} lines of a file, or of -."))
@json_option
@today_option
def met(
    sentence: str | None,
    told: tuple[str, ...],
    dry_run: bool,
    lines: BinaryIO | None,
    as_json: bool,
    today: date | None,
) -> None:
    """Keep an encounter told in one sentence."""
    if (sentence is None) == (lines is None):
        raise click.UsageError(_("Say one sentence, or --jsonl with a file of them."))
    answers = dict(_answer(one) for one in told)
    if dry_run:
        _rehearse(sentence, lines, answers, today)
    elif lines is not None:
        _many(lines, answers, today)
    else:
        _one(sentence or "", answers, today, as_json)


def _rehearse(sentence: str | None, lines: BinaryIO | None, answers: Answers, today: date | None) -> None:
    """Reading alone: the grammar needs no book."""
    day = today or date.today()  # noqa: DTZ011 -- the machine's own day; no book says whose

    def understood(text: str, on: date) -> Reading:
        return shown(as_kept(read(text, today=on), text))

    if lines is not None:
        _answer_each(lines, day, understood)
        return
    result = understood(sentence or "", day)
    _fitting(answers, result)
    print_json(result)


@at_the_desk
def _many(desk: Desk, lines: BinaryIO, answers: Answers, today: date | None) -> None:
    needed: set[str] = set()

    def kept(text: str, on: date) -> Reading:
        named = _known(answers, reading_of(desk.book, text, on)) if answers else {}
        needed.update(fold(name) for name in named)
        return result_of(keep(book=desk.book, by=desk.by, text=text, today=on, answers=named))

    _answer_each(lines, today_of(today), kept)
    for name in answers:
        if fold(name) not in needed:
            click.echo(_("Nobody in these lines is called %(name)s.") % {"name": name}, err=True)


@at_the_desk
def _one(desk: Desk, sentence: str, answers: Answers, today: date | None, as_json: bool) -> None:
    day = today_of(today)
    named = _fitting(answers, reading_of(desk.book, sentence, day)) if answers else {}
    capture = keep(book=desk.book, by=desk.by, text=sentence, today=day, answers=named)
    result = result_of(capture)
    if as_json:
        print_json(result)
        return
    say(kept_line(capture, day))
    for asked in result.get("asking", ()):
        if not asked["name"]:
            say(_("About whom? Answer on Today."))
            continue
        who = ", ".join(f"{one['id']} {one['name']}" for one in asked["candidates"])
        facts = {"name": asked["name"], "who": who}
        say(_("Which %(name)s? %(who)s. Answer on Today, or undo and add --as '%(name)s=ID'.") % facts)


def _answer_each(lines: BinaryIO, day: date, work: Callable[[str, date], Reading]) -> None:
    """Exactly one line out for one line in, in order, and at once: the other end may wait for it."""
    for line in lines:
        print_json(answer_to(line, day, work))
        sys.stdout.flush()


def _answer(text: str) -> tuple[str, str]:
    name, sign, who = text.rpartition("=")
    if not sign or not (who.isdecimal() or who == "new"):
        raise click.BadParameter(_("%(text)r is not NAME=ID.") % {"text": text}, param_hint="--as")
    return name, who


def _fitting(answers: Answers, reading: Reading) -> dict[str, str]:
    """The answers by the names of the sentence; one for a name that does not stand there is refused."""
    known = _known(answers, reading)
    missing = [name for name in answers if fold(name) not in {fold(one) for one in known}]
    if missing:
        facts = {"name": missing[0], "names": ", ".join(_names(reading)) or _("nobody")}
        raise Refusal(_("Nobody in this sentence is called %(name)s. --as takes: %(names)s.") % facts)
    return known


def _known(answers: Answers, reading: Reading) -> dict[str, str]:
    given = {fold(name): who for name, who in answers.items()}
    return {name: given[fold(name)] for name in _names(reading) if fold(name) in given}


def _names(reading: Reading) -> Iterator[str]:
    yield from (one["name"] for one in reading["people"])
    if introducer := reading.get("introduced_by"):
        yield introducer


COMMANDS = [met]
