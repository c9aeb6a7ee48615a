"""`kith log`."""

from datetime import date

import click
from django.utils.translation import gettext as _

from kith.accounts.desk import Day, Desk, at_the_desk, json_option, print_json, say, today_of, today_option
from kith.kernel.days import spoken
from kith.kernel.errors import Refusal
from kith.people.queries import person_named

from .actions import CHANNELS, note_encounter
from .wording import in_a_sentence


@click.command("log")
@click.argument("person")
@click.option(
    "--channel", default="meeting", show_default=True, type=click.Choice(CHANNELS), help=_("How you were in touch.")
)
@click.option("--on", "on", type=Day(), help=_("The day; today if left out."))
@click.option("--note", default="", help=_("What was said."))
@today_option
@json_option
@at_the_desk
def log(desk: Desk, person: str, channel: str, on: date | None, note: str, today: date | None, as_json: bool) -> None:
    """Note an encounter with somebody known."""
    today = today_of(today)
    day = on or today
    if day > today:
        raise Refusal(_("%(day)s is still to come. Log it when it has happened.") % {"day": day})
    found = person_named(desk.book, person)
    encounter = note_encounter(
        book=desk.book, by=desk.by, today=today, people=[found], on=day, channel=channel, note=note
    )
    if as_json:
        print_json({"id": encounter.pk, "person": found.pk, "name": found.name, "on": day, "channel": channel})
    else:
        what = in_a_sentence(channel, [found])
        say(_("Kept: %(what)s, %(day)s.") % {"what": what, "day": spoken(day, today)})


COMMANDS = [log]
