"""How introductions are put into words. A no is told to nobody: what ended without one says no more than that."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext, pgettext
from django.utils.translation import gettext_lazy as _

from kith.core import introducing
from kith.core.ready_to_help import CouldHelp
from kith.kernel.days import spoken

if TYPE_CHECKING:
    from kith.people.models import Person

    from .models import Introduction
    from .queries import Progress

TO, BY, TOWARDS = "to", "by", "towards"
KINDS = {
    TO: _("You introduce the two"),
    BY: _("This person introduces you to the other"),
    TOWARDS: _("The other introduces you to this person"),
}


def what(one: "Introduction") -> str:
    """Ines Prado and Abel Roy; you to Abel Roy, by Ines Prado."""
    told = gettext("you to %(other)s, by %(first)s") if one.for_me else gettext("%(first)s and %(other)s")
    return told % {"first": one.first.name, "other": one.other.name}


def subject(one: "Introduction") -> str:
    """That of the letter to both."""
    return gettext("%(first)s, meet %(other)s") % {"first": one.first.name, "other": one.other.name}


def no_address(people: "Sequence[Person]") -> str:
    """Who cannot be written to in one e-mail with the other."""
    if len(people) == 1:
        return gettext("%(name)s has no e-mail address in your book.") % {"name": people[0].name}
    return gettext("Neither of the two has an e-mail address in your book.")


def favour(one: "Introduction") -> str:
    """What the one who introduced the owner did for them."""
    return gettext("introduced you to %(name)s") % {"name": one.other.name}


def state(now: "Progress", today: date) -> str:
    """How it stands, in a sentence."""
    names = {"first": now.row.first.name, "other": now.row.other.name}
    if now.state == introducing.DRAFT:
        return gettext("A draft: nobody was asked yet.")
    if now.state == introducing.BOTH_YES:
        told = gettext("Both said yes: %(first)s introduces you.") if now.row.for_me else gettext("Both said yes.")
        return told % names
    if now.state == introducing.MADE:
        day = spoken(now.on(introducing.MADE) or today, today)
        return gettext("Introduced %(day)s. What came of it?") % {"day": day}
    if now.state == introducing.REPORTED:
        return gettext("Introduced, and you heard what came of it.")
    if now.state == introducing.CLOSED:
        return gettext("Closed.")
    return " ".join(_awaited(now, side, today) for side in introducing.SIDES if now.on(introducing.ASKED, side))


def _awaited(now: "Progress", side: str, today: date) -> str:
    name, asked = now.person(side).name, now.on(introducing.ASKED, side)
    if yes := now.on(introducing.YES, side):
        return gettext("%(name)s said yes %(day)s.") % {"name": name, "day": spoken(yes, today)}
    return gettext("%(name)s was asked %(day)s.") % {"name": name, "day": spoken(asked or today, today)}


def act(now: "Progress", kind: str, side: str) -> str:
    """What a button says that takes the step."""
    if side:
        name = now.person(side).name
        told = {
            introducing.ASKED: gettext("Asked %(name)s"),
            introducing.YES: gettext("%(name)s said yes"),
            introducing.NO: gettext("%(name)s would rather not"),
        }[kind]
        return told % {"name": name}
    if kind == introducing.MADE:
        return gettext("They introduced me") if now.row.for_me else gettext("I introduced them")
    return pgettext("introduction", "I heard what came of it")


def step(now: "Progress", kind: str, side: str) -> str:
    """What History says of it: of a no only that it is closed."""
    if kind == introducing.NO:
        return gettext("Closed: %(what)s") % {"what": what(now.row)}
    return gettext("%(what)s: %(step)s") % {"what": what(now.row), "step": act(now, kind, side)}


def not_now(now: "Progress") -> str:
    """What is refused."""
    if not now.open:
        return gettext("This introduction is over. Begin another one.")
    return gettext("That cannot be next: both are asked first, and both say yes.")


def no_kind() -> str:
    """What is refused where nobody says who introduces whom."""
    return gettext("Say who is to be introduced to whom.")


def speaks_for(one: CouldHelp) -> str:
    """Why somebody could help: their work tells of “port”; your notes of “harbour”."""
    places = {
        "work": gettext("Their work tells of “%(words)s”."),
        "notes": gettext("Your notes tell of “%(words)s”."),
        "met": gettext("Encounters tell of “%(words)s”."),
    }
    by_place = {place: ", ".join(word for word, column in one.found if column == place) for place in places}
    told = [says % {"words": by_place[place]} for place, says in places.items() if by_place[place]]
    return " ".join([*told, gettext("They promised you something before.")] if one.offered else told)
