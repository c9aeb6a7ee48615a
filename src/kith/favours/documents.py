"""What search knows of people by what was promised, asked and given."""

from collections.abc import Collection, Iterator
from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from kith.journal.changes import Touched
from kith.kernel.days import spoken
from kith.people.models import Person
from kith.search.columns import MET

from .models import Ask, Favour, Promise

if TYPE_CHECKING:
    from kith.accounts.models import Book

_KINDS = (Promise, Ask, Favour)


def touched(touched: Touched, book: "Book") -> dict[str, set[int]]:  # noqa: ARG001 -- every room is told the book
    """Whose text may have changed."""
    return {"person": touched.around(Person) if any(map(touched.ids, _KINDS)) else set()}


def texts(book: "Book", kind: str, ids: Collection[int]) -> Iterator[tuple[int, str, str]]:
    """What was promised to these people, asked and given: (id, column, text)."""
    for model in _KINDS if kind == "person" else ():
        rows = model.objects.of(book).filter(person_id__among=ids)
        yield from ((pk, "met", what) for pk, what in rows.values_list("person_id", "what"))


def reasons(book: "Book", column: str, ids: Collection[int], today: date) -> Iterator[tuple[int, str, str]]:
    """What these people may have been found by in promises to them: (id, text, what a hit there is)."""
    if column == MET:
        rows = Promise.objects.of(book).filter(person_id__among=ids).order_by("-made_on", "-pk")
        for pk, what, made_on, theirs in rows.values_list("person_id", "what", "made_on", "theirs"):
            told = _("their promise of %(day)s") if theirs else _("your promise of %(day)s")
            yield pk, what, told % {"day": spoken(made_on, today, short=True)}
        yield from _of_asks(book, ids, today)
        yield from _of_favours(book, ids, today)


def _of_asks(book: "Book", ids: Collection[int], today: date) -> Iterator[tuple[int, str, str]]:
    rows = Ask.objects.of(book).filter(person_id__among=ids).order_by("-on", "-pk")
    for pk, what, on, theirs in rows.values_list("person_id", "what", "on", "theirs"):
        told = _("what they asked for on %(day)s") if theirs else _("what you asked for on %(day)s")
        yield pk, what, told % {"day": spoken(on, today, short=True)}


def _of_favours(book: "Book", ids: Collection[int], today: date) -> Iterator[tuple[int, str, str]]:
    rows = Favour.objects.of(book).filter(person_id__among=ids).order_by("-on", "-pk")
    for pk, what, on, given in rows.values_list("person_id", "what", "on", "given"):
        told = _("your help of %(day)s") if given else _("their help of %(day)s")
        yield pk, what, told % {"day": spoken(on, today, short=True)}
