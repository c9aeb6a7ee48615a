"""Whether some words are the name of an organisation."""

from collections.abc import Callable
from dataclasses import dataclass

from kith.core.folding import words
from kith.core.organisations import domains_of
from kith.core.signatures.titles import LEGAL, LONGEST, is_plain, reads_as_title

_HOUSES = frozenset(
    "university universitat universite universidad universita hochschule fachhochschule college institute institut"
    " ministry ministerium klinikum hospital krankenhaus bank sparkasse stiftung foundation verein museum verlag"
    " stadtwerke academy akademie".split()
)
"""Words that end, or begin, the name of an organisation, and are no name of a department."""


@dataclass(frozen=True, slots=True)
class Places:
    """What tells that some words are the name of an organisation."""

    domain: str
    known: Callable[[str], bool]

    def has(self, piece: str) -> bool:
        told = words(piece)
        if not told or len(told) > 8 or len(piece) > LONGEST or not is_plain(piece) or reads_as_title(piece):
            return False
        if self.known(piece) or (self.domain and self.domain in domains_of(piece)):
            return True
        legal = bool(LEGAL.intersection(words(piece.replace(".", ""))[1:]))
        return len(told) > 1 and (legal or told[-1] in _HOUSES or told[0] in _HOUSES) and piece[0].isupper()
