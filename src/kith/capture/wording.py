"""What a capture will do, and did, in words."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext


def kept_line(result: dict[str, Any], day: str) -> str:
    """One line after keeping."""
    names = ", ".join(one["name"] for one in result["people"]) or _("somebody")
    way = {"call": _("call"), "email": _("email"), "message": _("message"), "event": _("event")}
    what = way.get(result["channel"], _("meeting"))
    where = ", ".join(part for part in (result["event"], result["place"]) if part)
    told = _("%(what)s with %(names)s") % {"what": what, "names": names}
    return _("Kept: %(told)s") % {"told": ", ".join(part for part in (told, where, day) if part)}


def will(new: list[str], known: list[str], *, promises: int) -> str:
    """What keeping will do, before it is done: "Adds Priya, one meeting and one promise. Nothing is sent."."""
    parts = [_("adds %(name)s") % {"name": name} for name in new]
    parts.append(_("one encounter with %(names)s") % {"names": ", ".join(known)} if known else _("one encounter"))
    if promises:
        parts.append(ngettext("one promise", "%(count)s promises", promises) % {"count": promises})
    text = ", ".join(parts[:-1]) + (_(" and ") if len(parts) > 1 else "") + parts[-1]
    return _("%(what)s. Nothing is sent.") % {"what": text[:1].upper() + text[1:]}
