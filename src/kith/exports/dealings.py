"""What people and the owner have to do with each other beside encounters: asks, favours, introductions, opportunities,
advice, news that they were told; in the words of Kith's own pages."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from django.db.models import Q, prefetch_related_objects
from django.utils.translation import gettext as _

from kith.advice.models import Talk
from kith.advice.queries import progress_of_all as talks_told
from kith.advice.wording import state as state_of_talk
from kith.favours.models import Ask, Favour
from kith.favours.queries import with_ended
from kith.favours.wording import asked, helped, how_old, when_thanked
from kith.formats.markdown import to_text
from kith.introductions.models import Introduction
from kith.introductions.queries import progress_of_all as introductions_told
from kith.introductions.wording import state as state_of_introduction
from kith.introductions.wording import what as who_meets
from kith.opportunities.models import Helper, Opportunity
from kith.opportunities.queries import opportunities
from kith.opportunities.wording import called, role
from kith.updates.queries import Progress, letters, letters_to, updates
from kith.updates.wording import what_became

if TYPE_CHECKING:
    from kith.accounts.models import Book
    from kith.updates.models import Letter


_ANSWERS = ("", "yes", "no", "done")


class Told(NamedTuple):
    """What it is, and how it stands; `of_others` says that this tells what somebody else did or answered. `words` are
    those of a letter."""

    what: str
    stands: str
    of_others: bool = False
    words: str = ""


Dealings = dict[str, list[Told]]
"""The same under heads."""


@dataclass
class Matter:
    """A line of a list: who is named with it, and the same as `Told`; `beside` is what stands beside two names."""

    people: list[tuple[int, str]]
    what: str
    stands: str
    of_others: bool = False
    beside: str = ""
    words: str = ""


def dealings(book: "Book", ids: Collection[int], today: date) -> dict[int, Dealings]:
    """Of each of these people, in a fixed number of questions."""
    found: dict[int, Dealings] = defaultdict(lambda: defaultdict(list))
    for head, told in (
        (_("Asks and favours"), (*asks(book, today, ids), *favours(book, today, ids))),
        (_("Introductions"), tuple(introductions(book, today, ids))),
        (_("Opportunities"), tuple(_helped(book, ids))),
        (_("Advice"), tuple(advice(book, today, ids))),
        (_("Told"), tuple(news_told(book, today, ids))),
    ):
        for one in told:
            for pk, _name in one.people:
                if pk in ids:
                    found[pk][head].append(Told(one.what, one.stands, one.of_others, one.words))
    return found


def asks(book: "Book", today: date, ids: Collection[int] | None = None) -> Iterator[Matter]:
    """What was asked, either way, the latest first."""
    rows = with_ended(Ask.objects.of(book)).select_related("person").order_by("-on", "-pk")
    found = list(rows if ids is None else rows.filter(person_id__in=ids))
    prefetch_related_objects(found, "answers")
    for one in found:
        last = max((answer.kind for answer in one.answers.all()), key=_ANSWERS.index, default="")
        stands = {"no": _("The answer was no."), "done": _("Done.")}.get(last) or how_old(one, today)
        yield Matter([(one.person_id, one.person.name)], asked(one), stands)


def favours(book: "Book", today: date, ids: Collection[int] | None = None) -> Iterator[Matter]:
    """Who helped whom, the latest first."""
    rows = Favour.objects.of(book).select_related("person", "thanks").order_by("-on", "-pk")
    for one in rows if ids is None else rows.filter(person_id__in=ids):
        yield Matter([(one.person_id, one.person.name)], helped(one), when_thanked(one, today))


def introductions(book: "Book", today: date, ids: Collection[int] | None = None) -> Iterator[Matter]:
    """Who was to meet whom, the latest first; a no is told to nobody."""
    rows = Introduction.objects.of(book)
    for one in introductions_told(rows if ids is None else rows.filter(Q(first__in=ids) | Q(other__in=ids)), today):
        both = [(row.pk, row.name) for row in (one.row.first, one.row.other)]
        why, stands = one.row.why, state_of_introduction(one, today)
        what = f"{who_meets(one.row)}: {why}" if why else who_meets(one.row)
        yield Matter(both, what, stands, of_others=True, beside=why)


def advice(book: "Book", today: date, ids: Collection[int] | None = None) -> Iterator[Matter]:
    """Whom one asked for advice, the latest first."""
    rows = Talk.objects.of(book)
    for one in talks_told(rows if ids is None else rows.filter(person__in=ids), today):
        used = one.steps["used"].words if "used" in one.steps else ""
        told = " ".join(filter(None, [state_of_talk(one, today), used]))
        person = one.row.person
        yield Matter([(person.pk, person.name)], one.row.topic, told)


def news_told(book: "Book", today: date, ids: Collection[int]) -> Iterator[Matter]:
    """The letters that went to these people, or are about to, the latest first: how each went, and its words."""
    for one in letters_to(book, ids):
        words = to_text(one.text)
        yield Matter([(one.person_id, one.person.name)], one.update.title, what_became(one, today), words=words)


def everything_told(book: "Book") -> Iterator[tuple[Progress, "Iterator[Letter]"]]:
    """Updates, the latest first, each with its letters by name, those left out as well."""
    for one in updates(book):
        yield one, letters(one.row).iterator(chunk_size=2000)


def _helped(book: "Book", ids: Collection[int]) -> Iterator[Matter]:
    rows = Helper.objects.of(book).filter(person_id__in=ids).select_related("person", "opportunity__organisation")
    for one in rows.order_by("-on", "-pk"):
        yield Matter([(one.person_id, one.person.name)], called(one.opportunity), role(one.role))


def everything_sought(book: "Book") -> list[Opportunity]:
    """Opportunities, the latest first, each with all that hangs on it but the files."""
    found = list(opportunities(book).order_by("-added_on", "-pk"))
    prefetch_related_objects(found, "stages", "helpers__person", "steps__done")
    return found
