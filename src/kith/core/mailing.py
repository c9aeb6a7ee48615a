"""Which mail is contact: a message from one person to a few others, one of whom is the owner of the box."""

import re
from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from .addresses import email_key
from .folding import fold, words
from .records import Direction, Mailbox, MailRecord, Telling

FEW, MOST = 5, 0.8
"""Messages of a box, and the part of them on which an address must be that is likely the owner's."""
LARGEST = 8
"""People beside the owner in a conversation, or on one message; what more are in is an announcement or a round."""
_TELLING = 3
"""Letters by which a given name is known when it is cut short."""
_UMLAUT = re.compile("([aou])e")
_ANSWERS = frozenset({"re", "aw", "fwd", "fw", "wg", "antw", "sv", "vs", "tr", "rv", "rif", "ref", "re[2]"})
_WHY = {
    "draft": Telling("A draft, or a message that was not sent."),
    "list": Telling("A newsletter or a mailing list."),
    "bulk": Telling("Mail to many."),
    "automatic": Telling("An automatic message."),
    "nobody": Telling("From an address behind which nobody reads."),
}


@dataclass(slots=True)
class Correspondents:
    """Who stands on the messages of a box, as far as that tells whose box it is."""

    delivered: set[str] = field(default_factory=set)
    wrote: set[str] = field(default_factory=set)
    on_all: frozenset[str] | None = None
    on_some: Counter[str] = field(default_factory=Counter)
    count: int = 0

    def note(self, record: MailRecord) -> None:
        """Remember who is on a message; what was sent to many says nothing of its readers."""
        if record.not_personal:
            return
        if record.delivered:
            self.delivered.add(email_key(record.delivered))
        if record.sent:
            self.wrote.add(email_key(record.sender.address))
        if not record.recipients:
            return  # whom it was sent to is hidden
        everybody = frozenset(email_key(one.address) for one in everyone(record))
        self.on_all = everybody if self.on_all is None else self.on_all & everybody
        self.on_some.update(everybody)
        self.count += 1


def everyone(record: MailRecord) -> list[Mailbox]:
    """All on a message, who wrote it first."""
    return [record.sender, *record.recipients]


def own_addresses(met: Correspondents, known: Iterable[str]) -> frozenset[str]:
    """The owner's addresses: those known before, that from which a box has sent, those to which its messages were
    delivered; else the one address that is on all messages that name whom they were sent to."""
    found = frozenset((*known, *met.wrote, *met.delivered)) - {""}
    common = (met.on_all or frozenset()) - {""}
    return found or (common if len(common) == 1 else frozenset())


def likely_own(met: Correspondents, known: Collection[str]) -> list[str]:
    """Addresses that the owner may say are theirs: those that a box shows to be, beside those that are known; else
    those that are on nearly all of not too few messages, one of which may be whom they write with."""
    if found := own_addresses(met, known) - set(known):
        return sorted(found)
    if known or met.count < FEW:
        return []
    return [key for key, count in met.on_some.most_common(2) if key and count >= met.count * MOST]


def sides(record: MailRecord, mine: Collection[str]) -> tuple[Direction, list[Mailbox]] | None:
    """Who wrote, the owner or others, and everybody else on the message, each once; None where the owner is not on it.
    A message to oneself has nobody else."""
    keys = [email_key(one.address) for one in everyone(record)]
    own = {key for key in keys if is_own(key, mine)}
    if not own:
        return None
    others = {key: one for key, one in zip(keys, everyone(record), strict=True) if key and key not in own}
    return ("out" if keys[0] in own else "in"), list(others.values())


def seen_beside(record: MailRecord, mine: Collection[str]) -> list[Mailbox] | None:
    """Of a message that came into the owner's box though they do not stand on it, those beside its writer who do; None
    of any other. That is a blind copy, but what lists and groups pass on looks the same."""
    keys = {email_key(one.address) for one in everyone(record)}
    if not is_own(email_key(record.delivered), mine) or any(is_own(key, mine) for key in keys):
        return None
    wrote = email_key(record.sender.address)
    beside = [one for one in record.recipients if email_key(one.address) != wrote]
    return beside if len(beside) <= LARGEST else None


def may_be_theirs(address: str, shown: str, name: str) -> bool:
    """Whether somebody known by an address may stand on a message under a name that is not theirs. The given name, or
    the address, tells; so does a single word. Another whole name is that of who shares the address."""
    called, own = _spelled(shown), _spelled(name)
    if len(called) < 2 or not own or set(called) == set(own):
        return True
    given = own[0]
    if len(given) < _TELLING:
        return given in called
    return given[:_TELLING] == called[0][:_TELLING] or given in called or given in _spelled(address.partition("@")[0])


def _spelled(text: str) -> list[str]:
    """The words of a text; a vowel with two dots and the two letters that stand for it are the same."""
    return words(_UMLAUT.sub(r"\1", fold(text)))


def is_own(key: str, mine: Collection[str]) -> bool:
    """Whether the key of an address is the owner's: as it is, or with a word behind a + (maya+work@example.com)."""
    if key in mine:
        return True
    name, plus, rest = key.partition("+")
    return bool(name and plus) and f"{name}@{rest.rpartition('@')[2]}" in mine


def why_no_contact(record: MailRecord, others: Collection[Mailbox] | None, *, crowded: bool = False) -> str:
    """Why a message is no contact; empty where it is one. `crowded` says that too many are in its conversation."""
    if record.not_personal:
        return _WHY[record.not_personal]
    if others is None:
        return Telling("A message that you are not on.")
    if not others:
        return Telling("A message between nobody but yourself.")
    if len(others) > LARGEST:
        return Telling(
            "A message with %(count)s others; up to %(most)s count as contact.", count=len(others), most=LARGEST
        )
    if crowded:
        return Telling("From a conversation with more than %(most)s others.", most=LARGEST)
    return "" if record.at else Telling("A message without a day.")


def topic(subject: str) -> str:
    """A subject without Re:, AW:, Fwd: and the like before it."""
    head, colon, rest = subject.partition(":")
    return topic(rest.strip()) if colon and head.strip().lower() in _ANSWERS else subject
