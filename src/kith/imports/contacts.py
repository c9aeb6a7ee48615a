"""What passed between the owner and people: messages, invitations, recommendations, endorsements, as encounters.

The parts of one conversation within a day are one encounter.
"""

from collections.abc import Iterable
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from kith.core.addresses import profile_key
from kith.core.dates import earliest
from kith.core.folding import fold
from kith.core.mailing import LARGEST
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
from kith.people.models import ContactPoint

from . import drafts, own, persons
from .conversing import Passed, enter, held, not_yet

if TYPE_CHECKING:
    from .intake import Intake

Result = tuple[str, str]

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
        return "skipped", too_many(len(others))
    at = datetime.fromisoformat(record.at)
    direction: Direction = "out" if me is record.sender else "in"
    text = "\n".join(part for part in (record.subject, record.text) if part)
    return _encounter(intake, others, Passed(thread_of(record), at, direction, text, item.raw))


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
    return _encounter(intake, [record.other], Passed(thread_of(record), at, record.direction, text, item.raw))


def take_recommendation(intake: "Intake", item: Item, record: RecommendationRecord) -> Result:
    """A recommendation is a contact on its day; its words are kept."""
    at = _moment(record.on)
    if at is None:
        return "skipped", _("A recommendation without a day.")
    return _encounter(intake, [record.other], Passed(thread_of(record), at, record.direction, record.text, item.raw))


def take_endorsement(intake: "Intake", item: Item, record: EndorsementRecord) -> Result:
    """Skills that one endorsed on a day are one contact; a skill that the owner endorsed is the person's interest."""
    at = _moment(record.on)
    if at is None:
        return "skipped", _("An endorsement without a day.")
    words = _("Endorsed you for %(skill)s.") if record.direction == "in" else _("You endorsed them for %(skill)s.")
    told = words % {"skill": record.skill}
    result = _encounter(intake, [record.other], Passed(thread_of(record), at, "both", told, item.raw))
    if record.direction == "out" and result[0] != "skipped" and (known := _known(intake, record.other)):
        drafts.learn_interest(intake.pile, intake.draft(known.ref), record.skill)
    return result


def too_many(count: int) -> str:
    """Why a conversation of so many others is no contact."""
    told = ngettext(
        "A group conversation of %(count)s person; up to %(most)s count as contact.",
        "A group conversation of %(count)s people; up to %(most)s count as contact.",
        count,
    )
    return told % {"count": count, "most": LARGEST}


def _is_silent(record: InvitationRecord) -> bool:
    return not record.text and record.direction == "in"


def _encounter(intake: "Intake", others: list[Party], one: Passed) -> Result:
    if reason := not_yet(intake, one.at):
        return "skipped", reason
    if held(intake, one):
        return "unchanged", ""
    known = [_known_or_new(intake, party) for party in others]
    if None in known:
        return "skipped", _(persons.ERASED)
    return enter(intake, one, [intake.draft(who.ref).person for who in known if who]), ""


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
