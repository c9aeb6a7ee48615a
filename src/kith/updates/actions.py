"""An update is begun, gets its letters, goes out, rests, is called off."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from kith.encounters.actions import log_encounter
from kith.formats.markdown import to_text
from kith.journal.recording import Recording, batch
from kith.kernel.errors import Refusal
from kith.people.actions import make_source
from kith.reaching.ways import points_of

from . import posting, wording
from .audience import among
from .channels import address_of, possible
from .composing import worded
from .models import Letter, Update
from .queries import in_order
from .ready import ready as which_are_ready
from .ready import shown

if TYPE_CHECKING:
    from kith.accounts.models import Book, User

A_DAY = 20
"""Letters that the owner carries in a day before Kith says that it is enough: a convention of ours."""


def begin_update(
    *, book: "Book", by: "User | None", title: str, text: str, on: date, within: Recording | None = None
) -> Update:
    """News to be told. Refusal without a word on what changed."""
    row = Update(book=book, title=_title(title), text=text.strip(), on=on)
    said = _("Wrote an update: %(title)s") % {"title": row.title}
    with batch(book=book, by=by, verb="begin_update", said=said, within=within) as rec:
        return rec.add(row)


def change_update(
    *, book: "Book", by: "User | None", update: Update, title: str, text: str, within: Recording | None = None
) -> Update:
    """Other words; letters that were handed in stay as they are."""
    said = _("Changed the update: %(title)s") % {"title": update.title}
    with batch(book=book, by=by, verb="change_update", said=said, within=within) as rec:
        return rec.change(update, title=_title(title), text=text.strip())


def delete_update(*, book: "Book", by: "User | None", update: Update, within: Recording | None = None) -> None:
    """An update of which nothing went out yet. Refusal for another one."""
    if update.letters.filter(state__in=(Letter.SENT, Letter.UNCERTAIN)).exists():
        raise Refusal(_("Letters of it went out already. Call it off instead: then no more do."))
    said = _("Deleted the update: %(title)s") % {"title": update.title}
    with batch(book=book, by=by, verb="delete_update", said=said, within=within) as rec:
        rec.delete(update)


def add_letters(
    *, book: "Book", by: "User | None", update: Update, people: Sequence[int], within: Recording | None = None
) -> int:
    """A letter to each of these people who may be told; how many. Refusal where none of them may."""
    _open(update)
    fits = among(book, people, update)
    if not fits.people:
        raise Refusal(wording.nobody_to_add(fits.out))
    said = wording.added(len(fits.people), update, fits.out)
    with batch(book=book, by=by, verb="add_letters", said=said, within=within) as rec:
        rec.add_many([Letter(book=book, update=update, person_id=pk, channel=one) for pk, one in fits.people.items()])
    return len(fits.people)


def write_letter(
    *, book: "Book", by: "User | None", letter: Letter, text: str, within: Recording | None = None
) -> Letter:
    """In the owner's own words; without any, as composed from the record."""
    _not_yet_out(letter)
    said = _("Changed the letter to %(name)s") % {"name": letter.person.name}
    with batch(book=book, by=by, verb="write_letter", said=said, within=within) as rec:
        return rec.change(letter, text=text.replace("\r\n", "\n").strip())


def skip_letters(
    *, book: "Book", by: "User | None", letters: Sequence[Letter], back: bool = False, within: Recording | None = None
) -> None:
    """Leave these people out; or, `back`, in again. What went out already stays as it is."""
    now, then = (Letter.SKIPPED, Letter.DRAFT) if back else (Letter.DRAFT, Letter.SKIPPED)
    rows = [one for one in letters if one.state == now]
    said = wording.brought_back(rows) if back else wording.skipped(rows)
    with batch(book=book, by=by, verb="skip_letters", said=said, within=within) as rec:
        rec.change_many([(one, {"state": then}) for one in rows])


def choose_channel(
    *, book: "Book", by: "User | None", letters: Sequence[Letter], channel: str, within: Recording | None = None
) -> None:
    """Send these by that way. Refusal where it reaches none of them; those whom it does not reach keep theirs."""
    rows = [one for one in letters if one.state in (Letter.DRAFT, Letter.SKIPPED)]
    points = points_of(book, [one.person_id for one in rows])
    account = posting.account(book) is not None
    fits = [one for one in rows if channel in possible(points.get(one.person_id, ()), account=account)]
    if not fits:
        raise Refusal(wording.no_such_way(channel))
    said = wording.by_channel(len(fits), channel)
    with batch(book=book, by=by, verb="choose_channel", said=said, within=within) as rec:
        rec.change_many([(one, {"channel": channel}) for one in fits])


