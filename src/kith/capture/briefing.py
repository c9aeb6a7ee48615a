"""What captures bring to a brief: contacts that are planned."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from kith.core.folding import words
from kith.kernel.briefing import AHEAD, Part, lines
from kith.kernel.days import spoken

from .models import Capture
from .queries import present, to_come
from .wording import planned

if TYPE_CHECKING:
    from kith.people.models import Person

LOOKED_AT = 100
MOST = 2


def brief(person: "Person", today: date) -> list[Part]:
    """The next plans with them: Tomorrow: 14:00 Coffee with Daniel Osei."""
    told = (
        _("%(day)s: %(what)s") % {"day": capfirst(spoken(one.comes_on, today)), "what": planned(one)}
        for one in _planned(person, today)
        if one.comes_on
    )
    return [Part(AHEAD, _("Planned"), lines(told))]


def _planned(person: "Person", today: date) -> Iterator[Capture]:
    """The first plans in which they are present; only those that hold a word of their name are looked at closely."""
    named = {*words(person.name), *words(person.nickname)}
    rows = to_come(person.book).filter(reading__comes_on__gte=today.isoformat())[:LOOKED_AT]
    close = (one for one in rows if named & set(words(one.text)))
    found = (one for one in close if person.pk in {who.pk for who in present(one)})
    yield from (one for _number, one in zip(range(MOST), found, strict=False))
