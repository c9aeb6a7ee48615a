"""What a file says, before anyone decides what it means for the book.

Readers in `kith.formats` turn bytes into a stream of items; imports turn items into rows. A record holds text as the
file gave it (trimmed, unescaped), days as ISO text that may be partial (`2024-05-03`, `2024-05`, `2024`, `--12-01`,
empty when unknown), and nothing that a reader would have to guess.
"""

from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

PointKind: TypeAlias = Literal["email", "phone", "url", "address", "social"]
PostKind: TypeAlias = Literal["work", "study", "member"]
Direction: TypeAlias = Literal["in", "out", "both"]


@dataclass(slots=True)
class Name:
    """A name in its parts; `full` is how the person writes it, empty when only parts are known."""

    full: str = ""
    prefix: str = ""
    given: str = ""
    additional: str = ""
    family: str = ""
    suffix: str = ""
    nickname: str = ""


@dataclass(slots=True)
class Point:
    """A way to reach someone. `parts` holds an address by field: street, city, region, code, country, box, extra."""

    kind: PointKind
    value: str
    label: str = ""
    preferred: bool = False
    parts: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Post:
    """A place in an organisation: a job, a course of study, a membership. `current` is None when the file is silent."""

    organisation: str
    title: str = ""
    kind: PostKind = "work"
    department: str = ""
    place: str = ""
    started: str = ""
    ended: str = ""
    current: bool | None = None
    note: str = ""


@dataclass(slots=True)
class Photo:
    media_type: str
    data: bytes


@dataclass(slots=True)
class PersonRecord:
    """One person as a card or a row shows them. `uid` and `profiles` identify alone; the rest only helps to."""

    name: Name
    uid: str = ""
    profiles: list[str] = field(default_factory=list)
    points: list[Point] = field(default_factory=list)
    posts: list[Post] = field(default_factory=list)
    birthday: str = ""
    interests: list[str] = field(default_factory=list)
    circles: list[str] = field(default_factory=list)
    note: str = ""
    photo: Photo | None = None
    connected_on: str = ""
    is_me: bool = False


@dataclass(slots=True)
class GroupRecord:
    """A card of KIND:group: it becomes a circle. `members` are the uids of the cards it names."""

    name: str
    uid: str = ""
    members: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Party:
    """Somebody named on a message, an invitation or a recommendation: a name, perhaps with a profile URL."""

    name: str
    profile: str = ""
    organisation: str = ""
    title: str = ""


@dataclass(slots=True)
class MessageRecord:
    """One message of a conversation. `at` is ISO with its zone (`2024-03-15T09:30:00+00:00`)."""

    conversation: str
    at: str
    sender: Party
    recipients: list[Party]
    subject: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Mailbox:
    """An address as it was written, with the name beside it, if any."""

    address: str
    name: str = ""


