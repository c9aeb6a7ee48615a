"""Who in the book a record is about. Identity at import is cautious: what is unclear becomes a new person.

A card's UID or a profile URL identifies alone, even where the other of the two differs: each program gives a card a UID
of its own, and people rename their profiles. Where they mean two people, the UID decides: it is the same card, to which
somebody added the profile. That two have different UIDs, or different profiles, keeps them apart only where nothing but
an e-mail or a phone speaks for one person. Those identify only when the names do not contradict, and never a value that
three people share.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kith.core.addresses import email_key, is_profile, phone_key, profile_key
from kith.core.folding import fold
from kith.core.matching import names_contradict
from kith.core.records import PersonRecord
from kith.people.models import ContactPoint, Merged, Person
from kith.people.queries import me

if TYPE_CHECKING:
    from kith.accounts.models import Book

SHARED_BY = 3
LONGEST = 255
"""Characters of a key that the book keeps."""
Key = tuple[str, str]


@dataclass(slots=True)
class Known:
    """A person as far as matching needs: `ref` is the id in the book, or whatever the caller makes of a new one.

    `also` are the names of entries that became one with them.
    """

    ref: Hashable
    name: str
    uid: str = ""
    profiles: set[str] = field(default_factory=set)
    also: list[str] = field(default_factory=list)

    def may_be(self, name: str) -> bool:
        """Whether a name may be one of theirs."""
        return not all(names_contradict(name, one) for one in (self.name, *self.also))


@dataclass(slots=True)
class Index:
    """Everybody by what identifies them. `shared` holds e-mails and phones that too many people have."""

    strong: dict[Key, Known] = field(default_factory=dict)
    weak: dict[Key, list[Known]] = field(default_factory=lambda: defaultdict(list))
    named: dict[str, list[Known]] = field(default_factory=lambda: defaultdict(list))
    shared: set[Key] = field(default_factory=set)
    me: Known | None = None

    def match(self, keys: "Keys") -> Known | None:
        """The one person whom these keys mean, or None; a UID is asked before a profile, and both before the rest."""
        for key in keys.strong:
            if key in self.strong:
                return self.strong[key]
        for key in keys.weak:
            if key in self.shared:
                continue
            for known in self.weak.get(key, ()):
                if not _different(keys, known) and known.may_be(keys.name):
                    return known
        return None

    def add(self, known: Known, keys: "Keys") -> None:
        """Remember a person, or what else identifies one already known."""
        for key in keys.strong:
            self.strong.setdefault(key, known)
        for key in keys.weak:
            holders = self.weak[key]
            if known not in holders:
                holders.append(known)
                if len(holders) >= SHARED_BY:
                    self.shared.add(key)
        known.uid = known.uid or keys.uid
        known.profiles |= keys.profiles
        folded = fold(known.name)
        if known not in self.named[folded]:
            self.named[folded].append(known)

    def only_one_named(self, name: str) -> Known | None:
        """The person of that name, if exactly one has it: for files that name people without a profile."""
        found = self.named.get(fold(name), [])
        return found[0] if len(found) == 1 else None


@dataclass(slots=True)
class Keys:
    """What a record offers to be recognised by."""

    name: str
    uid: str = ""
    profiles: set[str] = field(default_factory=set)
    emails: list[str] = field(default_factory=list)
    phones: list[str] = field(default_factory=list)

    @property
    def strong(self) -> Iterator[Key]:
        if self.uid:
            yield "uid", self.uid
        for profile in sorted(self.profiles):
            yield "profile", profile

    @property
    def weak(self) -> Iterator[Key]:
        for email in self.emails:
            yield "email", email
        for phone in self.phones:
            yield "phone", phone


def keys_of(record: PersonRecord, name: str) -> Keys:
    """The keys of a record from a file."""
    profiles = {key[:LONGEST] for url in record.profiles if (key := profile_key(url))}
    keys = Keys(name, uid=record.uid, profiles=profiles)
    for point in record.points:
        if point.kind == "email" and (key := email_key(point.value)):
            keys.emails.append(key)
        elif point.kind == "phone" and (key := phone_key(point.value)):
            keys.phones.append(key)
    return keys


def index_of(book: "Book", shared: Iterable[Key] = ()) -> Index:
    """Everybody in the book. `shared` adds values that a file under way gives to too many names."""
    index = Index(shared=set(shared))
    known, ours = {}, {}
    people = Person.objects.of(book).order_by("pk")  # of several that fit, the first is the same each time
    for pk, name, card_uid, uid in people.values_list("pk", "name", "card_uid", "uid").iterator():
        known[pk], ours[pk] = Known(pk, name, card_uid), str(uid)
    points: dict[int, Keys] = {pk: Keys(one.name, uid=one.uid) for pk, one in known.items()}
    rows = ContactPoint.objects.of(book).exclude(kind=ContactPoint.ADDRESS).values_list("person_id", "kind", "key")
    for pk, kind, key in rows.iterator():
        if kind == ContactPoint.EMAIL:
            points[pk].emails.append(key)
        elif kind == ContactPoint.PHONE:
            points[pk].phones.append(key)
        elif is_profile(key):
            points[pk].profiles.add(key)
    owner = me(book)
    for pk, one in known.items():
        if pk == owner:
            index.me = one
            one.uid, one.profiles = points[pk].uid, points[pk].profiles
        else:
            index.add(one, points[pk])
            # A card that Kith wrote of somebody who came without one; it does not set them apart from other cards.
            index.strong.setdefault(("uid", ours[pk]), one)
    _know_merged(book, index, known)
    return index


def _know_merged(book: "Book", index: Index, known: dict[int, Known]) -> None:
    """Cards and names of entries that became one with somebody mean that person."""
    rows = Merged.objects.of(book).exclude(person__me__isnull=False)
    for pk, name, card_uid, was in rows.values_list("person_id", "name", "card_uid", "was").iterator():
        ours = "-".join((was[:8], was[8:12], was[12:16], was[16:20], was[20:]))  # as a card of it was written
        for uid in filter(None, (card_uid, ours)):
            index.strong.setdefault(("uid", uid), known[pk])
        known[pk].also.append(name)
        if known[pk] not in (named := index.named[fold(name)]):
            named.append(known[pk])


def _different(keys: Keys, known: Known) -> bool:
    """Whether both have a UID, or both have profiles, and none agrees: then they are two people."""
    if keys.uid and known.uid and keys.uid != known.uid:
        return True
    return bool(keys.profiles and known.profiles and not keys.profiles & known.profiles)
