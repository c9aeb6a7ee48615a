"""A person's page, and the small decisions on it."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from kith.journal.acting import attempt
from kith.kernel.http import OwnerRequest, get_or_404, owner_required, render
from kith.kernel.ids import told_id
from kith.kernel.panels import panels
from kith.kernel.returning import back
from kith.people import actions, forms, queries, wording
from kith.people.models import Circle, Interest, News, Photo, Signature
from kith.people.wording import MARKS

from .asked import page_of, person_of, person_or_former


@owner_required
def person(request: OwnerRequest, pk: int) -> HttpResponse:
    """Everything about one person: people's own facts, and the panels of the other capabilities.

    Of somebody who was deleted, only that, and how to erase them. An entry that became one with another leads there.
    """
    found = person_or_former(request, pk)
    if found.pk != pk:
        return redirect(page_of(found))
    if found._state.adding:
        return render(request, "people/former.html", {"person": found, "say": wording}, status=404)
    profile = queries.profile(found)
    context = {
        "person": found,
        "profile": profile,
        "circles": queries.circles(request.book),
        "mark_words": MARKS,
        "panels": {} if profile.is_me else panels("person_panels", request, found),
        "signed": queries.signatures_waiting(request.book, request.today, found.pk),
        "story": wording.story(found, connected=profile.connected),
        "point_kinds": dict(forms.POINT_KINDS),
        "say": wording,
    }
    return render(request, "people/person.html", context)


@owner_required
def photo(request: OwnerRequest, pk: int) -> HttpResponse:
    """The picture as it came, if it is one that browsers only draw."""
    found = get_or_404(Photo.objects.of(request.book), person_id=pk)
    if found.media_type.lower() not in Photo.RASTER:
        raise Http404
    response = HttpResponse(bytes(found.data), content_type=found.media_type.lower())
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, max-age=3600"
    response["Content-Disposition"] = "inline"
    return response


@require_POST
@owner_required
def circles(request: OwnerRequest, pk: int) -> HttpResponse:
    """Put the person into the circle `add` (a name), or take them out of the circle `remove` (an id)."""
    found = person_of(request, pk)
    who: Any = {"book": request.book, "by": request.user, "person": found}
    removing = _number(request, "remove")
    circle = get_or_404(Circle.objects.of(request.book), pk=removing) if removing else None
    return attempt(
        request,
        reverse("person", args=[pk]),
        lambda rec: (
            actions.take_out_of_circle(circle=circle, within=rec, **who)
            if circle
            else actions.add_to_circle(circle=request.POST.get("add", ""), within=rec, **who)
        ),
    )


@require_POST
@owner_required
def interests(request: OwnerRequest, pk: int) -> HttpResponse:
    """Note the interest `add` (a name), or drop the interest `remove` (an id)."""
    found = person_of(request, pk)
    who: Any = {"book": request.book, "by": request.user}
    removing = _number(request, "remove")
    interest = get_or_404(Interest.objects.of(request.book), pk=removing, person=found) if removing else None
    return attempt(
        request,
        reverse("person", args=[pk]),
        lambda rec: (
            actions.drop_interest(interest=interest, within=rec, **who)
            if interest
            else actions.add_interest(person=found, name=request.POST.get("add", ""), within=rec, **who)
        ),
    )


@require_POST
@owner_required
def marks(request: OwnerRequest, pk: int) -> HttpResponse:
    """Set the mark `set`, or lift the mark `lift`."""
    found = person_of(request, pk)
    who: Any = {"book": request.book, "by": request.user, "person": found}
    kind = request.POST.get("lift", "")
    return attempt(
        request,
        reverse("person", args=[pk]),
        lambda rec: (
            actions.unmark_person(kind=kind, within=rec, **who)
            if kind
            else actions.mark_person(kind=request.POST.get("set", ""), on=request.today, within=rec, **who)
        ),
    )


@require_POST
@owner_required
def me(request: OwnerRequest, pk: int) -> HttpResponse:
    """Say that this person is the owner, or with `me` being "no" that they are not."""
    found = person_of(request, pk)
    act = actions.drop_me if request.POST.get("me") == "no" else actions.set_me
    return attempt(
        request, page_of(found), lambda rec: act(book=request.book, by=request.user, person=found, within=rec)
    )


@require_POST
@owner_required
def news_closure(request: OwnerRequest, pk: int) -> HttpResponse:
    """A piece of news was dealt with: congratulated, or not news."""
    found = get_or_404(News.objects.of(request.book), pk=pk)
    outcome = "not_news" if request.POST.get("outcome") == "not_news" else "congratulated"
    who: Any = {"book": request.book, "by": request.user, "on": request.today}
    return attempt(
        request, back(request, "/"), lambda rec: actions.close_news(news=found, outcome=outcome, within=rec, **who)
    )


@require_POST
@owner_required
def signature_answer(request: OwnerRequest, pk: int) -> HttpResponse:
    """What a letter was signed with is taken over (`outcome` being "taken"), or set aside."""
    found = get_or_404(Signature.objects.of(request.book).select_related("person"), pk=pk)
    act = actions.take_signature if request.POST.get("outcome") == Signature.TAKEN else actions.set_signature_aside
    return attempt(
        request, back(request, "/"), lambda rec: act(book=request.book, by=request.user, signature=found, within=rec)
    )


def _number(request: OwnerRequest, name: str) -> int | None:
    text = request.POST.get(name, "")
    if not text:
        return None
    if (number := told_id(text)) is None:
        raise Http404
    return number
