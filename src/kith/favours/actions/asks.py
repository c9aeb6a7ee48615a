"""Asks: made, answered, taken up again. What was done for somebody becomes a favour in the same batch."""

from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from kith.journal.recording import Recording, batch
from kith.kernel.errors import Refusal

from ..models import Answer, Ask
from ..wording import in_few_words
from .favours import add_favour

if TYPE_CHECKING:
    from kith.accounts.models import Book, User
    from kith.encounters.models import Encounter
    from kith.people.models import Person


def make_ask(
    *,
    book: "Book",
    by: "User | None",
    person: "Person",
    what: str,
    on: date,
    due: date | None = None,
    theirs: bool = False,
    encounter: "Encounter | None" = None,
    within: Recording | None = None,
) -> Ask:
    """One asked somebody for something; with `theirs`, they asked one. `due` is the day by which it was promised."""
    what = what.strip()
    if not what:
        raise Refusal(
            _("What do they ask for? Write a few words.") if theirs else _("What do you ask for? Write a few words."),
            about="what",
        )
    told = _("%(name)s asked for: %(what)s") if theirs else _("Asked %(name)s for: %(what)s")
    said = told % {"name": person.name, "what": in_few_words(what)}
    with batch(book=book, by=by, verb="make_ask", said=said, within=within) as rec:
        facts = {"what": what, "on": on, "due": due, "theirs": theirs, "encounter": encounter}
        return rec.add(Ask(book=book, person=person, **facts))


def answer_ask(
    *, book: "Book", by: "User | None", ask: Ask, kind: str, on: date, within: Recording | None = None
) -> Answer:
    """Yes, no, or it is done; by "done" the favour is written that it was."""
    if kind not in Answer.KINDS:
        raise Refusal(_("Say whether the answer is yes, no, or done."))
    told = {
        Answer.YES: _("Yes: %(what)s, %(name)s"),
        Answer.NO: _("No: %(what)s, %(name)s"),
        Answer.DONE: _("Done: %(what)s, %(name)s"),
    }[kind]
    with batch(book=book, by=by, verb=f"ask_{kind}", said=told % _words(ask), within=within) as rec:
        given = set(Answer.objects.of(book).filter(ask=ask).values_list("kind", flat=True))
        if given & Answer.ENDS or kind in given:
            raise Refusal(_("This has been answered already."))
        row = rec.add(Answer(book=book, ask=ask, kind=kind, on=on))
        if kind == Answer.DONE:
            add_favour(book=book, by=by, person=ask.person, what=ask.what, on=on, given=ask.theirs, ask=ask, within=rec)
        return row


def ask_again(*, book: "Book", by: "User | None", ask: Ask, within: Recording | None = None) -> None:
    """It is open after all: the answers go, and the favour that came of them."""
    said = _("Open again: %(what)s, %(name)s") % _words(ask)
    with batch(book=book, by=by, verb="reopen_ask", said=said, within=within) as rec:
        rec.delete_many(list(ask.favours.filter(thanks__isnull=True)))
        rec.delete_many(list(Answer.objects.of(book).filter(ask=ask)))


def reword_ask(
    *, book: "Book", by: "User | None", ask: Ask, what: str, due: date | None, within: Recording | None = None
) -> None:
    """Say it in other words, or for another day."""
    if not what.strip():
        raise Refusal(_("What is asked for? Write a few words."), about="what")
    said = _("Reworded: %(what)s, %(name)s") % _words(ask)
    with batch(book=book, by=by, verb="reword_ask", said=said, within=within) as rec:
        rec.change(ask, what=what.strip(), due=due)


def _words(ask: Ask) -> dict[str, str]:
    return {"what": in_few_words(ask.what), "name": ask.person.name}
