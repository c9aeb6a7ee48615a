"""The search page: people and organisations for what has been typed so far."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from kith.core.events import Happening
from kith.events.queries import called
from kith.events.wording import page_of as event_page
from kith.events.wording import when_and_where
from kith.kernel.http import OwnerRequest, owner_required, render
from kith.people import found as said
from kith.people.models import Organisation, Person
from kith.people.queries import Post, current_posts, people_of
from kith.people.searching import Search, reasons
from kith.people.searching import search as search_people
from kith.search.queries import find

if TYPE_CHECKING:
    from kith.accounts.models import Book

PEOPLE, ORGANISATIONS, EVENTS = 30, 6, 6


@dataclass(frozen=True)
class Line:
    """A person who was found: what they do, and where the words were."""

    person: Person
    post: Post | None
    why: str


@require_safe
@owner_required
def search(request: OwnerRequest) -> HttpResponse:
    """`?q=` may be the beginning of a word: the page asks again while one types."""
    text = " ".join(request.GET.get("q", "").split())[:200]
    found = search_people(request.book, text)
    total = len(found.columns)
    organisations = find(request.book, text, kind="organisation", limit=ORGANISATIONS)
    facts = {
        "text": text,
        "told": said.told(text, found.instead, total, _again, more=found.more) if total or text else "",
        "total": said.so_many(total, more=found.more),
        "lines": _lines(request.book, found, request.today),
        "left": total > PEOPLE,
        "organisations": _organisations(request.book, [hit.id for hit in organisations.hits]),
        "more_organisations": organisations.more,
        "events": _events(request.book, text, request.today),
    }
    return render(request, "web/search.html", facts)


def _again(**query: str) -> str:
    """The address of another search."""
    return f"{reverse('search')}?{urlencode(query)}"


def _lines(book: "Book", found: Search, today: date) -> list[Line]:
    ids = list(found.columns)[:PEOPLE]
    people = {one.pk: one for one in people_of(book, ids)}
    posts, why = current_posts(book, ids), reasons(book, found, ids, today)
    return [Line(people[pk], posts.get(pk), why.get(pk, "")) for pk in ids if pk in people]


def _organisations(book: "Book", ids: list[int]) -> list[Organisation]:
    found = Organisation.objects.of(book).in_bulk(ids)
    return [found[pk] for pk in ids if pk in found]


def _events(book: "Book", text: str, today: date) -> list[tuple[str, Happening, str]]:
    """The address of each, and when it was."""
    return [(event_page(one), one, when_and_where(one, "", today)) for one in called(book, text)[:EVENTS]]
