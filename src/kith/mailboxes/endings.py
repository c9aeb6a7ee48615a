"""What letters are signed with, where the owner has them read: of the folder that is open, the newest letter of each
person of the book is fetched up to a bound, read for that, and let go."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kith.core.addresses import email_key
from kith.core.records import MailRecord
from kith.formats.mail import may_sign
from kith.imports.endings import says_now_since
from kith.imports.feeding import Feed
from kith.kernel.bulk import chunks

from . import fetching
from .heads import Came

if TYPE_CHECKING:
    from imap_tools import BaseMailBox

AT_ONCE = 20
"""Letters that are fetched in one command."""


class Endings:
    """Remembers, step by step, which letters of a folder are to be read, until `read` does so. What was remembered and
    not read when a look breaks off is not asked for again: the next letter tells as much."""

    def __init__(self, feed: Feed) -> None:
        self.feed = feed
        self._since = says_now_since()
        self._newest: dict[str, tuple[int, MailRecord]] = {}

    def note(self, came: Sequence[Came]) -> None:
        """Some heads, the older ones first."""
        uids = {id(one.record): one.uid for one in came if may_sign(one.record, self._since)}
        for record in self.feed.newest([one.record for one in came if id(one.record) in uids]):
            key = email_key(record.sender.address)
            if key not in self._newest or self._newest[key][1].at[:10] <= record.at[:10]:
                self._newest[key] = (uids[id(record)], record)

    def read(self, mailbox: "BaseMailBox") -> None:
        """Fetch those that are remembered, read them, forget them."""
        waiting, self._newest = list(self._newest.values()), {}
        for some in chunks(waiting, AT_ONCE):
            bodies = fetching.beginnings(mailbox, sorted(uid for uid, _record in some))
            for uid, record in some:
                record.letter = bodies.get(uid, b"")
            self.feed.read_endings([record for _uid, record in some])
