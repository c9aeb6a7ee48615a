"""How often to be in touch, and what to leave alone for a while."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kith.core.weights import TAUGHT
from kith.journal.recording import Recording, batch
from kith.kernel.days import dated
from kith.kernel.errors import Refusal
from kith.people.wording import how_many_people

from .models import Answered, Budget, CircleRhythm, Dismissal, Pause, PauseOfAll, Rhythm, Snooze
from .wording import every

if TYPE_CHECKING:
    from kith.accounts.models import Book, User
    from kith.people.models import Circle, Person

LONGEST = 3650
MOST_TOUCHES = 1000
NOT_THIS_ONE_DAYS = 30


def set_rhythm(
    *,
    book: "Book",
    by: "User | None",
    person: "Person",
    days: int | None,
    on: date,
    within: Recording | None = None,
) -> None:
    """Want to be in touch every `days` days; None is no rhythm."""
    set_rhythms(book=book, by=by, people=[person], days=days, on=on, within=within)


def set_rhythms(
    *,
    book: "Book",
    by: "User | None",
    people: Sequence["Person"],
    days: int | None,
    on: date,
    within: Recording | None = None,
) -> None:
    """The same for several people, in one batch."""
    _insist_on_days(days)
    with batch(book=book, by=by, verb="set_rhythm", said=_rhythm_said(people, days), within=within) as rec:
        ids = [one.pk for one in people]
        there = {row.person_id: row for row in Rhythm.objects.of(book).filter(person_id__in=ids)}
        if days is None:
            rec.delete_many(list(there.values()))
            return
        for row in there.values():
            if row.days != days:
                rec.change(row, days=days, since=on)
        fresh = [one for one in people if one.pk not in there]
        rec.add_many([Rhythm(book=book, person=one, days=days, since=on) for one in fresh])


def set_circle_rhythm(
    *, book: "Book", by: "User | None", circle: "Circle", days: int | None, on: date, within: Recording | None = None
) -> None:
    """Want to be in touch every `days` days with those of a circle who have no rhythm of their own; None is none."""
    _insist_on_days(days)
    words = {"circle": circle.name, "every": every(days or 1)}
    said = _("In touch with the circle %(circle)s %(every)s") if days else _("No rhythm for the circle %(circle)s")
    with batch(book=book, by=by, verb="set_circle_rhythm", said=said % words, within=within) as rec:
        there = CircleRhythm.objects.of(book).filter(circle=circle).first()
        if there is None:
            rec.add_many([CircleRhythm(book=book, circle=circle, days=days, since=on)] if days else [])
        elif days is None:
            rec.delete(there)
        elif there.days != days:
            rec.change(there, days=days, since=on)


def pause(
    *,
    book: "Book",
    by: "User | None",
    people: Sequence["Person"],
    until: date | None,
    on: date,
    within: Recording | None = None,
) -> None:
    """Their rhythms rest until that day; None is until it is ended."""
    _insist_to_come(until, on)
    told = _("Paused %(who)s until %(day)s") if until else _("Paused %(who)s")
    said = told % {"who": how_many_people(people), "day": dated(until, on) if until else ""}
    with batch(book=book, by=by, verb="pause", said=said, within=within) as rec:
        rec.delete_many(list(Pause.objects.of(book).filter(person__in=people)))
        rec.add_many([Pause(book=book, person=one, until=until, on=on) for one in people])


def resume(*, book: "Book", by: "User | None", people: Sequence["Person"], within: Recording | None = None) -> None:
    """Their rhythms go on."""
    said = _("Goes on: the rhythm of %(who)s") % {"who": how_many_people(people)}
    with batch(book=book, by=by, verb="resume", said=said, within=within) as rec:
        rec.delete_many(list(Pause.objects.of(book).filter(person__in=people)))


def pause_all(
    *, book: "Book", by: "User | None", until: date | None, on: date, within: Recording | None = None
) -> None:
    """All rhythms rest until that day; None is until it is ended."""
    _insist_to_come(until, on)
    said = _("Paused all rhythms until %(day)s") % {"day": dated(until, on)} if until else _("Paused all rhythms")
    with batch(book=book, by=by, verb="pause_all", said=said, within=within) as rec:
        rec.delete_many(list(PauseOfAll.objects.of(book)))
        rec.add(PauseOfAll(book=book, until=until, on=on))


def resume_all(*, book: "Book", by: "User | None", within: Recording | None = None) -> None:
    """All rhythms go on."""
    with batch(book=book, by=by, verb="resume_all", said=_("All rhythms go on"), within=within) as rec:
        rec.delete_many(list(PauseOfAll.objects.of(book)))


def set_budget(*, book: "Book", by: "User | None", touches: int, within: Recording | None = None) -> None:
    """So many contacts a week there is time for."""
    if not 1 <= touches <= MOST_TOUCHES:
        raise Refusal(_("Say for how many contacts a week you have time: 1 to %(most)s.") % {"most": MOST_TOUCHES})
    told = ngettext("Time for %(count)d contact a week", "Time for %(count)d contacts a week", touches)
    with batch(book=book, by=by, verb="set_budget", said=told % {"count": touches}, within=within) as rec:
        there = Budget.objects.of(book).first()
        if there:
            rec.change(there, touches=touches)
        else:
            rec.add(Budget(book=book, touches=touches))


def snooze(
    *,
    book: "Book",
    by: "User | None",
    person: "Person",
    until: date,
    on: date,
    within: Recording | None = None,
) -> None:
    """Not before that day."""
    if until <= on:
        raise Refusal(_("Snooze until a day to come."))
    said = _("Snoozed %(name)s until %(day)s") % {"name": person.name, "day": dated(until, on)}
    with batch(book=book, by=by, verb="snooze", said=said, within=within) as rec:
        rec.delete_many(list(Snooze.objects.of(book).filter(person=person)))
        rec.add(Snooze(book=book, person=person, until=until, on=on))


def lift_snooze(*, book: "Book", by: "User | None", person: "Person", within: Recording | None = None) -> None:
    """May be suggested again from today: takes back a snooze and a "not this one"."""
    said = _("%(name)s may be suggested again") % {"name": person.name}
    with batch(book=book, by=by, verb="lift_snooze", said=said, within=within) as rec:
        for model in (Snooze, Dismissal):
            rec.delete_many(list(model.objects.of(book).filter(person=person)))


def not_this_one(
    *,
    book: "Book",
    by: "User | None",
    person: "Person",
    on: date,
    reason: str = "",
    kind: str = "",
    within: Recording | None = None,
) -> None:
    """Leave the person off Today for a month, and suggest them a little less for a year. The reason that was shown is
    kept, so that one sees what missed; its `kind` counts a little less, too, where it can wait. Twice on a day is
    once."""
    said = _("Not %(name)s this time") % {"name": person.name}
    with batch(book=book, by=by, verb="not_this_one", said=said, within=within) as rec:
        until = on + timedelta(days=NOT_THIS_ONE_DAYS)
        taught = kind if kind in TAUGHT else ""
        rec.delete_many(list(Dismissal.objects.of(book).filter(person=person, on=on)))
        rec.add(Dismissal(book=book, person=person, until=until, on=on, reason=reason.strip(), kind=taught))


def forget_passing_over(*, book: "Book", by: "User | None", person: "Person", within: Recording | None = None) -> None:
    """What “not this one” taught of a person is taken back; they may be suggested again, too."""
    said = _("“Not this one” no longer counts for %(name)s") % {"name": person.name}
    with batch(book=book, by=by, verb="forget_passing_over", said=said, within=within) as rec:
        rec.delete_many(list(Dismissal.objects.of(book).filter(person=person)))


def forget_reason(*, book: "Book", by: "User | None", kind: str, within: Recording | None = None) -> None:
    """What “not this one” taught of a reason is taken back; what it taught of the people stays."""
    said = _("“Not this one” no longer counts for this reason")
    with batch(book=book, by=by, verb="forget_reason", said=said, within=within) as rec:
        for one in Dismissal.objects.of(book).filter(kind=kind) if kind else ():
            rec.change(one, kind="")


def no_answer_needed(
    *, book: "Book", by: "User | None", people: Sequence["Person"], on: date, within: Recording | None = None
) -> None:
    """What they wrote up to today owes no reply, and what went unanswered counts no more."""
    said = _("No answer needed: %(who)s") % {"who": how_many_people(people)}
    with batch(book=book, by=by, verb="no_answer_needed", said=said, within=within) as rec:
        rec.add_many([Answered(book=book, person=one, on=on) for one in people])


def _rhythm_said(people: Sequence["Person"], days: int | None) -> str:
    if days is None:
        return _("No rhythm for %(who)s") % {"who": how_many_people(people)}
    return _("In touch with %(who)s %(every)s") % {"who": how_many_people(people), "every": every(days)}


def _insist_on_days(days: int | None) -> None:
    if days is not None and not 1 <= days <= LONGEST:
        raise Refusal(_("A rhythm is between 1 day and 10 years."))


def _insist_to_come(until: date | None, on: date) -> None:
    if until is not None and not on < until <= on + timedelta(days=LONGEST):
        raise Refusal(_("Pause until a day to come."))
