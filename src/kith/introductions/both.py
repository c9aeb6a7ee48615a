"""The one letter that is rightly to two people at once: how it reaches both, and who of them cannot be reached so."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kith.people.models import Person
from kith.reaching.offering import closed
from kith.reaching.ways import EMAIL, Way, mail_to_all, points_of, ways

if TYPE_CHECKING:
    from .models import Introduction


@dataclass(frozen=True)
class BothWays:
    """The e-mail to both; `without` are those who have no address, `closed` those who are not to be contacted."""

    mail: Way | None
    without: list[Person] = field(default_factory=list)
    closed: list[Person] = field(default_factory=list)


def both_ways(row: "Introduction", subject: str) -> BothWays:
    """How the two of an introduction are written to."""
    both = [row.first, row.other]
    if shut := [one for one in both if closed(one)]:
        return BothWays(None, closed=shut)
    points = points_of(row.book, [one.pk for one in both])
    without = [one for one in both if not any(way.kind == EMAIL for way in ways(points.get(one.pk, [])))]
    return BothWays(mail_to_all((points.get(one.pk, []) for one in both), subject=subject), without)
