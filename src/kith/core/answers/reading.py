"""What the answer to a numbered list asks for: "done 1, snooze 2", "2 in 10 Tagen", "not 3".

Read by rule, in English and German: a verb and the numbers that it is about, in either order; several on a line, apart
by commas or "and". What is quoted and the signature are no part of it. What is not understood is told, never
guessed.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from kith.core.own_words import own_lines

from .days import day_gone, day_to_come
from .parts import Part, parts, pieces
from .words import DONE, SNOOZE, UNDO

SNOOZED = 7
"""Days that something is put off where nobody says how many."""


@dataclass(frozen=True, slots=True)
class Order:
    """One thing to do: about which number (0 with `undo`, which is about all); `until` a day with `snooze`; with
    `done` by which channel one was in touch, and `on` which day, where it says so."""

    verb: str
    number: int = 0
    until: date | None = None
    channel: str = ""
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Orders:
    """All that was understood, in its order, and the pieces that were not, word for word."""

    found: list[Order]
    unread: list[str]


def read(text: str, today: date) -> Orders:
    """The orders of an answer. Of two about one number the later counts."""
    found: dict[int, Order] = {}
    unread: list[str] = []
    for line in (" ".join(one.split()) for one in own_lines(text) if one.strip()):
        orders = _of_a_line(line, today)
        if orders is None:
            unread.append(line)
        for order in orders or ():
            found[order.number] = order
    return Orders(list(found.values()), unread)


def _of_a_line(line: str, today: date) -> list[Order] | None:
    """What a line asks for; None where some of it is not clear."""
    groups = _groups(part for piece in pieces(line) for part in parts(piece))
    if groups is None:
        return None
    orders = [_order(one, number, today) for one in groups for number in (one.numbers or [0])]
    clear = [one for one in orders if one is not None]
    return clear if len(clear) == len(orders) else None


def _groups(parts: Iterable[Part]) -> list[Part] | None:
    """Each verb with its numbers, which may stand apart from it; None where one has none, or a number no verb."""
    groups: list[Part] = []
    waiting: list[int] = []
    for part in parts:
        if part.odd:
            return None
        before = groups[-1] if groups and groups[-1].leads else None
        if part.numbers and not part.verb and part.when and not (before and before.verb == SNOOZE and not before.when):
            part.verb = SNOOZE  # 2 in ten days
        if part.verb:
            part.numbers, waiting = [*waiting, *part.numbers], []
            groups.append(part)
        elif before and part.numbers:  # done 1, 2 and 3
            before.numbers += part.numbers
            _say_when(before, part)
        elif part.numbers:
            waiting += part.numbers
        elif groups and not groups[-1].when:  # snooze 2, ten days
            _say_when(groups[-1], part)
        elif groups:
            return None
    lacking = any(not one.numbers and one.verb != UNDO for one in groups)
    return None if waiting or lacking or not groups else groups


def _say_when(group: Part, part: Part) -> None:
    if part.when:
        group.ahead, group.ago, group.day = part.ahead, part.ago, part.day


def _order(part: Part, number: int, today: date) -> Order | None:
    """None where it says when, and that does not go with the verb."""
    if part.verb == SNOOZE:
        until = day_to_come(part.day, today) if part.day else today + timedelta(days=part.ahead or SNOOZED)
        return Order(SNOOZE, number, until=until) if until and not part.ago else None
    if part.verb == DONE and not part.ahead:
        on = day_gone(part.day, today) if part.day else today - timedelta(days=part.ago) if part.ago else None
        return Order(DONE, number, channel=part.channel, on=on) if on or not part.when else None
    return None if part.when else Order(part.verb, 0 if part.verb == UNDO else number)
