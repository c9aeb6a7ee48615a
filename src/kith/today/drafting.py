"""Words to begin with, from the reasons that there are to contact somebody today."""

from datetime import date
from typing import TYPE_CHECKING

from kith.core.drafting import draft as words
from kith.core.drafting import greeting
from kith.core.ranking import weigh
from kith.encounters.queries import occasions
from kith.encounters.wording import called
from kith.events.drafts import drafts

from .queries import facts_of
from .wording import tell

if TYPE_CHECKING:
    from kith.people.models import Person


def draft(person: "Person", today: date) -> str:
    """As Today would suggest them, those of a follow-up before all others; a greeting where nothing is to be said."""
    facts = facts_of(person.book, person.pk, today)
    if facts.follow_up and not facts.follow_up.done:
        return drafts(person.book, [person.pk])[person.pk]
    met = occasions(person.book, {person.pk: facts.last} if facts.last else {})
    ranked = weigh(facts, today)
    if ranked is None:
        return greeting(facts.last, today, name=called(person), tell=tell)
    return words(ranked, today, name=called(person), occasion=met.get(person.pk, ""), tell=tell)
