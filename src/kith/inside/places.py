"""Who of the book is or was at an organisation."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Q

from kith.core.levels import Level, function, level
from kith.core.organisations import domain_name, domains_of
from kith.people.models import Affiliation, ContactPoint, Mark, Organisation
from kith.people.queries import current_posts, me

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
    return insiders_of(book, {name: organisations})[name]


def insiders_of(book: "Book", meant: Mapping[str, Collection[Organisation]]) -> dict[str, list[Insider]]:
    """The same of several names, each with the organisations that it means, in a fixed number of questions."""
    posts = _by_post(book, [one.pk for some in meant.values() for one in some])
    emails = _by_email(book, {name: [one.name for one in some] or [name] for name, some in meant.items()})
    some = {one.person for found in (*posts.values(), *emails.values()) for one in found}
    left_out = _left_out(book, some)
    return {
        name: _each_once([*emails[name], *(one for place in some for one in posts[place.pk])], left_out)
        for name, some in meant.items()
    }


def _each_once(some: Iterable[Insider], left_out: Collection[int]) -> list[Insider]:
    """By what says most of them: a post now before one that is past, and that before an address."""
    found = {one.person: one for one in sorted(some, key=lambda one: (not one.by_email, one.now))}
    kept = (one for pk, one in found.items() if pk not in left_out)
    return sorted(kept, key=lambda one: (not one.now, one.by_email, one.name, one.person))


def _by_post(book: "Book", organisations: Collection[int]) -> dict[int, list[Insider]]:
    # Scoped by the organisations, which are the book's.
    rows = Affiliation.objects.of_all_books().filter(organisation_id__among=organisations)
    facts = ("organisation_id", "person_id", "person__name", "title", "organisation__name", "past")
    found: dict[int, list[Insider]] = {pk: [] for pk in organisations}
    for place, pk, name, title, organisation, past in (
        rows.filter(book__checked=book).order_by("pk").values_list(*facts)
    ):
        found[place or 0].append(Insider(pk, name, title, organisation or "", not past))
    return found


def _by_email(book: "Book", meant: Mapping[str, Collection[str]]) -> dict[str, list[Insider]]:
    """Whose address says that they work there, though no post does; they may have left. `meant` are the names of the
    organisations by the name that was asked for."""
    by_domain: dict[str, dict[str, str]] = defaultdict(dict)
    for asked, names in meant.items():
        for name in names:
            for domain in domains_of(name):
                by_domain[domain].setdefault(asked, next(iter(names)))
    told: dict[str, dict[int, str]] = {asked: {} for asked in meant}
    called: dict[int, str] = {}
    for pk, who, domain in _domains(book, {domain[0] for domain in by_domain}):
        for asked, where in by_domain.get(domain, {}).items():
            told[asked].setdefault(pk, where)
            called[pk] = who
    posts = current_posts(book, list(called))
    titles = {pk: post.title for pk, post in posts.items()}
    return {
        asked: [
            Insider(pk, called[pk], titles.get(pk, ""), where, now=True, by_email=True) for pk, where in some.items()
        ]
        for asked, some in told.items()
    }


def _domains(book: "Book", letters: Collection[str]) -> Iterator[tuple[int, str, str]]:
    """The names of the domains in addresses that begin with one of these letters: (person, their name, domain)."""
    begins = Q(pk__in=[])
    for letter in sorted(letters):
        begins |= Q(key__contains=f"@{letter}") | Q(key__contains=f".{letter}")
    rows = ContactPoint.objects.of(book).filter(begins, kind=ContactPoint.EMAIL)
    for pk, who, key in rows.order_by("pk").values_list("person_id", "person__name", "key"):
        if domain := domain_name(key):
            yield pk, who, domain


def _left_out(book: "Book", ids: Iterable[int]) -> set[int]:
    some = list(ids)
    dead = Mark.objects.of(book).filter(kind__in=GONE, person_id__among=some).values_list("person_id", flat=True)
    return {*dead, me(book) or 0}
