"""What pages offer for reaching somebody: the ways, the best first, and words to begin with."""

from collections.abc import Sequence
from dataclasses import dataclass

from kith.encounters.models import Encounter
from kith.encounters.today import OFFERED
from kith.people.models import ContactPoint, Mark, Me, Person

from .ways import CALL, Way, points_of, ways


@dataclass(frozen=True)
class Offer:
    """The ways to reach somebody, the best first, the words that go along, and by which channel one was in touch
    last."""

    person: Person
    ways: list[Way]
    words: str = ""
    last: str = ""

    @property
    def best(self) -> Way | None:
        """The one that a button of its own leads to."""
        return self.ways[0] if self.ways else None

    @property
    def channel(self) -> str:
        """By which Done notes a contact: that of the way which is offered first, else as it was last."""
        if self.best:
            return self.best.of.channel
        return self.last if self.last in OFFERED else Encounter.MEETING

    @property
    def calls(self) -> bool:
        """Whether there is a number to call."""
        return any(one.kind == CALL for one in self.ways)

    @property
    def beside(self) -> Way | None:
        """The other thing that one can do: a call beside a line, a line beside a call."""
        calls = self.best is not None and self.best.kind == CALL
        return next((one for one in self.ways if (one.kind == CALL) is not calls), None)


def offer(
    person: Person,
    *,
    points: Sequence[ContactPoint] | None = None,
    words: str = "",
    calling: bool = False,
    last: str = "",
    first: str = "",
    subject: str = "",
) -> Offer:
    """What there is for one person. `points` are their addresses, if they are at hand; `first` names the kind of way
    that was chosen, `subject` what an e-mail is about."""
    if points is None:
        points = points_of(person.book, [person.pk]).get(person.pk, [])
    found = ways(points, calling=calling, last=last, subject=subject)
    return Offer(person, sorted(found, key=lambda one: one.kind != first), words, last)


def closed(person: Person) -> bool:
    """Whether nobody should call or write: they asked not to be contacted, have died, or are the owner."""
    marks = (Mark.DO_NOT_CONTACT, Mark.DECEASED)
    rows = Mark.objects.of(person.book).filter(person=person, kind__in=marks)
    return rows.exists() or Me.objects.of(person.book).filter(person=person).exists()
