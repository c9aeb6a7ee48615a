"""What of the book a map shows: all of it, a part by filters, or the surroundings of somebody or of an organisation."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from django.db.models import Q, QuerySet

from kith.core.folding import fold
from kith.kernel.http import get_or_404
from kith.kernel.ids import told_id
from kith.people.models import Affiliation, Circle, Interest, Organisation, Person
from kith.people.queries import Filters, listed, organisations_holding
from kith.people.queries.listing import narrowed
from kith.ties.models import Tie

if TYPE_CHECKING:
    from datetime import date

    from kith.accounts.models import Book


@dataclass(frozen=True)
class Asked:
    """The filters, as rows and words; one may look around a person (`around`) or beside an organisation (`beside`)."""

    circle: int | None = None
    organisation: str = ""
    interest: str = ""
    around: int | None = None
    beside: int | None = None

    @property
    def key(self) -> str:
        """The same for the same question."""
        return hashlib.sha256(json.dumps(asdict(self), sort_keys=True).encode()).hexdigest()

    @property
    def narrow(self) -> bool:
        """Whether it is less than all."""
        return self != Asked()


def read(book: "Book", query: Mapping[str, str]) -> Asked:
    """Understand the query of the address. What is not yours is 404; what is not understood is left out."""
    circle, around, beside = (told_id(query.get(name, "")) for name in ("circle", "around", "beside"))
    return Asked(
        circle=get_or_404(Circle.objects.of(book), pk=circle).pk if circle else None,
        organisation=" ".join(query.get("organisation", "").replace("\0", "").split())[:100],
        interest=" ".join(query.get("interest", "").replace("\0", "").split())[:100],
        around=get_or_404(listed(book), pk=around).pk if around else None,
        beside=get_or_404(Organisation.objects.of(book), pk=beside).pk if beside else None,
    )


def people_asked(book: "Book", asked: Asked, today: "date") -> QuerySet[Person]:
    """Whom the map is to show, in no order: of those who are neither put aside nor at rest."""
    organisations = organisations_holding(book, asked.organisation) if asked.organisation else None
    people = narrowed(book, Filters(circle=asked.circle, organisation=organisations), today)
    if asked.interest:
        keys = Interest.objects.of(book)
        for word in fold(asked.interest).split():
            keys = keys.filter(key__contains=word)
        people = people.filter(pk__in=keys.values("person_id"))
    for middle in (_around(asked), _beside(book, asked)):
        if middle is not None:
            people = people.filter(middle)
    return people


def chosen_of(book: "Book", asked: Asked, person: str) -> set[int]:
    """Who is drawn in the accent: the person chosen, or those in whose surroundings one looks."""
    if number := told_id(person):
        return {get_or_404(Person.objects.of(book), pk=number).pk}
    if asked.around:
        return {asked.around}
    return set(_there(book, asked.beside).values_list("person_id", flat=True)) if asked.beside else set()


def _around(asked: Asked) -> Q | None:
    if asked.around is None:
        return None
    ties = Tie.objects.of_all_books().filter(person_id=asked.around, strength__gte=Tie.LEAST)
    return Q(pk=asked.around) | Q(pk__in=ties.values("other_id"))


def _beside(book: "Book", asked: Asked) -> Q | None:
    if asked.beside is None:
        return None
    there = list(_there(book, asked.beside).values_list("person_id", flat=True))
    ties = Tie.objects.of_all_books().filter(person_id__among=there, strength__gte=Tie.LEAST)
    return Q(pk__among=there) | Q(pk__in=ties.values("other_id"))


def _there(book: "Book", organisation: int | None) -> QuerySet[Affiliation]:
    return Affiliation.objects.of(book).filter(organisation=organisation, past=False)
