"""The post tells what became of messages, and that its account goes; it asks for the bytes of a letter when its turn
comes, and which letters are told of as one."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from kith.post.models import Posted

from .due import goes_still
from .following import back_to_drafts, heard
from .lots import alone, lots
from .posting import content_of

if TYPE_CHECKING:
    from kith.accounts.models import Book

__all__ = ["alone", "content", "lots", "posted", "without_account"]


def posted(rows: Iterable[Posted]) -> None:
    """Letters follow what became of theirs."""
    heard(rows)


def content(row: Posted) -> bytes:
    """The letter as it goes over the wire; nothing for what is no letter, or is not wanted any more."""
    return content_of(row)


def goes(row: Posted) -> bool:
    """Whether a letter whose turn has come still goes; `row.to` is the address that it goes to by now."""
    return goes_still(row)


def without_account(book: "Book") -> str:
    """The account is about to be taken away: what becomes of the letters that wait for it, in a sentence."""
    return back_to_drafts(book)
