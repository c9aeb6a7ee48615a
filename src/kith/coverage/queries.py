"""Where one has people and where not: what is wanted, one's own organisation and the rest, groups that hang on one."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from kith.maps.actions import at_hand
from kith.maps.asked import Asked
from kith.ties.models import Goal
from kith.ties.queries import goal_on

from . import wanted
from .hanging import Hanging, hanging
from .sides import Split, split
from .wanted import Aim

if TYPE_CHECKING:
    from kith.accounts.models import Book


@dataclass(frozen=True)
class Coverage:
    """`goal` is None where nothing is wanted; the groups are as the map was drawn last, which is `at_work` where a
    newer one is being drawn."""

    goal: Goal | None
    organisations: list[Aim]
    fields: list[Aim]
    split: Split
    hanging: list[Hanging]
    at_work: bool


def coverage(book: "Book", today: date, *, wait: bool = False) -> Coverage:
    """All of it. A large map is drawn in the background, unless one may `wait` for it."""
    goal = goal_on(book, today)
    drawing, at_work = at_hand(book=book, asked=Asked(), today=today, wait=wait)
    return Coverage(
        goal=goal if goal and (goal.organisations or goal.fields) else None,
        organisations=wanted.organisations(book, goal, today) if goal else [],
        fields=wanted.fields(book, goal, today) if goal else [],
        split=split(book, today),
        hanging=hanging(book, drawing),
        at_work=at_work,
    )
