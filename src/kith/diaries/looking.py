"""One look at a calendar: what is new in it, piece by piece, each of which is in before the next is asked for.

How far it came is noted after each piece; whatever happens in between, it is done again from there, and what the book
has by then changes nothing.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kith.accounts.queries import zone_of
from kith.core.meetings import Invited, own_addresses
from kith.core.records import DamagedFile, Item, MeetingRecord
from kith.formats import ics
from kith.imports.feeding import Feed
from kith.imports.saying import said
from kith.kernel.bulk import chunks

from . import caldav
from .asking import Server, Trouble, ask
from .models import Diary, Look, Resource

if TYPE_CHECKING:
    from collections.abc import Callable

    from kith.accounts.models import Book

KIND = "ics"
AT_ONCE, FILES = 200, 50
WHOLE = {Diary.ICS: timedelta(days=1), Diary.CALDAV: timedelta(days=7)}
"""How often all is read, changed or not: a series goes on, and the book may know people by then."""


class Removed(Exception):  # noqa: N818 -- it is what happened
    """The owner removed the calendar while it was looked at."""


class Looking:
    """A look at a calendar on its server."""

    def __init__(self, diary: Diary, server: Server, beat: "Callable[[], None]") -> None:
        self.diary, self.server, self.beat, self.book = diary, server, beat, diary.book
        self.look = Look(book=self.book, diary=diary)
        now = timezone.now()
        self.span = ics.Span.around(now, zone_of(self.book.owner))
        self.whole = diary.whole_at is None or now - diary.whole_at >= WHOLE[diary.kind]
        self.feed = Feed(
            book=self.book,
            name=diary.name,
            said=_("Looking at the calendar %(name)s") % {"name": diary.name},
            mine=diary.mine,
            kind=KIND,
            origin=diary.origin,
            others=[one.origin for one in Diary.objects.of(self.book)],
        )
        self.reasons: Counter[str] = Counter()
        self.taken: set[str] = set()

    def go(self) -> None:
        """See everything that is new. Raises Trouble; what was in by then stays. Raises Removed."""
        if self.diary.kind == Diary.ICS:
            self._file()
        else:
            self._collection()
        if self.whole:
            self.diary.whole_at = timezone.now()

    def leave(self) -> Look:
        """It was removed meanwhile: what is still to come of it goes, what has been stays."""
        for some in chunks(sorted(self.taken), AT_ONCE):
            self.feed.let_go(some)
        self.feed.end(said=_("No more from the calendar %(name)s") % {"name": self.diary.name})
        return self.look

    def end(self, trouble: str = "") -> None:
        """Note how it went; what changed is one batch."""
        told = _("Calendar %(name)s: %(added)s added, %(updated)s updated")
        facts = {"name": self.diary.name, "added": self.look.added, "updated": self.look.updated}
        self.look.batch = self.feed.end(said=told % facts)
        self.look.reasons, self.look.trouble = dict(self.reasons), trouble
        self.look.ended_at = timezone.now()
        with transaction.atomic():
            if (self.look.read or self.look.batch or trouble) and self._is_there():
                self.look.save()

    def _file(self) -> None:
        """The whole file, where it is another one than the last time."""
        known = {"If-None-Match": self.diary.etag, "If-Modified-Since": self.diary.modified}
        headers = {} if self.whole else {name: value for name, value in known.items() if value}
        answer = ask(self.server, headers=headers)
        if answer.status == 304:
            return
        if answer.status != 200 or not ics.sniff(answer.body.lstrip()[:1024]):
            raise Trouble(_("%(host)s sends no calendar from this address.") % {"host": self.server.host})
        items = self._items(answer.body)
        before = set(self._resource("").events)
        self._take(items)
        events = _events(items)
        self._gone(before - events)
        self._keep("", answer.headers.get("etag", ""), before=None, events=events)
        self.diary.etag = answer.headers.get("etag", "")[:255]
        self.diary.modified = answer.headers.get("last-modified", "")[:60]

    def _collection(self) -> None:
        """What changed since the last time; where the server does not know that any more, all of it."""
        changes = self._changes()
        known = {one.href: one for one in Resource.objects.of(self.book).filter(diary=self.diary)}
        if not self.diary.token or self.whole:
            changes.gone |= known.keys() - changes.there.keys()
        fresh = [
            one for one, etag in changes.there.items() if self.whole or one not in known or known[one].etag != etag
        ]
        for some in chunks(sorted(fresh), FILES):
            self.beat()
            for href, etag, data in list(caldav.fetch(self.server, some)):
                items = self._items(data)
                before = set(known[href].events) if href in known else set()
                self._take(items)
                events = _events(items)
                self._gone(before - events - self._elsewhere(href))
                self._keep(href, etag or changes.there.get(href, ""), before=known.get(href), events=events)
        for href in changes.gone & known.keys():  # last: what is in another file by now was only renamed
            self._gone(set(known[href].events) - self._elsewhere(href))
            known[href].delete()
        self.diary.token = changes.token

    def _changes(self) -> caldav.Changes:
        if self.whole:
            self.diary.token = ""
        try:
            return caldav.since(self.server, self.diary.token)
        except caldav.TokenUnknown:
            self.diary.token = ""
        except caldav.NotOffered:
            self.diary.token = ""
            return caldav.everything(self.server)
        try:
            return caldav.since(self.server, "")
        except caldav.NotOffered:
            return caldav.everything(self.server)

    def _items(self, data: bytes) -> list[Item]:
        try:
            items = list(ics.read(data, self.span))
        except DamagedFile as problem:
            raise Trouble(said(problem)) from None
        for one in items:
            one.format = KIND
        return items

    def _take(self, items: Sequence[Item]) -> None:
        """Into the book, some at a time."""
        self.feed.mine = own_addresses(_whose(items), self.feed.owned, self.feed.is_anothers)
        for some in chunks(items, AT_ONCE):
            self.beat()
            self.taken |= _events(some)
            for one in self.feed.take(list(some)):
                self.look.read += 1
                self.look.added += one.kind == "added"
                self.look.updated += one.kind == "updated"
                self.look.skipped += one.kind == "skipped"
                if one.reason:
                    self.reasons[one.reason[:200]] += 1

    def _gone(self, events: set[str]) -> None:
        if events:
            self.look.updated += self.feed.let_go(events)
            wake(self.book, self.diary.pk, events)

    def _elsewhere(self, href: str) -> set[str]:
        """Events that another file of the collection has, too: it was moved, not taken out."""
        rows = Resource.objects.of(self.book).filter(diary=self.diary).exclude(href=href[:1000])
        return {event for events in rows.values_list("events", flat=True) for event in events}

    def _resource(self, href: str) -> Resource:
        found = Resource.objects.of(self.book).filter(diary=self.diary, href=href).first()
        return found or Resource(book=self.book, diary=self.diary, href=href)

    def _keep(self, href: str, etag: str, *, before: Resource | None, events: Iterable[str]) -> None:
        row = before or self._resource(href[:1000])
        row.etag, row.events = etag[:255], sorted(events)
        with transaction.atomic():
            if not self._is_there():
                raise Removed
            row.save()

    def _is_there(self) -> bool:
        """Whether nobody removed it; within a transaction, nobody does until its end."""
        return Diary.objects.of(self.book).select_for_update().filter(pk=self.diary.pk).first() is not None


def wake(book: "Book", diary: int, events: set[str]) -> None:
    """Calendars beside this one that have these events are asked for them again: it was this one that told of them."""
    rows = Resource.objects.of(book).exclude(diary_id=diary).values_list("pk", "diary_id", "events")
    having = [(pk, other) for pk, other, theirs in rows if not events.isdisjoint(theirs)]
    Resource.objects.of(book).filter(pk__in=[pk for pk, _other in having]).update(etag="")
    anew = {"token": "", "etag": "", "modified": "", "next_at": None}
    Diary.objects.of(book).filter(pk__in={other for _pk, other in having}).update(**anew)


def _events(items: Iterable[Item]) -> set[str]:
    return {one.record.uid for one in items if isinstance(one.record, MeetingRecord)}


def _whose(items: Iterable[Item]) -> Invited:
    """Who is on them, which tells whose calendar it is."""
    met = Invited()
    for one in items:
        if isinstance(one.record, MeetingRecord):
            met.note(one.record)
    return met
