"""What the post and the mailbox tell of letters. What became of a letter is no decision and so is not journalled: no
undo makes a letter unsent. The encounter that it is can be taken back."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import override

from kith.accounts.queries import zone_of
from kith.core.addresses import email_key
from kith.encounters.actions import delete_encounter
from kith.journal.changes import Touched
from kith.journal.models import Entry
from kith.journal.recording import Recording, batch
from kith.journal.turns import take_turn
from kith.kernel.errors import Refusal
from kith.people.actions import note_failure
from kith.people.models import ContactPoint
from kith.post.models import Posted

from . import posting, wording
from .actions import note_sent
from .audience import left_out
from .models import Letter, Twin, Update
from .queries import letters_of

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from kith.accounts.models import Book

_STATES = {
    Posted.WAITING: Letter.WAITING,
    Posted.SENDING: Letter.WAITING,
    Posted.SENT: Letter.SENT,
    Posted.REFUSED: Letter.REFUSED,
    Posted.UNCERTAIN: Letter.UNCERTAIN,
    Posted.CANCELLED: Letter.CANCELLED,
}


def heard(rows: Iterable[Posted]) -> None:
    """The state of these messages changed: letters follow, and one that was sent is an encounter. Hearing it twice
    changes nothing."""
    letters = [row for row in rows if row.kind == Posted.LETTER]
    _called_off([row for row in letters if row.state == Posted.CANCELLED])
    for row in letters:
        if row.state != Posted.CANCELLED and (letter := letters_of(row.book, [posting.bare(row)]).first()):
            _follow(letter, row)
    if again := [row for row in letters if row.state == Posted.WAITING]:
        _hold_back(again[0].book, [posting.bare(row) for row in again])


def back_to_drafts(book: "Book") -> str:
    """The account is taken away: what waits in the post is called back, and what waits for it is a draft again. What
    its owner is told."""
    take_turn(book)
    waits = Letter.objects.of(book).filter(state=Letter.WAITING, channel=Letter.SMTP)
    posting.call_back(book, waits.values_list("message_id", flat=True))
    waits = waits.exclude(message_id__in=posting.in_hand(book))
    count = waits.exclude(update__state=Update.CANCELLED).count()
    waits.update(state=Letter.DRAFT, message_id="", said="")
    _call_back(book)
    return wording.drafts_again(count)


def _follow(letter: Letter, row: Posted) -> None:
    state = _STATES[row.state]
    if letter.state in (state, Letter.SENT):
        return
    if state == Letter.SENT:
        became_sent(letter, _day(letter.book, row))
    else:
        _write(letter, state=state, said=row.said)
    if row.nobody:
        failed(letter, row.said)


def _hold_back(book: "Book", names: Sequence[str]) -> None:
    """These are to be sent again, and meanwhile some may be left out, their update may rest or have been called off."""
    rows = letters_of(book, names)
    _leave_out(book, rows)
    go = rows.filter(state=Letter.WAITING).exclude(update__state__in=(Update.PAUSED, Update.CANCELLED))
    stay = set(rows.values_list("message_id", flat=True)) - set(go.values_list("message_id", flat=True))
    posting.call_back(book, stay)


def _called_off(rows: Sequence[Posted]) -> None:
    """Messages of one book that are not sent, thousands maybe: neither are the letters that waited for it."""
    said: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        said[row.said].append(posting.bare(row))
    for what, names in said.items():
        waited = letters_of(rows[0].book, names).filter(state__in=(Letter.WAITING, Letter.UNCERTAIN, Letter.REFUSED))
        waited.order_by().update(state=Letter.CANCELLED, said=what)


def became_sent(letter: Letter, on: date) -> None:
    """It went out on that day."""
    with override(letter.book.owner.language or None):
        said = wording.sent(letter)
        with batch(book=letter.book, by=None, verb="letter_sent", said=said) as rec:
            _write(letter, state=Letter.SENT, sent_on=on, said="")
            rec.change(letter, encounter=note_sent(rec, letter, on))


def failed(letter: Letter, why: str, *, nobody: bool = True) -> None:
    """It did not arrive, and is no contact any more; where nobody is at the address that it went to, that is marked."""
    with override(letter.book.owner.language or None):
        said = wording.bounced(letter, letter.to, nobody=nobody)
        with batch(book=letter.book, by=None, verb="letter_failed", said=said) as rec:
            _came_back(rec, letter, why, nobody=nobody)
            posting.came_back(letter, why)
            _write(letter, state=Letter.REFUSED, said=why)


def twin_failed(twin: Twin, why: str, *, nobody: bool = True) -> None:
    """The same of the mail of a letter that became one with another, which stays as it is; no more comes of that
    mail."""
    with override(twin.book.owner.language or None):
        said = wording.bounced(twin.letter, twin.to, nobody=nobody)
        with batch(book=twin.book, by=None, verb="letter_failed", said=said) as rec:
            _came_back(rec, twin, why, nobody=nobody)
            rec.change(twin, message_id="")


def _came_back(rec: Recording, mail: Letter | Twin, why: str, *, nobody: bool) -> None:
    book, on = mail.book, timezone.localdate()
    points = ContactPoint.objects.of(book).filter(kind=ContactPoint.EMAIL, key=email_key(mail.to))
    for point in points if nobody else ():
        note_failure(book=book, by=None, point=point, on=on, said=why, within=rec)
    if mail.encounter is not None:
        delete_encounter(book=book, by=None, encounter=mail.encounter, within=rec)


def answered(letter: Letter, on: date) -> None:
    """They wrote back, so it went out, if that was not known; the first time counts."""
    if letter.state == Letter.UNCERTAIN:
        with transaction.atomic():
            row = posting.settle(letter, sent=True)
            became_sent(letter, _day(letter.book, row) if row else on)
    if letter.answered_on is None or on < letter.answered_on:
        _write(letter, answered_on=on)


def keep_true(book: "Book", touched: Touched) -> None:
    """Before a batch commits: what is not to go is called back, what went out stays sent, what is paused rests."""
    if touched.ids(Letter):
        _leave_out(book, Letter.objects.of(book).filter(pk__among=touched.ids(Letter)))
        _call_back(book)
        _stay_sent(book, touched.ids(Letter))
        there = Letter.objects.of(book).filter(pk__among=touched.ids(Letter)).values_list("pk", flat=True)
        if gone := touched.ids(Letter) - set(there):
            if touched.taken_back:
                _insist_none_is_out(book, gone)
            posting.forget(book, {uid.hex for uid in Letter.objects.of(book).values_list("uid", flat=True)})
    for update in Update.objects.of(book).filter(pk__among=touched.ids(Update)):
        _rest_or_go_on(update)


def _insist_none_is_out(book: "Book", gone: set[int]) -> None:
    """An undo does not take away letters that a server has, or may have: else they could be written and sent anew."""
    entries = Entry.objects.filter(batch__book=book, model=Letter._meta.label, row__among=gone)
    names = {(after or {}).get("message_id", "") for after in entries.values_list("after", flat=True)} - {""}
    if posting.OUT & set(posting.states(book, names).values()):
        raise Refusal(wording.is_out_already())


def leave_out(book: "Book") -> None:
    """Somebody is marked, or says that they want no more: what waits for who is out by now does not go."""
    if _leave_out(book, Letter.objects.of(book)):
        _call_back(book)


def _leave_out(book: "Book", rows: "QuerySet[Letter]") -> bool:
    """Whether any of these waited for such a person."""
    waits = dict(rows.filter(state=Letter.WAITING).values_list("pk", "person_id"))
    if not waits:
        return False
    out = left_out(book, set(waits.values()))
    gone = [pk for pk, person in waits.items() if person in out]
    rows.filter(pk__among=gone).update(state=Letter.SKIPPED)
    return bool(gone)


def _rest_or_go_on(update: Update) -> None:
    """Of what is paused, or was called off, nothing lies in the post; once it goes on, what was called back waits there
    again."""
    if update.state == Update.CANCELLED:
        _call_back(update.book)
    elif update.state in (Update.PAUSED, Update.GOING):
        waits = update.letters.filter(state=Letter.WAITING).exclude(message_id="").values_list("message_id", flat=True)
        act = posting.call_back if update.state == Update.PAUSED else posting.send_on
        act(update.book, waits)


def _call_back(book: "Book") -> None:
    """Letters in the post that nobody wants sent any more: left out, called off, gone with an undo or a person; and the
    owner's copy where none of its update goes or went."""
    there, own = posting.waiting(book)
    waits = Letter.objects.of(book).filter(state=Letter.WAITING).exclude(update__state=Update.CANCELLED)
    if there:
        by_post = waits.filter(channel=Letter.SMTP).values_list("message_id", flat=True)
        posting.call_back(book, there - set(by_post))
    if own:
        went = Letter.objects.of(book).filter(state__in=(Letter.SENT, Letter.UNCERTAIN))
        going = Q(pk__in=waits.values("update")) | Q(pk__in=went.values("update"))
        uids = {one.hex for one in Update.objects.of(book).filter(going).values_list("uid", flat=True)}
        posting.call_back(book, [name for name, uid in own.items() if uid not in uids])


