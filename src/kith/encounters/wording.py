"""How encounters are put into words."""

import re
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext, ngettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from kith.kernel.days import written
from kith.kernel.numbers import grouped
from kith.people.models import Circle

from .models import Encounter

if TYPE_CHECKING:
    from kith.people.models import Person

CHANNELS = {
    Encounter.MEETING: pgettext_lazy("channel", "Meeting"),
    Encounter.CALL: pgettext_lazy("channel", "Call"),
    Encounter.EMAIL: pgettext_lazy("channel", "Email"),
    Encounter.MESSAGE: pgettext_lazy("channel", "Message"),
    Encounter.EVENT: pgettext_lazy("channel", "Event"),
}
_WITH = {
    Encounter.MEETING: _("meeting with %(who)s"),
    Encounter.CALL: _("call with %(who)s"),
    Encounter.EMAIL: _("email with %(who)s"),
    Encounter.MESSAGE: _("message with %(who)s"),
    Encounter.EVENT: _("event with %(who)s"),
}
KINDS = {
    Circle.INSIDE: _("Inside your organisation"),
    Circle.OUTSIDE: _("Other organisations"),
    Circle.SCHOOL: _("School and alumni"),
    Circle.COMMUNITY: _("Community"),
}
ICONS = {
    Encounter.MEETING: "cup",
    Encounter.CALL: "phone",
    Encounter.EMAIL: "mail",
    Encounter.MESSAGE: "message",
    Encounter.EVENT: "calendar",
}
SHOWN = 3
_OCCASIONS = re.compile(
    r"\W*(?:(?:had|went|met|for|out|a|an|our|my|the|another|quick|long|short|late|early|nice|good|lovely|first"
    r"|gestern|heute)\s+)*"
    r"(lunch|coffee|tea|dinner|supper|breakfast|brunch|drinks?|beers?|pint|cake|ice cream|walk|stroll|hike|run|swim"
    r"|interview|workshop|visit|chat|mittagessen|kaffee|abendessen|frühstück|spaziergang"
    r"|feierabendbier|bier|besuch|vorstellungsgespräch)\b",
    re.IGNORECASE,
)


def with_whom(people: Sequence["Person"]) -> str:
    """Three by name, more by number."""
    names = [one.name for one in people]
    if len(names) > 3:
        rest = len(names) - 2
        more = ngettext("%(count)d other", "%(count)d others", rest) % {"count": rest}
        names = [*names[:2], more]
    if len(names) < 2:
        return "".join(names)
    return gettext("%(some)s and %(last)s") % {"some": ", ".join(names[:-1]), "last": names[-1]}


def logged(channel: str, people: Sequence["Person"]) -> str:
    """What History says of a new encounter: Call with Hanna Lindqvist."""
    return capfirst(in_a_sentence(channel, people))


def in_a_sentence(channel: str, people: Sequence["Person"]) -> str:
    """The same within a sentence: call with Hanna Lindqvist."""
    return str(_WITH[channel]) % {"who": with_whom(people)}


def done(channel: str, person: "Person") -> str:
    """What the notice says of a contact of today: Done: call with Hanna Lindqvist, today."""
    return gettext("Done: %(what)s, today.") % {"what": in_a_sentence(channel, [person])}


def noted(channel: str, person: "Person") -> str:
    """What the notice says where that contact stands there: Noted already: call with Hanna Lindqvist, today."""
    return gettext("Noted already: %(what)s, today.") % {"what": in_a_sentence(channel, [person])}


def corrected(channel: str, people: Sequence["Person"]) -> str:
    """What is said once the channel was set right: Corrected: email with Hanna Lindqvist."""
    return gettext("Corrected: %(what)s") % {"what": in_a_sentence(channel, people) if channel in _WITH else channel}


