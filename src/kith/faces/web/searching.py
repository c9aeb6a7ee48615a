"""The search page: people and organisations for what has been typed so far."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from kith.kernel.http import OwnerRequest, owner_required, render
from kith.people.models import Organisation, Person
from kith.people.queries import Post, current_posts, people_of
from kith.people.searching import search as search_people
from kith.search.queries import find

if TYPE_CHECKING:
    from kith.accounts.models import Book

PEOPLE, ORGANISATIONS = 30, 6


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
    text = request.GET.get("q", "").strip()[:200]
    found = search_people(request.book, text)
    facts = {
        "text": text,
        "instead": found.instead,
        "total": len(found.why),
        "more": found.more,
        "lines": _lines(request.book, found.why),
        "organisations": _organisations(request.book, text),
    }
    return render(request, "web/search.html", facts)


def _lines(book: "Book", why: dict[int, str]) -> list[Line]:
    ids = list(why)[:PEOPLE]
    people = {one.pk: one for one in people_of(book, ids)}
    posts = current_posts(book, ids)
    return [Line(people[pk], posts.get(pk), why[pk]) for pk in ids if pk in people]


def _organisations(book: "Book", text: str) -> list[Organisation]:
    ids = [hit.id for hit in find(book, text, kind="organisation", limit=ORGANISATIONS).hits]
    found = Organisation.objects.of(book).in_bulk(ids)
    return [found[pk] for pk in ids if pk in found]
