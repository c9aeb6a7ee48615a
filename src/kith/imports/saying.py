"""What a reader says of a file, in the owner's language."""

from django.utils.translation import gettext

from kith.core.records import Telling
from kith.kernel.numbers import grouped


def said(told: str | Exception) -> str:
    """A sentence of `formats`, or of an exception that holds one; what is no such sentence stays as it is."""
    sentence = told.args[0] if isinstance(told, Exception) else told
    if isinstance(sentence, Telling):
        values = {name: grouped(one) if isinstance(one, int) else one for name, one in sentence.values.items()}
        return gettext(sentence.message) % values if values else gettext(sentence.message)
    return gettext(str(sentence)) if sentence else ""
