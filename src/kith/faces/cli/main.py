"""The `kith` command. It starts fast: the group knows where each command lives and imports only the one that runs."""

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any

import click

from kith import __version__

# Where each command lives. A capability's commands are in its own `commands` room; the face's own are here.
COMMANDS = {
    "open": "kith.faces.cli.serving",
    "serve": "kith.faces.cli.serving",
    "work": "kith.faces.cli.serving",
    "user": "kith.accounts.commands",
    "undo": "kith.journal.commands",
    "history": "kith.journal.commands",
    "find": "kith.people.commands",
    "show": "kith.people.commands",
    "log": "kith.encounters.commands",
    "met": "kith.capture.commands",
    "today": "kith.today.commands",
    "import": "kith.imports.commands",
    "export": "kith.exports.commands",
    "backup": "kith.backups.commands",
    "restore": "kith.backups.commands",
    "doctor": "kith.faces.cli.doctor",
}


class Kith(click.Group):
    """Loads a command's module when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        _start()
        module = import_module(COMMANDS[cmd_name])
        found: click.Command = next(command for command in module.COMMANDS if command.name == cmd_name)
        return found


def _set_home(_ctx: click.Context, _option: click.Parameter, home: str | None) -> None:
    """Before the command is looked up: settings read the home when they are imported."""
    if home:
        os.environ["KITH_HOME"] = home


@click.group(cls=Kith, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--home",
    type=click.Path(),
    callback=_set_home,
    is_eager=True,
    expose_value=False,
    help="The folder of the data (or KITH_HOME).",
)
@click.option("--book", default="", help="Whose book, where there are several.")
@click.version_option(__version__, prog_name="kith")
@click.pass_context
def kith(ctx: click.Context, book: str) -> None:
    """Keep, tend and use your professional network, on your own disk."""
    ctx.obj = book


def _start() -> None:
    """Bring Django up once, now that the home is known."""
    import django
    from django.apps import apps

    if not apps.ready:
        django.setup(set_prefix=False)


def run(words: Sequence[str]) -> int:
    """Run a command line; 0 done, 1 refused (one line says what to do), 2 wrong usage."""
    from kith.kernel.errors import Refusal

    try:
        done: Any = kith.main(list(words), prog_name="kith", standalone_mode=False)
    except Refusal as refusal:
        print(" ".join(str(refusal).split()), file=sys.stderr)  # noqa: T201 -- one line, uncoloured
        return 1
    except click.exceptions.Exit as ending:
        return ending.exit_code
    except click.Abort:
        return 130
    except click.ClickException as wrong:
        wrong.show()
        return 2
    except BrokenPipeError:
        sys.stderr.close()
        return 0
    return done if isinstance(done, int) else 0
