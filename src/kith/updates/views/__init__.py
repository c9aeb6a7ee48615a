"""Pages of updates: write, choose, read, send."""

from .choosing import audience
from .leaving import no_more
from .reading import letter, letter_state, letters
from .sending import carry, send
from .writing import begun, listed, preview, state, update, written

__all__ = [
    "audience",
    "begun",
    "carry",
    "letter",
    "letter_state",
    "letters",
    "listed",
    "no_more",
    "preview",
    "send",
    "state",
    "update",
    "written",
]
