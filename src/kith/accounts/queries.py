"""Questions about who may open which book."""

from datetime import date, tzinfo
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from kith.kernel.errors import Refusal

from .models import Book, User

_HERE = ("", "localhost", "::1")


def book_of(user: User) -> Book:
    """The user's own book."""
    return user.book


def book_named(name: str) -> Book:
    """A book by its name or by the name with which its owner signs in, for `--book`."""
    called = Q(name__iexact=name.strip()) | Q(owner__name__iexact=name.strip())
    found = Book.objects.select_related("owner").filter(called).first()
    if found is None:
        raise Refusal(_("There is no book %(name)s. There are: %(names)s.") % {"name": name, "names": _all_names()})
    return found


def the_only_book() -> Book:
    """The book of an installation that has one; with several, the caller must say which."""
    books = list(Book.objects.select_related("owner").order_by("pk")[:2])
    if len(books) > 1:
        raise Refusal(_("Whose book? Add --book NAME, one of: %(names)s.") % {"names": _all_names()})
    return books[0]


def _all_names() -> str:
    return ", ".join(Book.objects.order_by("name").values_list("name", flat=True))


def zone_of(user: User) -> tzinfo:
    """The time zone in which the user's days begin."""
    return ZoneInfo(user.time_zone) if user.time_zone else timezone.get_default_timezone()


def public_address() -> str:
    """Where others reach this Kith, without a slash at its end; empty where nobody does but this machine. What leaves
    the machine bears links to Kith only where there is one."""
    address: str = settings.PUBLIC_URL
    host = urlsplit(address).hostname or ""
    return "" if host in _HERE or host.startswith("127.") else address


def last_here(user: User, today: date) -> date | None:
    """The last day before today on which the user used the web pages; None for the first."""
    return user.here_before if user.here_on == today else user.here_on


def someone_has_a_password() -> bool:
    """Whether anybody could sign in from another machine."""
    return any(user.has_usable_password() for user in User.objects.all())


def keeps_the_house(user: User) -> bool:
    """Whether this Kith is theirs: the first user, for whom it was made. What concerns all books is for them alone."""
    return not User.objects.filter(pk__lt=user.pk).exists()
