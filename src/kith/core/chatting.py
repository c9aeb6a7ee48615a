"""Whose phone a chat is from, and with whom the owner was in touch there."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace

from .addresses import bare_number, phone_key
from .folding import fold
from .matching import names_contradict
from .records import ChatRecord

_YOU = frozenset(
    {"you", "du", "sie", "vous", "toi", "tu", "usted", "voce", "jij", "io", "ich", "me", "вы", "sen", "siz"}
)
"""What some phones call their owner."""
_TWO = 2


@dataclass(slots=True)
class Chats:
    """Who wrote in each chat, and on which days: by the name of the chat, as `ChatRecord.conversation` has it."""

    senders: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    titles: dict[str, str] = field(default_factory=dict)
    by_day: dict[tuple[str, str], set[str]] = field(default_factory=lambda: defaultdict(set))

    def note(self, record: ChatRecord) -> None:
        """Remember who wrote."""
        self.senders[record.conversation].add(record.sender)
        self.titles[record.conversation] = record.title
        self.by_day[record.conversation, record.at[:10]].add(record.sender)

    def owner_of(self, conversation: str, mine: Collection[str]) -> str | None:
        """The owner as a chat calls them: "You"; their own name or number (`mine`, folded); in a chat of two, who is
        not the one after whom it is called; who writes in all of several chats. Empty where they wrote nothing in a
        chat of two, None where nothing tells."""
        senders, title = self.senders[conversation], fold(self.titles[conversation])
        others = {one for one in senders if fold(one) != title}
        if title and len(senders) <= _TWO and len(others) < len(senders):
            return next(iter(others), "")
        if len(same := [one for one in others if fold(one) in _YOU or is_one_of(one, mine)]) == 1:
            return same[0]
        if len(like := [one for one in others if _is_like(one, mine)]) == 1:
            return like[0]
        common = set[str].intersection(*self.senders.values()) if len(self.senders) > 1 else set()
        return next(iter(common)) if len(common) == 1 else None

    def by_its_name(self, record: ChatRecord, mine: Collection[str]) -> ChatRecord:
        """The record as that of the chat called after the one other who wrote there, where its file does not tell what
        the chat is called: another file of it may."""
        me = "" if record.title else self.owner_of(record.conversation, mine)
        others = self.senders[record.conversation] - {me}
        if not me or len(others) != 1:
            return record
        [title] = others
        name = f"{record.conversation.partition(':')[0]}:{fold(title)}"[:255]
        called = replace(record, conversation=name, title=title)
        self.note(called)
        self.senders[name] |= self.senders[record.conversation]
        return called

    def others_of(self, conversation: str, me: str) -> set[str]:
        """Everybody else in a chat; who has not written there is the one after whom it is called."""
        return self.senders[conversation] - {me} or {self.titles[conversation]} - {""}

    def met_by(self, record: ChatRecord, me: str) -> Iterable[str]:
        """With whom a message is contact: who wrote it; one of the owner's in a group, with who wrote on that day."""
        if record.sender != me:
            return [record.sender]
        others = self.others_of(record.conversation, me)
        if len(others) == 1:
            return others
        return sorted(self.by_day[record.conversation, record.at[:10]] - {me})


def is_one_of(name: str, mine: Collection[str]) -> bool:
    """Whether a name or number is among these: folded names, keys of numbers, and those without their country."""
    key = phone_key(name)
    return fold(name) in mine or bool(key and (key in mine or bare_number(key) in mine))


def _is_like(name: str, mine: Iterable[str]) -> bool:
    return not phone_key(name) and any(one and not phone_key(one) and not names_contradict(name, one) for one in mine)
