"""A sentence is kept word for word first, and then absorbed; what is unclear waits for an answer."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kith.events.actions import begin
from kith.journal.models import Batch
from kith.journal.queries import batch_of
from kith.journal.recording import Recording, batch
from kith.journal.turns import take_turn
from kith.journal.undoing import undo
from kith.kernel.errors import Refusal

from .absorbing import Absorbing
from .checking import checked
from .knowing import tells_only_of_ties
from .models import Arrival, Capture
from .queries import not_kept, reading_of, recognised
from .readings import ahead_on, come_true
from .recognising import NEW, answered

if TYPE_CHECKING:
    from kith.accounts.models import Book, User

Reading = dict[str, Any]
LONGEST_SAID = 80  # characters of a sentence in History


def keep(
    *,
    book: "Book",
    by: "User | None",
    text: str,
    today: date,
    reading: Reading | None = None,
    answers: Mapping[str, str] | None = None,
    latest: date | None = None,
    within: Recording | None = None,
) -> Capture:
    """Keep a sentence and absorb it. `reading` is a corrected one, of an encounter up to today or the `latest` day;
    `answers` say whom a name means (an id or "new").

    With an unclear person, or nobody, the capture waits and nothing else is written.
    """
    text = text.strip()
    if not text:
        raise Refusal(_("There is nothing to keep yet. Who did you meet, and what was said?"))
    understood = checked(reading, latest or today) if reading is not None else reading_of(book, text, today)
    with batch(book=book, by=by, verb="keep_capture", said=_said(text), within=within) as rec:
        capture = rec.add(
            Capture(book=book, text=text, on=today, reading=understood, answers=_by_uid(book, answers or {}))
        )
        rec.change(capture, batch=rec.ensure_batch().pk)
        _absorb(capture, by=by, within=rec)
    return capture


def take_in(*, book: "Book", by: "User | None", capture: Capture, waits: bool = False) -> None:
    """Absorb a capture that arrived: as if it were kept now. With `waits` it is left for the owner to answer."""
    with batch(book=book, by=by, verb="keep_capture", said=_said(capture.text)) as rec:
        if not Arrival.objects.of(book).filter(capture=capture).delete()[0]:
            return  # another process was first
        rec.adopt(capture)
        rec.change(capture, batch=rec.ensure_batch().pk)
        if not waits:
            _absorb(capture, by=by, within=rec)


def keep_lines(
    *, book: "Book", by: "User | None", captures: Sequence[tuple[str, Reading | None, Mapping[str, str]]], today: date
) -> list[Capture]:
    """Several sentences in one batch, each with its corrected reading, if any, and its answers."""
    said = ngettext("Kept %(count)s note", "Kept %(count)s notes", len(captures)) % {"count": len(captures)}
    with batch(book=book, by=by, verb="keep_captures", said=said) as rec:
        facts: dict[str, Any] = {"book": book, "by": by, "today": today, "within": rec}
        return [keep(**facts, text=text, reading=one, answers=answers) for text, one, answers in captures]


def answer(
    *,
    book: "Book",
    by: "User | None",
    capture: Capture,
    answers: Mapping[str, str],
    names: Mapping[str, str] | None = None,
) -> Capture:
    """Say whom the names of a waiting capture mean, by `answers` or by the fuller `names` that stand for them; it is
    absorbed once nothing is open."""
    fuller = {name: told.strip() for name, told in (names or {}).items() if told.strip()}
    if not answers and not fuller:
        raise Refusal(_("Whom? Choose one of them, or write a name."))
    with batch(book=book, by=by, verb="answer_capture", said=_said(capture.text)) as rec:
        _insist_it_waits(capture)
        rec.change(
            capture,
            answers={**capture.answers, **_by_uid(book, answers)},
            reading=_renamed(capture.reading, fuller),
        )
        _absorb(capture, by=by, within=rec)
    return capture


def about(*, book: "Book", by: "User | None", capture: Capture, name: str) -> Capture:
    """Say whom a capture is about in which nobody was understood."""
    reading = {**capture.reading, "people": [{"name": name.strip(), "emails": [], "phones": [], "urls": []}]}
    if not name.strip():
        raise Refusal(_("About whom? Write a name."))
    with batch(book=book, by=by, verb="answer_capture", said=_said(capture.text)) as rec:
        _insist_it_waits(capture)
        rec.change(capture, reading=reading)
        _absorb(capture, by=by, within=rec)
    return capture


@transaction.atomic
def correct(
    *,
    book: "Book",
    by: "User | None",
    capture: Capture,
    text: str,
    reading: Reading | None,
    answers: Mapping[str, str] | None = None,
    latest: date | None = None,
) -> Capture:
    """Take back what a capture led to, and keep it anew as corrected; refused when later changes build on it.

    Lines that were kept together are taken back together; the others are kept again as they were.
    """
    take_turn(book)
    others = list(Capture.objects.of(book).filter(batch=capture.batch).exclude(pk=capture.pk)) if capture.batch else []
    if capture.batch and not capture.asks:
        undo(batch_of(book, capture.batch), by=by)
    else:
        others = []
    with batch(book=book, by=by, verb="correct_capture", said=_said(text)) as rec:
        if waiting := Capture.objects.of(book).filter(pk=capture.pk).first():
            rec.delete(waiting)
        for one in others:
            still = {name: who for name, who in one.answers.items() if who == NEW or answered(book, who)}
            again: dict[str, Any] = {"text": one.text, "today": one.on, "reading": one.reading, "answers": still}
            keep(book=book, by=by, latest=latest, within=rec, **again)
        anew: dict[str, Any] = {"text": text, "today": capture.on, "reading": reading, "answers": answers}
        return keep(book=book, by=by, latest=latest, within=rec, **anew)


def has_been(
    *, book: "Book", by: "User | None", capture: Capture, today: date, within: Recording | None = None
) -> Capture:
    """What was planned has happened: on its day, or today where it came sooner. Now it is an encounter."""
    capture.refresh_from_db(fields=["encounter", "reading"])
    if capture.comes_on is None:
        raise Refusal(_("This is noted already."))
    reading = come_true(capture.reading, min(capture.comes_on, today))
    with batch(book=book, by=by, verb="capture_has_been", said=_said(capture.text), within=within) as rec:
        rec.change(capture, reading=reading)
        _absorb(capture, by=by, within=rec)
    return capture


def let_go(*, book: "Book", by: "User | None", capture: Capture) -> Batch | None:
    """Drop a capture that waits; returns the batch that takes this back. Refused when it was kept meanwhile."""
    said = _("Let go: %(text)s") % {"text": _short(capture.text)}
    with batch(book=book, by=by, verb="drop_capture", said=said) as rec:
        if not not_kept(book).filter(pk=capture.pk).exists():
            raise Refusal(_("This was kept already."))
        rec.delete(capture)
    return rec.batch


def _absorb(capture: Capture, *, by: "User | None", within: Recording) -> None:
    if capture.reading.get("begins"):
        told = {"name": capture.reading["event"], "place": capture.reading["place"] or "", "on": capture.on}
        begin(book=capture.book, by=by, within=within, **told)
        within.change(capture, batch=within.ensure_batch().pk)
        return
    found = recognised(capture.book, capture.reading, capture.answers)
    if found.asking or not found.people:
        return
    work = Absorbing(book=capture.book, by=by, reading=capture.reading, text=capture.text, within=within)
    batch_made = within.ensure_batch().pk
    if on := ahead_on(capture.reading):
        present = work.expect(found.people, found.introducer)
        who = {one.name: person.uid.hex for one, person in zip(found.people, present, strict=True)}
        reading = {**capture.reading, "comes_on": on}
        within.change(capture, reading=reading, answers={**capture.answers, **who}, batch=batch_made)
        return
    if tells_only_of_ties(capture.reading):
        work.tie(found.people)
        within.change(capture, reading={**capture.reading, "tied": True}, batch=batch_made)
        return
    within.change(capture, encounter=work.absorb(found.people, found.introducer), batch=batch_made)


def _renamed(reading: Reading, fuller: Mapping[str, str]) -> Reading:
    """The reading with fuller names in the place of those that stood there."""
    people = [{**one, "name": fuller.get(one["name"], one["name"])} for one in reading["people"]]
    introducer = reading.get("introduced_by")
    return {**reading, "people": people, "introduced_by": fuller.get(introducer or "", introducer)}


def _by_uid(book: "Book", answers: Mapping[str, str]) -> dict[str, str]:
    """Answers as they are kept: a person's uid, which stays the same in another database."""
    kept = {}
    for name, who in answers.items():
        person = None if who == NEW else answered(book, who)
        if who != NEW and person is None:
            raise Refusal(_("There is no person %(id)s to be %(name)s.") % {"id": who[:40], "name": name})
        kept[name] = person.uid.hex if person else NEW
    return kept


def _insist_it_waits(capture: Capture) -> None:
    capture.refresh_from_db(fields=["answers", "encounter", "reading"])  # somebody may have answered meanwhile
    if not capture.asks:
        raise Refusal(_("This was answered already."))


def _said(text: str) -> str:
    return _("Kept: %(text)s") % {"text": _short(text)}


def _short(text: str) -> str:
    """The beginning of a sentence, in whole words where it has any."""
    text = " ".join(text.split())
    if len(text) <= LONGEST_SAID:
        return text
    begun = text[: LONGEST_SAID - 1]
    whole = begun.rpartition(" ")[0]
    return f"{whole if len(whole) > LONGEST_SAID // 2 else begun}…"
