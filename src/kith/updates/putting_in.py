"""Letters that go are put into the post and the queue, with their words and where to, as they stand from then on."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from kith.journal.recording import Recording
from kith.reaching.ways import points_of

from . import posting
from .channels import address_of, possible
from .composing import worded
from .models import Letter, Update

if TYPE_CHECKING:
    from kith.accounts.models import Book


def put_in(rec: Recording, update: Update, letters: Sequence[Letter], today: date) -> None:
    """These letters go: by the post, or into the queue of those that the owner carries."""
    if letters:
        rec.change_many(list(_as_they_go(update.book, letters, today)))
        posting.hand_in(update, [one for one in letters if one.channel == Letter.SMTP])


def _as_they_go(book: "Book", letters: Sequence[Letter], today: date) -> Collection[tuple[Letter, dict[str, Any]]]:
    """What is put down of each letter before it goes: its words, where to, and by which name it is known again."""
    points = points_of(book, [one.person_id for one in letters])
    account = posting.account(book) is not None
    by_post = [one for one in letters if one.channel == Letter.SMTP]
    ids = dict(zip((one.pk for one in by_post), posting.new_ids(by_post), strict=True))
    found = []
    for one in worded(book, letters, today):
        letter = one.letter
        way = possible(points[letter.person_id], account=account)[letter.channel]
        facts = {"state": Letter.WAITING, "text": one.text, "to": address_of(way)[:320], "said": ""}
        facts["message_id"] = ids.get(letter.pk, "")
        found.append((letter, facts))
    return found
