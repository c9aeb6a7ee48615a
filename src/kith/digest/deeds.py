"""What an order does to a line of a digest: a contact or a promise is done, put off, or left."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from kith.core.answers import DONE, NOT, SNOOZE, Order
from kith.encounters.actions import note_encounter
from kith.encounters.queries import noted
from kith.encounters.today import direction_of
from kith.favours.actions import keep_promise, let_go, move_promise
from kith.favours.models import Promise
from kith.kernel.days import dated
from kith.kernel.errors import Refusal
from kith.people.merged import merged_into
from kith.people.models import Person
from kith.reaching.offering import offer
from kith.rhythm.actions import not_this_one, snooze

from .lines import CONTACT, MEETING, PROMISE

if TYPE_CHECKING:
    from kith.accounts.models import Book
    from kith.journal.recording import Recording


@dataclass(frozen=True)
class Hand:
    """Who acts, on which day, in which batch."""

    book: "Book"
    today: date
    within: "Recording"

    @property
    def who(self) -> dict[str, Any]:
        """As actions ask for it."""
        return {"book": self.book, "by": self.book.owner, "within": self.within}


def do(order: Order, item: dict[str, Any] | None, hand: Hand) -> str:
    """Do it; what was done, in words. `item` is what the edition keeps of the line. Raises Refusal."""
    if item is None:
        raise Refusal(_("the digest has no such number"))
    if item["kind"] == PROMISE:
        return _promise(order, item, hand)
    if item["kind"] == MEETING:
        raise Refusal(_("a meeting is noted by itself, with everybody there, once its day is over"))
    if not item["person"]:
        raise Refusal(_("nothing can be done about it by mail"))
    there = Person.objects.of(hand.book).filter(pk=item["person"]).first()
    person = there or merged_into(hand.book, item["person"])
    if person is None:
        raise Refusal(_("this person is not in your book any more"))
    return _person(order, item, person, hand)


def _promise(order: Order, item: dict[str, Any], hand: Hand) -> str:
    """Kept, moved to another day, or let go."""
    promise = Promise.objects.of(hand.book).select_related("person").filter(pk=item["about"]).first()
    if promise is None:
        raise Refusal(_("this promise is not in your book any more"))
    who: Any = {"promise": promise, **hand.who}
    words = {"what": promise.what, "name": promise.person.name}
    if order.verb == DONE:
        keep_promise(on=order.on or hand.today, **who)
        return _("Kept: %(what)s, for %(name)s") % words
    if order.verb == SNOOZE and order.until:
        move_promise(due=order.until, **who)
        return _("Moved to %(day)s: %(what)s, for %(name)s") % {**words, "day": dated(order.until, hand.today)}
    let_go(on=hand.today, **who)
    return _("Let go: %(what)s, for %(name)s") % words


def _person(order: Order, item: dict[str, Any], person: Person, hand: Hand) -> str:
    """In touch, snoozed, or not this time."""
    today: date = hand.today
    if order.verb == DONE:
        return _in_touch(order, person, hand)
    if order.verb == SNOOZE and order.until:
        snooze(person=person, until=order.until, on=today, **hand.who)
        words = {"name": person.name, "day": dated(order.until, today)}
        return _("Snoozed %(name)s until %(day)s") % words
    if order.verb == NOT and item["kind"] == CONTACT:
        not_this_one(person=person, on=today, kind=item.get("part", ""), **hand.who)
        return _("Not %(name)s this time") % {"name": person.name}
    raise Refusal(_("nothing can be done about it by mail"))


def _in_touch(order: Order, person: Person, hand: Hand) -> str:
    """An encounter of the day, but where there is one: an answer may be sent twice, and a mailbox may have seen what
    it tells of."""
    on = order.on or hand.today
    told = {"name": person.name, "day": dated(on, hand.today)}
    if noted(person, on, order.channel or ""):
        return _("In touch with %(name)s: noted already") % told
    channel = order.channel or offer(person).channel
    facts: dict[str, Any] = {"on": on, "channel": channel, "direction": direction_of(channel)}
    note_encounter(today=hand.today, people=[person], **facts, **hand.who)
    return (_("In touch with %(name)s, %(day)s") if order.on else _("In touch with %(name)s")) % told
