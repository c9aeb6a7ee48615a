"""The hour of the digest, kept by the clock."""

from django.utils import timezone

from .sending import send_what_is_due


def send_digests() -> None:
    """Whatever fell due since the last round, or while the machine slept."""
    send_what_is_due(timezone.now())


WORKS: dict[str, object] = {}
REGULAR = [send_digests]
