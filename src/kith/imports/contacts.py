"""What passed between the owner and people: messages, invitations, recommendations, endorsements, as encounters.

The parts of one conversation within a day are one encounter.
"""

from bisect import insort
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from django.db.models import Min
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from kith.core.addresses import profile_key
from kith.core.dates import earliest
from kith.core.folding import fold
from kith.core.records import (
    Direction,
    EndorsementRecord,
    InvitationRecord,
    Item,
    MessageRecord,
    Name,
    Party,
    PersonRecord,
    Point,
    Post,
    RecommendationRecord,
    Record,
)
from kith.duplicates.matching import Keys, Known
from kith.encounters.models import Encounter, Part, Participant
from kith.people.models import ContactPoint

from . import drafts, own, persons

if TYPE_CHECKING:
    from kith.accounts.models import Book

    from .intake import Intake

Result = tuple[str, str]
Days = dict[tuple[str, date], Encounter]
EARLIEST_ZONE = timedelta(days=1)  # somewhere it is tomorrow already
LARGEST = 8  # people in one conversation; larger ones are announcements, not contact

NO_ME = gettext_lazy("Which of the two you are is not known: import the whole archive or pass --me URL.")


def thread_of(record: Record) -> str:
    """The name of the conversation that a record belongs to, as encounters keep it."""
    match record:
        case MessageRecord():
            return f"linkedin:{record.conversation}"[:255]
        case InvitationRecord():
            return f"linkedin:invitation:{_key(record.other)}"[:255]
        case RecommendationRecord():
            return f"linkedin:recommendation:{_key(record.other)}"[:255]
        case EndorsementRecord():
            return f"linkedin:endorsement:{_key(record.other)}"[:255]
    return ""


def brought_by(record: Record) -> list[str]:
    """The keys of those who are among one's people once this record is in."""
    match record:
        case MessageRecord():
            return [_key(party) for party in (record.sender, *record.recipients)]
        case RecommendationRecord() | EndorsementRecord():
            return [_key(record.other)]
        case InvitationRecord() if not _is_silent(record):
            return [_key(record.other)]
    return []


def encounters_of(book: "Book", threads: set[str]) -> Days:
    """What the book holds of these conversations, by thread and day, with who takes part and what was said when."""
    found: Days = {}
    rows = Encounter.objects.of(book).filter(thread__in=threads).annotate(begun=Min("parts__at"))
    for row in rows.prefetch_related("participants", "parts") if threads else ():
        row.held = {(part.at, part.direction) for part in row.parts.all()}  # type: ignore[attr-defined]
        row.with_whom = {one.person_id for one in row.participants.all()}  # type: ignore[attr-defined]
        row.said = [(row.begun, row.note)] if row.begun and row.note else []  # type: ignore[attr-defined]
        found[row.thread, row.on] = row
    return found


def about_message(intake: "Intake", record: MessageRecord) -> Iterable[Known]:
    """The known people on a message, the owner aside."""
    return [known for party in _others(intake, record) if (known := _known(intake, party))]


def about_other(intake: "Intake", record: Any) -> Iterable[Known]:
    """The person on the other side, if known."""
    known = _known(intake, record.other)
    return [known] if known else []


def take_message(intake: "Intake", item: Item, record: MessageRecord) -> Result:
    """A message starts or joins the encounter of its conversation and day."""
    if not intake.owner:
        return "skipped", str(NO_ME)
    me = _me_on(intake, record)
    if me is None:
        return "skipped", _("A message that you are not on.")
    own.remember(intake, me)
    others = _others(intake, record)
    if not others:
        return "skipped", _("A message between nobody but yourself.")
    if len(others) > LARGEST:
        return "skipped", _too_many(len(others))
    at = datetime.fromisoformat(record.at)
    direction: Direction = "out" if me is record.sender else "in"
    text = "\n".join(part for part in (record.subject, record.text) if part)
    return _encounter(intake, others, thread_of(record), at, direction, text, item.raw)


def take_invitation(intake: "Intake", item: Item, record: InvitationRecord) -> Result:
    """An invitation with words, or one that the owner sent, is a contact; a stranger's silent one is not.

    Who is no stranger is asked of the whole file, so that the order of its rows does not matter.
    """
    own.remember(intake, record.me)
    stranger = _known(intake, record.other) is None and _key(record.other) not in intake.coming
    if stranger and _is_silent(record):
        return "skipped", _("An invitation without a word from somebody who is not among your people.")
    invited = _("You invited them to connect.") if record.direction == "out" else _("They invited you.")
    text = record.text or invited
    at = _moment(record.on)
    if at is None:
        return "skipped", _("An invitation without a day.")
    return _encounter(intake, [record.other], thread_of(record), at, record.direction, text, item.raw)


def take_recommendation(intake: "Intake", item: Item, record: RecommendationRecord) -> Result:
    """A recommendation is a contact on its day; its words are kept."""
    at = _moment(record.on)
    if at is None:
        return "skipped", _("A recommendation without a day.")
    return _encounter(intake, [record.other], thread_of(record), at, record.direction, record.text, item.raw)


def take_endorsement(intake: "Intake", item: Item, record: EndorsementRecord) -> Result:
    """Skills that one endorsed on a day are one contact; a skill that the owner endorsed is the person's interest."""
    at = _moment(record.on)
    if at is None:
        return "skipped", _("An endorsement without a day.")
    words = _("Endorsed you for %(skill)s.") if record.direction == "in" else _("You endorsed them for %(skill)s.")
    told = words % {"skill": record.skill}
    result = _encounter(intake, [record.other], thread_of(record), at, "both", told, item.raw)
    if record.direction == "out" and result[0] != "skipped" and (known := _known(intake, record.other)):
        drafts.learn_interest(intake.pile, intake.draft(known.ref), record.skill)
    return result


