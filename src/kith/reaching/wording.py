"""How reaching somebody is put into words."""

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from kith.encounters.models import Encounter
from kith.people.models import Person

from .ways import CALL

WROTE, TALKED, NOT_YET = "wrote", "talked", "not_yet"
OUTCOMES = {WROTE: _("Wrote"), TALKED: _("Talked"), NOT_YET: _("Not yet")}
OTHERWISE = Encounter.MESSAGE
"""The channel of what was written, where nobody knows by which way."""


def outcomes(way: str) -> list[tuple[str, str]]:
    """The answers, the likeliest first."""
    order = (TALKED, WROTE, NOT_YET) if way == CALL else (WROTE, TALKED, NOT_YET)
    return [(one, str(OUTCOMES[one])) for one in order]


def question(person: Person) -> str:
    """What is asked on return."""
    return gettext("Did you reach %(name)s?") % {"name": person.name}


def others(person: Person) -> str:
    """What the word behind the first way opens."""
    return gettext("Other ways to reach %(name)s, and words to begin with") % {"name": person.name}


def no_outcome() -> str:
    """What is refused."""
    return gettext("Say whether you wrote, talked, or not yet.")
