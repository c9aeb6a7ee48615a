"""Whom an update may be told to, by which channel, who is left out and why, and who was told what before."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from kith.people.models import Mark, Me, Person
from kith.people.queries import Filters, me
from kith.people.queries.listing import ALL, narrowed

from . import posting
from .channels import best
from .models import Letter, Update
from .opting_out import opted_out

if TYPE_CHECKING:
    from kith.accounts.models import Book

ME, HERE = "me", "here"
REASONS = (ME, Mark.DECEASED, Mark.DO_NOT_CONTACT, Mark.NO_UPDATES, Mark.PUT_ASIDE, HERE)
"""Why somebody is left out; where several hold, the first."""


@dataclass(frozen=True)
class Audience:
    """Who fits: `people` by name, each with the best channel (`Letter.NONE` where there is none), and how many are out
    for which reason."""

    people: dict[int, str]
    out: Counter[str] = field(default_factory=Counter)

    @property
    def channels(self) -> Counter[str]:
        """How many are reached by which channel."""
        return Counter(self.people.values())


def audience(book: "Book", filters: Filters, today: date, update: Update | None = None) -> Audience:
    """Everybody whom the filters of the list of people let through, except who is out; of an update that is there
    already, who has a letter of it is out, too."""
    asked = replace(filters, show=ALL)
    found = among(book, narrowed(book, asked, today).values_list("pk", flat=True), update)
    if not filters.narrow and filters.found is None and me(book):
        found.out[ME] = 1
    return found


def among(book: "Book", ids: Iterable[int], update: Update | None = None) -> Audience:
    """The same of these people; whoever is not in the book is not counted at all."""
    rows = Person.objects.of(book).filter(pk__among=list(ids)).values_list("sort_key", "pk")
    there = [pk for _key, pk in sorted(rows)]
    out = left_out(book, there, update)
    account = posting.account(book) is not None
    return Audience(best(book, [pk for pk in there if pk not in out], account=account), Counter(out.values()))


def left_out(book: "Book", ids: Collection[int], update: Update | None = None) -> dict[int, str]:
    """Those of these people who are not to be told, with the reason."""
    reasons: dict[int, set[str]] = defaultdict(set)
    marks = Mark.objects.of(book).filter(person_id__among=ids)
    for pk, kind in marks.values_list("person_id", "kind"):
        reasons[pk].add(kind)
    for pk in opted_out(book, ids):
        reasons[pk].add(Mark.NO_UPDATES)
    for pk in Me.objects.of(book).filter(person_id__among=ids).values_list("person_id", flat=True):
        reasons[pk].add(ME)
    if update is not None:
        for pk in update.letters.filter(person_id__among=ids).values_list("person_id", flat=True):
            reasons[pk].add(HERE)
    return {pk: next(one for one in REASONS if one in some) for pk, some in reasons.items()}


def told_before(book: "Book", ids: Collection[int], but: Update | None = None) -> dict[int, list[Letter]]:
    """The letters that these people got before, the latest first, each with its update."""
    found: dict[int, list[Letter]] = {pk: [] for pk in ids}
    rows = Letter.objects.of(book).filter(person_id__among=ids, state=Letter.SENT).select_related("update")
    for one in rows.order_by("-sent_on", "-pk"):
        if but is None or one.update_id != but.pk:
            found[one.person_id].append(one)
    return found


def people_by_name(book: "Book", ids: Collection[int]) -> list[Person]:
    """These people by name, for one page."""
    return list(Person.objects.of(book).filter(pk__among=ids).order_by("sort_key", "pk"))
