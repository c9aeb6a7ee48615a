"""Letting go of what is old, for who comes back after a while; and how much each reason counts."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from kith.core.weights import AGAINST, DEFAULTS, URGENT, Weights
from kith.journal.recording import Recording, batch
from kith.kernel.capabilities import rooms
from kith.kernel.errors import Refusal

from .absence import AWAY
from .models import Weighing
from .queries import weighing_of

if TYPE_CHECKING:
    from kith.accounts.models import Book, User


def let_old_go(*, book: "Book", by: "User | None", today: date, within: Recording | None = None) -> None:
    """Whatever waits for longer than two weeks waits no more, in one batch: promises, replies, news."""
    said = _("Let go of what was older than two weeks")
    with batch(book=book, by=by, verb="let_old_go", said=said, within=within) as rec:
        for room in rooms("letting_go"):
            room.let_go(book=book, by=by, before=today - timedelta(days=AWAY), today=today, within=rec)


MOST = 10.0
"""The most that a part of a score may count, for or against."""


def bounds(name: str) -> tuple[float, float]:
    """Between which numbers a weight lies. What does not wait counts something, or it would never be told."""
    if name in AGAINST:
        return -MOST, 0.0
    return (1.0 if name in URGENT else 0.0), MOST


def set_weights(
    *, book: "Book", by: "User | None", weights: Mapping[str, float], within: Recording | None = None
) -> None:
    """Say how much each part of a score counts; those not named count as before. Refusal for one out of bounds, or that
    there is not. Where all are as the formula has them, nothing is kept."""
    own = weighing_of(book)
    wanted = {**(Weights(**own.parts) if own else DEFAULTS)._asdict()}
    for name, value in weights.items():
        if name not in wanted:
            raise Refusal(_("Weights are: %(names)s.") % {"names": ", ".join(Weights._fields)})
        least, most = bounds(name)
        if not least <= value <= most:
            raise Refusal(_("Choose a number from %(least)g to %(most)g.") % {"least": least, "most": most}, about=name)
        wanted[name] = float(value)
    if wanted == DEFAULTS._asdict():
        reset_weights(book=book, by=by, within=within)
        return
    with batch(book=book, by=by, verb="set_weights", said=_("How much each reason counts"), within=within) as rec:
        if own is None:
            rec.add(Weighing(book=book, parts=wanted))
        else:
            rec.change(own, parts=wanted)


def reset_weights(*, book: "Book", by: "User | None", within: Recording | None = None) -> None:
    """Back to the weights of the formula."""
    said = _("Every reason counts as Kith has it")
    with batch(book=book, by=by, verb="reset_weights", said=said, within=within) as rec:
        rec.delete_many(list(Weighing.objects.of(book)))
