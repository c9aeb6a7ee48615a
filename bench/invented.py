"""Invented people, the same for the same seed: names, work, addresses, notes and meetings, as many as one likes."""

import itertools
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from kith.core.folding import fold

_OPEN = "b d f g h j k l m n p r s t v w z br dr gr kl kr pl sch sl sp st tr".split()
_SHUT = ["a", "e", "i", "o", "u", "an", "en", "in", "on", "el", "er", "is", "ar", "ou"]
_ACCENTS = {"a": "á", "e": "é", "i": "í", "o": "ø", "u": "ü"}
_ROLES = (
    "engineer",
    "software engineer",
    "data engineer",
    "analyst",
    "nurse",
    "product manager",
    "director",
    "recruiter",
    "researcher",
    "teacher",
    "consultant",
    "professor",
    "head of engineering",
    "designer",
)
_KINDS = ("university", "hospital", "bank", "group", "systems", "foundation", "studio", "institute", "university")
_COMMON = ("university", "dinner", "conference", "project", "coffee", "thesis", "introduced", "internship")
_WORDS = 6000
LATEST = date(2026, 6, 9)


@dataclass(frozen=True, slots=True)
class Invented:
    """Somebody who never was."""

    name: str
    title: str
    organisation: str
    email: str
    phone: str
    note: str
    event: str
    place: str
    on: date


def people(count: int, *, seed: int = 7) -> Iterator[Invented]:
    """`count` people. Words are as unevenly common as in real notes (the nth word about 1/n as often)."""
    chance = random.Random(seed)
    world = _World(chance)
    for number in range(count):
        yield world.person(number)


class _World:
    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.given = [self._name(2) for _ in range(1200)]
        self.family = [self._name(chance.choice((2, 3))) for _ in range(12000)]
        self.places = [self._name(2) + "dam" for _ in range(400)]
        self.organisations = [f"{self._word(2).title()} {chance.choice(_KINDS).title()}" for _ in range(6000)]
        self.words = [self._word(chance.choice((1, 2, 2, 3, 3))) for _ in range(_WORDS)]
        self.weights = list(itertools.accumulate(1 / (place + 5) for place in range(_WORDS)))

    def person(self, number: int) -> Invented:
        chance = self.chance
        given, family, organisation = (chance.choice(some) for some in (self.given, self.family, self.organisations))
        note = chance.choices(self.words, cum_weights=self.weights, k=25)
        note += [word for word in _COMMON if chance.random() < 0.3]
        return Invented(
            name=f"{given} {family}",
            title=chance.choice(_ROLES).title(),
            organisation=organisation,
            email=f"{fold(given)}.{fold(family)}{number}@{organisation.split()[0]}.example".lower(),
            phone=f"+3161{chance.randrange(10**7):07d}",
            note=" ".join(note),
            event=f"{chance.choice(self.places)} {chance.choice(('conference', 'fair', 'reunion'))}",
            place=chance.choice(self.places),
            on=LATEST - timedelta(days=chance.randrange(1000)),
        )

    def _name(self, syllables: int) -> str:
        """One name in six has an accent."""
        word = self._word(syllables)
        if self.chance.random() < 1 / 6:
            at = next(place for place, letter in enumerate(word) if letter in _ACCENTS)
            word = word[:at] + _ACCENTS[word[at]] + word[at + 1 :]
        return word.title()

    def _word(self, syllables: int) -> str:
        return "".join(self.chance.choice(_OPEN) + self.chance.choice(_SHUT) for _ in range(syllables))
