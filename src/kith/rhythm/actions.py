"""How often to be in touch, and what to leave alone for a while."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kith.journal.recording import Recording, batch
from kith.kernel.days import dated
from kith.kernel.errors import Refusal
from kith.people.wording import how_many_people

from .models import Answered, Dismissal, Rhythm, Snooze

if TYPE_CHECKING:
    from kith.accounts.models import Book, User
    from kith.people.models import Person

LONGEST = 3650
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
    if days is not None and not 1 <= days <= LONGEST:
        raise Refusal(_("A rhythm is between 1 day and 10 years."))
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
    within: Recording | None = None,
) -> None:
    """Leave the person off Today for a month. The reason that was shown is kept, so that one sees what missed."""
    said = _("Not %(name)s this time") % {"name": person.name}
    with batch(book=book, by=by, verb="not_this_one", said=said, within=within) as rec:
        until = on + timedelta(days=NOT_THIS_ONE_DAYS)
        rec.add(Dismissal(book=book, person=person, until=until, on=on, reason=reason.strip()))


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
    every = ngettext("every day", "every %(days)d days", days) % {"days": days}
    return _("In touch with %(who)s %(every)s") % {"who": how_many_people(people), "every": every}
