"""How talks for advice are put into words."""

from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from kith.core import advising
from kith.core.advising import AGREED, ASKED, HELD, NO, REPORTED, THANKED, THANKS_WITHIN, TO_REPORT, USED
from kith.encounters.models import Encounter
from kith.encounters.wording import called
from kith.favours.wording import in_few_words
from kith.kernel.days import dated, spoken, weekday

if TYPE_CHECKING:
    from .models import Talk
    from .queries import Progress

STEPS = {
    ASKED: _("Asked"),
    AGREED: _("Agreed on a day"),
    HELD: _("Talked"),
    THANKED: _("Thanked"),
    USED: _("Used it"),
    REPORTED: _("Told them"),
}
"""The way that it goes, in order."""
CHANNELS = {
    Encounter.CALL: _("Call"),
    Encounter.MEETING: _("Meeting"),
    Encounter.EMAIL: _("Email"),
    Encounter.MESSAGE: _("Message"),
}


def what(one: "Talk") -> str:
    """Hanna Lindqvist, about leading a team."""
    return gettext("%(name)s, about %(topic)s") % {"name": one.person.name, "topic": in_few_words(one.topic)}


def favour(one: "Talk") -> str:
    """What somebody did for one by it."""
    return gettext("took the time to talk about %(topic)s") % {"topic": in_few_words(one.topic)}


def note(one: "Talk") -> str:
    """What an encounter tells where nothing was noted of it."""
    return gettext("About %(topic)s") % {"topic": one.topic}


def state(now: "Progress", today: date) -> str:
    """How it stands, in a sentence."""
    if now.state == AGREED:
        return _agreed(now, today)
    told = {
        advising.DRAFT: gettext("A draft: %(name)s was not asked yet."),
        ASKED: gettext("Asked %(day)s."),
        HELD: gettext("You talked %(day)s. Thanks are due by %(due)s."),
        THANKED: gettext("You talked %(day)s. Tell %(name)s when you have used it."),
        TO_REPORT: _report(now),
        REPORTED: gettext("%(name)s knows what came of it."),
        advising.CLOSED: gettext("Closed."),
    }[now.state]
    day = now.on(ASKED if now.state == ASKED else HELD)
    facts = {"name": called(now.row.person), "day": spoken(day, today) if day else ""}
    facts["due"] = spoken(day + THANKS_WITHIN, today) if day else ""
    said = told % facts
    return f"{said} {no_answer(now.waits)}" if now.waits and now.state == ASKED else said


def no_answer(days: int) -> str:
    """No answer for 9 days."""
    return ngettext("No answer for %(days)d day.", "No answer for %(days)d days.", days) % {"days": days}


def _agreed(now: "Progress", today: date) -> str:
    day, words = now.steps[AGREED].day, now.steps[AGREED].words
    if day and day < today:
        return gettext("It was to be %(day)s. How did it go?") % {"day": spoken(day, today)}
    told = gettext("You talk %(day)s.") if day == today else gettext("You talk on %(day)s.")
    said = told % {"day": _ahead(day, today) if day else ""}
    return f"{said} {words}" if words else said


def _ahead(day: date, today: date) -> str:
    days = (day - today).days
    return spoken(day, today) if not days else weekday(day) if days <= 7 else dated(day, today)


def _report(now: "Progress") -> str:
    if USED in now.steps:
        return gettext("You used what %(name)s told you. They would like to hear it.")
    if now.ended:
        return gettext("What it was about is over. %(name)s would like to hear how it ended.")
    return gettext("You talked %(day)s. Tell %(name)s what came of it.")


def act(kind: str, now: "Progress") -> str:
    """What a button says that takes the step."""
    told = {
        ASKED: gettext("Asked %(name)s"),
        NO: gettext("They have no time"),
        THANKED: gettext("Thanked %(name)s"),
        REPORTED: gettext("Told %(name)s"),
        AGREED: gettext("Another day") if AGREED in now.steps else gettext("A day is agreed"),
        HELD: gettext("We talked"),
        USED: gettext("I used it"),
    }[kind]
    return told % {"name": called(now.row.person)}


def step(now: "Progress", kind: str, day: date | None = None) -> str:
    """What History says of it."""
    told = gettext("%(what)s: %(step)s")
    done = gettext("Closed") if kind == NO else STEPS[kind]
    if kind == AGREED and day:
        done = gettext("agreed on %(day)s") % {"day": dated(day, day)}
    return told % {"what": what(now.row), "step": done}


def not_now(now: "Progress") -> str:
    """What is refused."""
    if not now.next:
        return gettext("This is over. Begin another one.")
    return gettext("That cannot be next. Choose one of what the page offers.")


def how_many(going: int, over: int) -> str:
    """2 under way. 3 over."""
    if not going and not over:
        return gettext("Ask somebody who knows, prepare, and tell them later what came of it.")
    told = ngettext("%(count)d under way.", "%(count)d under way.", going) % {"count": going}
    done = ngettext("%(count)d over.", "%(count)d over.", over) % {"count": over}
    return f"{told} {done}" if over else told
