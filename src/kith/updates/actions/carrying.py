"""What the owner knows of a letter: they carried it, it went out or did not, they were answered."""

from datetime import date
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from kith.encounters.actions import log_encounter
from kith.formats.markdown import to_text
from kith.journal.recording import Recording, batch
from kith.kernel.errors import Refusal
from kith.people.actions import make_source
from kith.updates import posting, wording
from kith.updates.carried import answered_on, seen_before
from kith.updates.models import Letter, Update

from .guards import insist_it_is_open
from .typed import words_of

if TYPE_CHECKING:
    from kith.accounts.models import Book, User

A_DAY = 20
"""Letters that the owner carries in a day before Kith says that it is enough: a convention of ours."""


def mark_sent(
    *,
    book: "Book",
    by: "User | None",
    letter: Letter,
    on: date,
    words: str = "",
    within: Recording | None = None,
) -> Letter:
    """The owner carried it, or knows that it went out: it is an encounter of that day. `words` are those that they
    took along, as plain text: where they are not what the letter says, they are kept instead."""
    if letter.stands not in (Letter.WAITING, Letter.UNCERTAIN) or _is_in_the_post(letter):
        raise Refusal(_("This letter does not wait for you."))
    said = wording.sent(letter)
    with batch(book=book, by=by, verb="letter_sent", said=said, within=within) as rec:
        posting.settle(letter, sent=True)
        own = words_of(words)
        text = own if own and own != to_text(letter.text) else letter.text
        facts = _as_seen(letter, on) or {"sent_on": on, "encounter": note_sent(rec, letter, on)}
        return rec.change(letter, state=Letter.SENT, text=text, **facts)


def note_answer(
    *, book: "Book", by: "User | None", letter: Letter, on: date, within: Recording | None = None
) -> Letter:
    """They answered, and the mailbox does not show it: on the phone, in person."""
    if letter.state != Letter.SENT or letter.answered_on:
        raise Refusal(_("This letter has not gone out, or they have answered it already."))
    said = _("%(name)s answered: %(title)s") % {"name": letter.person.name, "title": letter.update.title}
    with batch(book=book, by=by, verb="letter_answered", said=said, within=within) as rec:
        return rec.change(letter, answered_on=on)


def not_sent(*, book: "Book", by: "User | None", letter: Letter, within: Recording | None = None) -> Letter:
    """A letter that waits to be carried, was refused or called off, or is uncertain, is a draft again. Of an update
    that was called off only what became of an uncertain one can be said: it is then called off, too."""
    if letter.state != Letter.UNCERTAIN:
        insist_it_is_open(letter.update)
    if letter.state not in (Letter.REFUSED, Letter.UNCERTAIN, Letter.WAITING, Letter.CANCELLED) or _is_in_the_post(
        letter
    ):
        raise Refusal(_("This letter went out, or is about to."))
    is_open = letter.update.state != Update.CANCELLED
    told = _("The letter to %(name)s is a draft again") if is_open else _("The letter to %(name)s did not go out")
    said = told % {"name": letter.person.name}
    with batch(book=book, by=by, verb="letter_not_sent", said=said, within=within) as rec:
        posting.settle(letter, sent=False)
        return rec.change(letter, state=Letter.DRAFT, message_id="", said="")


def note_sent(rec: Recording, letter: Letter, on: date) -> Any:
    """The encounter that a letter is. That which the post sent names the conversation as an answer to it will."""
    who: Any = {"book": letter.book, "by": rec.by, "within": rec}
    return log_encounter(
        **who,
        people=[letter.person],
        on=on,
        channel=wording.CONTACT[letter.channel],
        direction="out",
        note=wording.note(letter.update),
        thread=f"mail:{letter.message_id}" if letter.message_id else "",
        source=make_source(kind="letter", on=on, **who),
    )


def _as_seen(letter: Letter, on: date) -> dict[str, Any]:
    """What is known of a letter whose mail was seen in the owner's mailbox already."""
    seen = seen_before(letter, on) if letter.channel == Letter.MAIL else None
    if seen is None:
        return {}
    met, mail = seen
    answered = answered_on(letter.book, mail)
    return {"sent_on": met.on, "encounter": met, "message_id": mail.message_id, "answered_on": answered}


def _is_in_the_post(letter: Letter) -> bool:
    """Whether the post has it, and will tell by itself what comes of it."""
    return letter.channel == Letter.SMTP and letter.state == Letter.WAITING
