"""Putting groups aside, choosing whom to stay close to, and the end of sorting."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kith.journal.recording import Recording, batch
from kith.kernel.errors import Refusal
from kith.kernel.numbers import grouped
from kith.people.actions import mark_people, unmark_people
from kith.people.models import Mark, Person
from kith.rhythm.actions import set_rhythms

from .grouping import Group, groups
from .models import Sorting
from .queries import ended, people_among
from .wording import named

if TYPE_CHECKING:
    from kith.accounts.models import Book, User


def put_aside(
    *, book: "Book", by: "User | None", keys: Sequence[str], on: date, within: Recording | None = None
) -> None:
    """Everybody of these groups is kept and found, and never suggested; in one batch."""
    people, said = _of_groups(book, groups(book).open, keys)
    with batch(book=book, by=by, verb="put_groups_aside", said=_("Put aside: %(who)s") % said, within=within) as rec:
        mark_people(book=book, by=by, people=people, kind=Mark.PUT_ASIDE, on=on, within=rec)


def bring_back(*, book: "Book", by: "User | None", keys: Sequence[str], within: Recording | None = None) -> None:
    """Everybody of these groups may be suggested again."""
    people, said = _of_groups(book, groups(book).aside, keys)
    with batch(
        book=book, by=by, verb="bring_groups_back", said=_("Brought back: %(who)s") % said, within=within
    ) as rec:
        unmark_people(book=book, by=by, people=people, kind=Mark.PUT_ASIDE, within=rec)


def choose_people(
    *, book: "Book", by: "User | None", days: Mapping[int, int], on: date, within: Recording | None = None
) -> None:
    """Give each of these people, by id, the rhythm of so many days; in one batch."""
    people = people_among(book, list(days))
    if not people:
        raise Refusal(_("Nobody is ticked. Tick whom you want to stay close to, or go on without."))
    words = ngettext("You want to stay close to %(who)s", "You want to stay close to %(count)s people", len(people))
    said = words % {"who": people[0].name, "count": grouped(len(people))}
    together: dict[int, list[Person]] = defaultdict(list)
    for one in people:
        together[days[one.pk]].append(one)
    with batch(book=book, by=by, verb="choose_people", said=said, within=within) as rec:
        for every, some in sorted(together.items()):
            set_rhythms(book=book, by=by, people=some, days=every, on=on, within=rec)


def end_sorting(*, book: "Book", by: "User | None", outcome: str, on: date, within: Recording | None = None) -> None:
    """Nothing leads to sorting any more: it is done, or skipped. Where it ended before, it stays as it ended."""
    said = _("People are sorted") if outcome == Sorting.DONE else _("Sorting people was skipped")
    with batch(book=book, by=by, verb="end_sorting", said=said, within=within) as rec:
        if ended(book) is None:
            rec.add(Sorting(book=book, outcome=outcome, on=on))


def _of_groups(book: "Book", some: Sequence[Group], keys: Sequence[str]) -> tuple[list[Person], dict[str, str]]:
    """The people of the groups, and how to tell of them: Nordvind, Grid Forum (52 people)."""
    found = [one for one in some if one.key in keys]
    if not found:
        raise Refusal(_("No group is ticked. Tick the groups first."))
    people = people_among(book, [pk for one in found for pk in one.ids])
    names = ", ".join(named(one) for one in found[:3])
    if len(found) > 3:
        names = _("%(names)s and %(count)s more") % {"names": names, "count": len(found) - 3}
    words = ngettext("%(names)s (%(count)s person)", "%(names)s (%(count)s people)", len(people))
    return people, {"who": words % {"names": names, "count": grouped(len(people))}}
