"""Addresses and numbers, and whose they are."""

from kith.core.names import fold
from kith.core.sentence.contacts import Contact
from kith.core.sentence.scan import Draft, Scan


def reach(scan: Scan, contact: Contact) -> None:
    scan.titled = False
    if scan.people:
        target = scan.focus[-1] if scan.focus else scan.people[-1]
        give(contact, _owner(contact, scan.people) or target)
    else:
        scan.contacts.append(contact)


def give(contact: Contact, draft: Draft) -> None:
    held = {"email": draft.mention.emails, "phone": draft.mention.phones, "url": draft.mention.urls}[contact.kind]
    if contact.value not in held:
        held.append(contact.value)


def _owner(contact: Contact, people: list[Draft]) -> Draft | None:
    """Whose address it is, when it holds a word of exactly one name."""
    low = fold(contact.value.split("@")[0])
    fits = [d for d in people if any(len(w) > 2 and w in low for w in d.words)]
    return fits[0] if len(fits) == 1 else None
