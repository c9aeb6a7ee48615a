"""Guessing a password is slow: after a few failures an address, and a name, must wait.

Links are not counted: nobody guesses 256 bits, and who holds one must get in while somebody else guesses.
"""

from collections.abc import Iterable
from datetime import timedelta

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from kith.kernel.errors import Refusal

from .models import SignInAttempt

WINDOW = timedelta(minutes=15)
MOST = 8


def whence(request: HttpRequest, name: str) -> list[str]:
    """What a try is counted against: the name and the address it came from.

    Behind a proxy that is the address which the proxy tells last. One that tells none lets all look as if they came
    from one place, so the name alone counts.
    """
    address = request.META.get("REMOTE_ADDR", "")
    if settings.PUBLIC_URL:
        address = request.headers.get("X-Forwarded-For", "").rpartition(",")[2].strip()
    return [f"name:{name.casefold()}", *([address] if address else [])]


def insist_not_too_many(whence: Iterable[str]) -> None:
    """Refuse when any of these (an address, a name) failed too often of late."""
    since = timezone.now() - WINDOW
    for one in whence:
        if SignInAttempt.objects.filter(address=one[:64], at__gt=since).count() >= MOST:
            raise Refusal(_("Too many tries. Wait a quarter of an hour, or use `kith open` on the machine itself."))


def note_failure(whence: Iterable[str]) -> None:
    """Remember a failed try; old ones are forgotten."""
    SignInAttempt.objects.filter(at__lt=timezone.now() - WINDOW).delete()
    SignInAttempt.objects.bulk_create(SignInAttempt(address=one[:64]) for one in whence)
