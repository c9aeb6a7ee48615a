"""Whom an update is told to."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils.http import urlencode

from kith.journal.acting import attempt
from kith.kernel.http import OwnerRequest, chosen_ids, owner_required, render
from kith.kernel.returning import back
from kith.people.queries import person_named
from kith.people.queries.listing import rows_of
from kith.people.wanted import Wanted, narrowing, read
from kith.reaching.ways import take_no_mail
from kith.updates import actions, queries, wording
from kith.updates.audience import Audience, among, people_by_name, told_before
from kith.updates.audience import audience as who_fits
from kith.updates.models import Update
from kith.updates.sharing import shared

from .asked import page_of, update_of

SHOWN = 50
NAMED = 4


@owner_required
def audience(request: OwnerRequest, pk: int) -> HttpResponse:
    """Whom to tell: chosen by the filters of the list of people, or by name; who is out and why, who was told what."""
    row = update_of(request, pk)
    wanted = read(request.book, request.GET)
    asked = bool(request.GET)
    fits = who_fits(request.book, wanted.filters, request.today, row) if asked else Audience({})
    if request.method == "POST":
        return _add(request, row, fits)
    ids = list(fits.people)
    page = page_of(request, ids, SHOWN)
    context = {
        "row": row,
        "now": queries.progress_of(row),
        "mailboxes": shared(row),
        "wanted": wanted,
        "asked": asked,
        "fits": fits,
        "page": page,
        "people": _people(request, list(page.object_list)),
        "told": told_before(request.book, list(page.object_list), but=row),
        "no_mail": take_no_mail(request.book, list(page.object_list)),
        "query": _query(wanted),
        "say": wording,
    }
    return render(request, "updates/audience.html", context)


@dataclass(frozen=True)
class Whom:
    """Whom somebody chose elsewhere for an update that is not written yet: who fits, the first of them by name, `ids`
    where they were ticked, `query` where it is all whom filters let through, and the updates they may be added to."""

    fits: Audience
    names: list[str]
    ids: list[int]
    query: str
    others: list[Update]


def asked_for(request: OwnerRequest) -> Whom | None:
    """What the address, or a list of people, says of whom to tell; None where it says nothing."""
    ids, query = chosen_ids(request, "person"), narrowing(request.GET)
    if ids:
        fits = among(request.book, ids)
    elif query:
        fits = who_fits(request.book, read(request.book, query).filters, request.today)
    else:
        return None
    names = [one.name for one in people_by_name(request.book, list(fits.people)[:NAMED])]
    return Whom(fits, names, ids, urlencode(query), queries.to_add_to(request.book))


def _add(request: OwnerRequest, row: Update, fits: Audience) -> HttpResponse:
    """All who fit, those who are ticked, or the one who is named."""
    there = back(request, reverse("update-audience", args=[row.pk]))
    who: Any = {"book": request.book, "by": request.user, "update": row}

    def act(rec: Any) -> object:
        if "all" in request.POST:
            people = list(fits.people)
        elif name := request.POST.get("name", "").strip()[:255]:
            people = [person_named(request.book, name).pk]
        else:
            people = chosen_ids(request, "person")
        return actions.add_letters(**who, people=people, within=rec)

    return attempt(request, there, act)


def _people(request: OwnerRequest, ids: list[int]) -> list[Any]:
    names = {one.pk: one.name for one in people_by_name(request.book, ids)}
    return list(rows_of(request.book, names, request.today).values())


def _query(wanted: Wanted) -> dict[str, str]:
    return {name: value for name, value in wanted.params.items() if name not in ("show", "sort")}
