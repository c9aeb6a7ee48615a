"""How backups are put into words."""

from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from kith.kernel.numbers import grouped, size

from .shelf import BEFORE, BY_HAND, DAILY, Kept

KINDS = {
    DAILY: _("daily"),
    BY_HAND: _("by hand"),
    BEFORE: _("before a restore"),
    "damaged": _("a damaged book, as it was"),
}
HOLDINGS = {
    "people_person": _("People"),
    "encounters_encounter": _("Encounters"),
    "favours_promise": _("Promises"),
    "capture_capture": _("Sentences"),
    "journal_batch": _("Changes in History"),
}
"""The tables whose rows tell people what a backup holds."""


def holds(one: Kept) -> str:
    """1,412 people, 9,031 encounters; empty where nobody counted."""
    if "people_person" not in one.counts:
        return ""
    people, met = one.counts["people_person"], one.counts.get("encounters_encounter", 0)
    told = ngettext("%(count)s person", "%(count)s people", people) % {"count": grouped(people)}
    encounters = ngettext("%(count)s encounter", "%(count)s encounters", met) % {"count": grouped(met)}
    return f"{told}, {encounters}"


def proof(one: Kept) -> str:
    """Whether a restore of it was tried."""
    if one.kind == "damaged":
        return gettext("cannot be restored")
    return gettext("restore tried, whole") if one.proved else gettext("not tried here")


def in_the_list(one: Kept) -> str:
    """All of it on a line: daily, 3.4 MB, sealed, restore tried and whole."""
    parts = (str(KINDS[one.kind]), size(one.size), gettext("sealed") if one.sealed else "", holds(one), proof(one))
    return ", ".join(filter(None, parts))
