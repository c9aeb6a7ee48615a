"""What a calendar tells, taken into the book: meetings come, change and go, and their encounters with them."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Literal

from kith.core.records import MeetingRecord, Time
from kith.journal.recording import Recording

from .holding import day_of, follow, guests_of, hold, take_back, untouched
from .models import Guest, Held, Meeting

if TYPE_CHECKING:
    from kith.people.models import Source

Became = Literal["added", "updated", "unchanged"]
LONGEST = 2000


class Keeper:
    """Takes records of meetings, of one calendar or of several, within a recording. `finish` writes what is new.

    `origin` names a calendar that is looked at again, `others` all of those that the book has, as far as that is known
    here; `source` gives the source of what is made. What another of them tells of is left to it.
    """

    def __init__(
        self,
        rec: Recording,
        *,
        today: date,
        source: "Callable[[], Source]",
        origin: str = "",
        others: Collection[str] | None = None,
    ) -> None:
        self.rec, self.today, self.source, self.origin, self.others = rec, today, source, origin, others
        self.rows: dict[str, dict[str, Meeting]] = defaultdict(dict)
        self._new: list[Meeting] = []
        self._over: list[Meeting] = []

    def load(self, events: Collection[str]) -> None:
        """Read what the book holds of these events."""
        rows = Meeting.objects.of(self.rec.book).filter(event__in=list(events))
        joined = rows.select_related("held__encounter").prefetch_related("guests", "held__encounter__participants")
        for row in joined if events else ():
            self.rows[row.event][row.recurrence] = row

    def take(self, record: MeetingRecord, people: Collection[int], invited: int) -> Became:
        """Take one in to which so many are invited, with those whom the book knows; with none where it does not count
        (any more)."""
        times = {one.key: one for one in record.times} if people else {}
        told = {one.key for one in record.times}
        dropped = [
            row
            for key, row in self.rows[record.uid].items()
            if key not in times and _is_gone(row, record, told) and not self._is_anothers(row) and not _has_been(row)
        ]
        became: set[Became] = {"updated"} if dropped else set()
        for gone in dropped:
            self.drop(gone)
        for key, time in times.items():
            row = self.rows[record.uid].get(key)
            facts = _facts(record, time, invited)
            became.add(self._start(record, key, facts, people) if row is None else self._go_on(row, facts, people))
        order: tuple[Became, ...] = ("added", "updated")
        return next((one for one in order if one in became), "unchanged")

    def drop(self, row: Meeting) -> None:
        """It is not to be, or was not: what was made of it goes, too."""
        self.rows[row.event].pop(row.recurrence, None)
        if row._state.adding:
            self._new = [one for one in self._new if one is not row]
            return
        if held := _held(row):
            take_back(self.rec, held)
        self.rec.delete(row)

    def let_go(self) -> int:
        """The calendar has what was loaded no more: those of its meetings that are to come go. How many."""
        rows = [row for some in self.rows.values() for row in some.values() if row.origin == self.origin]
        gone = [row for row in rows if day_of(row.begins) >= self.today and not _has_been(row)]
        for row in gone:
            self.drop(row)
        return len(gone)

    def finish(self) -> None:
        """Write what is new; what is over becomes an encounter."""
        book = self.rec.book
        self.rec.add_many(self._new)
        pairs = [(one, pk) for one in self._new for pk in sorted(guests_of(one))]
        self.rec.add_many([Guest(book=book, meeting=one, person_id=pk) for one, pk in pairs])
        fresh = [one for one in self._new if day_of(one.ends) < self.today]
        hold(self.rec, [*fresh, *self._over])
        self._new, self._over = [], []

    def _start(self, record: MeetingRecord, key: str, facts: dict[str, Any], people: Iterable[int]) -> Became:
        row = Meeting(
            book=self.rec.book, event=record.uid, recurrence=key, origin=self.origin, source=self.source(), **facts
        )
        row.with_whom = set(people)  # type: ignore[attr-defined]
        self.rows[record.uid][key] = row
        self._new.append(row)
        return "added"

    def _is_anothers(self, row: Meeting) -> bool:
        """Whether a calendar tells of it that is not this one, and is looked at still."""
        if row.origin in ("", self.origin):
            return False
        return self.others is None or row.origin in self.others

    def _go_on(self, row: Meeting, facts: dict[str, Any], people: Collection[int]) -> Became:
        if self._is_anothers(row):
            return "unchanged"
        if self.origin and row.origin != self.origin:
            self._adopt(row)
        same = all(getattr(row, name) == value for name, value in facts.items())
        if same and guests_of(row) == set(people):
            return "unchanged"
        if row._state.adding:
            for name, value in facts.items():
                setattr(row, name, value)
            row.with_whom = set(people)  # type: ignore[attr-defined]
            return "updated"
        held = _held(row)
        following = untouched(row, held)
        self._change(row, facts, set(people))
        over = day_of(row.ends) < self.today
        if held and following:
            if over or held.answered_on:
                follow(self.rec, row, held)
            else:
                take_back(self.rec, held)
        elif held is None and over:
            self._over.append(row)
        return "updated"

    def _adopt(self, row: Meeting) -> None:
        """From now on it is this calendar that tells of it: it came as a file, or by one that is looked at no more."""
        if row._state.adding:
            row.origin = self.origin
        else:
            self.rec.change(row, origin=self.origin)

    def _change(self, row: Meeting, facts: dict[str, Any], people: set[int]) -> None:
        self.rec.change(row, **facts)
        there = {one.person_id: one for one in row.guests.all()}
        self.rec.delete_many([one for pk, one in there.items() if pk not in people])
        fresh = sorted(people - there.keys())
        self.rec.add_many([Guest(book=row.book, meeting=row, person_id=pk) for pk in fresh])
        row.with_whom = people  # type: ignore[attr-defined]


def _is_gone(row: Meeting, record: MeetingRecord, told: set[str]) -> bool:
    """Whether the record tells that this time of its event is none: it is told and does not count, or the series is
    told and it is not among its times."""
    if row.recurrence in told:
        return True
    if not record.whole or row.recurrence in record.known:
        return False
    return datetime.fromisoformat(record.since) <= row.begins <= datetime.fromisoformat(record.until)


def _facts(record: MeetingRecord, time: Time, invited: int) -> dict[str, Any]:
    return {
        "begins": datetime.fromisoformat(time.begins),
        "ends": datetime.fromisoformat(time.ends),
        "title": record.title[:255],
        "location": record.place[:LONGEST],
        "invited": invited,
    }


def _has_been(row: Meeting) -> bool:
    """Whether the owner said how it was, noted it, or set right or took out what was made of it: that stays, whatever
    the calendar tells, and is there when it tells of the meeting again."""
    held = _held(row)
    return held is not None and (held.answered_on is not None or not untouched(row, held))


def _held(row: Meeting) -> Held | None:
    found: Held | None = getattr(row, "held", None)
    return found
