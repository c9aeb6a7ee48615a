"""The owner's own positions and education: they hang on the owner's Person, who is never listed or ranked."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from kith.core.records import Item, Name, OwnPostRecord, PersonRecord
from kith.duplicates.matching import Keys, Known

from . import drafts, persons

if TYPE_CHECKING:
    from .intake import Intake


def about_me(intake: "Intake", _record: OwnPostRecord) -> Iterable[Known]:
    """The owner, when known."""
    return [intake.index.me] if intake.index.me else []


def take_post(intake: "Intake", _item: Item, record: OwnPostRecord) -> tuple[str, str]:
    """One row of Positions or Education."""
    me = intake.index.me
    if me is None:
        name = intake.book.owner.name
        me = persons.add_person(intake, PersonRecord(Name(full=name), is_me=True), Keys(name))
    changed = drafts.learn_post(intake.pile, intake.draft(me.ref), record.post)
    return ("added" if changed else "unchanged"), ""
