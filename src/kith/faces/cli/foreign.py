"""What click says of a command line: marked here, so that it is translated with everything else."""

import gettext

from kith.kernel.tongues import WORDS

from .table import gettext_noop as _


def speak() -> None:
    """From now on click finds its words among ours, in the language of the environment."""
    gettext.bindtextdomain("django", str(WORDS))
    gettext.textdomain("django")


def ngettext_noop(one: str, many: str) -> tuple[str, str]:
    """Marks both forms of a text."""
    return one, many


SAID = (
    _("Usage:"),
    _("Options"),
    _("Commands"),
    _("Show the version and exit."),
    _("Show this message and exit."),
    _("Aborted!"),
    _("Error: {message}"),
    _("Try '{command} {option}' for help."),
    _("Missing argument"),
    _("Missing option"),
    _("Missing parameter"),
    _("Missing command."),
    _("No such command {name!r}."),
    _("No such option {name!r}."),
    _("Invalid value: {message}"),
    _("Invalid value for {param_hint}: {message}"),
    _("Could not open file {filename!r}: {message}"),
    _("Option {name!r} does not take a value."),
    _("{value!r} is not a valid {number_type}."),
    _("{value!r} is not a valid boolean. Recognized values: {states}"),
    _("{value} is not in the range {range}."),
    _("{name} {filename!r} does not exist."),
    _("{name} {filename!r} is not readable."),
    _("{name} {filename!r} is a directory."),
    _("{name} {filename!r} is a file."),
    _("file"),
    _("directory"),
    _("path"),
    _("default: {default}"),
    _("Repeat for confirmation"),
    _("Error: The two entered values do not match."),
    _("Error: invalid input"),
    ngettext_noop("Did you mean {possibility}?", "(Did you mean one of: {possibilities}?)"),
    ngettext_noop("Got unexpected extra argument ({args})", "Got unexpected extra arguments ({args})"),
    ngettext_noop("Option {name!r} requires an argument.", "Option {name!r} requires {nargs} arguments."),
    ngettext_noop("{value!r} is not {choice}.", "{value!r} is not one of {choices}."),
)
