"""What goes to one person tells nothing of others: their names and addresses go out of every text.

Who asks what is kept about them has a right to that, and the others to their own: so a text stays as it is but for the
people of the book whom it names, where "(another person)" stands instead. That somebody else was there, and how many,
is still told.
"""

import re
from collections.abc import Collection
from functools import cached_property
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from kith.core.folding import words
from kith.people.mentions import Mentions
from kith.people.models import ContactPoint, Person
from kith.people.queries import me

if TYPE_CHECKING:
    from kith.accounts.models import Book

_NAMED = ("name", "given", "family", "nickname", "uid")
_SENTENCE = re.compile(r"(?<=[.!?…])\s+|\n+")


class Others:
    """Everybody in the book but the one who asks, and the owner, to whom the book belongs."""

    def __init__(self, book: "Book", person: Person) -> None:
        self._book, self._person = book, person
        self._by_word: dict[str, list[tuple[int, frozenset[str]]]] = {}
        rows = Person.objects.of(book).values_list("pk", *_NAMED, named=True)
        self._people = {one.pk: one for one in rows.iterator()}
        self._known: dict[tuple[int, bool], Mentions] = {}
        owner = me(book)
        for pk, one in self._people.items():
            if pk not in (person.pk, owner) and (told := frozenset(words(one.name))):
                self._by_word.setdefault(max(told, key=len), []).append((pk, told))
        self._own = frozenset(words(f"{person.name} {person.nickname}"))

    def without(self, value: Any, near: Collection[int] = ()) -> Any:
        """A text, or a JSON value, without them. Of those `near`, who were there, given names alone go as well."""
        said = set(words(value if isinstance(value, str) else str(value)))
        found = {pk for word in said for pk, name in self._by_word.get(word, ()) if name <= said}
        for pk in {*found, *near} - {self._person.pk}:
            value = self._mentions(pk, close=pk in near).blanked(value)
        return value

    def sentences(self, text: str, naming: Mentions) -> str:
        """Of a text about others, only the sentences that name who asks, without the others."""
        return " … ".join(self.without(one) for one in _SENTENCE.split(text) if naming.within(one))

    @cached_property
    def _addresses(self) -> dict[int, list[str]]:
        """How everybody is reached, but for where they live; in one question, since anybody may be named."""
        found: dict[int, list[str]] = {}
        points = ContactPoint.objects.of(self._book).exclude(kind=ContactPoint.ADDRESS)
        for pk, value in points.values_list("person_id", "value").iterator():
            found.setdefault(pk, []).append(value)
        return found

    def _mentions(self, pk: int, *, close: bool) -> Mentions:
        if (pk, close) not in self._known:
            self._known[pk, close] = self._looked_up(pk, close=close)
        return self._known[pk, close]

    def _looked_up(self, pk: int, *, close: bool) -> Mentions:
        person = self._people[pk]
        single = [one for one in (person.given, person.family, person.nickname) if one]
        whole = {person.name, f"{person.given} {person.family}", f"{person.family}, {person.given}"}
        alone = {
            one for one in {*single, *(n for n in whole if len(n.split()) < 2)} if not self._own >= set(words(one))
        }
        return Mentions(
            {*(n for n in whole if len(n.split()) > 1), *self._addresses.get(pk, ())},
            alone=alone if close else (),
            uids=[person.uid.hex],
            instead=_("(another person)"),
        )
