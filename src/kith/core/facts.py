"""What is known of a person on a day, of all that may be a reason to contact them. `ranking` weighs it."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from .dated import Dated
from .goal import Fit


@dataclass(frozen=True, slots=True)
class Late:
    """A promise of mine whose day is over."""

    what: str
    due: date


@dataclass(frozen=True, slots=True)
class Helped:
    """What somebody helped with, and when: nobody thanked them yet."""

    what: str
    on: date


@dataclass(frozen=True, slots=True)
class FollowUp:
    """Words that were drafted for somebody met at an event, the day on which to send them, and whether one did."""

    event: str
    met: date
    due: date
    done: bool = False


class Facts(NamedTuple):
    """What is known of a person on the day. Days of gaps and rhythms are counts; everything may be missing.

    `reconnect` says that a dormant tie is among this week's few; `asked` is the day of the owner's last ask of them;
    `passed_over` how often “not this one” was said of them within a year; `bridge` that a group hangs on them;
    `all_rest` that the owner lets all rhythms pause.
    """

    person: int
    first: date | None = None
    last: date | None = None
    channel: str = ""
    encounters: int = 0
    usual: float | None = None
    burst: float = 0.0
    strength: float = 0.0
    rhythm: int | None = None
    since: date | None = None
    wrote: date | None = None
    unanswered: int = 0
    last_out: date | None = None
    late: tuple[Late, ...] = ()
    dated: tuple[Dated, ...] = ()
    inside: bool | None = None
    reconnect: bool = False
    follow_up: FollowUp | None = None
    goal: Fit | None = None
    asked: date | None = None
    passed_over: int = 0
    bridge: bool = False
    helped: tuple[Helped, ...] = ()
    all_rest: bool = False
