"""What a capture will do, and did, in words."""

from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kith.core.sentence import hour
from kith.kernel.days import spoken, weekday

from .models import Capture


def kept_line(capture: Capture, today: date) -> str:
    """One line after keeping: whom, how and when, and what was promised."""
    reading = capture.reading
    if capture.comes_on:
        words = {"what": planned(capture), "day": spoken(capture.comes_on, today)}
        return _("Planned: %(what)s, %(day)s") % words
    names = ", ".join(_names(capture)) or _("somebody")
    way = {"call": _("call"), "email": _("email"), "message": _("message"), "event": _("event")}
    what = way.get(reading["channel"], _("meeting"))
    where = ", ".join(part for part in (reading["event"], reading["place"]) if part)
    told = [_("%(what)s with %(names)s") % {"what": what, "names": names}, where, spoken(reading["when"], today)]
    if count := promises_in(reading):
        told.append(ngettext("with one promise", "with %(count)s promises", count) % {"count": count})
    return _("Kept: %(told)s") % {"told": ", ".join(part for part in told if part)}


def planned(capture: Capture) -> str:
    """A contact to come, with its hour where the sentence says one: 14:00 Coffee with Daniel Osei."""
    what = capture.reading["follow_up"]["what"]
    return " ".join(part for part in (hour(capture.text), what[:1].upper() + what[1:]) if part)


def promises_in(reading: dict[str, Any]) -> int:
    """How many promises a reading makes: one with its day, one without, unless they are the same."""
    later, said = reading["follow_up"], reading["promise"]
    return bool(later) + bool(said and not (later and said == later["what"]))


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


def will(new: list[str], known: list[str], *, promises: int) -> str:
    """What keeping will do, before it is done: "Adds Priya, one meeting and one promise. Nothing is sent."."""
    parts = [_("adds %(name)s") % {"name": name} for name in new]
    parts.append(_("one encounter with %(names)s") % {"names": ", ".join(known)} if known else _("one encounter"))
    if promises:
        parts.append(ngettext("one promise", "%(count)s promises", promises) % {"count": promises})
    text = ", ".join(parts[:-1]) + (_(" and ") if len(parts) > 1 else "") + parts[-1]
    return _("%(what)s. Nothing is sent.") % {"what": text[:1].upper() + text[1:]}
