"""Whom a sentence means. Somebody known is recognised; what is unclear is asked, never guessed in silence."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.db.models import F, Q

from kith.core.addresses import email_key, organisation_key, phone_key, profile_key
from kith.core.folding import words
from kith.core.matching import names_contradict
from kith.core.names import bare
from kith.people.models import Affiliation, ContactPoint, Person
from kith.people.queries import Post, current_posts, listed, people_of

if TYPE_CHECKING:
    from kith.accounts.models import Book

MOST_CANDIDATES = 6
LONGEST_ID = 18  # digits that every database holds
NEW = "new"
Named = tuple[int, str]


@dataclass(slots=True)
class Recognised:
    """A name of the sentence with the person it means, or the people it may mean; neither is somebody new."""

    name: str
    person: Person | None = None
    candidates: list[Person] = field(default_factory=list)

    @property
    def unclear(self) -> bool:
        return bool(self.candidates)


class Recogniser:
    """Knows whom the names of a sentence mean, and looks each of them up once however often it is asked."""

    def __init__(self, book: "Book") -> None:
        self.book = book
        self._found: dict[tuple[Any, ...], Recognised] = {}
        self._work: dict[tuple[int, ...], dict[int, Post]] = {}

    def recognise(self, mention: dict[str, Any], answers: dict[str, str]) -> Recognised:
        """Who that is. `answers` maps names to a person's id or uid, or to "new"; one that means nobody is none."""
        name = mention["name"]
        if (answer := answers.get(name)) == NEW:
            return Recognised(name)
        if answer and (person := answered(self.book, answer)):
            return Recognised(name, person)
        reach = (tuple(mention.get(kind) or ()) for kind in ("emails", "phones", "urls"))
        key = (name, mention.get("organisation"), *reach)
        if key not in self._found:
            self._found[key] = self._look_up(mention)
        return self._found[key]

    def work_of(self, people: Sequence[Person]) -> dict[int, Post]:
        """What these people do now, by id."""
        ids = tuple(one.pk for one in people)
        if ids not in self._work:
            self._work[ids] = current_posts(self.book, ids)
        return self._work[ids]

    def _look_up(self, mention: dict[str, Any]) -> Recognised:
        name = mention["name"]
        if person := _by_address(self.book, mention):
            return Recognised(name, person)
        found = _by_name(self.book, name)
        fitting = _at(self.book, found, mention.get("organisation"))
        whole = [one for one in fitting if words(bare(one[1])) == words(bare(name))] or fitting
        meant = self._in_order(whole or found)
        if len(whole) == 1:
            return Recognised(name, meant[0])
        return Recognised(name, candidates=meant)

    def _in_order(self, named: list[Named]) -> list[Person]:
        """The first of them, as they were ordered."""
        ids = [pk for pk, _name in named[:MOST_CANDIDATES]]
        people = {one.pk: one for one in people_of(self.book, ids)} if ids else {}
        return [people[pk] for pk in ids]


def answered(book: "Book", answer: str) -> Person | None:
    """The person of the book whom an answer names by id or uid."""
    if answer.isdecimal() and len(answer) <= LONGEST_ID:
        return next(iter(people_of(book, [int(answer)])), None)
    try:
        uid = UUID(hex=answer)
    except ValueError:
        return None
    return listed(book).filter(uid=uid).first()


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


def _by_name(book: "Book", name: str) -> list[Named]:
    """Everybody whose name has all the words of this one, those in touch most lately first."""
    wanted = set(words(bare(name)))
    if not wanted:
        return []
    rows = listed(book)
    for word in wanted:
        rows = rows.filter(sort_key__contains=word)
    rows = rows.order_by(F("standing__last_contact").desc(nulls_last=True), "sort_key", "pk")
    # Letters are not words: many a name holds "jo". So all are looked at before any is left out.
    return [(pk, one) for pk, one, key in rows.values_list("pk", "name", "sort_key") if wanted <= set(words(key))]


def _at(book: "Book", found: list[Named], organisation: str | None) -> list[Named]:
    """Those against whom the organisation said does not speak: it is one of theirs, or nobody knows theirs."""
    wanted = organisation_key(organisation or "")
    if not wanted or not found:
        return found
    theirs = _organisations(book, [pk for pk, _name in found])
    return [one for one in found if one[0] not in theirs or any(_alike(wanted, key) for key in theirs[one[0]])]


def _organisations(book: "Book", ids: Iterable[int]) -> dict[int, set[str]]:
    """The keys of the organisations that people are or were at, by person; one question for all."""
    keys: dict[int, set[str]] = {}
    rows = Affiliation.objects.of(book).filter(person_id__among=ids).exclude(organisation=None)
    for person, key in rows.values_list("person_id", "organisation__key"):
        keys.setdefault(person, set()).add(key)
    return keys


def _alike(one: str, other: str) -> bool:
    return one == other or one in other or other in one
