"""What one can do with a calendar that is looked at. None of it is journalled but what a look brings into the book."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from kith.core.addresses import email_key
from kith.formats import ics
from kith.imports.feeding import Feed
from kith.kernel.bulk import chunks
from kith.kernel.errors import Refusal
from kith.post.sealing import Foreign, Unopenable, seal, unseal

from . import caldav
from .asking import Answer, Server, Trouble, ask, is_loopback, tidy
from .looking import AT_ONCE, KIND, Looking, Removed, wake
from .models import Diary, Look

if TYPE_CHECKING:
    from kith.accounts.models import Book

EVERY = timedelta(minutes=30)
LONGEST_PAUSE = timedelta(days=1)
KEPT = 30
"""Looks that are remembered of each."""


FOUND = ("etag", "modified", "token", "whole_at", "looked_at", "trouble", "failures", "refused", "next_at")
"""What a look writes of a calendar; the rest is its owner's."""


def _no_beat() -> None:
    """Nobody waits for a sign of life."""


def add(
    *, book: "Book", address: str, login: str = "", password: str = "", name: str = "", plain: bool = False
) -> list[Diary]:
    """From now on the calendar at an address is looked at; of an account that speaks CalDAV, all its calendars.

    The server is asked once, so that what does not work is not kept. Raises Trouble, or Refusal for what is there
    already.
    """
    server = Server(tidy(address), login.strip(), password, plain=plain)
    found, mine = _what_is_there(server)
    keys = sorted({email_key(one) for one in (*mine, login)} - {""})
    known = _known(book)
    fresh = [one for one in found if one[1] not in known]
    if not fresh:
        raise Refusal(_("This calendar is looked at already."))
    with transaction.atomic():
        return [_kept(book, server, one, name.strip(), keys) for one in fresh]


def _known(book: "Book") -> set[str]:
    """The addresses that are looked at already; one that does not open here may be added again."""
    found: set[str] = set()
    for diary in Diary.objects.of(book):
        with suppress(Unopenable):
            found.add(unseal(bytes(diary.address)))
    return found


def _what_is_there(server: Server) -> tuple[list[tuple[str, str, str]], list[str]]:
    """Kind, address and name of each calendar, and the addresses of their owner."""
    answer = _file(server)
    if answer is not None and not caldav.is_collection(server):  # which may show itself as one file, too
        calendar = ics.name_of(answer.body[:65536])
        return [(Diary.ICS, server.address, calendar or _name_of(server.address))], []
    listed, mine = caldav.discover(server)
    if not listed:
        raise Trouble(_("%(host)s shows no calendar with events in this account.") % {"host": server.host})
    return [(Diary.CALDAV, one.address, one.name) for one in listed], mine


def _asked(kind: str, server: Server) -> list[str]:
    """The addresses of the owner, as far as the server tells them, asked as a look at that kind asks it."""
    if kind == Diary.CALDAV:
        return caldav.discover(server)[1]
    if _file(server) is None:
        raise Trouble(_("%(host)s sends no calendar from this address.") % {"host": server.host})
    return []


def _file(server: Server) -> Answer | None:
    """The calendar file at the address, if there is one."""
    try:
        answer = ask(server)
    except Trouble as trouble:
        if trouble.status and trouble.status not in (401, 403) and trouble.status < 500:
            return None
        if trouble.status == 403 and server.login:  # a collection need not show itself as a page
            return None
        raise
    return answer if answer.status == 200 and ics.sniff(answer.body.lstrip()[:1024]) else None


def _kept(book: "Book", server: Server, found: tuple[str, str, str], name: str, mine: list[str]) -> Diary:
    kind, url, called = found
    return Diary.objects.create(
        book=book,
        kind=kind,
        name=(name or called)[:120],
        host=(urlsplit(url).hostname or "")[:255],
        address=seal(url),
        login=server.login[:255],
        password=seal(server.password) if server.password else None,
        plain=server.plain or is_loopback(server.host),
        mine=mine,
    )


def _name_of(address: str) -> str:
    last = unquote(urlsplit(address).path.rstrip("/").rpartition("/")[2])
    return last.removesuffix(".ics") if len(last) <= 40 and last != "basic.ics" else urlsplit(address).hostname or ""


