"""How imports are told."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import takewhile

from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from kith.core.mailing import LARGEST
from kith.kernel.numbers import grouped

from .models import Import
from .queries import LeftOut

_PLACE = re.compile(r"\b(row|line|card|message|event|call) (\d+)$")
_PLACES = {
    "row": _("row %(number)s"),
    "line": _("line %(number)s"),
    "card": _("card %(number)s"),
    "message": _("message %(number)s"),
    "event": _("event %(number)s"),
    "call": _("call %(number)s"),
}


@dataclass(frozen=True)
class Sum:
    """One of the four figures, with what it counts."""

    label: str
    count: int
    note: str


def title(run: Import) -> str:
    """What the page of a run is called; the words fit one file and several."""
    words = {
        Import.WAITING: gettext("Waiting: %(name)s"),
        Import.RUNNING: gettext("Reading %(name)s"),
        Import.DONE: gettext("Brought in: %(name)s"),
        Import.STOPPED: gettext("Stopped: %(name)s"),
        Import.REFUSED: gettext("Left out: %(name)s"),
    }
    return words[run.state] % {"name": run.name}


def sums(run: Import, skipped: int) -> list[Sum]:
    """The four figures that add up to what was read."""
    moved = ngettext("%(count)s with a new employer", "%(count)s with a new employer", run.moved) % {"count": run.moved}
    return [
        Sum(gettext("Added"), run.added, gettext("new in your book")),
        Sum(gettext("Updated"), run.updated, moved if run.moved else gettext("with something new")),
        Sum(gettext("Unchanged"), run.unchanged, gettext("already as in the file")),
        Sum(gettext("Skipped"), skipped, gettext("with a reason each")),
    ]


def taken_back(count: int) -> str:
    """How many contacts were taken back; empty for none."""
    return gettext("%(count)s taken back") % {"count": grouped(count)} if count else ""


def why_taken_back(count: int) -> str:
    """The same as a sentence, with the reason."""
    if not count:
        return ""
    return ngettext(
        "%(count)s contact of before was taken back: more than %(most)d others are in its conversation.",
        "%(count)s contacts of before were taken back: more than %(most)d others are in their conversations.",
        count,
    ) % {"count": grouped(count), "most": LARGEST}


def together(run: Import) -> str:
    """The sentence that says that they add up."""
    return ngettext(
        "Together %(count)s: every item is accounted for.",
        "Together %(count)s: every item is accounted for.",
        run.read,
    ) % {"count": grouped(run.read)}


def time_left(run: Import, now: datetime) -> str:
    """About 20 seconds left, from the pace so far; nothing before there is one."""
    spent = (now - run.started_at).total_seconds()
    if not run.read or not run.total or spent < 1:
        return ""
    left = round(spent / run.read * max(run.total - run.read, 0))
    if left < 60:
        return ngettext("about %(count)d second left", "about %(count)d seconds left", left) % {"count": max(left, 1)}
    minutes = round(left / 60)
    return ngettext("about %(count)d minute left", "about %(count)d minutes left", minutes) % {"count": minutes}


def places(one: LeftOut) -> str:
    """Row 112; row 340 and 24 more: without the folders and archives that all of them lie in."""
    within = _within(one.places) if len(one.places) > 1 else ""
    shown = "; ".join(place(where.removeprefix(within)) for where in one.places)
    rest = one.count - len(one.places)
    return gettext("%(shown)s and %(rest)s more") % {"shown": shown, "rest": grouped(rest)} if rest > 0 else shown


def place(where: str) -> str:
    """Where an item stood: Connections.csv, row 112. It is kept in English, as programs read it."""
    found = _PLACE.search(where)
    return where[: found.start()] + str(_PLACES[found[1]]) % {"number": found[2]} if found else where


def _within(places: Sequence[str]) -> str:
    folders = [place.split("/")[:-1] for place in places]
    return "".join(f"{one[0]}/" for one in takewhile(lambda parts: len(set(parts)) == 1, zip(*folders, strict=False)))


def together_named(names: Sequence[str]) -> str:
    """What several files are called together: Connections.csv and phone.vcf, a.vcf and 11 more files."""
    if len(names) <= 2:
        return gettext(" and ").join(names)
    return gettext("%(first)s and %(count)s more files") % {"first": names[0], "count": len(names) - 1}


def how_far(run: Import) -> str:
    """How far an import came that did not end; one of `imports_of`."""
    if not run.read:
        return gettext("Nothing of it was in yet, and nothing has changed.")
    words = {"read": grouped(run.read), "total": grouped(run.total)}
    if run.batch and not run.undone:  # type: ignore[attr-defined] # annotated
        return gettext("It came to %(read)s of %(total)s items.") % words
    return gettext("It came to %(read)s of %(total)s items. All of it is taken back.") % words


def in_short(run: Import, skipped: int) -> str:
    """One line of the list of imports."""
    if run.state == Import.REFUSED:
        return run.said
    if run.state == Import.STOPPED:
        return how_far(run)
    figures = [(one.label.lower(), one.count) for one in sums(run, skipped) if one.count]
    return ", ".join(f"{grouped(count)} {label}" for label, count in figures) or gettext("nothing in it")
