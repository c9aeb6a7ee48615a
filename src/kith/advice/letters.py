"""Words to begin with, and what to ask: all of it from the record."""

from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext

from kith.core.advising import ASKED, HELD, REPORTED, THANKED, USED
from kith.encounters.wording import called
from kith.introductions.letters import Letter, bye
from kith.kernel.days import dated
from kith.opportunities import wording as opportunities
from kith.people.models import Affiliation
from kith.people.queries import current_posts

from .models import Talk
from .queries import Progress

if TYPE_CHECKING:
    from kith.people.models import Person


def letters(now: Progress, today: date) -> list[Letter]:
    """What there is to be written as it stands."""
    to, book = now.row.person, now.row.book
    if ASKED in now.next:
        parts = [_asks(now.row)]
        title = gettext("To %(name)s") % {"name": to.name}
    elif THANKED in now.next:
        parts = [_thanks(now)]
        title = gettext("Thanks")
    elif REPORTED in now.next:
        parts = [_report(now, today)]
        title = gettext("Told back")
    else:
        return []
    return [Letter(to, title, "\n\n".join([*parts, bye(book)]))]


def questions(talk: Talk) -> list[str]:
    """What to ask: the owner's own, else three that what is known of them gives."""
    if talk.questions:
        return talk.questions.splitlines()
    onward = gettext("Whom else should I ask, and may I say that you sent me?")
    return [_how_they_came(talk.person), _about(talk), onward]


def _asks(talk: Talk) -> str:
    post = current_posts(talk.book, [talk.person_id]).get(talk.person_id)
    hello = gettext("Hello %(name)s, I would like to learn about %(topic)s, and you came to my mind")
    work = f" ({post})" if post else ""
    ask = gettext("Would you have twenty minutes for me, in a call or over coffee? I would bring three questions.")
    free = gettext("A no is fine.")
    name = {"name": called(talk.person), "topic": talk.topic}
    return f"{hello % name}{work}. {ask} {free}"


def _thanks(now: Progress) -> str:
    told = gettext("Hello %(name)s, thank you for taking the time to talk with me about %(topic)s.")
    return told % {"name": called(now.row.person), "topic": now.row.topic}


def _report(now: Progress, today: date) -> str:
    held = now.on(HELD) or today
    told = gettext("Hello %(name)s, on %(day)s you talked with me about %(topic)s.")
    facts = {"name": called(now.row.person), "day": dated(held, today), "topic": now.row.topic}
    parts = [told % facts, _used(now), _ended(now), gettext("Thank you once more.")]
    return " ".join(filter(None, parts))


def _used(now: Progress) -> str:
    if USED not in now.steps:
        return ""
    words = now.steps[USED].words.rstrip(".")
    return gettext("I have used it: %(words)s.") % {"words": words} if words else gettext("I have used it.")


def _ended(now: Progress) -> str:
    if not now.ended or now.row.opportunity is None:
        return ""
    facts = {"what": opportunities.called(now.row.opportunity), "stage": opportunities.stage(now.ended)}
    return gettext("How it ended with %(what)s: %(stage)s.") % facts


def _how_they_came(person: "Person") -> str:
    """From what they did before to what they do now, as far as that is known."""
    posts = person.affiliations.filter(kind=Affiliation.WORK).select_related("organisation").order_by("-started", "-pk")
    told = [(one.past, ", ".join(filter(None, [one.title, str(one.organisation or "")]))) for one in posts]
    now = next((words for past, words in told if not past and words), "")
    before = next((words for past, words in told if past and words), "")
    if now and before:
        asked = gettext("How did you come from there to here: %(before)s, then %(now)s?")
        return asked % {"before": before, "now": now}
    return gettext("How did you come to what you do now?")


def _about(talk: Talk) -> str:
    if talk.opportunity:
        told = gettext("What matters for “%(what)s” that no posting says?")
        return told % {"what": opportunities.called(talk.opportunity)}
    return gettext("What would you do first in my place, with “%(topic)s” in mind?") % {"topic": talk.topic}