def _stay_sent(book: "Book", ids: Sequence[int] | set[int]) -> None:
    """An undo may say of a letter that went out, or may have, that it did not; one that came in from another home is in
    no post."""
    touched = Letter.objects.of(book).filter(pk__among=ids).select_related("update")
    rows = {one.uid.hex: one for one in touched}
    early = (Letter.DRAFT, Letter.SKIPPED, Letter.WAITING, Letter.UNCERTAIN, Letter.CANCELLED)
    out = posting.out_of_hand(book, [uid for uid, one in rows.items() if one.state in early])
    for uid, row in out.items():
        letter, state = rows[uid], _STATES[row.state]
        on = _day(book, row) if state == Letter.SENT else None
        said = row.said if state == Letter.UNCERTAIN else ""
        _write(letter, state=state, message_id=posting.bare(row), to=row.to, sent_on=on, said=said)
    waits = [one for one in rows.values() if one.stands == Letter.WAITING and one.channel == Letter.SMTP]
    there = posting.states(book, [one.message_id for one in waits]) if waits else {}
    for letter in waits:
        state = there.get(letter.message_id, Posted.UNCERTAIN)
        if state in (Posted.UNCERTAIN, Posted.REFUSED):
            _write(letter, state=_STATES[state])
    back = [one for one in waits if there.get(one.message_id) == Posted.CANCELLED]
    _wait_again(book, [one for one in back if one.update.state != Update.PAUSED])


def _wait_again(book: "Book", letters: Sequence[Letter]) -> None:
    """These were called back, and an undo wants them sent after all."""
    if posting.account(book):
        posting.send_on(book, [one.message_id for one in letters])
    else:
        Letter.objects.of(book).filter(pk__among=[one.pk for one in letters]).update(state=Letter.DRAFT, message_id="")


def _write(letter: Letter, **values: Any) -> None:
    # Scoped by the letter.
    Letter.objects.of_all_books().filter(pk=letter.pk).update(**values)
    for name, value in values.items():
        setattr(letter, name, value)


def _day(book: "Book", row: Posted) -> date:
    with timezone.override(zone_of(book.owner)):
        return timezone.localdate(row.sent_at or timezone.now())
