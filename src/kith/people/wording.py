"""How people and decisions about them are put into words."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from .models import Mark, Person


@dataclass(frozen=True)
class MarkWords:
    """What a mark is called, what it means, and how setting and lifting it are told; `%(who)s` is filled in."""

    name: str | Promise
    means: str | Promise
    done: str | Promise
    undone: str | Promise


MARKS = {
    Mark.PUT_ASIDE: MarkWords(
        _("Put aside"),
        _("Not shown in lists and never suggested."),
        _("Put %(who)s aside"),
        _("Brought %(who)s back"),
    ),
    Mark.DO_NOT_CONTACT: MarkWords(
        _("Do not contact"),
        _("No suggestion and no message."),
        _("Marked %(who)s: do not contact"),
        _("%(who)s may be contacted again"),
    ),
    Mark.NO_UPDATES: MarkWords(
        _("No updates"),
        _("No career updates."),
        _("Marked %(who)s: no updates"),
        _("%(who)s may get updates again"),
    ),
    Mark.DECEASED: MarkWords(
        _("Has died"),
        _("Kept in the book, never suggested."),
        _("Marked %(who)s: has died"),
        _("Took back that %(who)s died"),
    ),
}


def how_many_people(people: Sequence[Person]) -> str:
    """One by name, more by number."""
    if len(people) == 1:
        return people[0].name
    return ngettext("%(count)d person", "%(count)d people", len(people)) % {"count": len(people)}
