"""Where a text names somebody, and the text without that: for erasing."""

import re
from collections.abc import Iterable, Iterator, Set
from typing import Any, Self

from django.utils.translation import gettext as _

from kith.core.addresses import national_number
from kith.core.folding import words
from kith.core.names import bare

from .identity import Identity
from .models import ContactPoint

_BETWEEN_WORDS = r"[\s._\-]+"  # grace.linden@ and grace-linden.vcf name her, too
_BETWEEN_DIGITS = r"[\s().\-/]*"
_FEWEST_DIGITS = 6


class Mentions:
    """The ways somebody is named: full names, and addresses that nobody else has.

    Where it is `close`, the given name alone, too, and any name of one word: for texts that are about that person, not
    for the rest of the book, where others may bear it.
    """

    def __init__(
        self,
        names: Iterable[str],
        *,
        alone: Iterable[str] = (),
        numbers: Iterable[str] = (),
        uids: Iterable[str] = (),
        instead: str = "",
    ) -> None:
        self._uids = set(uids)
        self._instead = instead
        self._alone = {" ".join(name.split()) for name in alone} - {""}
        self._words = sorted({" ".join(name.split()) for name in names} - {""} | self._alone, key=len, reverse=True)
        self._numbers = [digits for digits in numbers if len(digits) >= _FEWEST_DIGITS]
        self._wholes = {tuple(sorted(words(bare(name)))) for name in self._words}
        self._alone_words = {word for name in self._alone for word in words(name)}
        ways = [_BETWEEN_WORDS.join(re.escape(part) for part in name.split()) for name in self._words]
        ways += [rf"(?:\+|00|0)?{_BETWEEN_DIGITS.join(digits)}" for digits in self._numbers]
        self._pattern = re.compile(rf"(?<!\w)(?:{'|'.join(ways)})(?!\w)", re.IGNORECASE) if ways else None

    @classmethod
    def of(
        cls, who: Identity, shared: Set[str] = frozenset(), *, close: bool = False, sparing: Set[str] = frozenset()
    ) -> Self:
        """The ways somebody is named. `shared` are the keys of addresses that others have, too; the folded words
        `sparing` belong to others of whom a close text tells."""
        names, alone = set(), set()
        for one in who.names:
            given, family = one["given"], one["family"]
            whole = {one["name"], one["sort_key"], f"{given} {family}", f"{family}, {given}", f"{family} {given}"}
            single = {given, family, one["nickname"], *(name for name in whole if len(name.split()) < 2)}
            names |= whole - single
            alone |= {name for name in single if not sparing >= set(words(name))}
        own = [point for point in who.points if point[2] not in shared]
        names |= {text for kind, value, key in own if kind != ContactPoint.ADDRESS for text in (value, key)}
        numbers = {digits for kind, _value, key in own if kind == ContactPoint.PHONE for digits in _numbers(key)}
        return cls(names, alone=alone if close else (), numbers=numbers, uids=who.uids)

    @property
    def hints(self) -> list[str] | None:
        """Plain letters of which every mention holds some, in any case, for a database to look for first.

        Databases fold the case of ASCII letters alone. None: some name has too few of them.
        """
        runs = [max(re.findall(r"[A-Za-z0-9]+", word), key=len, default="") for word in self._words]
        runs += [digits[-2:] for digits in self._numbers]
        if not all(len(run) > 1 for run in runs):
            return None
        told = {run.lower() for run in runs}
        return sorted(run for run in told if not any(other != run and other in run for other in told))

    def within(self, text: str) -> bool:
        """Whether the text names them."""
        return bool(self._pattern and self._pattern.search(text))

    def blanked(self, value: Any) -> Any:
        """A text without the name. Of a JSON value, what is named so, or is nothing but the name, goes as a whole."""
        if isinstance(value, str):
            return self._pattern.sub(self._instead or _("(erased)"), value) if self._pattern else value
        if isinstance(value, list):
            return [self.blanked(one) for one in value if not self.is_nothing_but(one)]
        if isinstance(value, dict):
            return dict(self._pairs(value))
        return value

    def _pairs(self, value: dict[str, Any]) -> Iterator[tuple[str, Any]]:
        for name, one in value.items():
            if not self.is_nothing_but(name) and not (isinstance(one, str) and one in self._uids):
                yield self.blanked(name), None if self.is_nothing_but(one) else self.blanked(one)

    def is_nothing_but(self, value: Any) -> bool:
        """Whether a value is a name of theirs and nothing else, or an object that is named so."""
        if isinstance(value, dict):
            return self.is_nothing_but(value.get("name"))
        if not isinstance(value, str) or not value.strip():
            return False
        said = words(bare(value))
        whole = tuple(sorted(said)) in self._wholes or (bool(said) and self._alone_words.issuperset(said))
        return whole or bool(self._pattern and self._pattern.fullmatch(value.strip()))


def _numbers(key: str) -> set[str]:
    """The digits by which a number is written, abroad and at home."""
    return {key.lstrip("+"), national_number(key)} - {""}
