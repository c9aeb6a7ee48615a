"""From which addresses the owner of a box writes, and by which name their server signs: learned from what is in it."""

from collections import Counter
from collections.abc import Sequence

from kith.core.addresses import email_key
from kith.core.mailing import is_own
from kith.core.vouching import signed_by
from kith.imports.mails import addresses_of
from kith.people.models import ContactPoint, Me

from .heads import Came
from .models import Box, Folder

MOST = 20
"""Addresses that are learned, and names of servers that are counted."""


def own_keys(box: Box) -> frozenset[str]:
    """Keys of the addresses of the owner, as far as the box tells them."""
    return frozenset({email_key(box.address), *box.learned} - {""})


def surely_own(box: Box) -> frozenset[str]:
    """Keys of the addresses that the owner themselves named as theirs: that of the account, and those on their card."""
    return frozenset({email_key(box.address), *addresses_of(box.book, "")})


def learn(box: Box, folder: Folder, came: Sequence[Came]) -> None:
    """Note who wrote what was sent, and who signed what was received. An address of somebody in the book is not the
    owner's: one may file a letter of theirs among one's own."""
    if folder.kind == "sent":
        wrote = Counter(email_key(one.record.sender.address) for one in came if not one.record.not_personal)
        mine = own_keys(box)
        new = {key for key in wrote if not is_own(key, mine)} - {"", *box.foreign}
        if new and len(box.learned) < MOST:
            new -= _of_others(box, new)
            box.learned = sorted({*box.learned, *new})[:MOST]
        return
    seen = Counter(box.vouching)
    for one in came:
        seen[""] += 1
        if lines := one.lines.get("authentication-results"):
            seen[signed_by(lines[0])] += 1
    box.vouching = dict(seen.most_common(MOST))


def _of_others(box: Box, keys: set[str]) -> set[str]:
    mine = Me.objects.of(box.book).values("person")
    rows = ContactPoint.objects.of(box.book).filter(kind=ContactPoint.EMAIL, key__in=keys).exclude(person__in=mine)
    return set(rows.values_list("key", flat=True))
