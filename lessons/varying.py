"""The same sentence about others: people, organisations, titles, events, places and interests change places between
lessons, so that what is learned is how people write, not of whom."""

import random
import re
from collections.abc import Iterator
from typing import Any

from kith.core.names import bare, capitals

Row = dict[str, Any]
Pool = dict[str, list[str]]
SWAPPED = 0.75
"""Of so many things each is another one."""


def pool(rows: list[Row]) -> Pool:
    """Everything that the lessons name, by kind; names without honorifics."""
    found: Pool = {kind: [] for kind in ("name", "title", "organisation", "event", "place", "interest")}
    for row in rows:
        told = row["expect"]
        for person in told["people"]:
            found["name"].append(bare(person["name"]))
            found["title"] += [person["title"]] if person.get("title") else []
            found["organisation"] += [person["organisation"]] if person.get("organisation") else []
        found["event"] += [told["event"]] if told.get("event") else []
        found["place"] += [told["place"]] if told.get("place") else []
        found["interest"] += told.get("interests") or []
    return {kind: sorted(set(values)) for kind, values in found.items()}


def variants(row: Row, others: Pool, chance: random.Random) -> Iterator[Row]:
    """The sentence with others in it."""
    yield _Variant(row, others, chance).made()


class _Variant:
    """One row in the making: each swap changes the text and the labels alike."""

    def __init__(self, row: Row, others: Pool, chance: random.Random) -> None:
        self.text, self.today = row["text"], row["today"]
        self.expect = {**row["expect"], "people": [dict(person) for person in row["expect"]["people"]]}
        self.others, self.chance = others, chance

    def made(self) -> Row:
        for person in self.expect["people"]:
            self._rename(person)
        for kind in ("title", "organisation"):
            for value in {person[kind] for person in self.expect["people"] if person.get(kind)}:
                other = self._swap(kind, value)
                for person in self.expect["people"]:
                    if person.get(kind) == value:
                        person[kind] = other
        for kind in ("event", "place"):
            if self.expect.get(kind):
                self.expect[kind] = self._swap(kind, self.expect[kind])
        self.expect["interests"] = [self._swap("interest", one) for one in self.expect.get("interests") or ()]
        return {"text": self.text, "today": self.today, "expect": self.expect}

    def _rename(self, person: dict[str, Any]) -> None:
        old, new = bare(person["name"]), self._other("name")
        long, wanted = len(old.split()) > 1, len(new.split()) > 1
        if long != wanted or not self._says(old):
            return
        self._put(old, new)
        self._put(old.split()[0], new.split()[0])
        if long:
            self._put(old.split()[-1], new.split()[-1])
        person["name"] = capitals(person["name"].replace(old, new))
        for field in ("follow_up", "promise", "introduced_by"):
            self._follow(field, old, new)

    def _follow(self, field: str, old: str, new: str) -> None:
        """What is planned may name the person, too."""
        told = self.expect.get(field)
        if field == "follow_up" and told:
            self.expect[field] = {**told, "what": self._renamed(told.get("what") or "", old, new)}
        elif told:
            self.expect[field] = self._renamed(told, old, new)

    def _renamed(self, text: str, old: str, new: str) -> str:
        for before, after in _parts(old, new):
            text = re.sub(rf"(?<!\w){re.escape(before)}(?!\w)", after, text)
        return text

    def _swap(self, kind: str, value: str) -> str:
        other = self._other(kind)
        if self.chance.random() > SWAPPED or len(re.findall(self._word(value), self.text)) != 1:
            return value
        before = self.text
        self._put(value, other)
        return value if before == self.text else (other.lower() if value == value.lower() else other)

    def _other(self, kind: str) -> str:
        return self.chance.choice(self.others[kind])

    def _says(self, value: str) -> bool:
        return bool(re.search(self._word(value), self.text, re.IGNORECASE))

    def _put(self, old: str, new: str) -> None:
        def fitting(match: re.Match[str]) -> str:
            return new.lower() if match[0] == match[0].lower() else new

        self.text = re.sub(self._word(old), fitting, self.text, flags=re.IGNORECASE)

    def _word(self, value: str) -> str:
        return rf"(?<!\w){re.escape(value)}(?!\w)"


def _parts(old: str, new: str) -> Iterator[tuple[str, str]]:
    """The whole name, the given and the family name, each with what takes its place."""
    yield old, new
    yield old.split(maxsplit=1)[0], new.split(maxsplit=1)[0]
    yield old.rsplit(maxsplit=1)[-1], new.rsplit(maxsplit=1)[-1]
