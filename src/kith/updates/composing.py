"""Letters in words: the owner's own, or composed from the record."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext

from kith.core import letters as words
from kith.core.letters import Known, Name
from kith.formats.markdown import as_it_stands
from kith.ties.common_ground import common_ground

from .facts import known_of, name_of, of_whom_little_is_known
from .models import Letter

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from kith.accounts.models import Book


@dataclass(frozen=True)
class Worded:
    """A letter and its words, in Markdown; `personal` is whether there is more in it than for everybody."""

    letter: Letter
    text: str
    personal: bool


def worded(book: "Book", letters: Sequence[Letter], today: date) -> list[Worded]:
    """These letters, whose update and person are at hand, with their words."""
    plain = [one for one in letters if not one.text]
    known = known_of(book, [one.person for one in plain], today)
    found = []
    for one in letters:
        if one.text:
            found.append(Worded(one, one.text, personal=one.text != _composed(one, Known(name_of(one.person)))))
        else:
            of = known[one.person_id]
            found.append(Worded(one, _composed(one, of), personal=bool(words.opening(of, say))))
    return found


def _composed(one: Letter, of: Known) -> str:
    return words.letter(of, one.update.text, one.book.name, say, as_it_stands=as_it_stands)


def without_a_line(rows: "QuerySet[Letter]", book: "Book", today: date) -> int:
    """How many of these letters say nothing personal: of whom little is known, it is asked what one has in common."""
    people = of_whom_little_is_known(rows.filter(text=""), today).order_by().values_list("person_id", flat=True)
    common = common_ground(book, list(people), today)
    return sum(not words.opening(Known(Name(""), common=some), say) for some in common.values())


def say(message: str, _plural: str = "", _number: int | None = None, **values: object) -> str:
    """What `core` tells, in the language of who reads it."""
    return gettext(message) % values
