"""How strong a tie is: a sum of contacts that decays (Ahmad, Porter et al. 2018)."""

from collections.abc import Iterable
from datetime import date

from .cadence import CONVERSATION, layer

WEIGHTS = {"meeting": 3.0, "event": 3.0, "call": 2.0, "email": 1.0, "message": 1.0}
GROUP = 0.2
"""The weight of a contact with more than `SMALL` people, and of one in writing with more than one."""
SMALL = 8
HALF_LIVES = (21.0, 60.0, 180.0, 365.0)
"""Half-lives in days for those who have no gap of their own, by the layer that the rhythm one wants puts them in."""
WITHOUT_RHYTHM = 180.0


def weight(channel: str, people: int = 1) -> float:
    """What one contact counts: a meeting 3, a call 2, a message 1, something in a group 0.2."""
    written = channel in ("email", "message")
    return GROUP if people > SMALL or (written and people > 1) else WEIGHTS.get(channel, 1.0)


def half_life(usual: float | None, rhythm: int | None = None) -> float:
    """Days after which a contact counts half: max(21, 2 x usual gap), else by the layer."""
    if usual is not None:
        return max(21.0, 2 * usual)
    return WITHOUT_RHYTHM if rhythm is None else HALF_LIVES[layer(rhythm)]


def strength(contacts: Iterable[tuple[date, float]], on: date, half: float) -> float:
    """S(t) = sum of w * 2^(-(t - t_k)/h) over conversations; (day, weight) pairs ascending, the heaviest contact of a
    conversation counts. Contacts after `on` are left out."""
    total, heaviest, before = 0.0, 0.0, None
    for day, heavy in contacts:
        if day > on:
            break
        if before is not None and (day - before).days > CONVERSATION:
            total, heaviest = total + heaviest * 2 ** (-(on - before).days / half), 0.0
        heaviest, before = max(heaviest, heavy), day
    return total + heaviest * 2 ** (-(on - before).days / half) if before is not None else 0.0


def decayed(value: float, days: int, half: float) -> float:
    """What a strength is worth `days` later."""
    return float(value * 2 ** (-days / half))


CLOSE = 6.0
KNOWN = 0.1
"""How near somebody is whom one can reach and was never in touch with."""


def nearness(value: float) -> float:
    """A strength as a share, 0..1: 1 - 2^(-S/6). One meeting today is .29, one every week .8."""
    return float(1 - 2 ** (-max(0.0, value) / CLOSE))


def together(*shares: float) -> float:
    """What tells of a tie, each a share of its own: 1 - (1-a)(1-b)..., which is never less than the best of them."""
    rest = 1.0
    for share in shares:
        rest *= 1 - share
    return 1 - rest
