"""Whom a name and an address on a message or an invitation mean."""

from typing import TYPE_CHECKING

from kith.core.addresses import email_key
from kith.core.mailing import may_be_theirs
from kith.core.records import Mailbox
from kith.duplicates.matching import Keys, Known

if TYPE_CHECKING:
    from .intake import Intake


def known_by(intake: "Intake", name: str, address: str) -> Known | None:
    """The person of the book by their address, whatever name a program shows with it, unless that is another's."""
    key = email_key(address)
    found = intake.index.match(Keys(name, emails=[key]))
    if found is not None or ("email", key) in intake.index.shared:
        return found
    holders = intake.index.weak.get(("email", key), ())
    return holders[0] if len(holders) == 1 and may_be_theirs(address, name, holders[0].name) else None


def is_nobodys(intake: "Intake", one: Mailbox) -> bool:
    """Whether nobody in the book has an address, nor had who was erased: those are never offered again."""
    key = email_key(one.address)
    return bool(key) and ("email", key) not in intake.index.weak and not intake.suppressed(Keys(one.name, emails=[key]))