def _too_many(count: int) -> str:
    told = ngettext(
        "A group conversation of %(count)s person; up to %(most)s count as contact.",
        "A group conversation of %(count)s people; up to %(most)s count as contact.",
        count,
    )
    return told % {"count": count, "most": LARGEST}


def _is_silent(record: InvitationRecord) -> bool:
    return not record.text and record.direction == "in"


def _encounter(  # noqa: PLR0917 -- the facts of one contact
    intake: "Intake", others: list[Party], thread: str, at: datetime, direction: Direction, text: str, raw: str
) -> Result:
    if at.date() > intake.today + EARLIEST_ZONE:
        return "skipped", _("It is of %(day)s, a day that has not come yet.") % {"day": at.date().isoformat()}
    on = timezone.localtime(at).date()
    encounter = intake.encounters.get((thread, on))
    if encounter is not None and _is_held(encounter, direction, at, text):
        return "unchanged", ""
    known = [_known_or_new(intake, party) for party in others]
    if any(one is None for one in known):
        return "skipped", _(persons.ERASED)
    people = [intake.draft(one.ref).person for one in known if one]
    started = encounter is None
    if encounter is None:
        encounter = Encounter(
            book=intake.book,
            on=on,
            channel=Encounter.MESSAGE,
            direction=direction,
            note=text,
            thread=thread,
            source=intake.source,
        )
        encounter.with_whom = set()  # type: ignore[attr-defined]
        encounter.said = [(at, text)]  # type: ignore[attr-defined]
        encounter.held = set()  # type: ignore[attr-defined]
        intake.encounters[thread, on] = encounter
        intake.pile.add(encounter)
    else:
        _join(intake, encounter, direction, at, text)
    _take_part(intake, encounter, people)
    intake.pile.add(Part(book=intake.book, encounter=encounter, at=at, direction=direction, raw=raw))
    return ("added" if started else "updated"), ""


def _is_held(encounter: Encounter, direction: str, at: datetime, text: str) -> bool:
    """Whether the book has this message already, from a row that was written otherwise (another folder, another name
    of its sender). A moment to the second tells; one to the minute, or a day, only with the words."""
    held: set[tuple[datetime, str]] = encounter.held  # type: ignore[attr-defined]
    return (at, direction) in held and (bool(at.second) or text.strip() in encounter.note)


def _join(intake: "Intake", encounter: Encounter, direction: str, at: datetime, text: str) -> None:
    """Another message of the same conversation and day, at its place in time: files begin with the newest.

    What the book held before is one piece, since the owner may have changed it.
    """
    said: list[tuple[datetime, str]] = encounter.said  # type: ignore[attr-defined]
    insort(said, (at, text), key=itemgetter(0))
    intake.pile.change(
        encounter,
        note="\n\n".join(words for _at, words in said if words).strip() if text else encounter.note,
        direction=encounter.direction if encounter.direction == direction else Encounter.BOTH,
    )


def _take_part(intake: "Intake", encounter: Encounter, people: Iterable[Any]) -> None:
    with_whom: set[Any] = encounter.with_whom  # type: ignore[attr-defined]
    for person in people:
        mark = person.pk or id(person)
        if mark not in with_whom:
            with_whom.add(mark)
            intake.pile.add(Participant(book=intake.book, encounter=encounter, person=person))


def _me_on(intake: "Intake", record: MessageRecord) -> Party | None:
    """The owner on a message: who is known to be it, else the only one to whom somebody else wrote."""
    for party in (record.sender, *record.recipients):
        if intake.owner.is_(party):
            return party
    first = record.recipients[0]
    somebody_else = record.sender.profile and intake.owner.profile
    return first if somebody_else and len(record.recipients) == 1 and not first.profile else None


def _others(intake: "Intake", record: MessageRecord) -> list[Party]:
    """Everybody on the message but the owner, each once."""
    me = _me_on(intake, record)
    found: dict[str, Party] = {}
    for party in (record.sender, *record.recipients):
        if party is not me and not intake.owner.is_(party) and (party.name or party.profile):
            found.setdefault(_key(party), party)
    return list(found.values())


def _known(intake: "Intake", party: Party) -> Known | None:
    """By profile; where the file names none, by a name that exactly one person has."""
    key = profile_key(party.profile) if party.profile else ""
    if key:
        return intake.index.strong.get(("profile", key))
    return intake.index.only_one_named(party.name)


def _known_or_new(intake: "Intake", party: Party) -> Known | None:
    """The person, made from what the file says when unknown; None for somebody erased."""
    if known := _known(intake, party):
        return known
    name = party.name or party.profile
    points = [Point(ContactPoint.SOCIAL, party.profile, label="LinkedIn")] if party.profile else []  # type: ignore[arg-type]
    posts = [Post(party.organisation, party.title)] if party.organisation or party.title else []
    record = PersonRecord(
        Name(full=name), profiles=[party.profile] if party.profile else [], points=points, posts=posts
    )
    keys = Keys(name, profiles={key} if (key := profile_key(party.profile)) else set())
    return None if intake.suppressed(keys) else persons.add_person(intake, record, keys)


def _key(party: Party) -> str:
    return (profile_key(party.profile) if party.profile else "") or fold(party.name)


def _moment(on: str) -> datetime | None:
    """Noon of a day, so that no time zone moves it to another."""
    day = earliest(on)
    return datetime.combine(day, time(12), tzinfo=UTC) if day else None
