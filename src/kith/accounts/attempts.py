"""Guessing a password is slow: after a few failures an address, and a name, must wait."""

from datetime import timedelta

from django.utils import timezone
from django.utils.translation import gettext as _

from kith.kernel.errors import Refusal

from .models import SignInAttempt

WINDOW = timedelta(minutes=15)
MOST = 8


def insist_not_too_many(*whence: str) -> None:
    """Refuse when any of these (an address, a name) failed too often of late."""
    since = timezone.now() - WINDOW
    for one in whence:
        if SignInAttempt.objects.filter(address=one[:64], at__gt=since).count() >= MOST:
            raise Refusal(_("Too many tries. Wait a quarter of an hour, or use `kith open` on the machine itself."))


def note_failure(*whence: str) -> None:
    """Remember a failed try; old ones are forgotten."""
    SignInAttempt.objects.filter(at__lt=timezone.now() - WINDOW).delete()
    SignInAttempt.objects.bulk_create(SignInAttempt(address=one[:64]) for one in whence)
