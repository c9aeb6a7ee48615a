"""Encounters by the conversation and the day that they are of, however the numbers in its name are written."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from kith.core.talking import is_of_a_phone, may_be_one, without_countries

from .models import Encounter

if TYPE_CHECKING:
    from kith.accounts.models import Book

Talk = tuple[str, date]


class Talks:
    """Encounters at hand, one of each conversation and day."""

    def __init__(self, rows: Iterable[Encounter] = ()) -> None:
        self._there: dict[Talk, Encounter] = {}
        self._alike: dict[Talk, dict[str, Encounter]] = defaultdict(dict)
        for row in rows:
            self.add(row)

    def __iter__(self) -> Iterator[Encounter]:
        return iter(self._there.values())

    def add(self, row: Encounter) -> None:
        """One more."""
        self._there[row.thread, row.on] = row
        if is_of_a_phone(row.thread):
            self._alike[without_countries(row.thread), row.on][row.thread] = row

    def of(self, thread: str, on: date) -> Encounter | None:
        """The one of that very name."""
        return self._there.get((thread, on))

    def likely(self, thread: str, on: date) -> list[Encounter]:
        """Those that may be of this conversation, the one of that very name first: on a phone a number is written with
        its country and without."""
        exact = self.of(thread, on)
        others = self._alike.get((without_countries(thread), on), {}) if is_of_a_phone(thread) else {}
        rest = [row for name, row in others.items() if name != thread and may_be_one(thread, name)]
        return [exact, *rest] if exact else rest


def other_names(book: "Book", talks: Collection[Talk]) -> set[str]:
    """Conversations of the same days that may be these, their numbers written otherwise."""
    wanted = {(without_countries(thread), on) for thread, on in talks if is_of_a_phone(thread)}
    if not wanted:
        return set()
    days = {on for _thread, on in wanted}
    rows = Encounter.objects.of(book).filter(on__in=days, channel__in=(Encounter.MESSAGE, Encounter.CALL))
    told = rows.exclude(thread="").values_list("thread", "on")
    return {thread for thread, on in told if (without_countries(thread), on) in wanted}
