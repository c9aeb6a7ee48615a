"""What a capture will do, and did, in words."""

from datetime import date

from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kith.core.sentence import hour
from kith.kernel.days import spoken, weekday

from .models import Capture
from .readings import told


def kept_line(capture: Capture, today: date) -> str:
    """One line after keeping: whom, how and when, and what was promised."""
    if capture.comes_on:
        words = {"what": planned(capture), "day": spoken(capture.comes_on, today)}
        return _("Planned: %(what)s, %(day)s") % words
    if capture.reading.get("begins"):
        words = {"event": capture.reading["event"]}
        return _("You are at %(event)s. What you note today is put there, until you end it.") % words
    return told(capture.reading, _names(capture), spoken(capture.reading["when"], today), translation)


def planned(capture: Capture) -> str:
    """A contact to come, with its hour where the sentence says one: 14:00 Coffee with Daniel Osei."""
    what = capture.reading["follow_up"]["what"]
    return " ".join(part for part in (hour(capture.text), what[:1].upper() + what[1:]) if part)


def _names(capture: Capture) -> list[str]:
    """Who was there, as the book calls them; while it waits, as they were called in the sentence."""
    if capture.encounter is None:
        return [one["name"] for one in capture.reading["people"]]
    present = capture.encounter.participants.select_related("person").order_by("pk")
    return [one.person.name for one in present]


def will_come(new: list[str], on: str) -> str:
    """What keeping will do with what is still to come: "Adds Daniel. Coming up on Friday, 27 November; it counts once
    it has been."."""
    adds = _("Adds %(names)s.") % {"names": ", ".join(new)} if new else ""
    words = _("Coming up on %(day)s; it counts once it has been.") % {"day": weekday(date.fromisoformat(on))}
    return f"{adds} {words}".strip()


def will(new: list[str], known: list[str], *, promises: int, tie: str = "", met: bool = True) -> str:
    """What keeping will do, before it is done: "Adds Priya, one meeting and one promise. Nothing is sent."."""
    parts = [_("adds %(name)s") % {"name": name} for name in new]
    if met:
        parts.append(_("one encounter with %(names)s") % {"names": ", ".join(known)} if known else _("one encounter"))
    if tie:
        parts.append(_("that %(tie)s") % {"tie": tie})
    if promises:
        parts.append(ngettext("one promise", "%(count)s promises", promises) % {"count": promises})
    text = ", ".join(parts[:-1]) + (_(" and ") if len(parts) > 1 else "") + parts[-1]
    return _("%(what)s. Nothing is sent.") % {"what": text[:1].upper() + text[1:]}
