"""By which way a letter may go to somebody: the ways to reach them, as channels of letters."""

from collections.abc import Collection, Iterable, Mapping
from typing import TYPE_CHECKING

from kith.core.addresses import mail_form
from kith.people.models import ContactPoint
from kith.reaching import ways as reaching
from kith.reaching.ways import LINKEDIN, Way

from .models import Letter

if TYPE_CHECKING:
    from kith.accounts.models import Book

ORDER = (Letter.SMTP, Letter.MAIL, Letter.WHATSAPP, Letter.SMS, Letter.LINKEDIN)
"""The best first."""
_OF_A_WAY = {reaching.EMAIL: Letter.MAIL, reaching.WHATSAPP: Letter.WHATSAPP, reaching.SMS: Letter.SMS}


def possible(points: Iterable[ContactPoint], *, account: bool, subject: str = "") -> dict[str, Way]:
    """The channels that these addresses and numbers open, the best first; through the owner's own account only where
    there is one. Addresses that take no mail are no points (`reaching.ways.points_of`)."""
    found: dict[str, Way] = {}
    for way in reaching.every_way(points, subject=subject):
        channel = Letter.LINKEDIN if way.is_on(LINKEDIN) else _OF_A_WAY.get(way.kind)
        if channel == Letter.MAIL and account:
            found.setdefault(Letter.SMTP, way)
        if channel:
            found.setdefault(channel, way)
    return {one: found[one] for one in ORDER if one in found}


def best(book: "Book", ids: Collection[int], *, account: bool) -> dict[int, str]:
    """The first that `possible` has for each of these people, in their order, `Letter.NONE` where it has none: asked of
    ten thousand, step by step of those who are left, and without a row for each address."""
    mail = Letter.SMTP if account else Letter.MAIL
    found = dict.fromkeys(reaching.take_mail(book, list(ids)), mail)
    for pk, ways in reaching.take_messages(book, _but(ids, found)).items():
        found[pk] = Letter.WHATSAPP if reaching.WHATSAPP in ways else Letter.SMS
    found |= dict.fromkeys(reaching.have_a_page_on(book, _but(ids, found), LINKEDIN), Letter.LINKEDIN)
    return {pk: found.get(pk, Letter.NONE) for pk in ids}


def still_lead(book: "Book", channels: Mapping[int, str], *, account: bool) -> set[int]:
    """Those of these people whom the channel beside them leads to, asked in the same way."""
    by = {channel: [pk for pk, one in channels.items() if one == channel] for channel in ORDER}
    mail = [*by[Letter.MAIL], *(by[Letter.SMTP] if account else ())]
    found = reaching.take_mail(book, mail)
    for pk, ways in reaching.take_messages(book, [*by[Letter.WHATSAPP], *by[Letter.SMS]]).items():
        if channels[pk] in {_OF_A_WAY[one] for one in ways}:
            found.add(pk)
    return found | reaching.have_a_page_on(book, by[Letter.LINKEDIN], LINKEDIN)


def address_of(way: Way) -> str:
    """What is kept of where a letter went: the address as servers take it, the number, or the page."""
    return mail_form(way.value) if way.kind == reaching.EMAIL else way.value


def _but(ids: Collection[int], found: Mapping[int, str]) -> list[int]:
    return [pk for pk in ids if pk not in found]
