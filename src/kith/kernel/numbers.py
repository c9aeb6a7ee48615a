"""Numbers as the owner's language writes them."""

from django.utils.formats import number_format


def grouped(value: int) -> str:
    """1,234."""
    return number_format(value, use_l10n=True, force_grouping=True)


def decimal(value: float, places: int) -> str:
    """0.85."""
    return number_format(f"{value:.{places}f}", use_l10n=True)
