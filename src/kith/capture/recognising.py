"""Whom a sentence means. Somebody known is recognised; what is unclear is asked, never guessed in silence."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from uuid import UUID

from kith.core.folding import words
from kith.core.names import bare
from kith.kernel.ids import told_id
from kith.people.models import Person
from kith.people.queries import Post, current_posts, listed, people_of

from .fitting import Key, Mention, Named, at, by_address, by_name, organisations

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


class Recogniser:
    """Knows whom the names of sentences mean, and looks each of them up once however often it is asked; those of many
    sentences at once (`know`), in as many questions as those of one."""

    def __init__(self, book: "Book") -> None:
        self.book = book
        self._found: dict[Key, Recognised] = {}
        self._answered: dict[str, Person | None] = {}
        self._work: dict[tuple[int, ...], dict[int, Post]] = {}

    def know(self, told: Iterable[tuple[Mention, dict[str, str]]]) -> None:
        """Look up whom these readings, each with its answers, name."""
        mentions, answers = list[Mention](), set[str]()
        for reading, said in told:
            through = reading.get("introduced_by")
            mentions += [*reading["people"], *([{"name": through}] if through else [])]
            answers.update(said.values())
        self._answer(answers)
        self._look_up(mentions)

    def recognise(self, mention: Mention, answers: dict[str, str]) -> Recognised:
        """Who that is. `answers` maps names to a person's id or uid, or to "new"; one that means nobody is none."""
        name = mention["name"]
        if (answer := answers.get(name)) == NEW:
            return Recognised(name)
        if answer:
            self._answer({answer})
            if person := self._answered[answer]:
                return Recognised(name, person)
        self._look_up([mention])
        return self._found[_key(mention)]

    def work_of(self, people: Sequence[Person]) -> dict[int, Post]:
        """What these people do now, by id."""
        ids = tuple(one.pk for one in people)
        if ids not in self._work:
            self._work[ids] = current_posts(self.book, ids)
        return self._work[ids]

    def _answer(self, answers: set[str]) -> None:
        if new := answers - self._answered.keys():
            self._answered |= all_answered(self.book, new)

    def _look_up(self, mentions: Iterable[Mention]) -> None:
        new = {key: one for one in mentions if (key := _key(one)) not in self._found}
        reached = by_address(self.book, new) if new else {}
        self._found |= {key: Recognised(new[key]["name"], person) for key, person in reached.items()}
        others = {key: one for key, one in new.items() if key not in reached}
        named = by_name(self.book, {one["name"] for one in others.values()})
        placed = (pk for one in others.values() if one.get("organisation") for pk, _name in named[one["name"]])
        theirs = organisations(self.book, set(placed))
        meant = {key: _meant(one, named[one["name"]], theirs) for key, one in others.items()}
        ids = {pk for found, _alone in meant.values() for pk in found}
        people = {one.pk: one for one in people_of(self.book, ids)} if ids else {}
        for key, (found, alone) in meant.items():
            name, who = new[key]["name"], [people[pk] for pk in found]
            self._found[key] = Recognised(name, who[0]) if alone else Recognised(name, candidates=who)


def _key(mention: Mention) -> Key:
    reach = (tuple(mention.get(kind) or ()) for kind in ("emails", "phones", "urls"))
    return (mention["name"], mention.get("organisation"), *reach)


def _meant(mention: Mention, found: list[Named], theirs: dict[int, set[str]]) -> tuple[list[int], bool]:
    """The ids of those who may be meant, the first of them, as they were ordered; and whether it is the first alone."""
    fitting = at(found, mention.get("organisation"), theirs)
    whole = [one for one in fitting if words(bare(one[1])) == words(bare(mention["name"]))] or fitting
    return [pk for pk, _name in (whole or found)[:MOST_CANDIDATES]], len(whole) == 1


def answered(book: "Book", answer: str) -> Person | None:
    """The person of the book whom an answer names by id or uid."""
    return all_answered(book, {answer})[answer]


def all_answered(book: "Book", answers: set[str]) -> dict[str, Person | None]:
    """The same of several, by the answer."""
    ids = {one: pk for one in answers if (pk := told_id(one)) is not None}
    uids = {one: uid for one in answers - ids.keys() if (uid := _uid(one))}
    by_id = {one.pk: one for one in people_of(book, ids.values())} if ids else {}
    by_uid = {one.uid: one for one in listed(book).filter(uid__in=uids.values())} if uids else {}
    found = {one: by_id.get(pk) for one, pk in ids.items()} | {one: by_uid.get(uid) for one, uid in uids.items()}
    return {one: found.get(one) for one in answers}


def _uid(told: str) -> UUID | None:
    try:
        return UUID(hex=told)
    except ValueError:
        return None
