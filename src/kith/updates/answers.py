"""Who answered an update, whether the owner owes them a reply, and words to thank them with."""

from dataclasses import dataclass
from datetime import date

from kith.core.letters import thanks
from kith.correspondents.queries import answering
from kith.people.models import Standing

from .composing import say
from .facts import name_of
from .models import Letter, Update
from .queries import letters

SHOWN = 50


@dataclass(frozen=True)
class Answer:
    """A letter that was answered; whether a reply is owed for it, or on which day the owner wrote back; `words` thank
    for it. `elsewhere` is the address from which they did, where the book does not know it as theirs."""

    letter: Letter
    owed: bool
    wrote_back: date | None
    words: str
    elsewhere: str


def answers(update: Update) -> list[Answer]:
    """Those that a reply is owed for first, then the latest."""
    rows = letters(update).filter(answered_on__isnull=False).order_by("-answered_on", "pk")
    found = list(rows)
    people = [one.person_id for one in found]
    standings = {one.person_id: one for one in Standing.objects.of(update.book).filter(person__among=people)}
    elsewhere = {who: one.address for who, one in answering(update.book, people).items()}
    told = [_answer(one, standings.get(one.person_id), elsewhere.get(one.person_id, "")) for one in found]
    return sorted(told, key=lambda one: not one.owed)[:SHOWN]


def _answer(letter: Letter, standing: Standing | None, elsewhere: str) -> Answer:
    owed = bool(standing and standing.owes_reply)
    last = standing.last_out if standing else None
    # A letter of the same day may be what they answered.
    back = last if last and letter.answered_on and last > letter.answered_on and not owed else None
    return Answer(letter, owed, back, thanks(name_of(letter.person), say), elsewhere)