def let_in(*, diary: Diary, login: str, password: str) -> list[Diary]:
    """From now on one gets in by this login and password; without a password, by the one that is there. Which
    calendars: this one, and the others of the same account.

    The server is asked once, so that what does not work is not kept. Raises Trouble.
    """
    before, login = server_of(diary), login.strip()
    server = replace(before, login=login, password=(password or before.password) if login else "")
    keys = sorted({email_key(one) for one in (*_asked(diary.kind, server), login)} - {""})
    rows = Diary.objects.of(diary.book)
    account = Q(pk=diary.pk) | Q(host=diary.host, login=diary.login, login__gt="")
    facts = {"login": login[:255], "password": seal(server.password) if server.password else None, "mine": keys}
    with transaction.atomic():
        ids = list(rows.filter(account).values_list("pk", flat=True))
        rows.filter(pk__in=ids).update(**facts, trouble="", failures=0, refused=False, next_at=None)
    return list(rows.filter(pk__in=ids).order_by("name", "pk"))


def remove(*, diary: Diary) -> None:
    """It is looked at no more: what is still to come of it goes, what has been stays."""
    said = _("No more from the calendar %(name)s") % {"name": diary.name}
    feed = Feed(book=diary.book, name=diary.name, said=said, kind=KIND, origin=diary.origin)
    pk, events = diary.pk, _events_of(diary)
    for some in chunks(sorted(events), AT_ONCE):
        feed.let_go(some)
    with transaction.atomic():
        Diary.objects.of(diary.book).select_for_update().filter(pk=diary.pk).first()
        late = _events_of(diary) - events  # a look under way brought more
        diary.delete()
    for some in chunks(sorted(late), AT_ONCE):
        feed.let_go(some)
    feed.end(said=said)
    wake(diary.book, pk, events | late)


def _events_of(diary: Diary) -> set[str]:
    return {one for some in diary.resources.values_list("events", flat=True) for one in some}


def pause(*, diary: Diary, paused: bool) -> None:
    """Look at it no more until told otherwise, or again."""
    diary.paused, diary.next_at, diary.refused = paused, None, False
    diary.save(update_fields=["paused", "next_at", "refused"])


def look(*, diary: Diary, beat: Callable[[], None] = _no_beat) -> Look:
    """Look at it now, and note how that went. Raises Trouble where it could not be seen to its end."""
    looking = None
    try:
        looking = Looking(diary, server_of(diary), beat)
        looking.go()
    except Removed:
        return looking.leave() if looking else Look(book=diary.book, diary=diary)
    except Refusal as trouble:
        if looking:
            looking.end(str(trouble))
        _note(diary, str(trouble), lasting=isinstance(trouble, Trouble) and trouble.lasting)
        raise
    except Exception:
        looking.end(said := _("Something went wrong that is not the calendar’s fault.")) if looking else None
        _note(diary, said if looking else "", lasting=False)
        raise
    looking.end()
    _note(diary, "", lasting=False)
    return looking.look


def server_of(diary: Diary) -> Server:
    """Where it is, opened. Raises Trouble, a lasting one, where the key of this home does not open it."""
    try:
        password = unseal(bytes(diary.password)) if diary.password else ""
        return Server(unseal(bytes(diary.address)), diary.login, password, plain=diary.plain)
    except Foreign:
        said = _("The address of this calendar was kept with a key that is not here. Remove it, then add it again.")
        raise Trouble(said, lasting=True) from None


def _note(diary: Diary, trouble: str, *, lasting: bool) -> None:
    """How far it came and how it went; what its owner changed meanwhile stays, and a trouble with a password that is
    another by now is none."""
    now = timezone.now()
    if trouble:
        wait = min(EVERY * 2 ** min(diary.failures, 10), LONGEST_PAUSE)
        diary.failures += 1
    else:
        wait, diary.failures, diary.looked_at = EVERY, 0, now
    diary.trouble, diary.refused, diary.next_at = trouble, lasting, now + wait
    with transaction.atomic():
        row = Diary.objects.of(diary.book).select_for_update().filter(pk=diary.pk).first()
        if row is not None and not (trouble and _way_in(row) != _way_in(diary)):
            diary.save(update_fields=FOUND)
    old = Look.objects.of(diary.book).filter(diary=diary).order_by("-pk").values_list("pk", flat=True)[KEPT:]
    Look.objects.of(diary.book).filter(pk__in=list(old)).delete()


def _way_in(diary: Diary) -> tuple[str, bytes]:
    return diary.login, bytes(diary.password or b"")