def heading(channel: str, direction: str, *, event: str, place: str, name: str, note: str = "") -> str:
    """The first line of an encounter on the timeline of `name`: Hanna wrote; Call; Grid Forum, Rotterdam; and for a
    meeting as its note begins: Lunch in Göteborg."""
    if channel in Encounter.WRITTEN and direction == Encounter.IN:
        what = gettext("%(name)s wrote") % {"name": name}
    elif channel in Encounter.WRITTEN and direction == Encounter.OUT:
        what = gettext("You wrote")
    elif channel in Encounter.WRITTEN:
        what = gettext("You wrote to each other")
    else:
        what = event or _occasion(channel, note) or str(CHANNELS.get(channel, channel))
    said = _place_as_said(place, note)
    if said and not event:
        return f"{what} {said}"
    return ", ".join(part for part in (what, event if event != what else "", place) if part)


def _occasion(channel: str, note: str) -> str:
    """What a meeting was, when its note begins with that: Lunch."""
    found = _OCCASIONS.match(note) if channel == Encounter.MEETING else None
    return found[1].capitalize() if found else ""


def _place_as_said(place: str, note: str) -> str:
    """The place with the words before it in the note: in Göteborg, at the station."""
    before = r"\b(?:in|at|on|by|im|am|bei)\s+(?:(?:the|der|dem)\s+)?"
    found = re.search(rf"{before}{re.escape(place)}(?!\w)", note, re.IGNORECASE) if place else None
    return " ".join(found[0].split()) if found else ""


def with_event(told: str, event: str, address: str) -> str:
    """A heading in which the name of the event, where it has a page, is a link there."""
    before, name, after = told.partition(event) if event and address else (told, "", "")
    return format_html('{}<a href="{}">{}</a>{}', before, address, name, after) if name else told


def with_links(told: str, others: Sequence["Person"]) -> SafeString:
    """A heading and who else was there, each a link to their page: Lunch, with Tom Okafor and 2 others."""
    return format_html(gettext("{}, with {}"), told, _linked(others)) if others else format_html("{}", told)


def correspondence(direction: str, people: Sequence["Person"]) -> SafeString:
    """The heading of what was written, where the page is of none of them: Hanna Lindqvist wrote; You wrote to Tom."""
    words = {Encounter.IN: gettext("{} wrote"), Encounter.OUT: gettext("You wrote to {}")}
    return format_html(words.get(direction, gettext("You and {} wrote to each other")), _linked(people))


def _linked(others: Sequence["Person"]) -> SafeString:
    """The first of them by name, each a link to their page, and how many more."""
    names = [format_html('<a href="{}">{}</a>', reverse("person", args=[one.pk]), one.name) for one in others[:SHOWN]]
    rest = len(others) - SHOWN
    if rest > 0:
        names.append(format_html("{}", ngettext("%(count)d other", "%(count)d others", rest) % {"count": rest}))
    people = format_html_join(", ", "{}", ((one,) for one in names[:-1] or names))
    if len(names) > 1:
        people = format_html(gettext("{} and {}"), people, names[-1])
    return people


def note_of(channel: str, direction: str, day: str) -> str:
    """Why a search finds somebody by what was said with them: your note of 2 May; their message of 2 May."""
    if channel not in Encounter.WRITTEN:
        return gettext("your note of %(day)s") % {"day": day}
    if direction == Encounter.IN:
        return gettext("their message of %(day)s") % {"day": day}
    return gettext("your message of %(day)s") % {"day": day}


def called(person: "Person") -> str:
    """The name that a sentence about a person uses: the nickname or the given name, where there is one."""
    return person.nickname or person.given or person.name


def since(total: int, first: date | None) -> str:
    """38 since 2022."""
    return gettext("%(count)s since %(year)d") % {"count": grouped(total), "year": first.year} if first else ""


def earlier(count: int, first: date | None) -> str:
    """29 earlier, back to October 2022."""
    month = written(first.isoformat()[:7]) if first else ""
    return gettext("%(count)s earlier, back to %(month)s") % {"count": grouped(count), "month": month}


def asked(name: str) -> str:
    """What the box for a note asks: What happened with Hanna?"""
    return gettext("What happened with %(name)s?") % {"name": name}


def encounters_with(person: "Person") -> str:
    """The title of a whole timeline."""
    return gettext("Encounters with %(name)s") % {"name": person.name}
