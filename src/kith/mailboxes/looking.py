"""One look at a box: what is new in its folders, step by step, each of which is in before the next is asked for.

A step is: fetch heads, take them into the book, tell who listens (`rooms("noticed")`), note how far it came. Whatever
happens in between, it is done again from there, and what the book has by then changes nothing.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext as _

from kith.core.folders import worth_looking
from kith.imports.feeding import Feed
from kith.imports.outcomes import Outcome
from kith.kernel.bulk import chunks

from . import fetching, wording
from .connecting import Server, Trouble, opened
from .endings import Endings
from .heads import Came, read
from .models import Box, Folder, Look
from .obeying import obey, told_at
from .own import learn, own_keys
from .telling import tell

if TYPE_CHECKING:
    from imap_tools import BaseMailBox

ORDER = ("sent", "inbox", "archive", "all", "other")
"""Sent comes first: it tells from which addresses the owner writes."""
Go = Callable[[], bool]
"""Is asked after each step whether there is time for another."""


def on_and_on() -> bool:
    """There is time."""
    return True


class Another(Trouble):
    """Somebody else looks at the same folder just now."""


class Looking:
    """A look at a box, or what is left of one that was interrupted."""

    def __init__(self, box: Box, server: Server, *, go_on: Go = on_and_on) -> None:
        self.box, self.book, self.server, self.go_on = box, box.book, server, go_on
        open_look = Look.objects.of(self.book).filter(box=box, ended_at__isnull=True).order_by("-pk").first()
        self.look: Look = open_look or Look(book=self.book, box=box)
        said = _("Looking at the mail of %(address)s") % {"address": box.address}
        mine = own_keys(box)
        self.feed = Feed(book=self.book, name=box.address, said=said, mine=mine)
        self.endings = Endings(self.feed) if box.signatures else None

    def go(self) -> bool:
        """See everything that is new; False where there was no time for all of it. Raises Trouble."""
        with opened(self.server) as mailbox:
            self.box.waits = fetching.offers(mailbox, "IDLE")
            whole = all(self._folder(mailbox, one) for one in self._folders(mailbox))
        if whole:
            self.end()
        return whole

    def _folders(self, mailbox: "BaseMailBox") -> list[Folder]:
        """The chosen ones, in working order; those seen for the first time are chosen by what they hold."""
        listed = {one.name: one for one in fetching.folders(mailbox)}
        known = {one.name: one for one in Folder.objects.of(self.book).filter(box=self.box)}
        wanted = worth_looking({one.kind for one in listed.values()})
        for name, one in listed.items():
            if name not in known:
                chosen = one.kind in wanted and not any(
                    row.kind == one.kind and row.chosen and row.name in listed for row in known.values()
                )
                known[name] = Folder.objects.create(
                    book=self.book, box=self.box, name=name, kind=one.kind, chosen=chosen
                )
        for folder in known.values():
            if folder.gone != (folder.name not in listed):
                folder.gone = not folder.gone
                folder.save(update_fields=["gone"])
        at_hand = [one for one in known.values() if one.chosen and not one.gone]
        return sorted(at_hand, key=lambda one: (ORDER.index(one.kind) if one.kind in ORDER else len(ORDER), one.name))

    def _folder(self, mailbox: "BaseMailBox", folder: Folder) -> bool:
        try:
            there = fetching.examine(mailbox, folder.name)
        except fetching.Refused:
            return True  # gone since it was listed, or another's: the others are looked at all the same
        if folder.validity != there.validity:
            folder.validity, folder.last_uid = there.validity, 0
            folder.save(update_fields=["validity", "last_uid"])
        uids = fetching.newer(mailbox, there, folder.last_uid, self.box.since, drafts=folder.kind == "sent")
        self.look.total = max(self.look.total, self.look.read) + len(uids)
        for some in chunks(uids, fetching.AT_ONCE):
            if not self.go_on():
                self._read_endings(mailbox)
                return False
            heads = fetching.heads(mailbox, some, subjects=self.box.subjects, told_at=told_at(self.box))
            self._step(mailbox, folder, read(heads, folder=folder))
            self._note(folder, some[-1], len(some))
        self._read_endings(mailbox)
        folder.looked_at = timezone.now()
        folder.save(update_fields=["looked_at"])
        return True

    def _step(self, mailbox: "BaseMailBox", folder: Folder, came: Sequence[Came]) -> None:
        """Take heads into the book and tell of them."""
        if not came:
            return
        learn(self.box, folder, came)
        self.feed.mine = own_keys(self.box)
        self._count(self.feed.take([one.item for one in came]))
        if self.endings and folder.kind != "sent":
            self.endings.note(came)
        messages = tell(self.box, mailbox, came, mine=self.feed.owned, sent=folder.kind == "sent")
        if folder.kind != "sent":
            obey(self.box, messages)

    def _read_endings(self, mailbox: "BaseMailBox") -> None:
        if self.endings:
            self.endings.read(mailbox)

    def _count(self, outcomes: Sequence[Outcome]) -> None:
        kinds = Counter(one.kind for one in outcomes)
        reasons = Counter(self.look.reasons) + Counter(one.reason for one in outcomes if one.kind == "skipped")
        look = self.look
        look.read += len(outcomes)
        look.added += kinds["added"]
        look.updated += kinds["updated"]
        look.unchanged += kinds["unchanged"]
        look.skipped += kinds["skipped"]
        look.reasons = dict(reasons.most_common(20))
        look.batch = self.feed.batch.pk if self.feed.batch else None

    def _note(self, folder: Folder, last: int, count: int) -> None:
        """How far it came. Raises Another where somebody else came further meanwhile."""
        still = Folder.objects.of(self.book).filter(pk=folder.pk, validity=folder.validity, last_uid=folder.last_uid)
        if not still.update(last_uid=last, count=folder.count + count):
            raise Another(_("Another look at this mailbox is under way."))
        folder.last_uid, folder.count = last, folder.count + count
        self.look.save()
        self.box.save(update_fields=["learned", "vouching"])

    def end(self, trouble: str = "") -> None:
        """What came in so far is one batch; what is left comes with the next look."""
        look = self.look
        told = _("Mail of %(address)s: %(taken)s") % {"address": self.box.address, "taken": wording.taken(look)}
        look.batch = self.feed.end(said=told)
        look.ended_at, look.trouble = timezone.now(), trouble
        if look.read or trouble:
            look.save()
