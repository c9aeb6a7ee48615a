"""The letters of an update that go by the post, told of as one."""

from datetime import date
from typing import TYPE_CHECKING

from django.db.models import Count, Exists, Max, OuterRef, Value
from django.db.models.functions import Concat, Length, Substr
from django.urls import reverse

from kith.post.lots import Lot
from kith.post.models import Posted

from .models import Letter, Update

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from kith.accounts.models import Book


def lots(book: "Book") -> list[Lot]:
    """The updates of which letters wait for the post, or went by it, the latest first."""
    rows = Letter.objects.of(book).filter(channel=Letter.SMTP, state__in=(Letter.WAITING, Letter.SENT)).order_by()
    counts: dict[tuple[int, str], tuple[int, date | None]] = {
        (pk, state): (count, last)
        for pk, state, count, last in rows.values_list("update_id", "state").annotate(Count("pk"), Max("sent_on"))
    }
    updates = Update.objects.of(book).filter(pk__among=[pk for pk, _state in counts]).order_by("-on", "-pk")
    return [_lot(one, counts) for one in updates]


def alone(rows: "QuerySet[Posted]") -> "QuerySet[Posted]":
    """Those of these messages that are no letters: what is none, and the first of an update, which its owner gets."""
    bare = Substr(OuterRef("message_id"), 2, Length(OuterRef("message_id")) - 2)
    letters = Letter.objects.of_all_books().filter(book=OuterRef("book"), message_id=bare)
    return rows.filter(~Exists(letters.exclude(message_id="")))  # which the index has, and SQLite sees it so


def _lot(update: Update, counts: dict[tuple[int, str], tuple[int, date | None]]) -> Lot:
    waits, _never = counts.get((update.pk, Letter.WAITING), (0, None))
    went, last_on = counts.get((update.pk, Letter.SENT), (0, None))
    return Lot(
        title=update.title,
        page=reverse("update", args=[update.pk]),
        acts=reverse("update-state", args=[update.pk]),
        waits=0 if update.state == Update.CANCELLED else waits,
        went=went,
        last_on=last_on,
        paused=update.state == Update.PAUSED,
        rows=_in_the_post(update),
    )


def _in_the_post(update: Update) -> "QuerySet[Posted]":
    letters = update.letters.filter(state=Letter.WAITING).exclude(message_id="").order_by()
    names = letters.annotate(name=Concat(Value("<"), "message_id", Value(">"))).values("name")
    rows: QuerySet[Posted] = Posted.objects.of(update.book).filter(state=Posted.WAITING, message_id__in=names)
    return rows
