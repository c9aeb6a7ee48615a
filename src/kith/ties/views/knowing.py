"""Whom a person knows, one tie with what speaks for it and the owner's word, and how well the owner knows somebody."""

from typing import Any

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from kith.journal.acting import attempt, doing, done
from kith.kernel.errors import Refusal
from kith.kernel.http import OwnerRequest, owner_required, render
from kith.kernel.returning import back
from kith.people.models import Person
from kith.people.queries import current_posts
from kith.people.views.asked import page_of, person_of
from kith.ties import wording
from kith.ties.actions import add_acquaintance, rate_person, state_tie, withdraw_rating, withdraw_tie
from kith.ties.known import MOST, denied, how_many_known, known_by, tie_between

LONGEST = 2000
LONGEST_NAME = 255
NEITHER = -1
"""The strength of a form in which none was chosen."""


@owner_required
@require_http_methods(["GET", "HEAD", "POST"])
def ties(request: OwnerRequest, pk: int) -> HttpResponse:
    """Whom a person knows; what is posted says that they know one more: `other` is a name of the book, or a new one."""
    person = person_of(request, pk)
    here = reverse("person-ties", args=[pk])
    if request.method == "POST":
        said = request.POST
        facts: dict[str, Any] = {
            "name": said.get("other", "")[:LONGEST_NAME],
            "organisation": said.get("organisation", "")[:LONGEST_NAME],
            "strength": _strength(request),
            "note": said.get("note", "")[:LONGEST],
        }
        who: Any = {"book": request.book, "by": request.user, "person": person, "on": request.today}
        try:
            with doing(request) as rec:
                add_acquaintance(**who, **facts, within=rec)
        except Refusal as refusal:
            return _ties(request, person, typed=facts, problem=refusal)
        return done(request, back(request, here), rec)
    return _ties(request, person)


def _ties(
    request: OwnerRequest, person: Person, *, typed: dict[str, Any] | None = None, problem: Refusal | None = None
) -> HttpResponse:
    """The page; with what was typed, and what is wrong with it, where it was refused."""
    total = how_many_known(person)
    context = {
        "person": person,
        "found": known_by(person),
        "denied": denied(person),
        "total": total,
        "more": total > MOST,
        "typed": typed or {},
        "problem": problem,
        "say": wording,
    }
    return render(request, "ties/known.html", context, status=422 if problem else 200)


@owner_required
@require_http_methods(["GET", "HEAD", "POST"])
def tie(request: OwnerRequest, pk: int, other: int) -> HttpResponse:
    """How two people know each other; what is posted is the owner's word, or with `clear` takes it back."""
    one, two = person_of(request, pk), person_of(request, other)
    if one.pk == two.pk:
        raise Http404
    who: Any = {"book": request.book, "by": request.user, "person": one, "other": two}
    if request.method == "POST":
        word: dict[str, Any] = {
            "strength": _strength(request),
            "note": request.POST.get("note", "")[:LONGEST],
            "on": request.today,
        }
        return attempt(
            request,
            back(request, reverse("person-tie", args=[pk, other])),
            lambda rec: (
                withdraw_tie(**who, within=rec) if "clear" in request.POST else state_tie(**who, **word, within=rec)
            ),
        )
    posts = current_posts(request.book, [one.pk, two.pk])
    context = {"one": one, "other": two, "known": tie_between(one, two), "posts": posts, "say": wording}
    return render(request, "ties/tie.html", context)


@require_POST
@owner_required
def rating(request: OwnerRequest, pk: int) -> HttpResponse:
    """How well the owner knows a person; with `clear` nothing is said any more."""
    person = person_of(request, pk)
    who: Any = {"book": request.book, "by": request.user, "person": person}
    return attempt(
        request,
        back(request, page_of(person)),
        lambda rec: (
            withdraw_rating(**who, within=rec)
            if "clear" in request.POST
            else rate_person(**who, strength=_strength(request), on=request.today, within=rec)
        ),
    )


def _strength(request: OwnerRequest) -> int:
    text = request.POST.get("strength", "")
    return int(text[:3]) if text.isascii() and text.isdecimal() else NEITHER
