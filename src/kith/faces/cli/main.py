"""The `kith` command. It starts fast: the group knows where each command lives and imports only the one that runs."""

import os
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from typing import Any

import click

from kith import __version__

from . import streams
from .foreign import speak
from .table import COMMANDS, SECTIONS, gettext_noop


class Kith(click.Group):
    """Loads a command's module when it is called, and tells all of them without loading any."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        if cmd_name == "demo":
            _set_demo_home()
        _start()
        entry = COMMANDS[cmd_name]
        module = import_module(entry.module)
        found: click.Command = next(command for command in module.COMMANDS if command.name == cmd_name)
        found.help, found.epilog = _translated(entry.says), _translated(entry.example)
        return found

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        try:
            return super().resolve_command(ctx, args)
        except click.exceptions.NoSuchCommand as unknown:
            raise click.exceptions.NoSuchCommand(unknown.command_name, possibilities=COMMANDS, ctx=ctx) from None

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        self.help = _translated(self.help or "")
        for option in self.params:
            if isinstance(option, click.Option) and option.help:
                option.help = _translated(option.help)
        super().format_help(ctx, formatter)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        width = max(map(len, COMMANDS))
        for title, section in SECTIONS.items():
            with formatter.section(_translated(title)):
                formatter.write_dl([(name.ljust(width), _translated(entry.says)) for name, entry in section.items()])


def _translated(text: str) -> str:
    """In the language of this installation, where it can be known."""
    from kith.kernel.errors import Refusal

    try:
        _start()
    except Refusal:  # there is no home; how to name another is still told
        return text
    from django.utils.translation import gettext

    return gettext(text)


def _set_home(_ctx: click.Context, _option: click.Parameter, home: str | None) -> None:
    """Before the command is looked up: settings read the home when they are imported."""
    if home:
        os.environ["KITH_HOME"] = home


def _set_demo_home() -> None:
    """Before settings are read: what is invented never goes where the owner's own people are."""
    from kith.kernel.home import demo_home

    os.environ["KITH_HOME"] = str(demo_home())
    for name in ("KITH_DATABASE_URL", "KITH_PUBLIC_URL"):
        os.environ.pop(name, None)


ABOUT = gettext_noop(
    """Keep, tend and use your professional network, on your own disk.

    Begin with `kith open`, or bring in people with `kith import FILE`; then `kith met "SENTENCE"` keeps an encounter
    and `kith today` says whom to contact. `kith COMMAND --help` tells more of each.
    """
)


@click.group(
    cls=Kith, help=ABOUT, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]}
)
@click.option(
    "--home",
    type=click.Path(),
    callback=_set_home,
    is_eager=True,
    expose_value=False,
    help=gettext_noop("The folder of the data (or KITH_HOME)."),
)
@click.option("--book", default="", help=gettext_noop("Whose book, where there are several."))
@click.version_option(__version__, prog_name="kith")
@click.pass_context
def kith(ctx: click.Context, book: str) -> None:
    ctx.obj = book
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())


def _start() -> None:
    """Bring Django up once, now that the home is known."""
    import django
    from django.apps import apps

    if not apps.ready:
        django.setup(set_prefix=False)


def run(words: Sequence[str]) -> int:
    """Run a command line; 0 done, 1 refused (one line says what to do), 2 wrong usage, 130 and 143 when told to end."""
    streams.prepare()
    speak()
    with ending_at_once():
        try:
            code = _carried_out(words)
            sys.stdout.flush()
        except BrokenPipeError:  # whoever read has read enough
            streams.give_up()
            return 0
        except Exception as problem:
            if not (told := _in_a_sentence(problem, words)):
                raise
            return _refuse(told)
    return code


def _carried_out(words: Sequence[str]) -> int:
    if "met" in words[:3] and (line := _kept_quickly(words)) is not None:
        print(line)  # noqa: T201 -- what the command prints
        return 0
    try:
        done: Any = kith.main(list(words), prog_name="kith", standalone_mode=False)
    except click.exceptions.Exit as ending:
        return ending.exit_code
    except click.Abort as ending:
        return 128 + (signal.SIGTERM if isinstance(ending.__cause__, Terminated) else signal.SIGINT)
    except click.ClickException as wrong:
        wrong.show()
        return 2
    except SystemExit:  # how click ends when nobody reads on
        raise BrokenPipeError from None
    return done if isinstance(done, int) else 0


def _kept_quickly(words: Sequence[str]) -> str | None:
    """What the door has to say; imported here, since no other command goes by it."""
    from kith.capture.door import kept_quickly

    return kept_quickly(words)


def _in_a_sentence(problem: Exception, words: Sequence[str]) -> str:
    """What to say of something that is no fault of the program; empty for a fault, which is told in full."""
    from kith.kernel.errors import Refusal
    from kith.kernel.tongues import early

    if isinstance(problem, Refusal):
        return str(problem)
    if isinstance(problem, UnicodeEncodeError) and any(not _is_text(word) for word in words):
        return early("What you wrote is not UTF-8. Write it again in a terminal that is set to UTF-8.")
    from kith.kernel.troubles import trouble

    try:
        _start()  # what is said is translated
    except Refusal as refusal:
        return str(refusal)
    return trouble(problem)


def _is_text(word: str) -> bool:
    """Whether a word of the command line is text: the shell also hands over bytes that are none."""
    return not any("\ud800" <= sign <= "\udfff" for sign in word)


def _refuse(told: str) -> int:
    try:
        sys.stdout.flush()
    except OSError:
        streams.give_up()
    print(" ".join(told.split()), file=sys.stderr)  # noqa: T201 -- one line, uncoloured
    return 1


class Terminated(KeyboardInterrupt):
    """Somebody asked the process to end, which it does as at Ctrl-C."""


@contextmanager
def ending_at_once() -> Iterator[None]:
    """Meanwhile SIGTERM ends a command as Ctrl-C does: what is begun is put away first."""

    def end(_number: int, _frame: object) -> None:
        raise Terminated

    before = signal.signal(signal.SIGTERM, end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