@dataclass(slots=True)
class MailRecord:
    """The head of a message. `id` and `thread` are the Message-IDs of it and of the first of its thread; `at` is ISO
    with its zone, empty where no clock told it; `not_personal` says why it is no letter from one to another:
    draft, list, bulk, automatic, nobody; `delivered` is the address of the box that it came into; `sent` where it was
    sent from it. `letter` is the message itself up to a bound, where it is at hand and may tell what its writer does:
    it is read and let go, never kept."""

    id: str
    thread: str
    at: str
    sender: Mailbox
    recipients: list[Mailbox]
    subject: str = ""
    not_personal: str = ""
    delivered: str = ""
    sent: bool = False
    letter: bytes = field(default=b"", repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class Attendee:
    """Somebody invited to a meeting, or who called it. `answer` is accepted, declined, tentative, delegated or empty;
    `person` is false for a room, a thing or a whole group."""

    address: str
    name: str = ""
    answer: str = ""
    person: bool = True


@dataclass(frozen=True, slots=True)
class Time:
    """Once that a meeting is: from when to when, as ISO with the zone. `key` tells it from the other times of its UID:
    empty where it is the only one, else when it was to begin as the series was made, in UTC."""

    key: str
    begins: str
    ends: str


@dataclass(slots=True)
class MeetingRecord:
    """An event of a calendar, at all times of a span on which it is; without those that have an event of their own.

    `known` are the keys of all times that the file tells of its UID within the span from `since` to `until` (ISO, with
    the zone); `whole` whether it tells of the series as such, so that a time that is not among them is none any more.
    `free` says that it blocks no time; `answering` that it is but the answer to an invitation.
    """

    uid: str
    title: str
    times: list[Time]
    attendees: list[Attendee] = field(default_factory=list)
    organizer: Attendee | None = None
    place: str = ""
    cancelled: bool = False
    all_day: bool = False
    private: bool = False
    free: bool = False
    answering: bool = False
    whole: bool = True
    known: frozenset[str] = frozenset()
    since: str = ""
    until: str = ""


@dataclass(slots=True)
class ChatRecord:
    """One message of a chat as its file shows it. `conversation` names the chat for programs and `title` for people,
    empty where the file does not tell; `at` is ISO by the clock of the phone, without a zone; `sender` may be the
    owner."""

    conversation: str
    title: str
    at: str
    sender: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Caller:
    """Somebody as a phone knows them: a number or a short code, with the name beside it, if any."""

    number: str
    name: str = ""


@dataclass(slots=True)
class PhoneRecord:
    """A message or a call of the owner's phone. `conversation` names whom it was with, `at` is ISO with its zone."""

    conversation: str
    at: str
    direction: Direction
    others: list[Caller]
    text: str = ""
    is_call: bool = False


@dataclass(slots=True)
class InvitationRecord:
    """An invitation to connect; `direction` is `out` when the owner sent it."""

    other: Party
    me: Party
    on: str
    direction: Direction
    text: str = ""


@dataclass(slots=True)
class RecommendationRecord:
    """A recommendation that was received (`in`) or given (`out`)."""

    other: Party
    on: str
    direction: Direction
    text: str = ""


@dataclass(slots=True)
class EndorsementRecord:
    """A skill that somebody endorsed in the owner (`in`) or the owner in them (`out`)."""

    other: Party
    on: str
    direction: Direction
    skill: str = ""


@dataclass(slots=True)
class OwnPostRecord:
    """A row of the owner's own Positions or Education."""

    post: Post


@dataclass(slots=True)
class JobRecord:
    """A job that the owner saved, or with `applied` applied for; `note` is what they were asked and sent."""

    role: str
    organisation: str
    link: str
    on: str
    applied: bool = False
    note: str = ""


@dataclass(slots=True)
class RowRecord:
    """A row of a book as Kith's own export has it: its kind, its uid, its columns (what it points at, by uid)."""

    kind: str
    uid: str
    values: dict[str, Any]


Record: TypeAlias = (
    PersonRecord
    | GroupRecord
    | MessageRecord
    | MailRecord
    | MeetingRecord
    | ChatRecord
    | PhoneRecord
    | InvitationRecord
    | RecommendationRecord
    | EndorsementRecord
    | OwnPostRecord
    | JobRecord
    | RowRecord
)


@dataclass(slots=True)
class Item:
    """One countable thing in a file: either a record or the reason why it was skipped.

    `where` is its place for people ("row 12", "card 3", "Connections.csv, row 12"); `raw` its own text, lossless,
    which is kept beside what was understood and whose hash is its fingerprint; `format` the family of formats that its
    file is in, such as linkedin.
    """

    where: str
    raw: str
    record: Record | None = None
    skip: str = ""
    format: str = ""


class Telling(str):
    """What a file led to, in English; `message` and `values` let a face say it in another language."""

    __slots__ = ("message", "values")

    message: str
    values: dict[str, object]

    def __new__(cls, message: str, **values: object) -> "Telling":
        """`message` names its values as %(name)s."""
        written = {name: f"{one:,}" if isinstance(one, int) else one for name, one in values.items()}
        made = super().__new__(cls, message % written if values else message)
        made.message, made.values = message, values
        return made


class UnreadableFile(ValueError):  # noqa: N818 -- it is what happened, in the words of the product
    """A file that Kith cannot use as a whole. The message is for people: what is wrong and what to do."""


class DamagedFile(UnreadableFile):
    """One whose bytes are broken: among several it is left out, and the others are read."""
