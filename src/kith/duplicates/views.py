"""Pairs that are likely one person, two of them side by side, and whom to merge somebody with."""

from typing import Any

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from kith.journal.acting import attempt
from kith.kernel.http import OwnerRequest, get_or_404, owner_required, render
from kith.kernel.ids import told_id
from kith.kernel.returning import back
from kith.people.models import Organisation, Person
from kith.people.queries import current_posts, me, people_of
from kith.people.searching import search
from kith.people.views.asked import about, page_of, person_of

from . import actions, wording
from .comparing import between, compared
from .pairs import Pair, likely_pairs

SHOWN = 30
LONGEST = 255


@require_safe
@owner_required
def duplicates(request: OwnerRequest) -> HttpResponse:
    """The pairs of the book, the surest first."""
    pairs = likely_pairs(request.book)
    return render(request, "duplicates/list.html", {"pairs": _shown(request, pairs[:SHOWN]), "total": len(pairs)})


@owner_required
def merge(request: OwnerRequest, pk: int) -> HttpResponse:
    """Whom to merge somebody with; with `other`, both side by side, and then one of them. `name` says whose stays."""
    person, other = person_of(request, pk), _other(request)
    if other is None or other == person:
        return _find(request, person)
    if request.method != "POST":
        return _compare(request, person, other)
    who: Any = {"book": request.book, "by": request.user, "keep": person, "others": [other]}
    name = other if request.POST.get("name") == "other" else person
    url = back(request, page_of(person))
    return attempt(request, url, lambda rec: actions.merge_people(**who, name=name, within=rec))


@require_POST
@owner_required
def two_people(request: OwnerRequest, pk: int) -> HttpResponse:
    """The person and the `other` are two."""
    person, other = person_of(request, pk), _other(request)
    if other is None:
        raise Http404
    who: Any = {"book": request.book, "by": request.user, "person": person, "other": other, "on": request.today}
    url = back(request, reverse("duplicates"))
    return attempt(request, url, lambda rec: actions.tell_apart(**who, within=rec))


def _find(request: OwnerRequest, person: Person) -> HttpResponse:
    asked = request.GET.get("q", "").strip()[:LONGEST]
    found: list[Person] = []
    if asked:
        ids = [one for one in search(request.book, asked).columns if one != person.pk][:SHOWN]
        order = {one: at for at, one in enumerate(ids)}
        found = sorted(people_of(request.book, ids), key=lambda one: order[one.pk])
    likely = [] if asked else _shown(request, likely_pairs(request.book, of=person.pk)[:SHOWN])
    context = {
        "person": person,
        "asked": asked,
        "found": found,
        "posts": current_posts(request.book, [one.pk for one in found]),
        "likely": likely,
        "crumbs": about(person),
        "longest": LONGEST,
    }
    return render(request, "duplicates/find.html", context)


def _compare(request: OwnerRequest, person: Person, other: Person) -> HttpResponse:
    if me(request.book) == other.pk:  # the owner's own entry is the one that stays
        person, other = other, person
    pairs = [one for one in likely_pairs(request.book, of=person.pk) if other.pk in one.both]
    context = {
        "person": person,
        "other": other,
        "lines": compared(person, other),
        "between": between(person, other),
        "pair": next(iter(_shown(request, pairs)), None),
        "crumbs": about(person),
    }
    return render(request, "duplicates/compare.html", context)


def _shown(request: OwnerRequest, pairs: list[Pair]) -> list[dict[str, Any]]:
    """Pairs as pages tell them: both people with what they do, and why."""
    ids = {pk for pair in pairs for pk in pair.both}
    people = {one.pk: one for one in people_of(request.book, ids)}
    posts = current_posts(request.book, list(ids))
    named = Organisation.objects.of(request.book).filter(pk__among={pk for pair in pairs for pk in pair.places})
    places = dict(named.values_list("pk", "name"))
    return [
        {
            "both": [(people[pk], posts.get(pk)) for pk in pair.both],
            "why": wording.why(pair, places),
            "sure": pair.sure,
        }
        for pair in pairs
    ]


def _other(request: OwnerRequest) -> Person | None:
    """The other person that is asked for, of the owner's book, or 404."""
    text = (request.POST if request.method == "POST" else request.GET).get("other", "")
    if not text:
        return None
    return get_or_404(Person.objects.of(request.book), pk=told_id(text))
