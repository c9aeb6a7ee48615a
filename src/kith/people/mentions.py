"""Where a text names somebody, and the text without that: for erasing."""

import re
from collections.abc import Iterable
from typing import Any, Self

from django.utils.translation import gettext as _

from .models import ContactPoint, Person


class Mentions:
    """The ways a person is named: full names, and addresses that nobody else has.

    `close` adds the given name alone, and a name of one word: for texts that are about that person, not for the rest
    of the book, where others may bear it.
    """

    def __init__(self, names: Iterable[str]) -> None:
        self._words = words = sorted({" ".join(name.split()) for name in names} - {""}, key=len, reverse=True)
        ways = "|".join(r"\s+".join(re.escape(part) for part in name.split()) for name in words)
        self._pattern = re.compile(rf"(?<!\w)(?:{ways})(?!\w)", re.IGNORECASE) if ways else None

    @classmethod
    def of(cls, person: Person, *, close: bool = False) -> Self:
        """The ways the person is named in the book now."""
        names = {person.name, f"{person.given} {person.family}", f"{person.family}, {person.given}", person.sort_key}
        alone = {name for name in names if len(name.split()) < 2} | {person.given, person.nickname}
        return cls((names - alone) | _addresses(person) | (alone if close else set()))

    @property
    def hints(self) -> list[str] | None:
        """Plain letters of which every mention holds some, in any case, for a database to look for first.

        Databases fold the case of ASCII letters alone. None: some name has too few of them.
        """
        runs = [max(re.findall(r"[A-Za-z0-9]+", word), key=len, default="") for word in self._words]
        return runs if all(len(run) > 1 for run in runs) else None

    def within(self, text: str) -> bool:
        """Whether the text names them."""
        return bool(self._pattern and self._pattern.search(text))

    def blanked(self, value: Any) -> Any:
        """A text, or the texts inside a JSON value, without the name."""
        if isinstance(value, str):
            return self._pattern.sub(_("(erased)"), value) if self._pattern else value
        if isinstance(value, list):
            return [self.blanked(one) for one in value]
        if isinstance(value, dict):
            return {self.blanked(key): self.blanked(one) for key, one in value.items()}
        return value


def _addresses(person: Person) -> set[str]:
    """E-mails, numbers and profile addresses that nobody else in the book has."""
    kinds = (ContactPoint.EMAIL, ContactPoint.PHONE, ContactPoint.SOCIAL, ContactPoint.URL)
    points = list(person.contact_points.filter(kind__in=kinds))
    keys = [one.key for one in points]
    others = ContactPoint.objects.of(person.book).filter(kind__in=kinds, key__in=keys).exclude(person=person)
    shared = set(others.values_list("key", flat=True))
    return {text for one in points if one.key not in shared for text in (one.value, one.key)}
