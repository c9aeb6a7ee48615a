"""Who was erased, known by salted hashes alone, so that an import does not bring them back."""

import hashlib
import hmac
from collections import defaultdict
from collections.abc import Iterable, Mapping, Set
from typing import TYPE_CHECKING, TypeAlias

from kith.people.models import Suppression

if TYPE_CHECKING:
    from kith.accounts.models import Book

Erased: TypeAlias = Mapping[str, Set[str]]
EMAIL, PHONE, PROFILE, UID, NAME = "email", "phone", "profile", "uid", "name"


def digest(salt: str, kind: str, key: str) -> str:
    """HMAC-SHA256 of a key (e-mail, phone, profile, card uid, or folded name) under a salt, in hex."""
    return hmac.new(salt.encode(), f"{kind}:{key}".encode(), hashlib.sha256).hexdigest()


def suppressed_digests(book: "Book") -> Erased:
    """All hashes of the book by their salt: for an import, which asks about each of its items."""
    found: dict[str, set[str]] = defaultdict(set)
    for salt, one in Suppression.objects.of(book).values_list("salt", "digest"):
        found[salt].add(one)
    return found


def is_suppressed(book: "Book", keys: Iterable[tuple[str, str]], among: Erased | None = None) -> bool:
    """Whether any of the (kind, key) pairs belongs to somebody who was erased."""
    digests = suppressed_digests(book) if among is None else among
    asked = [pair for pair in keys if pair[1]] if digests else []
    return any(digest(salt, kind, key) in found for salt, found in digests.items() for kind, key in asked)
