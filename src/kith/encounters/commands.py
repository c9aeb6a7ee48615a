"""`kith log`."""

from datetime import date

import click

from kith.accounts.desk import Day, Desk, at_the_desk, json_option, print_json, say, today_of, today_option
from kith.core.dates import spoken
from kith.kernel.errors import Refusal
from kith.people.queries import person_named

from .actions import CHANNELS, note_encounter


@click.command("log")
@click.argument("person")
@click.option("--channel", default="meeting", show_default=True, type=click.Choice(CHANNELS))
@click.option("--on", "on", type=Day(), help="The day; today if left out.")
@click.option("--note", default="", help="What was said.")
@today_option
@json_option
@at_the_desk
def log(desk: Desk, person: str, channel: str, on: date | None, note: str, today: date | None, as_json: bool) -> None:
    """Note an encounter with somebody known."""
    today = today_of(today)
    day = on or today
    if day > today:
        raise Refusal(f"{day} is still to come. Log it when it has happened.")
    found = person_named(desk.book, person)
    encounter = note_encounter(
        book=desk.book, by=desk.by, today=today, people=[found], on=day, channel=channel, note=note
    )
    if as_json:
        print_json({"id": encounter.pk, "person": found.pk, "name": found.name, "on": day, "channel": channel})
    else:
        say(f"Kept: {channel} with {found.name}, {spoken(day, today)}.")


COMMANDS = [log]
