"""The ways in which somebody can be reached, each a link; words to begin with go along where the way takes any."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote

from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kith.core.addresses import looks_mobile, mail_form, profile_key
from kith.encounters.models import Encounter
from kith.people.models import ContactPoint
from kith.people.wording import mail_address, web_address

if TYPE_CHECKING:
    from kith.accounts.models import Book

EMAIL, CALL, SMS, WHATSAPP, PAGE = "email", "call", "sms", "whatsapp", "page"
MOST = 8
MAILTO = "mailto:"
LINKEDIN = "linkedin.com"
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
        return "LinkedIn" if self.is_on(LINKEDIN) else str(self.of.name)

    def is_on(self, site: str) -> bool:
        """Whether it is a page there."""
        return self.kind == PAGE and self.value.startswith(f"{site}/")

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
    return sorted(every_way(points, subject=subject), key=lambda one: order.index(one.kind))[:MOST]


def every_way(points: Iterable[ContactPoint], *, subject: str = "") -> list[Way]:
    """All of them, however many, in the order of the addresses and numbers."""
    return list(dict.fromkeys(way for point in points for way in _of(point, subject)))


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
    return {pk for pk, value in rows if mail_form(value)}


def take_no_mail(book: "Book", ids: list[int]) -> dict[int, str]:
    """Of these people those who have an address to which no mail can be written, and none to which it can; the first of
    theirs."""
    found: dict[int, str] = {}
    rows = _open(book, ids, [ContactPoint.EMAIL]).order_by("-preferred", "pk").values_list("person_id", "value")
    for pk, value in rows:
        found.setdefault(pk, value)
    takes = take_mail(book, list(found))
    return {pk: value for pk, value in found.items() if pk not in takes}


def take_messages(book: "Book", ids: list[int]) -> dict[int, set[str]]:
    """Of these people those to whom a number opens a way to write (SMS, WHATSAPP), and which ones; without a row for
    each number."""
    found: dict[int, set[str]] = {}
    rows = _open(book, ids, [ContactPoint.PHONE]).values_list("person_id", "key", "label")
    for pk, key, label in rows.iterator(chunk_size=2000):
        if kinds := set(_of_a_number(key, label)) & {SMS, WHATSAPP}:
            found.setdefault(pk, set()).update(kinds)
    return found


def have_a_page_on(book: "Book", ids: list[int], site: str) -> set[int]:
    """Those of these people who have a page on a site, such as linkedin.com."""
    points = _open(book, ids, [ContactPoint.SOCIAL]).only("person_id", "kind", "value", "key", "label")
    return {one.person_id for one in points.filter(key__contains=site) for way in _of(one, "") if way.is_on(site)}


def _open(book: "Book", ids: list[int], kinds: Sequence[str]) -> QuerySet[ContactPoint]:
    return ContactPoint.objects.of(book).filter(person_id__among=ids, kind__in=kinds, undelivered__isnull=True)


def _of(point: ContactPoint, subject: str) -> Iterator[Way]:
    if mail := mail_address(point):
        yield Way(EMAIL, mail, point.value, f"?subject={quote(subject, safe='')}&body=" if subject else "?body=")
    elif point.kind == ContactPoint.PHONE:
        yield from (_by_phone(kind, point) for kind in _of_a_number(point.key, point.label))
    elif point.kind == ContactPoint.SOCIAL and (page := web_address(point)):
        yield Way(PAGE, page, profile_key(point.value))


def _of_a_number(key: str, label: str) -> Iterator[str]:
    """A number is called; it may get a message, too, unless it is known to be no mobile one."""
    if _FAX in label.lower() or not any(sign.isdigit() for sign in key):
        return
    yield CALL
    if looks_mobile(key) or not key.startswith("+"):
        yield SMS
    if looks_mobile(key):
        yield WHATSAPP


def _by_phone(kind: str, point: ContactPoint) -> Way:
    number = point.key
    if kind == CALL:
        return Way(CALL, f"tel:{number}", point.value)
    if kind == SMS:
        return Way(SMS, f"sms:{number}", point.value, "?&body=")  # so that iOS and Android both read it
    return Way(WHATSAPP, f"https://wa.me/{number.removeprefix('+')}", point.value, "?text=")
