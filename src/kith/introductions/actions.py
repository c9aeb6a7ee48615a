"""An introduction is begun, goes a step on, is struck out."""

from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from kith.core import introducing
from kith.favours.actions import add_favour, answer_ask
from kith.favours.models import Answer
from kith.favours.queries import open_asks
from kith.journal.recording import Recording, batch
from kith.kernel.errors import Refusal
from kith.reaching.offering import closed

from . import wording
from .models import Introduction, Step
from .queries import progress

if TYPE_CHECKING:
    from kith.accounts.models import Book, User
    from kith.favours.models import Ask
    from kith.people.models import Person


def begin(
    *,
    book: "Book",
    by: "User | None",
    first: "Person",
    other: "Person",
    on: date,
    for_me: bool = False,
    why: str = "",
    ask: "Ask | None" = None,
    within: Recording | None = None,
) -> Introduction:
    """Draft one: of two people, or with `for_me` of the owner to the other, by the first. Nobody is asked by it."""
    if first.pk == other.pk:
        raise Refusal(_("An introduction takes two people. Name another one."), about="other")
    _insist_open(first, other)
    facts = {"first": first, "other": other, "for_me": for_me, "why": why.strip(), "on": on, "ask": ask}
    row = Introduction(book=book, **facts)
    said = _("Drafted: %(what)s") % {"what": wording.what(row)}
    with batch(book=book, by=by, verb="begin_introduction", said=said, within=within) as rec:
        return rec.add(row)


def go_on(
    *,
    book: "Book",
    by: "User | None",
    introduction: Introduction,
    kind: str,
    side: str,
    on: date,
    within: Recording | None = None,
) -> Step:
    """A step on, where it may be taken. What was made of it is a favour: of the first, or of the owner to who asked."""
    steps = Step.objects.of(book).filter(introduction=introduction).order_by("pk")
    now = progress(introduction, steps, on)
    if (kind, side) not in now.next:
        raise Refusal(wording.not_now(now))
    if kind == introducing.ASKED:
        _insist_open(introduction.first, introduction.other)
    said = wording.step(now, kind, side)
    with batch(book=book, by=by, verb="introduction_step", said=said, within=within) as rec:
        person = now.person(side) if side else None
        row = rec.add(Step(book=book, introduction=introduction, kind=kind, person=person, on=on))
        if kind == introducing.MADE:
            _helped(book=book, by=by, introduction=introduction, on=on, within=rec)
        return row


def strike_out(*, book: "Book", by: "User | None", introduction: Introduction, within: Recording | None = None) -> None:
    """It will not be made, and need not be kept."""
    said = _("Struck out: %(what)s") % {"what": wording.what(introduction)}
    with batch(book=book, by=by, verb="delete_introduction", said=said, within=within) as rec:
        rec.delete_many(list(Step.objects.of(book).filter(introduction=introduction)))
        rec.delete(introduction)


def _insist_open(*people: "Person") -> None:
    for one in people:
        if closed(one):
            raise Refusal(_("%(name)s is not to be contacted.") % {"name": one.name}, about="other")


def _helped(*, book: "Book", by: "User | None", introduction: Introduction, on: date, within: Recording) -> None:
    if introduction.for_me:
        what = wording.favour(introduction)
        add_favour(book=book, by=by, person=introduction.first, what=what, on=on, within=within)
    elif ask := open_asks(book).filter(pk=introduction.ask_id or 0).first():
        answer_ask(book=book, by=by, ask=ask, kind=Answer.DONE, on=on, within=within)
