"""By which way a letter may go to somebody: the ways to reach them, as channels of letters."""

from collections.abc import Iterable

from kith.people.models import ContactPoint
from kith.reaching import ways as reaching
from kith.reaching.ways import Way

from .models import Letter

ORDER = (Letter.SMTP, Letter.MAIL, Letter.WHATSAPP, Letter.SMS, Letter.LINKEDIN)
"""The best first."""
_OF_A_WAY = {reaching.EMAIL: Letter.MAIL, reaching.WHATSAPP: Letter.WHATSAPP, reaching.SMS: Letter.SMS}
_LINKEDIN = "linkedin.com/"


def possible(points: Iterable[ContactPoint], *, account: bool, subject: str = "") -> dict[str, Way]:
    """The channels that these addresses and numbers open, the best first; through the owner's own account only where
    there is one. Addresses that take no mail are no points (`reaching.ways.points_of`)."""
    found: dict[str, Way] = {}
    for way in reaching.ways(points, subject=subject):
        channel = Letter.LINKEDIN if way.value.startswith(_LINKEDIN) else _OF_A_WAY.get(way.kind)
        if channel == Letter.MAIL and account:
            found.setdefault(Letter.SMTP, way)
        if channel:
            found.setdefault(channel, way)
    return {one: found[one] for one in ORDER if one in found}


def address_of(way: Way) -> str:
    """What is kept of where a letter went: the address, the number, or the page."""
    return way.value
