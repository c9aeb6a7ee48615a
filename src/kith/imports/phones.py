"""Chats, text messages and calls: what passed between the owner and people of the book, as encounters. Nobody is added
by them: who is not in the book is noted, to be offered. Words are kept only where the owner asked for it."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from kith.core.addresses import bare_number, email_key, is_profile, phone_key
from kith.core.chatting import is_one_of
from kith.core.folding import fold
from kith.core.mailing import LARGEST
from kith.core.records import Caller, ChatRecord, Direction, Item, PhoneRecord, Record
from kith.correspondents.actions import Sighting
from kith.correspondents.keys import name_key
from kith.correspondents.models import Called, Correspondent
from kith.duplicates.matching import Keys, Known
from kith.encounters.models import Encounter
from kith.encounters.talks import Talk
from kith.people.models import ContactPoint, Person

from . import persons
from .contacts import too_many
from .conversing import Passed, add_words, begun, enter, is_marked, is_there, likely, not_yet

if TYPE_CHECKING:
    from .intake import Intake

Result = tuple[str, str]
NOT_MINE = gettext_lazy(
    "Which of them you are is not known: put your name or number, as the chat shows it, on your own card or pass --me."
)
_NAMED = 3
"""People who are named where somebody fits several."""


def thread_of(record: Record) -> str:
    """The name of the conversation that a record belongs to, as encounters keep it; empty for another record."""
    return record.conversation[:255] if isinstance(record, ChatRecord | PhoneRecord) else ""


def talks_of(record: Record) -> list[Talk]:
    """The conversation of a record with its day; nothing for another record."""
    if not isinstance(record, ChatRecord | PhoneRecord):
        return []
    return [(thread_of(record), timezone.localtime(_moment(record)).date())]


def my_names(intake: "Intake", told: str) -> frozenset[str]:
    """What a chat may call the owner, folded: as told; the name and numbers of their own Person; the name of who signs
    in."""
    said = "" if is_profile(told) or email_key(told) else told
    me = intake.index.me
    names = [said, *((me.name, *me.also) if me else ()), intake.book.owner.name]
    points = ContactPoint.objects.of(intake.book).filter(kind=ContactPoint.PHONE, person__me__isnull=False)
    numbers = [phone_key(said), *points.values_list("key", flat=True)]
    return frozenset(filter(None, (*map(fold, names), *numbers, *map(bare_number, numbers))))


def by_the_name_of_its_chat(intake: "Intake", item: Item) -> Item:
    """A message of a chat whose file does not tell what it is called, as one that does would have it."""
    if not isinstance(item.record, ChatRecord) or item.record.title:
        return item
    record = intake.chats.by_its_name(item.record, intake.my_names)
    raw = "\n".join((record.conversation, *item.raw.split("\n")[1:]))
    return replace(item, raw=raw, record=record)


def about_chat(intake: "Intake", record: ChatRecord) -> list[Known]:
    """The people of the book with whom a message of a chat is contact."""
    me = intake.chats.owner_of(record.conversation, intake.my_names)
    return [] if me is None else _known(intake, map(_caller, intake.chats.met_by(record, me)))[0]


def about_phone(intake: "Intake", record: PhoneRecord) -> list[Known]:
    """The people of the book with whom a message or a call was."""
    return _known(intake, record.others)[0]


def take_chat(intake: "Intake", item: Item, record: ChatRecord) -> Result:
    """A message of a chat starts or joins the encounter of its day."""
    me = intake.chats.owner_of(record.conversation, intake.my_names)
    if me is None:
        return "skipped", str(NOT_MINE)
    if (count := len(intake.chats.others_of(record.conversation, me))) > LARGEST:
        return "skipped", too_many(count)
    met = list(intake.chats.met_by(record, me))
    if not met:
        return "skipped", _("You wrote to a group in which nobody else wrote on that day.")
    direction: Direction = "out" if record.sender == me else "in"
    one = _passed(item, record, direction, Encounter.MESSAGE)
    return _take(intake, [_caller(each) for each in met], one)


def take_phone(intake: "Intake", item: Item, record: PhoneRecord) -> Result:
    """A text message or a call starts or joins the encounter of its day."""
    if len(record.others) > LARGEST:
        return "skipped", too_many(len(record.others))
    channel = Encounter.CALL if record.is_call else Encounter.MESSAGE
    return _take(intake, record.others, _passed(item, record, record.direction, channel))


def take_words(intake: "Intake", item: Item, record: ChatRecord | PhoneRecord) -> Result:
    """A message that came in without its words comes with them."""
    is_call = isinstance(record, PhoneRecord) and record.is_call
    return add_words(intake, _passed(item, record, "in", Encounter.CALL if is_call else Encounter.MESSAGE)), ""


def words_of(intake: "Intake", record: Record | None) -> str:
    """The words of a message that are kept, if there are any."""
    return record.text if intake.keep_text and isinstance(record, ChatRecord | PhoneRecord) else ""


def _passed(item: Item, record: ChatRecord | PhoneRecord, direction: Direction, channel: str) -> Passed:
    return Passed(thread_of(record), _moment(record), direction, record.text, item.raw, channel)


def _moment(record: ChatRecord | PhoneRecord) -> datetime:
    at = datetime.fromisoformat(record.at)
    return at if at.tzinfo else timezone.make_aware(at)


def _take(intake: "Intake", others: Iterable[Caller], one: Passed) -> Result:
    """Which message it is, is told by its fingerprint: two of one minute may be the same in all else."""
    callers = [one for one in others if not (one.number and is_one_of(one.number, intake.my_names))]
    if not callers:
        return "skipped", _("A message between nobody but yourself.")
    people, why_not = _known(intake, callers)
    reason = not_yet(intake, one.at)
    if not reason:
        intake.strangers += _strangers(intake, callers, one)
    if not people or reason:
        return "skipped", reason if people else why_not
    there = [intake.draft(who.ref).person for who in people]
    one = one._replace(thread=_as_begun(intake, one, there))
    before = begun(intake, one)
    if before is not None and is_marked(before, one):  # somebody was taken up, or another backup has it
        return (add_words(intake, one) if intake.keep_text else "unchanged"), ""
    one = one if intake.keep_text else one._replace(text="")
    return enter(intake, one, there), ""


def _as_begun(intake: "Intake", one: Passed, people: Collection[Person]) -> str:
    """The name of a conversation with these people as its day began it, be their numbers written otherwise there."""
    for row in likely(intake, one):
        if row.thread == one.thread or any(is_there(row, person) for person in people):
            return row.thread
    return one.thread


def _strangers(intake: "Intake", callers: Iterable[Caller], one: Passed) -> Iterable[Sighting]:
    """Numbers that nobody in the book has, be their name that of somebody, and names of chats that fit nobody; those
    who were erased are not among them."""
    on = timezone.localtime(one.at).date()
    for who in callers:
        key = phone_key(who.number)
        if intake.suppressed(Keys(who.name, phones=[key] if key else [])):
            continue
        if key and not any(("phone", each) in intake.index.weak for each in (key, *_written_abroad(intake, key))):
            kind, address = Correspondent.PHONE, who.number
        elif not who.number and who.name and not _fitting(intake, who):
            kind, address = Correspondent.NAME, who.name
        else:
            continue
        yield Sighting(address, who.name, one.thread, one.at.isoformat(), on, one.direction, one.raw, kind)


def _caller(name: str) -> Caller:
    """Somebody as a chat shows them: by the number where the phone has no name for it."""
    return Caller(name) if phone_key(name) and not any(sign.isalpha() for sign in name) else Caller("", name)


def _known(intake: "Intake", others: Iterable[Caller]) -> tuple[list[Known], str]:
    """The people who are meant, each once; where nobody is, why."""
    found: list[Known] = []
    why_not = ""
    for one in others:
        fitting = _fitting(intake, one)
        if len(fitting) == 1 and fitting[0] not in found:
            found.append(fitting[0])
        elif len(fitting) != 1:
            why_not = why_not or _why_not(intake, one, fitting)
    return found, why_not


def _fitting(intake: "Intake", one: Caller) -> list[Known]:
    """Those of the book who may be meant: by the number, with or without its country; else by the whole name."""
    key = phone_key(one.number)
    keys = [key, *_written_abroad(intake, key)] if key else []
    matched = {id(known): known for each in keys if (known := intake.index.match(Keys(one.name, phones=[each])))}
    if matched:
        return list(matched.values())
    if not one.name:
        return []
    meant = _called(intake).get(name_key(one.name))
    return [meant] if meant else list(intake.index.named.get(fold(one.name), ()))


def _called(intake: "Intake") -> dict[str, Known]:
    """Whom the phone means by which name, as the owner said."""
    if intake.called is None:
        rows = Called.objects.of(intake.book).values_list("key", "person_id")
        wanted = dict(rows)
        known = {one.ref: one for some in intake.index.named.values() for one in some} if wanted else {}
        intake.called = {key: known[ref] for key, ref in wanted.items() if ref in known}
    return intake.called


def _written_abroad(intake: "Intake", key: str) -> Iterable[str]:
    """Numbers of the book that are this one, where one of the two is written without its country."""
    if intake.national is None:
        intake.national = defaultdict(set)
        for kind, other in intake.index.weak:
            if kind == "phone":
                intake.national[bare_number(other)].add(other)
    return sorted(one for one in intake.national.get(bare_number(key), ()) if one[:1] != key[:1])


def _why_not(intake: "Intake", one: Caller, fitting: list[Known]) -> str:
    key = phone_key(one.number)
    if intake.suppressed(Keys(one.name, phones=[key] if key else [])):
        return _(persons.ERASED)
    name = one.name or one.number
    if not fitting:
        return _("%(name)s is not among your people.") % {"name": name}
    shown = ", ".join(_numbered(known) for known in fitting[:_NAMED])
    rest = len(fitting) - _NAMED
    if rest > 0:
        shown += ngettext(" and %(count)d more", " and %(count)d more", rest) % {"count": rest}
    return _("%(name)s fits several people: %(who)s.") % {"name": name, "who": shown}


def _numbered(known: Known) -> str:
    """A name with the id by which commands know it; who came in just now has none yet."""
    return f"{known.ref} {known.name}" if isinstance(known.ref, int) and known.ref > 0 else known.name
