"""Who helped, that they are thanked, and that they hear how it went."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from kith.favours.actions import add_favour, make_promise
from kith.favours.queries import open_promises, owed_thanks
from kith.journal.recording import Recording, batch
from kith.kernel.errors import Refusal

from . import wording
from .models import Helper, Opportunity

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from kith.accounts.models import Book, User
    from kith.people.models import Person

TOLD_WITHIN = timedelta(days=3)


def add_helper(
    *,
    book: "Book",
    by: "User | None",
    opportunity: Opportunity,
    person: "Person",
    role: str,
    on: date,
    thank: bool = True,
    within: Recording | None = None,
) -> Helper:
    """Somebody has to do with it. Where they helped, it is noted as a favour, for which thanks are owed, unless `thank`
    is off."""
    if role not in Helper.ROLES:
        raise Refusal(_("Choose what they are to it."), about="role")
    said = _("%(name)s: %(role)s, %(what)s")
    said %= {"name": person.name, "role": wording.role(role), "what": wording.called(opportunity)}
    with batch(book=book, by=by, verb="add_helper", said=said, within=within) as rec:
        if opportunity.helpers.filter(person=person, role=role).exists():
            raise Refusal(_("%(name)s is there already as that.") % {"name": person.name})
        if thank and role in Helper.HELPING:
            add_favour(book=book, by=by, person=person, what=wording.favour(role, opportunity), on=on, within=rec)
        return rec.add(Helper(book=book, opportunity=opportunity, person=person, role=role, on=on))


def drop_helper(*, book: "Book", by: "User | None", helper: Helper, within: Recording | None = None) -> None:
    """They have nothing to do with it: the favour that was noted by it goes, too, unless they were thanked; and what
    they were to be told."""
    said = _("%(name)s has nothing to do with %(what)s")
    said %= {"name": helper.person.name, "what": wording.called(helper.opportunity)}
    with batch(book=book, by=by, verb="drop_helper", said=said, within=within) as rec:
        rec.delete(helper)
        if helper.role in Helper.HELPING:
            what = wording.favour(helper.role, helper.opportunity)
            thankless = owed_thanks(book).filter(person=helper.person, what=what, on=helper.on)
            rec.delete_many(list(thankless[:1]))
            if not _helping(helper.opportunity).filter(person=helper.person).exists():
                _need_not_be_told(rec, helper.opportunity, [helper.person_id])


def tell_the_outcome(rec: Recording, opportunity: Opportunity, on: date) -> None:
    """Promises to tell those who helped how it ended, once for each of them."""
    what = wording.outcome(opportunity)
    told = set(open_promises(rec.book).filter(what=what).values_list("person_id", flat=True))
    rows = _helping(opportunity).select_related("person").order_by("pk")
    for person in {one.person_id: one.person for one in rows if one.person_id not in told}.values():
        due = on + TOLD_WITHIN
        make_promise(book=rec.book, by=rec.by, person=person, what=what, made_on=on, due=due, within=rec)


def is_open_again(rec: Recording, opportunity: Opportunity) -> None:
    """Nobody is to be told how it ended, since it has not."""
    _need_not_be_told(rec, opportunity, _helping(opportunity).values_list("person_id", flat=True))


def _helping(opportunity: Opportunity) -> "QuerySet[Helper]":
    return opportunity.helpers.filter(role__in=Helper.HELPING)


def _need_not_be_told(rec: Recording, opportunity: Opportunity, people: Iterable[int]) -> None:
    promised = open_promises(rec.book).filter(what=wording.outcome(opportunity), person__in=list(people))
    rec.delete_many(list(promised))
