"""Owners and their books, passwords, and the links that sign in once."""

import getpass
import hashlib
import secrets
import unicodedata
import zoneinfo
from datetime import date, timedelta

from django.conf import settings
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from kith.kernel.capabilities import rooms
from kith.kernel.errors import Refusal
from kith.kernel.home import one_at_a_time

from .models import Book, Membership, SignInLink, User

LINK_LIFE = timedelta(minutes=30)
LONGEST_NAME = 150


@transaction.atomic
def add_user(*, name: str, book_name: str = "", password: str = "") -> User:
    """A user with a book of their own. The other capabilities furnish the book (`furnishing` rooms)."""
    name = _one_line(name)
    if not name:
        raise Refusal(_("A user needs a name."))
    if User.objects.filter(name__iexact=name).exists() or Book.objects.filter(name__iexact=book_name or name).exists():
        raise Refusal(_("There is a user %(name)s already.") % {"name": name})
    user = User(name=name)
    user.set_unusable_password()
    user.save()
    book = Book.objects.create(name=book_name or name, owner=user, salt=secrets.token_hex(32))
    Membership.objects.create(user=user, book=book)
    for room in rooms("furnishing"):
        room.furnish(book=book)
    if password:
        set_password(user=user, password=password)
    return user


def rename_book(*, book: Book, name: str) -> None:
    """Call the book after its owner as they want to be called; the name to sign in stays."""
    name = _one_line(name)
    if not name:
        raise Refusal(_("Whose book is it? Write a name."))
    if _is_taken(name, book):
        raise Refusal(_("There is a book of %(name)s already. Add a family name.") % {"name": name})
    book.name = name
    book.save(update_fields=["name"])


def _one_line(name: str) -> str:
    """A name as it is written; one that cannot be told on a line is refused."""
    name = " ".join(name.split())
    if len(name) > LONGEST_NAME:
        raise Refusal(_("This name is too long: %(most)s letters fit.") % {"most": LONGEST_NAME})
    if any(unicodedata.category(sign) == "Cc" for sign in name):
        raise Refusal(_("This name holds something that is no letter. Write it again without."))
    return name


def name_book_after(*, book: Book, given: str, name: str) -> None:
    """Call a book that still bears the name to sign in after its owner, whom a file of their own has named."""
    if book.name != book.owner.name:
        return
    called = (one for one in (given.strip(), name.strip()) if 0 < len(one) <= LONGEST_NAME)
    free = (one for one in called if not _is_taken(one, book))
    if told := next(free, ""):
        rename_book(book=book, name=told)


def _is_taken(name: str, book: Book) -> bool:
    """Whether another book is found by that name: its own, or its owner's to sign in."""
    others = Book.objects.exclude(pk=book.pk)
    return others.filter(Q(name__iexact=name) | Q(owner__name__iexact=name)).exists()


def first_owner() -> User:
    """The owner of this machine's book, made at the first command."""
    if found := User.objects.order_by("pk").first():
        return found
    with one_at_a_time():
        return User.objects.order_by("pk").first() or add_user(name=_own_name())


def _own_name() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "me"


def make_sign_in_link(*, user: User) -> str:
    """A token that signs `user` in once within half an hour; only its hash is kept."""
    token = secrets.token_urlsafe(32)
    SignInLink.objects.filter(expires_at__lt=timezone.now()).delete()
    SignInLink.objects.create(user=user, digest=_digest(token), expires_at=timezone.now() + LINK_LIFE)
    return token


def use_sign_in_link(*, token: str) -> User:
    """The user whose link this is; the link is spent, even when two requests come at once."""
    now = timezone.now()
    spent = SignInLink.objects.filter(digest=_digest(token), used_at__isnull=True, expires_at__gt=now)
    if not spent.update(used_at=now):
        raise Refusal(_("This link was used already or has expired. `kith open` makes a fresh one."))
    return SignInLink.objects.select_related("user").get(digest=_digest(token)).user


def set_password(*, user: User, password: str) -> None:
    """Let the user sign in by name and password, too."""
    try:
        validate_password(password, user)
    except ValidationError as error:
        raise Refusal(" ".join(error.messages)) from None
    user.set_password(password)
    user.save(update_fields=["password"])


def set_preferences(
    *, user: User, time_zone: str | None = None, language: str | None = None, keys: bool | None = None
) -> None:
    """Where the user's day begins, which language Kith speaks, whether single keys do something. Unknown values are
    refused."""
    if time_zone is not None:
        if time_zone and time_zone not in zoneinfo.available_timezones():
            raise Refusal(_("There is no time zone called %(name)s.") % {"name": time_zone})
        user.time_zone = time_zone
    if language is not None:
        if language and language not in dict(settings.LANGUAGES):
            raise Refusal(_("Kith does not speak %(name)s.") % {"name": language})
        user.language = language
    if keys is not None:
        user.keys = keys
    user.save(update_fields=["time_zone", "language", "keys"])


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def note_visit(*, user: User, today: date) -> None:
    """The user is here today; the day before is kept, so that Today knows how long they were away."""
    if user.here_on is None or user.here_on < today:
        user.here_before, user.here_on = user.here_on, today
        user.save(update_fields=["here_before", "here_on"])
