"""How events, and the words for those whom one met there, are put into words."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.formats import time_format
from django.utils.text import get_text_list
from django.utils.translation import get_language, gettext, ngettext, pgettext

from kith.core.events import Happening, event_key
from kith.core.to_you import ends_with_its_verb, to_you
from kith.encounters.wording import called
from kith.kernel.days import spoken, weekday

if TYPE_CHECKING:
    from kith.accounts.models import Book
    from kith.people.models import Person

    from .attendees import Attendee
    from .models import FollowUp
    from .queries import EventPage, Listed, Met


def address(name: str, on: date) -> str:
    """The page of the event of that name that has that day."""
    return reverse("event", args=[on.isoformat(), event_key(name)])


def page_of(event: Happening) -> str:
    """The page of an event."""
    return reverse("event", args=[event.first.isoformat(), event.key])


def days(event: Happening, today: date) -> str:
    """today; 26 November; 24 to 26 November."""
    if event.first == event.last:
        return spoken(event.first, today)
    return gettext("%(first)s to %(last)s") % {"first": spoken(event.first, today), "last": spoken(event.last, today)}


def when_and_where(event: Happening, place: str, today: date) -> str:
    """26 November, Rotterdam."""
    told = ", ".join(part for part in (days(event, today), place) if part)
    return told[:1].upper() + told[1:]


def how_many(one: "Listed") -> str:
    """12 people."""
    if not one.people:
        return gettext("nobody noted")
    return ngettext("%(count)s person", "%(count)s people", one.people) % {"count": one.people}


def sums(page: "EventPage") -> str:
    """You met 12 people there, and made 3 promises."""
    if not page.people:
        return gettext("Nobody is noted yet. What you write while it runs is put here.")
    count, promises = len(page.people), len(page.promises)
    people = ngettext("You met %(count)s person there", "You met %(count)s people there", count) % {"count": count}
    if not promises:
        return gettext("%(people)s.") % {"people": people}
    made = ngettext("made %(count)s promise", "made %(count)s promises", promises) % {"count": promises}
    return gettext("%(people)s, and %(made)s.") % {"people": people, "made": made}


def before(met: "Met", today: date) -> str:
    """Whether one knew them already: new; known since 4 May 2024."""
    if met.known_since is None:
        return gettext("new")
    return gettext("known since %(day)s") % {"day": spoken(met.known_since, today)}


def due(follow_up: "FollowUp", today: date) -> str:
    """today, 18:30; tomorrow, 09:00; Saturday, 28 November, 09:00."""
    day = spoken(follow_up.on, today) if abs((follow_up.on - today).days) <= 1 else weekday(follow_up.on)
    return gettext("%(day)s, %(hour)s") % {"day": day, "hour": time_format(follow_up.at, "H:i")}


def whose(met: "Met") -> str:
    """The name of the field that holds the words: Words for Priya Raman."""
    return gettext("Words for %(name)s") % {"name": met.person.name}


def words_for(met: "Met", event: Happening, book: "Book") -> str:
    """The owner's own words for somebody, else a draft of them."""
    if met.follow_up and met.follow_up.words:
        return met.follow_up.words
    whats = [one.what for one in met.promises if not hasattr(one, "outcome")]
    return draft(met.person, event.name, book, whats=whats, known=met.known_since is not None)


def draft(person: "Person", event: str, book: "Book", *, whats: Sequence[str], known: bool) -> str:
    """It was good to meet you there, what was promised (`whats`), and the owner's name."""
    facts = {"name": called(person), "event": event}
    if known:
        first = gettext("Dear %(name)s,\nit was good to see you at %(event)s.") % facts
    else:
        first = gettext("Dear %(name)s,\nit was good to meet you at %(event)s.") % facts
    then = _not_forgotten(person, whats) if whats else gettext("I would like to stay in touch.")
    return f"{first} {then}\n\n" + gettext("Best wishes\n%(owner)s") % {"owner": book.name}


def _not_forgotten(person: "Person", whats: Sequence[str]) -> str:
    """What was promised, as it is told to whom it was promised."""
    german, polite = (get_language() or "").startswith("de"), not (person.nickname or person.given)
    yours = [to_you(what, german=german, polite=polite) for what in whats]
    promised = {"what": get_text_list(yours, gettext("and"))}
    if german and all(map(ends_with_its_verb, yours)):
        return pgettext("what ends with its verb", "I have not forgotten: I said I would %(what)s.") % promised
    return gettext("I have not forgotten: I said I would %(what)s.") % promised


def you_know(known: int, total: int) -> str:
    """The title over a list of attendees: You know 7 of 41."""
    return gettext("You know %(known)s of %(total)s") % {"known": known, "total": total}


def of_the_list(one: "Attendee", *, name: bool = True) -> str:
    """A line of the list: Priya Raman, Head of Storage, Northwind Energy."""
    return ", ".join(part for part in (one.name if name else "", one.title, one.organisation) if part)


def left(drafted: int, still_open: int, people: int) -> str:
    """What Today says of an event that was just over."""
    if not drafted:
        return gettext("No follow-up yet; a line within two days keeps a new tie.") if people else ""
    if not still_open:
        return gettext("All follow-ups are done.")
    return ngettext("%(count)s follow-up is open.", "%(count)s follow-ups are open.", still_open) % {
        "count": still_open
    }
