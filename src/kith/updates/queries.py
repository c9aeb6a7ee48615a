"""Questions about updates and their letters."""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from django.db.models import Count, QuerySet
from django.utils.translation import gettext as _

from kith.core.folding import words
from kith.kernel.errors import Refusal
from kith.kernel.ids import told_row
from kith.post.queries import account_of

from .models import Handing, Letter, Twin, Update

if TYPE_CHECKING:
    from kith.accounts.models import Book
    from kith.people.models import Person

SIZE = 25
OFFERED = 5
"""Updates that a list of people offers to add to."""


@dataclass
class Progress:
    """An update and how its letters stand: how many in each state, by each channel, and how many were answered; and
    `handing`, where very many are being handed in, or not all were."""

    row: Update
    states: Counter[str] = field(default_factory=Counter)
    channels: Counter[str] = field(default_factory=Counter)
    by_hand: int = 0
    answered: int = 0
    handing: Handing | None = None

    @property
    def letters(self) -> int:
        """How many there are, those left out aside."""
        return self.states.total() - self.states[Letter.SKIPPED]

    @property
    def ended(self) -> bool:
        """Whether all that was to go out has."""
        ahead = (*Letter.AHEAD, Letter.UNCERTAIN)
        return self.row.state == Update.GOING and not any(self.states[one] for one in ahead)

    @property
    def ready(self) -> int:
        """How many are written and not handed in."""
        return self.states[Letter.DRAFT]


def updates(book: "Book") -> list[Progress]:
    """All of the book, the latest first."""
    return progress_of_all(Update.objects.of(book).order_by("-on", "-pk"))


def update_named(book: "Book", named: str) -> Update:
    """The one with that number, or the one whose title has these words. Refusal where none or several do."""
    rows = Update.objects.of(book).order_by("-on", "-pk")
    if one := told_row(rows, named):
        return one
    found = [one for one in rows if all(word in words(one.title) for word in words(named))]
    if len(found) == 1:
        return found[0]
    if not found:
        raise Refusal(_("There is no update %(named)s. kith updates lists them.") % {"named": named})
    several = ", ".join(f"{one.pk} {one.title}" for one in found[:OFFERED])
    raise Refusal(_("Which update? %(several)s") % {"several": several})


def to_add_to(book: "Book") -> list[Update]:
    """Those to which people may be added, the latest first: a few."""
    return list(Update.objects.of(book).exclude(state=Update.CANCELLED).order_by("-on", "-pk")[:OFFERED])


def progress_of(update: Update) -> Progress:
    """How one stands."""
    return progress_of_all([update])[0]


def progress_of_all(rows: Iterable[Update]) -> list[Progress]:
    """How these stand, in three questions for all."""
    found = {one.pk: Progress(one) for one in rows}
    # Scoped by the updates, which are the book's.
    letters = Letter.objects.of_all_books().filter(update_id__among=list(found)).order_by()
    counts = letters.values_list("update_id", "state", "channel").annotate(count=Count("*"))
    for pk, kept, channel, count in counts:
        one = found[pk]
        state = one.row.leaves(kept)
        one.states[state] += count
        if state != Letter.SKIPPED:
            one.channels[channel] += count
        if state == Letter.WAITING and channel in Letter.BY_HAND:
            one.by_hand += count
    answers = letters.filter(answered_on__isnull=False).values_list("update_id").annotate(count=Count("*"))
    for pk, count in answers:
        found[pk].answered = count
    for row in Handing.objects.of_all_books().filter(update_id__among=list(found)).defer("letters"):
        found[row.update_id].handing = row
    return list(found.values())


def letters(update: Update, *, state: str = "", channel: str | None = None) -> "QuerySet[Letter]":
    """Its letters by the names of the people, those in one state or by one channel."""
    rows = (letters_standing(update, state) if state else update.letters).select_related("person", "update", "book")
    if channel is not None:
        rows = rows.filter(channel=channel)
    return rows.order_by("person__sort_key", "pk")


def letters_standing(update: Update, state: str) -> "QuerySet[Letter]":
    """Its letters that stand so (`Letter.stands`)."""
    kept = [one for one in (state, *Letter.AHEAD) if update.leaves(one) == state]
    return update.letters.filter(state__in=kept)


def letters_of(book: "Book", message_ids: Collection[str]) -> "QuerySet[Letter]":
    """Those that are known by these Message-IDs."""
    rows = Letter.objects.of(book).filter(message_id__in=message_ids)
    rows = rows.exclude(message_id="")  # else SQLite does not use the index, which has only what has one
    return rows.select_related("person", "update", "book__owner")


def twins_of(book: "Book") -> "QuerySet[Twin]":
    """Mails of letters that became one with another, of which something may be heard still."""
    rows = Twin.objects.of(book).exclude(message_id="")
    return rows.select_related("letter__person", "letter__update", "letter__encounter", "encounter", "book__owner")


def at_work(update: Update) -> bool:
    """Whether its letters are being handed in just now."""
    return Handing.objects.of(update.book).filter(update=update, said="").exists()


def may_go(update: Update) -> bool:
    """Whether there are letters to send, as far as it is known here; what may go is asked when they are sent."""
    no_way = (Letter.NONE,) if account_of(update.book) else (Letter.NONE, Letter.SMTP)
    return letters_standing(update, Letter.DRAFT).exclude(channel__in=no_way).exists()


def in_order(update: Update, ids: Collection[int]) -> list[Letter]:
    """These letters of it, in this order."""
    found = letters(update).filter(pk__among=list(ids)).order_by().in_bulk()
    return [found[pk] for pk in ids if pk in found]


def to_carry(book: "Book", update: Update | None = None) -> "QuerySet[Letter]":
    """What waits for the owner to carry it, in the order in which it was made; not of what is paused or called off."""
    rows = Letter.objects.of(book).filter(state=Letter.WAITING, channel__in=Letter.BY_HAND)
    rows = rows.exclude(update__state__in=(Update.PAUSED, Update.CANCELLED))
    if update is not None:
        rows = rows.filter(update=update)
    return rows.select_related("person", "update", "book").order_by("pk")


def carried_on(book: "Book", day: date) -> int:
    """How many letters the owner carried that day."""
    rows = Letter.objects.of(book).filter(state=Letter.SENT, channel__in=Letter.BY_HAND, sent_on=day)
    return rows.count()


def uncertain(book: "Book") -> "QuerySet[Letter]":
    """Letters of which nobody knows whether they went out."""
    rows = Letter.objects.of(book).filter(state=Letter.UNCERTAIN)
    return rows.select_related("person", "update", "book").order_by("pk")


def told(person: "Person") -> list[Letter]:
    """What a person was told, or is about to be, the latest first."""
    return list(letters_to(person.book, [person.pk]))


def letters_to(book: "Book", ids: Collection[int]) -> "QuerySet[Letter]":
    """The letters that went to these people, or are about to, the latest first."""
    states = (Letter.SENT, Letter.WAITING, Letter.UNCERTAIN)
    rows = Letter.objects.of(book).filter(person_id__among=list(ids), state__in=states)
    rows = rows.exclude(state=Letter.WAITING, update__state=Update.CANCELLED)
    return rows.select_related("update", "person").order_by("-pk")
