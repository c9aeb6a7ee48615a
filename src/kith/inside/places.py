"""Who of the book is or was at an organisation."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Q

from kith.core.addresses import organisation_key
from kith.core.levels import Level, function, level
from kith.core.organisations import domain_name, is_domain_of
from kith.people.models import Affiliation, ContactPoint, Mark, Me, Organisation
from kith.people.queries import current_posts

if TYPE_CHECKING:
    from kith.accounts.models import Book

GONE = (Mark.DECEASED,)


@dataclass(frozen=True, slots=True)
class Insider:
    """Somebody inside, now or before; `by_email` where only the domain of their address says so."""

    person: int
    name: str
    title: str
    organisation: str
    now: bool
    by_email: bool = False

    @property
    def level(self) -> Level | None:
        return level(self.title) if self.title else None

    @property
    def function(self) -> str | None:
        return function(self.title) if self.title else None


def insiders(book: "Book", name: str, organisations: Collection[Organisation]) -> list[Insider]:
    """Who is there and who was: those now there first, each once, by name. The owner and the dead are left out."""
    found = {one.person: one for one in _by_email(book, name, organisations)}
    found |= {one.person: one for one in sorted(_by_post(book, organisations), key=lambda one: one.now)}
    for pk in _left_out(book, found):
        found.pop(pk, None)
    return sorted(found.values(), key=lambda one: (not one.now, one.by_email, one.name, one.person))


def _by_post(book: "Book", organisations: Iterable[Organisation]) -> Iterator[Insider]:
    # Scoped by the organisations, which are the book's.
    rows = Affiliation.objects.of_all_books().filter(organisation_id__among=[one.pk for one in organisations])
    facts = ("person_id", "person__name", "title", "organisation__name", "past")
    for pk, name, title, organisation, past in rows.filter(person__book=book).order_by("pk").values_list(*facts):
        yield Insider(pk, name, title, organisation or "", not past)


def _by_email(book: "Book", name: str, organisations: Collection[Organisation]) -> Iterator[Insider]:
    """Whose address says that they work there, though no post does; they may have left."""
    names = [one.name for one in organisations] or [name]
    first = {key[0] for one in names if (key := organisation_key(one))}
    begins = Q(pk__in=[])
    for letter in sorted(first):
        begins |= Q(key__contains=f"@{letter}") | Q(key__contains=f".{letter}")
    rows = ContactPoint.objects.of(book).filter(begins, kind=ContactPoint.EMAIL)
    told: dict[int, tuple[str, str]] = {}
    for pk, who, key in rows.order_by("pk").values_list("person_id", "person__name", "key"):
        domain = domain_name(key)
        if domain and any(is_domain_of(domain, one) for one in names):
            told.setdefault(pk, (who, names[0]))
    posts = current_posts(book, list(told))
    for pk, (who, organisation) in told.items():
        yield Insider(pk, who, posts[pk].title if pk in posts else "", organisation, now=True, by_email=True)


def _left_out(book: "Book", ids: Iterable[int]) -> set[int]:
    some = list(ids)
    dead = Mark.objects.of(book).filter(kind__in=GONE, person_id__among=some).values_list("person_id", flat=True)
    mine = Me.objects.of(book).values_list("person_id", flat=True)
    return {*dead, *mine}
