"""What every command of the shell needs: the book it is about, the day, and answers as text or JSON."""

import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TextIO, TypeVar

import click
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from kith.core.dates import is_day
from kith.kernel.capabilities import rooms
from kith.kernel.database import open_database
from kith.kernel.days import insist_on_our_time
from kith.kernel.errors import Refusal

from .actions import first_owner
from .models import Book, User
from .queries import book_named, the_only_book, zone_of

P = ParamSpec("P")
T = TypeVar("T")


@dataclass(frozen=True)
class Desk:
    """The book that a command works on, and who works: its owner."""

    book: Book
    by: User


class Day(click.ParamType[date]):
    """A whole day, ISO."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        if isinstance(value, date):
            return value
        try:
            return insist_on_our_time(date.fromisoformat(value))
        except Refusal as refusal:
            self.fail(str(refusal), param, ctx)
        except ValueError:
            partial = is_day(value) and len(value) < len("2024-05-03")
            told = (
                _("%(value)s lacks a part. Name one day, such as 2026-06-09.")
                if partial
                else _("%(value)r is not a day such as 2026-06-09.")
            )
            self.fail(told % {"value": value}, param, ctx)


json_option = click.option("--json", "as_json", is_flag=True, help=_("One JSON document on standard output."))
today_option = click.option("--today", type=Day(), help=_("Answer as of that day."))
password_option = click.option(
    "--password-from",
    "source",
    type=click.File(encoding="utf-8"),
    help=_("A file whose first line is the password, or - for standard input; else it is asked for."),
)


def at_the_desk(command: Callable[Concatenate[Desk, P], T]) -> Callable[P, T]:
    """Make or migrate the database if need be, and hand the command its Desk."""

    @wraps(command)
    def opened(*args: P.args, **kwargs: P.kwargs) -> T:
        return command(desk(click.get_current_context().find_root().obj or ""), *args, **kwargs)

    return opened


def with_the_database(command: Callable[P, T]) -> Callable[P, T]:
    """For a command about the whole installation: make or migrate the database if need be, with a first owner."""

    @wraps(command)
    def opened(*args: P.args, **kwargs: P.kwargs) -> T:
        open_database()
        as_they_chose(first_owner())
        return command(*args, **kwargs)

    return opened


def desk(book_name: str = "") -> Desk:
    """The desk of the named book, or of the only one; times and words are the owner's."""
    open_database()
    if book_name:
        book = book_named(book_name)
    else:
        first_owner()
        book = the_only_book()
    as_they_chose(book.owner)
    catch_up(book)
    return Desk(book, book.owner)


def catch_up(*books: Book) -> None:
    """What is done first when books are opened: what arrived while nobody served them is taken in."""
    for book in books:
        for room in rooms("catching_up"):
            room.catch_up(book)


def as_they_chose(owner: User) -> None:
    """In the owner's time zone and language."""
    timezone.activate(zone_of(owner))
    if owner.language:
        translation.activate(owner.language)


def today_of(given: date | None) -> date:
    """The day that the command was told, or the owner's own."""
    return given or timezone.localdate()


def password_of(source: TextIO | None) -> str:
    """The password, which is never part of a command: from the `source` that was named, else asked for."""
    if source:
        return str(source.readline()).rstrip("\r\n")
    if not sys.stdin.isatty():
        raise Refusal(_("Say where the password is: --password-from FILE, or - for standard input."))
    asked: str = click.prompt(_("Password"), hide_input=True, err=True, default="", show_default=False)
    return asked


def print_json(document: Any) -> None:
    """One JSON document, or one line of many, on standard output; where that is not UTF-8, with escapes."""
    plain = sys.stdout.encoding.lower().replace("-", "") != "utf8"
    sys.stdout.write(json.dumps(document, ensure_ascii=plain, default=str) + "\n")


def print_list(
    found: Sequence[T], *, as_json: bool, facts: Callable[[T], Any], line: Callable[[T], str], none: str
) -> None:
    """All that was found: as one JSON document of their `facts`, or a `line` each, or that there is `none`."""
    if as_json:
        print_json([facts(one) for one in found])
        return
    for told in [line(one) for one in found] or [none]:
        say(told)


def say(text: str) -> None:
    """A line for people on standard output."""
    click.echo(text)
