"""Which of the formats a file is, by its content; what each yields, as items."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from django.utils import timezone
from django.utils.translation import gettext as _

from kith.core.records import Item, UnreadableFile
from kith.formats import ics, jsonl, linkedin, mail, sms, spreadsheet, vcard, whatsapp
from kith.formats.archive import Member

from .endings import says_now_since

HEAD = 64 * 1024
SMALL = 16 * 2**20
"""Bytes up to which what a file holds stays in memory from the first look to the writing; others are read twice."""
FORMATS = ("linkedin", "vcard", "outlook", "google", "mail", "whatsapp", "sms", "ics", "jsonl")

# The order in which an archive is read: who I am, whom I know, then what passed between us.
ORDER = (
    "jsonl",
    "linkedin.profile",
    "vcard",
    "outlook",
    "google",
    "linkedin.connections",
    "linkedin.positions",
    "linkedin.education",
    "linkedin.invitations",
    "linkedin.messages",
    "linkedin.recommendations_received",
    "linkedin.recommendations_given",
    "linkedin.endorsements_received",
    "linkedin.endorsements_given",
    "linkedin.saved_jobs",
    "linkedin.job_applications",
    "mail",
    "ics",
    "whatsapp",
    "sms",
)


def _mail(pieces: Iterator[bytes], name: str) -> Iterator[Item]:
    return mail.read(pieces, name, since=says_now_since())


_STREAMED: dict[str, Callable[[Iterator[bytes], str], Iterator[Item]]] = {"mail": _mail, "sms": sms.read}


@dataclass
class Readable:
    """A member of what was handed over, and the format it is in."""

    member: Member
    format: str
    _kept: list[Item] = field(default_factory=list, repr=False)

    @property
    def family(self) -> str:
        """Its format without the file of it: linkedin for linkedin.messages."""
        return self.format.partition(".")[0]

    def items(self, *, alone: bool) -> Iterable[Item]:
        """Its items; places name the member unless it came alone. Raises before the first when it is damaged."""
        if self.format in _STREAMED:
            return self._messages("" if alone else self.member.name)
        if not self._kept:
            data = self.member.read()
            found = self._read(data, "" if alone else self.member.name)
            if len(data) > SMALL:
                return found
            self._kept = list(found)
        return self._kept

    def _messages(self, name: str) -> Iterator[Item]:
        """What may be larger than memory is read as a stream, each time."""
        for item in _STREAMED[self.format](self.member.stream(), name):
            item.format = self.family
            yield item

    def _read(self, data: bytes, name: str) -> Iterator[Item]:
        for item in self._reading(data, name):
            item.format = self.family
            yield item

    def _reading(self, data: bytes, name: str) -> Iterator[Item]:
        if self.format == "vcard":
            return vcard.read(data, member=name)
        if self.format == "ics":
            return ics.read(data, ics.Span.around(timezone.now(), timezone.get_current_timezone()), member=name)
        if self.format == "jsonl":
            return jsonl.read(data, member=name)
        if self.format == "whatsapp":
            title = whatsapp.title_of(self.member.name, self.member.archive)
            return whatsapp.read(data, title=title, member=name)
        if self.format in ("outlook", "google"):
            return spreadsheet.read(data, member=name)
        return linkedin.read(self.format.removeprefix("linkedin."), data, member=name)


def recognise(member: Member, wanted: str = "") -> Readable | None:
    """The member with its format, or None when Kith does not use it."""
    head = member.head(HEAD)
    if not head.strip():
        return None
    found = _sniff(member.name, head)
    return Readable(member, found) if found and (not wanted or found.partition(".")[0] == wanted) else None


def in_order(readables: list[Readable]) -> list[Readable]:
    """Readables in the order in which they make most sense of each other."""
    return sorted(readables, key=lambda one: (ORDER.index(one.format), one.member.name))


def refuse_unused(name: str) -> UnreadableFile:
    """Why a single file was not taken, and what would be."""
    return UnreadableFile(
        _(
            "%(name)s is nothing that Kith reads. Bring a LinkedIn archive (ZIP, folder or its CSV files), contacts as "
            "vCard (.vcf) or as Outlook and Google write them (.csv), mail (.mbox, .eml), calendars (.ics), "
            "WhatsApp chats (.txt, .zip), SMS and calls as “SMS Backup & Restore” writes them (.xml), or a Kith export "
            "(.jsonl)."
        )
        % {"name": name}
    )


def _sniff(name: str, head: bytes) -> str:
    if vcard.sniff(name, head):
        return "vcard"
    if jsonl.sniff(name, head):
        return "jsonl"
    if ics.sniff(head):
        return "ics"
    if mail.sniff(head):
        return "mail"
    if sms.sniff(head):
        return "sms"
    kind = linkedin.sniff(name, head)
    found = f"linkedin.{kind}" if kind else spreadsheet.sniff(name, head)
    return found or ("whatsapp" if whatsapp.sniff(head) else "")
