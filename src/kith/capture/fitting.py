"""Who fits the names and the addresses of sentences: of one, or of many in as many questions."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from functools import reduce
from operator import and_, or_
from typing import TYPE_CHECKING, Any

from django.db.models import F, Q

from kith.core.addresses import email_key, organisation_key, phone_key, profile_key
from kith.core.folding import words
from kith.core.matching import names_contradict
from kith.core.names import bare
from kith.kernel.bulk import chunks
from kith.people.models import Affiliation, ContactPoint, Person
from kith.people.queries import listed, people_of

if TYPE_CHECKING:
    from kith.accounts.models import Book

AT_ONCE = 200  # names in one question
Named = tuple[int, str]
Mention = dict[str, Any]
Key = tuple[Any, ...]
_COMPARABLE = {"emails": email_key, "phones": phone_key, "urls": profile_key}
_REACH = {
    "emails": (ContactPoint.EMAIL,),
    "phones": (ContactPoint.PHONE,),
    "urls": (ContactPoint.URL, ContactPoint.SOCIAL),
}


def by_address(book: "Book", mentions: Mapping[Key, Mention]) -> dict[Key, Person]:
    """By an address in the sentence, whom exactly one person of a fitting name has."""
    told = {key: _addresses(one) for key, one in mentions.items()}
    wanted = Q()
    for kinds in _REACH.values():
        if values := {value for some in told.values() for kind, value in some if kind in kinds}:
            wanted |= Q(kind__in=kinds, key__in=values)
    if not wanted:
        return {}
    having: dict[tuple[str, str], set[int]] = defaultdict(set)
    for kind, value, pk in ContactPoint.objects.of(book).filter(wanted).values_list("kind", "key", "person_id"):
        having[kind, value].add(pk)
    people = {one.pk: one for one in people_of(book, set().union(*having.values()))}
    found: dict[Key, Person] = {}
    for key, one in mentions.items():
        ids = {pk for point in told[key] for pk in having.get(point, ()) if pk in people}
        fitting = [people[pk] for pk in ids if not names_contradict(people[pk].name, one["name"])]
        if len(fitting) == 1:
            found[key] = fitting[0]
    return found


def _addresses(mention: Mention) -> set[tuple[str, str]]:
    """The kinds and keys of the addresses with which somebody is named."""
    return {
        (kind, key)
        for told, comparable in _COMPARABLE.items()
        for one in mention.get(told) or ()
        if (key := comparable(one))
        for kind in _REACH[told]
    }


def by_name(book: "Book", names: Collection[str]) -> dict[str, list[Named]]:
    """For each name everybody whose name has all its words, those in touch most lately first."""
    wanted = {name: frozenset(words(bare(name))) for name in names}
    found: dict[frozenset[str], list[Named]] = {some: [] for some in wanted.values()}
    for some in chunks(sorted(filter(None, found), key=sorted), AT_ONCE):
        holding = (reduce(and_, (Q(sort_key__contains=word) for word in one)) for one in some)
        rows = listed(book).filter(reduce(or_, holding))
        rows = rows.order_by(F("standing__last_contact").desc(nulls_last=True), "sort_key", "pk")
        for pk, name, sort_key in rows.values_list("pk", "name", "sort_key"):
            theirs = set(words(sort_key))  # Letters are not words: many a name holds "jo".
            for one in some:
                if one <= theirs:
                    found[one].append((pk, name))
    return {name: found[some] for name, some in wanted.items()}


def at(found: list[Named], organisation: str | None, theirs: dict[int, set[str]]) -> list[Named]:
    """Those against whom the organisation said does not speak: it is one of theirs, or nobody knows theirs."""
    wanted = organisation_key(organisation or "")
    if not wanted:
        return found
    return [one for one in found if one[0] not in theirs or any(_alike(wanted, key) for key in theirs[one[0]])]


def organisations(book: "Book", ids: Collection[int]) -> dict[int, set[str]]:
    """The keys of the organisations that people are or were at, by person; one question for all."""
    if not ids:
        return {}
    keys: dict[int, set[str]] = {}
    rows = Affiliation.objects.of(book).filter(person_id__among=ids).exclude(organisation=None)
    for person, key in rows.values_list("person_id", "organisation__key"):
        keys.setdefault(person, set()).add(key)
    return keys


def _alike(one: str, other: str) -> bool:
    return one == other or one in other or other in one
