"""Who was erased, known by salted hashes alone, so that an import does not bring them back.

A profile, a card or a row of an export means one person. An e-mail or a number may be a whole office's: it means
somebody erased only together with their name, and without any name only where nobody else had it. So each of those is
remembered with the words of the name, as `duplicates.matching` compares names: short forms and initials fit, another
given name does not.
"""

import hashlib
import hmac
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Set
from itertools import product
from typing import TYPE_CHECKING, TypeAlias

from kith.core.addresses import is_profile
from kith.core.folding import fold, words
from kith.core.matching import short_forms
from kith.core.names import bare
from kith.people.identity import Identity
from kith.people.models import ContactPoint, Suppression

if TYPE_CHECKING:
    from kith.accounts.models import Book

Erased: TypeAlias = Mapping[str, Set[str]]
Key: TypeAlias = tuple[str, str]
EMAIL, PHONE, PROFILE, UID, NAME, ROW = "email", "phone", "profile", "uid", "name", "row"
_ALONE = "alone"
_WEAK = {ContactPoint.EMAIL: EMAIL, ContactPoint.PHONE: PHONE}
_MOST_WORDS = 6
"""Of a name that are tried in pairs."""


def digest(salt: str, kind: str, key: str) -> str:
    """HMAC-SHA256 of a key (e-mail, phone, profile, card uid, folded name, uid of a row) under a salt, in hex."""
    return hmac.new(salt.encode(), f"{kind}:{key}".encode(), hashlib.sha256).hexdigest()


def suppressed_digests(book: "Book", *, but: Collection[int] = ()) -> Erased:
    """All hashes of the book by their salt: for an import, which asks about each of its items."""
    found: dict[str, set[str]] = defaultdict(set)
    for pk, salt, one in Suppression.objects.of(book).values_list("pk", "salt", "digest"):
        if pk not in but:
            found[salt].add(one)
    return found


def remembered(who: Identity, shared: Set[str]) -> Iterator[Key]:
    """What is remembered of somebody, to be hashed. `shared` are keys of addresses that others in the book have."""
    names = {one[column] for one in who.names for column in ("name", "sort_key")}
    yield from ((NAME, fold(name)) for name in names if fold(name))
    yield from ((UID, uid) for uid in who.card_uids)
    yield from ((ROW, uid) for uid in who.uids)
    for kind, _value, key in who.points:
        if kind not in _WEAK and is_profile(key):
            yield PROFILE, key
        elif kind in _WEAK:
            yield from _with_names(_WEAK[kind], key, names, alone=key not in shared)


def _with_names(kind: str, key: str, names: Iterable[str], *, alone: bool) -> Iterator[Key]:
    yield kind, key
    if alone:
        yield kind, f"{key}\n{_ALONE}"
    for said in filter(None, map(_words, names)):
        for word in said:
            yield from ((kind, f"{key}\n{one}") for one in {*short_forms(word), f"{word[0]}."})
            if len(word) == 1:
                yield kind, f"{key}\n{word}*"
        for first in short_forms(said[0]):
            yield kind, f"{key}\n{first} {said[-1]}"


def is_suppressed(book: "Book", keys: Iterable[Key], among: Erased | None = None, *, name: str = "") -> bool:
    """Whether the (kind, key) pairs of somebody of this name belong to somebody who was erased."""
    erased = suppressed_digests(book) if among is None else among
    asked = [pair for pair in keys if pair[1]] if erased else []
    return any(_means(salt, found, pair, name) for salt, found in erased.items() for pair in asked)


def _means(salt: str, found: Set[str], pair: Key, name: str) -> bool:
    kind, key = pair
    if digest(salt, kind, key) not in found:
        return False
    if kind not in _WEAK.values():
        return True

    def known(rest: str) -> bool:
        return digest(salt, kind, f"{key}\n{rest}") in found

    said = _words(name) if fold(name) != fold(key) else []
    if not said:
        return known(_ALONE)
    whole = all(known(f"{one}." if len(one) == 1 else one) or known(f"{one[0]}*") for one in said)
    return whole or any(known(f"{one} {other}") for one, other in product(said[:_MOST_WORDS], repeat=2))


def _words(name: str) -> list[str]:
    return list(dict.fromkeys(words(bare(name))))
