"""What was handed over, opened: the members that Kith reads, in working order, and those that it leaves out."""

from collections.abc import Iterable
from pathlib import Path

from django.utils.translation import gettext as _

from kith.core.records import DamagedFile, Item
from kith.formats.archive import Member, members
from kith.kernel.errors import Refusal

from .formats import Readable, in_order, recognise, refuse_unused
from .models import Import
from .saying import said

Opened = tuple[list[Readable], list[Item]]


def open_files(run: Import) -> Opened:
    """What of the files Kith reads, in working order, and one skip for each that it does not use.

    A single file that Kith does not use is refused, and so is one that must not be unpacked; of several, one that is
    damaged is left out. An export of a whole book goes in alone.
    """
    if not Path(run.folder).is_dir():
        raise Refusal(_("The files of this import are not here any more. Bring them again."))
    paths = sorted(Path(run.folder).iterdir())
    alone = len(paths) == 1 and paths[0].is_file()
    found, unused = _sorted_out((member for path in paths for member in _members(path, alone=alone)), run.format)
    if found:
        return _export_alone(in_order(found), unused)
    damaged = [one for one in unused if one.skip != _not_used()]
    if damaged:
        raise Refusal(said(damaged[0].skip))
    if alone:
        raise refuse_unused(paths[0].name)
    raise Refusal(_("Nothing in %(name)s is in a format that Kith reads.") % {"name": run.name})


def _members(path: Path, *, alone: bool) -> Iterable[Member | Item]:
    """What is in a file; of several files, one that is no archive any more is a skip."""
    try:
        return members(path)
    except DamagedFile as problem:
        if alone:
            raise
        return [Item(path.name, "", skip=problem.args[0])]


def _sorted_out(came: Iterable[Member | Item], wanted: str) -> Opened:
    found: list[Readable] = []
    unused: list[Item] = []
    for member in came:
        if isinstance(member, Item):
            unused.append(member)
            continue
        try:
            readable = recognise(member, wanted)
        except DamagedFile as problem:
            unused.append(Item(member.name, "", skip=problem.args[0]))
            continue
        if readable:
            found.append(readable)
        else:
            unused.append(Item(member.name, "", skip=_why_not(member)))
    return found, unused


def _export_alone(found: list[Readable], unused: list[Item]) -> Opened:
    exports = [one for one in found if one.family == "jsonl"]
    if not exports:
        return found, unused
    others = [one for one in found if one.family != "jsonl"]
    why = _("A book from another Kith goes in alone. Bring this file again afterwards.")
    return exports, [*unused, *(Item(one.member.name, "", skip=why) for one in others)]


def _why_not(member: Member) -> str:
    if not member.is_zip():
        return _not_used()
    told = _("%(name)s is packed within the file that you brought. Unpack that, then bring %(name)s by itself.")
    return told % {"name": member.name}


def _not_used() -> str:
    return _("Kith does not use this file.")
