"""The ways in which somebody can be reached, each a link; words to begin with go along where the way takes any."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote

from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kith.core.addresses import email_key, looks_mobile, profile_key
from kith.encounters.models import Encounter
from kith.people.models import ContactPoint
from kith.people.wording import mail_address, web_address

if TYPE_CHECKING:
    from kith.accounts.models import Book

EMAIL, CALL, SMS, WHATSAPP, PAGE = "email", "call", "sms", "whatsapp", "page"
MOST = 8
MAILTO = "mailto:"
_ORDER = (EMAIL, PAGE, CALL, SMS, WHATSAPP)
_CALLING = (CALL, EMAIL, PAGE, SMS, WHATSAPP)
_KINDS = (ContactPoint.EMAIL, ContactPoint.PHONE, ContactPoint.SOCIAL)
_FAX = "fax"


@dataclass(frozen=True)
class Kind:
    """What a way is called, its verb, its icon, and the channel of an encounter that came of it."""

    name: str | Promise
    verb: str | Promise
    icon: str
    channel: str


KINDS = {
    EMAIL: Kind(_("Email"), _("Write"), "mail", Encounter.EMAIL),
    CALL: Kind(_("Call"), _("Call"), "phone", Encounter.CALL),
    SMS: Kind(_("SMS"), _("Write"), "message", Encounter.MESSAGE),
    WHATSAPP: Kind(_("WhatsApp"), _("Write"), "message", Encounter.MESSAGE),
    PAGE: Kind(_("Profile"), _("Write"), "message", Encounter.MESSAGE),
}


@dataclass(frozen=True)
class Way:
    """A link: `to` is where it leads, `takes` what comes between that and the words, empty where it takes none.

    `value` is the number or address as people read it.
    """

    kind: str
    to: str
    value: str
    takes: str = ""

    @property
    def of(self) -> Kind:
        """What it is called, and what comes of it."""
        return KINDS[self.kind]

    @property
    def name(self) -> str:
        """What a menu calls it: a profile by its site."""
        return "LinkedIn" if self.value.startswith("linkedin.com/") else str(self.of.name)

    @property
    def copies(self) -> bool:
        """Whether the words have to be pasted there."""
        return self.kind == PAGE

    def link(self, words: str = "") -> str:
        """Where it leads, with the words."""
        return f"{self.to}{self.takes}{quote(words, safe='')}" if self.takes and words else self.to


def ways(points: Iterable[ContactPoint], *, calling: bool = False, last: str = "", subject: str = "") -> list[Way]:
    """The ways that these addresses and numbers open, the best first: a call where one wants to talk, else what was
    used last, if that was in writing, else an e-mail. Of one kind, those come first that stand first. `subject` is that
    of an e-mail."""
    order = _CALLING if calling else (PAGE, *_ORDER) if last == Encounter.MESSAGE else _ORDER
    found = list(dict.fromkeys(way for point in points for way in _of(point, subject)))
    return sorted(found, key=lambda one: order.index(one.kind))[:MOST]


def mail_to_all(each: Iterable[Iterable[ContactPoint]], *, subject: str = "") -> Way | None:
    """One e-mail to several people at once, by the addresses of each; None where one of them has none."""
    found = [next((way for point in some for way in _of(point, subject) if way.kind == EMAIL), None) for some in each]
    mails = [one for one in found if one is not None]
    if not mails or len(mails) < len(found):
        return None
    to = ",".join(one.to.removeprefix(MAILTO) for one in mails)
    return Way(EMAIL, f"{MAILTO}{to}", ", ".join(one.value for one in mails), mails[0].takes)


def points_of(book: "Book", ids: list[int]) -> dict[int, list[ContactPoint]]:
    """What opens a way to these people, by id, the preferred first, in one query; not what takes nothing any more."""
    found: dict[int, list[ContactPoint]] = {}
    for point in _open(book, ids, _KINDS).order_by("-preferred", "pk"):
        found.setdefault(point.person_id, []).append(point)
    return found


def take_mail(book: "Book", ids: list[int]) -> set[int]:
    """Those of these people to whom an e-mail opens a way, without a row for each address."""
    rows = _open(book, ids, [ContactPoint.EMAIL]).values_list("person_id", "value").iterator(chunk_size=2000)
    return {pk for pk, value in rows if email_key(value)}


def _open(book: "Book", ids: list[int], kinds: Sequence[str]) -> QuerySet[ContactPoint]:
    return ContactPoint.objects.of(book).filter(person_id__among=ids, kind__in=kinds, undelivered__isnull=True)


def _of(point: ContactPoint, subject: str) -> Iterator[Way]:
    if mail := mail_address(point):
        yield Way(EMAIL, mail, point.value, f"?subject={quote(subject, safe='')}&body=" if subject else "?body=")
    elif point.kind == ContactPoint.PHONE and _FAX not in point.label.lower():
        yield from _by_phone(point)
    elif point.kind == ContactPoint.SOCIAL and (page := web_address(point)):
        yield Way(PAGE, page, profile_key(point.value))


def _by_phone(point: ContactPoint) -> Iterator[Way]:
    """A number is called; it may get a message, too, unless it is known to be no mobile one."""
    number = point.key
    if not any(sign.isdigit() for sign in number):
        return
    yield Way(CALL, f"tel:{number}", point.value)
    if looks_mobile(number) or not number.startswith("+"):
        yield Way(SMS, f"sms:{number}", point.value, "?&body=")  # so that iOS and Android both read it
    if looks_mobile(number):
        yield Way(WHATSAPP, f"https://wa.me/{number.removeprefix('+')}", point.value, "?text=")
