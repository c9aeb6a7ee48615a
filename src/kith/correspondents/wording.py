"""How correspondents are told."""

from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kith.kernel.numbers import grouped

from .models import Correspondent
from .queries import COUNTED


def waiting(count: int) -> str:
    """How many addresses and numbers one writes with are not in the book: some may be of people who are."""
    if count > COUNTED:
        return _("More than %(count)s addresses with which you write are not in your book.") % {"count": COUNTED}
    told = ngettext(
        "%(count)s address with which you write is not in your book.",
        "%(count)s addresses with which you write are not in your book.",
        count,
    )
    return told % {"count": grouped(count)}


def mail(one: Correspondent) -> str:
    """How much one wrote or rang, either way."""
    written = ngettext("%(count)s from you", "%(count)s from you", one.written) % {"count": grouped(one.written)}
    received = ngettext("%(count)s from them", "%(count)s from them", one.received) % {"count": grouped(one.received)}
    return " · ".join(told for told, count in ((written, one.written), (received, one.received)) if count)


def span(one: Correspondent) -> tuple[date, date | None]:
    """The first and the last day, if they are two."""
    return one.first_on, one.last_on if one.last_on != one.first_on else None


def name_of(one: Correspondent) -> str:
    """The name beside the address or number, the family name last; else what an address makes of it: ida.brandvold@…"""
    if one.name:
        family, comma, given = one.name.partition(", ")
        return f"{given} {family}".strip() if comma and given and "," not in given else one.name
    if one.kind != Correspondent.EMAIL:
        return one.address
    said = [word for word in one.address.partition("@")[0].replace("_", ".").replace("-", ".").split(".") if word]
    if len(said) > 1 and all(word.isalpha() for word in said):
        return " ".join(word.capitalize() for word in said)
    return one.address
