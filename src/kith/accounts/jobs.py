"""What accounts tidy up."""

from importlib import import_module

from django.conf import settings


def forget_sessions() -> None:
    """Remove sessions that have ended."""
    import_module(settings.SESSION_ENGINE).SessionStore.clear_expired()


WORKS: dict[str, object] = {}
REGULAR = [forget_sessions]
