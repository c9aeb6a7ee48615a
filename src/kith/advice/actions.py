"""A talk for advice is begun, goes a step on, is struck out."""

from datetime import date
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from kith.core.advising import AGREED, HELD, THANKED, USED
from kith.encounters.actions import note_encounter
from kith.favours.actions import add_favour, give_thanks
from kith.journal.recording import Recording, batch
from kith.kernel.errors import Refusal
from kith.reaching.offering import closed

from . import wording
from .models import Step, Talk
from .queries import Progress, progress_of

if TYPE_CHECKING:
    from kith.accounts.models import Book, User
    from kith.opportunities.models import Opportunity
    from kith.people.models import Person


def begin(
    *,
    book: "Book",
    by: "User | None",
    person: "Person",
    topic: str,
    on: date,
    opportunity: "Opportunity | None" = None,
    within: Recording | None = None,
) -> Talk:
    """Mean to ask somebody for advice. Nobody is asked by it. Refusal without a topic, and for who is not to be
    contacted."""
    topic = _topic(topic)
    if closed(person):
        raise Refusal(_("%(name)s is not to be contacted.") % {"name": person.name}, about="person")
    row = Talk(book=book, person=person, topic=topic, on=on, opportunity=opportunity)
    said = _("Drafted: %(what)s") % {"what": wording.what(row)}
    with batch(book=book, by=by, verb="begin_talk", said=said, within=within) as rec:
        return rec.add(row)


def change_talk(
    *, book: "Book", by: "User | None", talk: Talk, topic: str, questions: str, within: Recording | None = None
) -> Talk:
    """About something else, or with other questions; with none, those of Kith do."""
    topic = _topic(topic)
    asked = "\n".join(filter(None, (" ".join(line.split()) for line in questions.splitlines())))
    said = _("Changed: %(what)s") % {"what": wording.what(talk)}
    with batch(book=book, by=by, verb="change_talk", said=said, within=within) as rec:
        return rec.change(talk, topic=topic, questions=asked)


def go_on(
    *,
    book: "Book",
    by: "User | None",
    talk: Talk,
    kind: str,
    on: date,
    day: date | None = None,
    words: str = "",
    within: Recording | None = None,
) -> None:
    """A step on, where it may be taken. What was agreed on has a `day`, and `words` say where; what was used has words,
    too. That one talked goes by `hold`."""
    now = _ready(talk, kind, on)
    if kind == HELD:
        raise TypeError("a talk is held by hold()")
    if kind == AGREED and day is None:
        raise Refusal(_("On which day? Write it as 2026-09-01."), about="day")
    with batch(book=book, by=by, verb=f"talk_{kind}", said=wording.step(now, kind, day), within=within) as rec:
        if kind == THANKED and now.favour:
            give_thanks(book=book, by=by, favour=now.favour, on=on, within=rec)
        elif kind in now.steps:
            rec.change(now.steps[kind], day=day, words=words.strip())
        else:
            kept: dict[str, Any] = {"day": day if kind == AGREED else None}
            kept["words"] = words.strip() if kind in (AGREED, USED) else ""
            rec.add(Step(book=book, talk=talk, kind=kind, on=on, **kept))


def hold(
    *,
    book: "Book",
    by: "User | None",
    talk: Talk,
    on: date,
    today: date,
    channel: str,
    note: str = "",
    within: Recording | None = None,
) -> Step:
    """One talked on that day: the notes are those of an encounter, and it was a favour, for which thanks are due."""
    now = _ready(talk, HELD, today)
    if on > today:
        raise Refusal(_("This day has not come yet. Agree on it first, and note the talk when it was."), about="on")
    who: dict[str, Any] = {"book": book, "by": by}
    said = wording.step(now, HELD)
    with batch(**who, verb="talk_held", said=said, within=within) as rec:
        facts: dict[str, Any] = {"on": on, "channel": channel, "note": note.strip() or wording.note(talk)}
        met = note_encounter(**who, today=today, people=[talk.person], within=rec, **facts)
        told: dict[str, Any] = {"what": wording.favour(talk), "on": on, "encounter": met}
        favour = add_favour(**who, person=talk.person, within=rec, **told)
        return rec.add(Step(book=book, talk=talk, kind=HELD, on=on, encounter=met, favour=favour))


def strike_out(*, book: "Book", by: "User | None", talk: Talk, within: Recording | None = None) -> None:
    """It need not be kept. The notes of a talk that was, and the favour, stay."""
    said = _("Struck out: %(what)s") % {"what": wording.what(talk)}
    with batch(book=book, by=by, verb="delete_talk", said=said, within=within) as rec:
        rec.delete_many(list(Step.objects.of(book).filter(talk=talk)))
        rec.delete(talk)


def _ready(talk: Talk, kind: str, on: date) -> Progress:
    now = progress_of(talk, on)
    if kind not in now.next:
        raise Refusal(wording.not_now(now))
    return now


def _topic(text: str) -> str:
    if not (topic := " ".join(text.split())):
        raise Refusal(_("What would you like to learn? Write a few words."), about="topic")
    return topic
