"""A name as it is kept: as the person writes it, folded for order, and in its parts where they are plain."""

from dataclasses import asdict

from kith.core.folding import fold
from kith.core.names import split
from kith.kernel.errors import Refusal

PARTS = ("prefix", "given", "additional", "family", "suffix", "nickname")
LONGEST = 255


def kept_name(text: str) -> str:
    """The name with single spaces; refuses an empty one."""
    name = " ".join(text.split())
    if not name:
        from django.utils.translation import gettext as _

        raise Refusal(_("A person needs a name."))
    return name[:LONGEST]


def sort_key(name: str) -> str:
    """The name folded; one that folds to nothing (signs only) is its own key."""
    return (fold(name) or name)[:LONGEST]


def parts_of(name: str) -> dict[str, str]:
    """The parts of a name by field; a single word is the given name."""
    return {part: value[:100] for part, value in asdict(split(name)).items()}
