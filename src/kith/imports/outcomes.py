"""What became of the items that came in."""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(slots=True)
class Outcome:
    """What became of one item: added, updated, unchanged or skipped, then with its place and the reason.

    `about` is what it told of: a person, a contact with one, or something else.
    """

    PERSON: ClassVar[str] = "person"
    CONTACT: ClassVar[str] = "contact"

    kind: str
    where: str = ""
    reason: str = ""
    about: str = ""
