"""How encounters are put into words."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from .models import Encounter

if TYPE_CHECKING:
    from kith.people.models import Person

CHANNELS = {
    Encounter.MEETING: _("Meeting"),
    Encounter.CALL: _("Call"),
    Encounter.EMAIL: _("Email"),
    Encounter.MESSAGE: _("Message"),
    Encounter.EVENT: _("Event"),
}
ICONS = {
    Encounter.MEETING: "cup",
    Encounter.CALL: "phone",
    Encounter.EMAIL: "mail",
    Encounter.MESSAGE: "message",
    Encounter.EVENT: "calendar",
}
WRITTEN = (Encounter.EMAIL, Encounter.MESSAGE)


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
    words = {"what": CHANNELS[channel], "who": with_whom(people)}
    return gettext("%(what)s with %(who)s") % words


def heading(channel: str, direction: str, *, event: str, place: str, name: str, others: Sequence[str] = ()) -> str:
    """The first line of an encounter on the timeline of `name`: Hanna wrote; Call; Grid Forum, Rotterdam."""
    if channel in WRITTEN and direction == Encounter.IN:
        what = gettext("%(name)s wrote") % {"name": name}
    elif channel in WRITTEN and direction == Encounter.OUT:
        what = gettext("You wrote")
    elif channel in WRITTEN:
        what = gettext("You wrote to each other")
    else:
        what = event or str(CHANNELS.get(channel, channel))
    told = ", ".join(part for part in (what, event if event != what else "", place) if part)
    if not others:
        return told
    shown = ", ".join(others[:3])
    if len(others) > 3:
        rest = len(others) - 3
        shown += ngettext(" and %(count)d other", " and %(count)d others", rest) % {"count": rest}
    return gettext("%(told)s, with %(others)s") % {"told": told, "others": shown}
