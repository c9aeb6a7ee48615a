"""The page of pictures: encounters by month, where people belong, rhythms kept; each with what to do about it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from kith.core.over_time import by_month, lately, month_ends
from kith.encounters.queries import by_day, last_in_touch
from kith.encounters.wording import KINDS
from kith.kernel.days import written
from kith.kernel.http import OwnerRequest, owner_required, render
from kith.kernel.numbers import grouped
from kith.people.models import Circle
from kith.rhythm.queries import coming_due, in_time

if TYPE_CHECKING:
    from kith.accounts.models import Book

MONTHS, KEPT_MONTHS = 24, 13
WITHIN = (30, 90, 365)
"""Days since the last contact that are told apart."""
LATE = 3
"""Of those who are overdue, as many are named."""
FEWER, MORE = 0.75, 1.25
"""What is no longer as many as usual."""


@dataclass(frozen=True)
class Picture:
    """`told` says what is to be seen, and `advice` what to do; `links` (words, address) lead there."""

    told: str
    advice: str = ""
    links: list[tuple[str, str]] = field(default_factory=list)


@dataclass(frozen=True)
class Belonging:
    """A kind of circle: its name, the address of its people, and how many of them were last in touch within each of
    the numbers of days, and longer ago."""

    name: str
    address: str
    counts: list[int]
    told: str


@require_safe
@owner_required
def pictures(request: OwnerRequest) -> HttpResponse:
    """All three, as pictures and as tables."""
    book, today = request.book, request.today
    return render(
        request, "web/pictures.html", {**_months(book, today), **_balance(book, today), **_rhythms(book, today)}
    )


def _months(book: "Book", today: date) -> dict[str, object]:
    ends = month_ends(today, MONTHS)
    days = by_day(book, ends[0].replace(day=1), today)
    counts = by_month(days, ends)
    names = [_month(end) for end in ends]
    half = MONTHS // 2
    return {
        "months": _told_of_months(*lately(days, today)),
        "counts": counts,
        "first_month": names[0],
        "most": max(counts),
        "years": list(zip(names[half:], counts[half:], counts[:half], strict=True))[::-1],
    }


def _told_of_months(now: int, usual: int | None) -> Picture:
    told = ngettext("%(now)s encounter in the last 30 days", "%(now)s encounters in the last 30 days", now)
    facts = {"now": grouped(now), "usual": grouped(usual or 0)}
    if usual is None:
        advice = _("What is usual for you shows after a few months.")
        return Picture(f"{told % facts}.", advice)
    told = _("%(told)s; usually %(usual)s.") % {"told": told % facts, **facts}
    if now < usual * FEWER:
        return Picture(told, _("Fewer than usual: one line to somebody is enough to begin."), [(_("Today"), "/")])
    if now > usual * MORE:
        return Picture(told, _("More than usual: a line within two days keeps who is new."), [(_("Today"), "/")])
    return Picture(told, _("About as many as usual."))


def _balance(book: "Book", today: date) -> dict[str, object]:
    circles = dict(Circle.objects.of(book).exclude(kind=Circle.OWN).values_list("kind", "pk"))
    kinds = [
        _belonging(str(name), circles.get(kind), counts)
        for (kind, name), counts in zip(KINDS.items(), last_in_touch(book, today, WITHIN).values(), strict=True)
    ]
    return {"kinds": kinds, "balance": _told_of_balance(kinds)}


def _belonging(name: str, circle: int | None, counts: list[int]) -> Belonging:
    near, total = sum(counts[:2]), sum(counts)
    told = ngettext(
        "%(kind)s: in touch with %(near)s of %(all)s person within 90 days.",
        "%(kind)s: in touch with %(near)s of %(all)s people within 90 days.",
        total,
    )
    address = f"{reverse('people')}?circle={circle}&sort=last" if circle and total else ""
    return Belonging(name, address, counts, told % {"kind": name, "near": grouped(near), "all": grouped(total)})


def _told_of_balance(kinds: Sequence[Belonging]) -> Picture:
    there = [one for one in kinds if sum(one.counts)]
    if not there:
        return Picture(_("Nobody is in a circle yet."), _("Put people into circles to see where your contacts are."))
    if missing := [one.name for one in kinds if one not in there]:
        told = _("Nobody yet: %(kinds)s.") % {"kinds": ", ".join(missing)}
        return Picture(told, _("Good turns often come from there: write down the next encounter."))
    weakest = min(there, key=lambda one: sum(one.counts[:2]) / sum(one.counts))
    advice = _("That is where you are in touch least: choose one of them.")
    return Picture(weakest.told, advice, [(_("Who is there"), weakest.address)])


def _rhythms(book: "Book", today: date) -> dict[str, object]:
    ends = month_ends(today, KEPT_MONTHS)
    counts = in_time(book, ends)
    late = [one for one in coming_due(book) if one.on < today]
    return {
        "rhythm": _told_of_rhythms(*counts[-1], [(one.name, reverse("person", args=[one.person])) for one in late]),
        "kept": [kept for kept, _of in counts],
        "of": [of for _kept, of in counts],
        "kept_months": list(zip(map(_month, ends), counts, strict=True))[::-1],
    }


def _told_of_rhythms(kept: int, of: int, late: list[tuple[str, str]]) -> Picture:
    if not of:
        where = [(_("People"), reverse("people"))]
        return Picture(_("Nobody has a rhythm yet."), _("Choose one for those whom you do not want to lose."), where)
    told = ngettext(
        "%(kept)s of %(all)s person with a rhythm is in time.",
        "%(kept)s of %(all)s people with a rhythm are in time.",
        of,
    )
    told %= {"kept": grouped(kept), "all": grouped(of)}
    if not late:
        return Picture(told, _("Nothing to catch up on."))
    return Picture(told, _("Due for longest:"), late[:LATE])


def _month(end: date) -> str:
    return written(f"{end:%Y-%m}", short=True)
