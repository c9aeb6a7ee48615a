"""Numbers as the owner's language writes them."""

from django.utils.formats import number_format
from django.utils.translation import pgettext

KILO = 1000


def grouped(value: int) -> str:
    """1,234."""
    return number_format(value, use_l10n=True, force_grouping=True)


def decimal(value: float, places: int) -> str:
    """0.85."""
    return number_format(f"{value:.{places}f}", use_l10n=True)


def size(count: int) -> str:
    """Bytes as people read them: 3.4 MB."""
    if count < KILO * KILO:
        return pgettext("size of a file", "%(count)s kB") % {"count": grouped(max(round(count / KILO), 1))}
    return pgettext("size of a file", "%(count)s MB") % {"count": decimal(count / KILO / KILO, 1)}
