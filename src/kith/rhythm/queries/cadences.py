"""How often one wants to be in touch with a person, and when that is due."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from django.db.models import Max

from kith.people.models import Standing
from kith.rhythm.models import Answered, CircleRhythm, Pause, Rhythm

from .pauses import all_rest, going_on
from .resting import pause_end, resting_until

if TYPE_CHECKING:
    from kith.people.models import Person


@dataclass(frozen=True)
class Cadence:
    """What a person's page says of being in touch: all days are dates; `paused_until` ends a pause after no answers.

    `circle` names the one whose rhythm it is where they have none of their own; `pause` is the owner's, and `all_rest`
    whether all rhythms pause.
    """

    days: int | None
    due: date | None
    snoozed_until: date | None
    paused_until: date | None
    unanswered: int
    circle: str = ""
    pause: Pause | None = None
    all_rest: bool = False


def cadence(person: "Person", today: date) -> Cadence:
    """A person's rhythm, when they are due, and whether suggestions rest."""
    own = Rhythm.objects.of(person.book).filter(person=person).first()
    of_circle = None if own else _rhythm_of_circles(person)
    rhythm: Rhythm | CircleRhythm | None = own or of_circle
    standing = standing_of(person)
    answered = Answered.objects.of(person.book).filter(person=person).aggregate(on=Max("on"))["on"]
    return Cadence(
        days=rhythm.days if rhythm else None,
        due=due(rhythm, standing.last_contact if standing else None) if rhythm else None,
        snoozed_until=resting_until(person, today),
        paused_until=pause_end(standing.unanswered, standing.last_out, answered, today) if standing else None,
        unanswered=standing.unanswered if standing else 0,
        circle=of_circle.circle.name if of_circle else "",
        pause=Pause.objects.of(person.book).filter(person=person).filter(going_on(today)).first(),
        all_rest=all_rest(person.book, today),
    )


def due(rhythm: Rhythm | CircleRhythm, last_contact: date | None) -> date:
    """The day on which contact is due: the last one, or for nobody met the day the rhythm was set, and its days."""
    return (last_contact or rhythm.since) + timedelta(days=rhythm.days)


def standing_of(person: "Person") -> Standing | None:
    """How things are with a person; None for somebody never in touch."""
    return Standing.objects.of(person.book).filter(person=person).first()


def usually_due(standing: Standing | None) -> date | None:
    """The day by which contact would have been usual; None without a usual gap."""
    if standing is None or standing.usual_gap is None:
        return None
    return standing.last_contact + timedelta(days=max(round(standing.usual_gap), 1))


def _rhythm_of_circles(person: "Person") -> CircleRhythm | None:
    """The shortest of those of the circles that they are in."""
    rows = CircleRhythm.objects.of(person.book).filter(circle__places__person=person)
    found: CircleRhythm | None = rows.select_related("circle").order_by("days", "pk").first()
    return found
