"""Promises: made, kept, let go, moved, taken up again."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kith.journal.recording import Recording, batch
from kith.kernel.days import written
from kith.kernel.errors import Refusal

from ..models import Outcome, Promise
from ..wording import in_few_words

if TYPE_CHECKING:
    from kith.accounts.models import Book, User
    from kith.encounters.models import Encounter
    from kith.people.models import Person


def make_promise(
    *,
    book: "Book",
    by: "User | None",
    person: "Person",
    what: str,
    made_on: date,
    due: date | None = None,
    encounter: "Encounter | None" = None,
    theirs: bool = False,
    within: Recording | None = None,
) -> Promise:
    """Note that one said one would; with `theirs`, that they did. `due` is None when no day was said."""
    what = what.strip()
    if not what:
        raise Refusal(
            _("What did they promise? Write a few words.") if theirs else _("What did you promise? Write a few words.")
        )
    told = _("%(name)s promised: %(what)s") if theirs else _("Promised %(name)s: %(what)s")
    said = told % {"name": person.name, "what": in_few_words(what)}
    with batch(book=book, by=by, verb="make_promise", said=said, within=within) as rec:
        facts = {"what": what, "made_on": made_on, "due": due, "encounter": encounter, "theirs": theirs}
        return rec.add(Promise(book=book, person=person, **facts))


def keep_promise(
    *, book: "Book", by: "User | None", promise: Promise, on: date, within: Recording | None = None
) -> Outcome:
    """It was done."""
    kept = _("%(name)s kept: %(what)s") if promise.theirs else _("Kept: %(what)s, for %(name)s")
    said = kept % _words(promise)
    return _end(book=book, by=by, promise=promise, kind=Outcome.KEPT, on=on, said=said, within=within)


def let_go(*, book: "Book", by: "User | None", promise: Promise, on: date, within: Recording | None = None) -> Outcome:
    """It will not be done, and need not be."""
    said = _("Let go: %(what)s, for %(name)s") % _words(promise)
    return _end(book=book, by=by, promise=promise, kind=Outcome.LET_GO, on=on, said=said, within=within)


def let_all_go(
    *, book: "Book", by: "User | None", promises: Sequence[Promise], on: date, within: Recording | None = None
) -> None:
    """The same for several, in one batch."""
    if len(promises) == 1:
        let_go(book=book, by=by, promise=promises[0], on=on, within=within)
        return
    said = ngettext("Let %(count)d promise go", "Let %(count)d promises go", len(promises)) % {"count": len(promises)}
    with batch(book=book, by=by, verb="let_promises_go", said=said, within=within) as rec:
        rec.add_many([Outcome(book=book, promise=one, kind=Outcome.LET_GO, on=on) for one in promises])


def move_promise(
    *, book: "Book", by: "User | None", promise: Promise, due: date | None, within: Recording | None = None
) -> None:
    """Another day, or none."""
    to = _("Moved to %(day)s: %(what)s, for %(name)s") if due else _("No day any more: %(what)s, for %(name)s")
    said = to % {"day": written(due.isoformat()) if due else "", **_words(promise)}
    with batch(book=book, by=by, verb="move_promise", said=said, within=within) as rec:
        rec.change(promise, due=due)


def reword_promise(
    *, book: "Book", by: "User | None", promise: Promise, what: str, within: Recording | None = None
) -> None:
    """Say it in other words."""
    if not what.strip():
        raise Refusal(_("What did you promise? Write a few words."))
    said = _("Reworded: %(what)s, for %(name)s") % _words(promise)
    with batch(book=book, by=by, verb="reword_promise", said=said, within=within) as rec:
        rec.change(promise, what=what.strip())


def reopen(*, book: "Book", by: "User | None", promise: Promise, within: Recording | None = None) -> None:
    """It is open after all."""
    said = _("Open again: %(what)s, for %(name)s") % _words(promise)
    with batch(book=book, by=by, verb="reopen_promise", said=said, within=within) as rec:
        rec.delete_many(list(Outcome.objects.of(book).filter(promise=promise)))


def _end(
    *, book: "Book", by: "User | None", promise: Promise, kind: str, on: date, said: str, within: Recording | None
) -> Outcome:
    with batch(book=book, by=by, verb=f"promise_{kind}", said=said, within=within) as rec:
        if Outcome.objects.of(book).filter(promise=promise).exists():
            raise Refusal(_("This promise has ended already."))
        return rec.add(Outcome(book=book, promise=promise, kind=kind, on=on))


def _words(promise: Promise) -> dict[str, str]:
    return {"what": in_few_words(promise.what), "name": promise.person.name}