def hand_in(
    *,
    book: "Book",
    by: "User | None",
    update: Update,
    count: str,
    today: date,
    looked_at: str = "",
    within: Recording | None = None,
) -> int:
    """All letters that are ready go out: by the post, or into the queue of those that the owner carries. `count` is
    how many the owner typed that they are, `looked_at` the print of those that were shown (`ready.shown`), where they
    were; Refusal where it is another number, or other letters, or nothing is ready."""
    _open(update)
    if update.state == Update.PAUSED:
        raise Refusal(_("This update is paused. Let it go on first."))
    channels = which_are_ready(update)
    ready = in_order(update, channels)
    if not update.text:
        raise Refusal(_("There is no news in it yet. Write it first."))
    if not ready:
        raise Refusal(_("No letter is ready. Choose whom to tell first."))
    if count.strip() != str(len(ready)):
        raise Refusal(wording.another_number(count, len(ready)), about="count")
    if looked_at and looked_at != shown(update, channels):
        raise Refusal(_("The letters are not those that you looked at any more. Read them once more, then type."))
    said = wording.handed_in(len(ready), update)
    with batch(book=book, by=by, verb="hand_in_letters", said=said, within=within) as rec:
        rec.change_many(list(_as_they_go(book, ready, today)))
        posting.hand_in(update, [one for one in ready if one.channel == Letter.SMTP])
        rec.change(update, state=Update.GOING)
    return len(ready)


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
    if letter.state not in (Letter.WAITING, Letter.UNCERTAIN) or _is_in_the_post(letter):
        raise Refusal(_("This letter does not wait for you."))
    said = wording.sent(letter)
    with batch(book=book, by=by, verb="letter_sent", said=said, within=within) as rec:
        posting.settle(letter, sent=True)
        met = note_sent(rec, letter, on)
        text = words if words and words != to_text(letter.text) else letter.text
        return rec.change(letter, state=Letter.SENT, sent_on=on, encounter=met, text=text)


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
    """A letter that waits to be carried, was refused or called off, or is uncertain, is a draft again."""
    _open(letter.update)
    if letter.state not in (Letter.REFUSED, Letter.UNCERTAIN, Letter.WAITING, Letter.CANCELLED) or _is_in_the_post(
        letter
    ):
        raise Refusal(_("This letter went out, or is about to."))
    said = _("The letter to %(name)s is a draft again") % {"name": letter.person.name}
    with batch(book=book, by=by, verb="letter_not_sent", said=said, within=within) as rec:
        posting.settle(letter, sent=False)
        return rec.change(letter, state=Letter.DRAFT, message_id="", said="")


def pause(*, book: "Book", by: "User | None", update: Update, within: Recording | None = None) -> None:
    """Nothing of it goes out until it goes on."""
    if update.state != Update.GOING:
        raise Refusal(_("This update is not under way."))
    said = _("Paused the update: %(title)s") % {"title": update.title}
    with batch(book=book, by=by, verb="pause_update", said=said, within=within) as rec:
        rec.change(update, state=Update.PAUSED)


def go_on(*, book: "Book", by: "User | None", update: Update, within: Recording | None = None) -> None:
    """What waits goes out."""
    if update.state != Update.PAUSED:
        raise Refusal(_("This update is not paused."))
    said = _("The update goes on: %(title)s") % {"title": update.title}
    with batch(book=book, by=by, verb="go_on_with_update", said=said, within=within) as rec:
        rec.change(update, state=Update.GOING)


def call_off(*, book: "Book", by: "User | None", update: Update, within: Recording | None = None) -> None:
    """No more of its letters go out. What was sent stays as it is."""
    _open(update)
    said = _("Called off the update: %(title)s") % {"title": update.title}
    with batch(book=book, by=by, verb="call_off_update", said=said, within=within) as rec:
        rows = update.letters.filter(state__in=(Letter.DRAFT, Letter.WAITING))
        rec.change_many([(one, {"state": Letter.CANCELLED}) for one in rows])
        rec.change(update, state=Update.CANCELLED)


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


def _as_they_go(book: "Book", ready: Sequence[Letter], today: date) -> Collection[tuple[Letter, dict[str, Any]]]:
    """What is put down of each letter before it goes: its words, where to, and by which name it is known again."""
    points = points_of(book, [one.person_id for one in ready])
    account = posting.account(book) is not None
    by_post = [one for one in ready if one.channel == Letter.SMTP]
    ids = dict(zip((one.pk for one in by_post), posting.new_ids(by_post), strict=True))
    found = []
    for one in worded(book, ready, today):
        letter = one.letter
        way = possible(points[letter.person_id], account=account)[letter.channel]
        facts = {"state": Letter.WAITING, "text": one.text, "to": address_of(way)[:320], "said": ""}
        facts["message_id"] = ids.get(letter.pk, "")
        found.append((letter, facts))
    return found


def _is_in_the_post(letter: Letter) -> bool:
    """Whether the post has it, and will tell by itself what comes of it."""
    return letter.channel == Letter.SMTP and letter.state == Letter.WAITING


def _open(update: Update) -> None:
    if update.state == Update.CANCELLED:
        raise Refusal(_("This update was called off. Begin another one."))


def _not_yet_out(letter: Letter) -> None:
    if letter.state not in (Letter.DRAFT, Letter.SKIPPED):
        raise Refusal(_("This letter is on its way, or went out. Its words stay as they are."))


def _title(text: str) -> str:
    if not (title := " ".join(text.split())):
        raise Refusal(_("What changed? Write a few words: they are the subject of the letters."), about="title")
    return title[:200]
