"""Who was erased, known by salted hashes alone, so that an import does not bring them back."""

import hashlib
import hmac
from collections.abc import Iterable
from typing import TYPE_CHECKING

from kith.people.models import Suppression

if TYPE_CHECKING:
    from kith.accounts.models import Book

EMAIL, PHONE, PROFILE, UID, NAME = "email", "phone", "profile", "uid", "name"


def digest(book: "Book", kind: str, key: str) -> str:
    """HMAC-SHA256 of a key (e-mail, phone, profile, card uid, or folded name) under the book's salt, in hex."""
    return hmac.new(book.salt.encode(), f"{kind}:{key}".encode(), hashlib.sha256).hexdigest()


def suppressed_digests(book: "Book") -> frozenset[str]:
    """All hashes of the book: for an import, which asks about each of its items."""
    return frozenset(Suppression.objects.of(book).values_list("digest", flat=True))


def is_suppressed(book: "Book", keys: Iterable[tuple[str, str]], among: frozenset[str] | None = None) -> bool:
    """Whether any of the (kind, key) pairs belongs to somebody who was erased."""
    digests = suppressed_digests(book) if among is None else among
    return bool(digests) and any(digest(book, kind, key) in digests for kind, key in keys if key)
