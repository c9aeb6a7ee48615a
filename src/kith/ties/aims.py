"""Who fits what the owner is after: at an organisation they named, or in a field."""

from collections import defaultdict
from collections.abc import Collection
from itertools import chain
from typing import TYPE_CHECKING, Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery

from kith.core.goal import Aims, Fit, Held, fit_of, roots_of
from kith.core.levels import Level, level
from kith.people.models import Affiliation, ContactPoint
from kith.people.queries import organisations_meant_by
from kith.search.columns import WORK
from kith.search.queries import holding

from .models import Goal, Tie

if TYPE_CHECKING:
    from kith.accounts.models import Book

LOOKED_AT = 100
"""People at the organisations, and in the fields, who are looked at: bounded, whatever the size of the book."""
FACTS = ("title", "organisation__name", "organisation_id", "department", "place", "past")
"""The columns of a post that `Held` holds."""


def aims_of(book: "Book", goal: Goal) -> Aims:
    """What a goal means in this book."""
    meant = organisations_meant_by(book, goal.organisations) if goal.organisations else {}
    return Aims(
        frozenset(chain(*meant.values())),
        tuple(goal.fields),
        tuple(goal.places),
        level_of(goal),
        goal.digital is not False,
    )


def level_of(goal: Goal) -> Level | None:
    """How senior the work is that one looks for; None where it does not say."""
    return (Level.of(goal.level) or level(goal.level)) if goal.level else None


def fitting(book: "Book", goal: Goal) -> dict[int, Fit]:
    """Who fits, those who came into the book last: a bounded number."""
    aims = aims_of(book, goal)
    if not aims.call_up:
        return {}
    found = Q(organisation_id__among=aims.organisations)
    if aims.fields:
        ids = holding(book, [roots_of(field) for field in aims.fields], WORK, LOOKED_AT // 2)
        found |= Q(person_id__among=ids)
    return _fits(found, aims)


def fit_of_one(book: "Book", goal: Goal, person: int) -> Fit | None:
    """What one person fits."""
    aims = aims_of(book, goal)
    return _fits(Q(person_id=person), aims).get(person) if aims.call_up else None


def _fits(found: Q, aims: Aims) -> dict[int, Fit]:
    """What those fit whose posts are found, by these posts."""
    posts: dict[int, list[Held]] = defaultdict(list)
    mutual: dict[int, int] = {}
    # Scoped by the people and organisations, which are the book's.
    rows = Affiliation.objects.of_all_books().filter(found).annotate(mutual=Subquery(_mutual()))
    for person, count, *facts in rows.order_by("-pk").values_list("person_id", "mutual", *FACTS)[:LOOKED_AT]:
        mutual[person] = count or 0
        posts[person].append(held(facts))
    fits = {person: fit_of(some, aims, mutual[person]) for person, some in posts.items()}
    return {person: fit for person, fit in fits.items() if fit is not None}


def held(facts: Collection[Any]) -> Held:
    """A row of FACTS as the post that it is."""
    title, organisation, organisation_id, *rest = facts
    return Held(title, organisation or "", organisation_id, *rest)


def _mutual() -> QuerySet[Any]:
    """To how many whom the owner knows somebody is tied: met, connected with, or with an address."""
    reached = Exists(ContactPoint.objects.of_all_books().filter(person_id=OuterRef("other_id")))
    known = Q(~Q(other__met_on="") | Q(other__standing__isnull=False) | reached, other__me__isnull=True)
    ties = Tie.objects.of_all_books().filter(known, person_id=OuterRef("person_id"), strength__gte=Tie.LEAST)
    return ties.order_by().values("person_id").annotate(count=Count("pk")).values("count")
