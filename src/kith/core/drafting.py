"""Words to begin a message with, from the reasons that there are today; whoever sends them makes them their own."""

from datetime import date

from .dated import BIRTHDAY, EVENT, START, TALK, nearest
from .due import due_touch, perhaps_in_writing, reasons_with_a_day, rests, thanks_due
from .facts import Facts
from .ranking import Ranked
from .wording import Tell, plain

LONG_AGO = 365
"""Days of silence from which one says that it has been long."""


def draft(ranked: Ranked, today: date, *, name: str, occasion: str = "", tell: Tell = plain) -> str:
    """A greeting and a sentence; `name` is how they are called, `occasion` the event at which one met last."""
    facts, parts = ranked.facts, ranked.parts
    if "reply" in parts:
        return tell("Hello %(name)s, thank you for your message.", name=name)
    if "new_tie" in parts and due_touch(facts, today) is not None:
        return _new_tie(facts, name, occasion, tell)
    if (due := thanks_due(facts, today)) and rests(facts, today):
        return tell("Hello %(name)s, thank you again for your help: %(what)s.", name=name, what=due[0].what)
    if reasons_with_a_day(facts, today):
        return _dated(facts, today, name, tell)
    if ranked.for_the_goal and facts.goal is not None and facts.goal.now:
        return tell(
            "Hello %(name)s, I would like to learn about %(place)s. Would you have twenty minutes for me?"
            " A no is fine.",
            name=name,
            place=facts.goal.organisation,
        )
    if "promise" in parts:
        return tell("Hello %(name)s, I have not forgotten what I promised you.", name=name)
    return greeting(facts.last, today, name=name, tell=tell)


def greeting(last: date | None, today: date, *, name: str, tell: Tell = plain) -> str:
    """What one may write without any other reason."""
    if last is not None and (today - last).days >= LONG_AGO:
        return tell(
            "Hello %(name)s, it has been a long time, and I thought of you today. How are you?",
            name=name,
        )
    return tell("Hello %(name)s, how are you?", name=name)


def _new_tie(facts: Facts, name: str, occasion: str, tell: Tell) -> str:
    if occasion:
        return tell("Hello %(name)s, it was good to meet you at %(occasion)s.", name=name, occasion=occasion)
    if perhaps_in_writing(facts):
        return tell("Hello %(name)s, it was good to be in touch.", name=name)
    return tell("Hello %(name)s, it was good to meet you.", name=name)


def _dated(facts: Facts, today: date, name: str, tell: Tell) -> str:
    first = nearest(reasons_with_a_day(facts, today), today)
    if first.kind == TALK:
        return _talk(first.on, today, name, tell)
    if first.kind == EVENT:
        return tell(
            "Hello %(name)s, we will see each other at %(event)s soon. How are you?", name=name, event=first.what
        )
    if first.kind == START and first.on > today:
        return tell("Hello %(name)s, all the best for your start.", name=name)
    if first.kind == BIRTHDAY:
        if first.on == today:
            return tell("Hello %(name)s, happy birthday to you.", name=name)
        return tell("Hello %(name)s, your birthday made me think of you. How are you?", name=name)
    if first.organisation:
        words = {"name": name, "organisation": first.organisation}
        return tell("Hello %(name)s, congratulations on your new work at %(organisation)s.", **words)
    return tell("Hello %(name)s, congratulations on your new work.", name=name)


def _talk(on: date, today: date, name: str, tell: Tell) -> str:
    if on >= today:
        return tell("Hello %(name)s, I saw that you are giving a talk. All the best for it.", name=name)
    return tell("Hello %(name)s, how did your talk go?", name=name)
