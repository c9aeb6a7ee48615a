"""Whom a sentence means. Somebody known is recognised; what is unclear is asked, never guessed in silence."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.db.models import Q, QuerySet

from kith.core.addresses import email_key, organisation_key, phone_key, profile_key
from kith.core.folding import words
from kith.core.matching import names_contradict
from kith.core.names import bare
from kith.people.models import ContactPoint, Person
from kith.people.queries import listed, people_of

if TYPE_CHECKING:
    from kith.accounts.models import Book

MOST_CANDIDATES = 6
NEW = "new"


@dataclass(slots=True)
class Recognised:
    """A name of the sentence with the person it means, or the people it may mean; neither is somebody new."""

    name: str
    person: Person | None = None
    candidates: list[Person] = field(default_factory=list)

    @property
    def unclear(self) -> bool:
        return bool(self.candidates)


def recognise(book: "Book", mention: dict[str, Any], answers: dict[str, str]) -> Recognised:
    """Who that is. `answers` maps names to a person's id or uid, or to "new"."""
    name = mention["name"]
    if answered := answers.get(name):
        return Recognised(name, None if answered == NEW else _answered(book, answered))
    if person := _by_address(book, mention):
        return Recognised(name, person)
    found = _by_name(book, name)
    if not found:
        return Recognised(name)
    fitting = [one for one in found if _fits(one, mention.get("organisation"))]
    whole = [one for one in fitting if _same_name(one, name)] or fitting
    if len(whole) == 1:
        return Recognised(name, whole[0])
    return Recognised(name, candidates=(whole or found)[:MOST_CANDIDATES])


def _answered(book: "Book", answer: str) -> Person | None:
    if answer.isdecimal():
        return next(iter(people_of(book, [int(answer)])), None)
    return listed(book).filter(uid=answer).first()


def _by_address(book: "Book", mention: dict[str, Any]) -> Person | None:
    """By an address in the sentence, if exactly one person of a fitting name has it."""
    wanted = Q()
    for email in mention.get("emails") or ():
        wanted |= Q(kind=ContactPoint.EMAIL, key=email_key(email))
    for phone in mention.get("phones") or ():
        wanted |= Q(kind=ContactPoint.PHONE, key=phone_key(phone))
    for url in mention.get("urls") or ():
        wanted |= Q(kind__in=[ContactPoint.URL, ContactPoint.SOCIAL], key=profile_key(url))
    if not wanted:
        return None
    ids = set(ContactPoint.objects.of(book).filter(wanted).values_list("person_id", flat=True))
    found = [one for one in people_of(book, ids) if not names_contradict(one.name, mention["name"])]
    return found[0] if len(found) == 1 else None


def _by_name(book: "Book", name: str) -> list[Person]:
    """Everybody whose name has all the words of this one."""
    wanted = words(bare(name))
    if not wanted:
        return []
    rows: QuerySet[Person] = listed(book)
    for word in wanted:
        rows = rows.filter(sort_key__contains=word)
    return [one for one in rows.order_by("sort_key", "pk")[:200] if set(wanted) <= set(words(one.name))]


def _same_name(person: Person, name: str) -> bool:
    return words(bare(person.name)) == words(bare(name))


def _fits(person: Person, organisation: str | None) -> bool:
    """Whether the organisation said does not speak against them: it is one of theirs, or nobody knows theirs."""
    if not organisation:
        return True
    keys = set(person.affiliations.exclude(organisation=None).values_list("organisation__key", flat=True))
    wanted = organisation_key(organisation)
    return not keys or any(wanted == key or wanted in key or key in wanted for key in keys)
