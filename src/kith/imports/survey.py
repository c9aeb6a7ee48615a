"""A first look at everything that came, which writes nothing: how much there is, and what only the whole can tell.

That is: how many items, which e-mails and phones too many names share, who of two correspondents the owner is, and
which items are groups (they come last, when their members are known).
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from kith.core import mailing, meetings
from kith.core.chatting import Chats
from kith.core.folding import fold
from kith.core.records import (
    ChatRecord,
    DamagedFile,
    GroupRecord,
    Item,
    MailRecord,
    MeetingRecord,
    MessageRecord,
    Name,
    PersonRecord,
    RowRecord,
)
from kith.duplicates.matching import SHARED_BY, Key, keys_of
from kith.kernel.portable import kinds

from .contacts import brought_by
from .formats import Readable
from .own import Correspondents
from .persons import name_of
from .rows import Loop, loops_of


@dataclass(slots=True)
class Survey:
    """What the whole tells."""

    total: int = 0
    shared: set[Key] = field(default_factory=set)
    groups: list[Item] = field(default_factory=list)
    my_name: str = ""
    me: Name | None = None
    met: Correspondents = field(default_factory=Correspondents)
    wrote: mailing.Correspondents = field(default_factory=mailing.Correspondents)
    invited: meetings.Invited = field(default_factory=meetings.Invited)
    chats: Chats = field(default_factory=Chats)
    coming: set[str] = field(default_factory=set)
    has_rows: bool = False
    loops: list[Loop] = field(default_factory=list)


def look_over(readables: Sequence[Readable], skips: Sequence[Item]) -> Survey:
    """Go through every item once."""
    found = Survey(total=len(skips))
    holders: dict[Key, set[str]] = defaultdict(set)
    for item in every_item(readables):
        found.total += 1
        match item.record:
            case PersonRecord() as record:
                _hold(holders, record)
                if record.is_me:
                    found.my_name, found.me = fold(name_of(record)), record.name
            case GroupRecord():
                found.groups.append(item)
            case RowRecord() as record:
                found.has_rows = True
                found.loops += loops_of(record)
            case MessageRecord() as record:
                found.met.note(record)
            case MailRecord() as record:
                found.wrote.note(record)
            case MeetingRecord() as record:
                found.invited.note(record)
            case ChatRecord() as record:
                found.chats.note(record)
        if item.record:
            found.coming.update(brought_by(item.record))
    found.shared = {key for key, names in holders.items() if len(names) >= SHARED_BY}
    return found


def every_item(readables: Sequence[Readable]) -> Iterator[Item]:
    """All items in order; among several members, one whose bytes are broken is one item, skipped."""
    alone = len(readables) == 1
    for readable in readables:
        try:
            items = readable.items(alone=alone)
        except DamagedFile as problem:
            if alone:
                raise
            yield Item(readable.member.name, "", skip=problem.args[0])
            continue
        yield from items


def in_working_order(readables: Sequence[Readable], skips: Sequence[Item], survey: Survey) -> Iterator[Item]:
    """The order in which items are taken: the same at every run, so that a count says how far one came."""
    yield from skips
    if survey.has_rows:
        yield from _pointed_at_first(every_item(readables))
        return
    for item in every_item(readables):
        if not isinstance(item.record, GroupRecord):
            yield item
    yield from survey.groups


def _pointed_at_first(items: Iterator[Item]) -> Iterator[Item]:
    """Rows of an export are sorted by kind and uid; they go in so that each finds what it points at."""
    by_kind: dict[str, list[Item]] = defaultdict(list)
    for item in items:
        by_kind[getattr(item.record, "kind", "")].append(item)
    for kind in kinds():
        yield from by_kind.pop(kind, ())
    for rest in by_kind.values():
        yield from rest


def _hold(holders: dict[Key, set[str]], record: PersonRecord) -> None:
    """Count different names on a value; three are enough to know that it is shared."""
    name = fold(name_of(record))
    for key in keys_of(record, name).weak:
        names = holders[key]
        if len(names) < SHARED_BY:
            names.add(name)
