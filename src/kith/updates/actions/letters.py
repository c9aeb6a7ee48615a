"""Letters: to whom, in which words, which way, or not at all."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from kith.journal.recording import Recording, batch
from kith.kernel.errors import Refusal
from kith.reaching.ways import points_of
from kith.updates import posting, wording
from kith.updates.audience import among
from kith.updates.channels import possible
from kith.updates.models import Letter, Update

from .guards import insist_it_is_open
from .typed import words_of

if TYPE_CHECKING:
    from kith.accounts.models import Book, User


def add_letters(
    *, book: "Book", by: "User | None", update: Update, people: Sequence[int], within: Recording | None = None
) -> int:
    """A letter to each of these people who may be told; how many. Refusal where none of them may."""
    insist_it_is_open(update)
    fits = among(book, people, update)
    if not fits.people:
        raise Refusal(wording.nobody_to_add(fits.out))
    said = wording.added(len(fits.people), update, fits.out)
    with batch(book=book, by=by, verb="add_letters", said=said, within=within) as rec:
        rec.add_many([Letter(book=book, update=update, person_id=pk, channel=one) for pk, one in fits.people.items()])
    return len(fits.people)


def write_letter(
    *, book: "Book", by: "User | None", letter: Letter, text: str, within: Recording | None = None
) -> Letter:
    """In the owner's own words; without any, as composed from the record."""
    _not_yet_out(letter)
    said = _("Changed the letter to %(name)s") % {"name": letter.person.name}
    with batch(book=book, by=by, verb="write_letter", said=said, within=within) as rec:
        return rec.change(letter, text=words_of(text))


def skip_letters(
    *, book: "Book", by: "User | None", letters: Sequence[Letter], back: bool = False, within: Recording | None = None
) -> None:
    """Leave these people out; or, `back`, in again. What went out already stays as it is."""
    now, then = (Letter.SKIPPED, Letter.DRAFT) if back else (Letter.DRAFT, Letter.SKIPPED)
    rows = [one for one in letters if one.stands == now]
    said = wording.brought_back(rows) if back else wording.skipped(rows)
    with batch(book=book, by=by, verb="skip_letters", said=said, within=within) as rec:
        rec.change_many([(one, {"state": then}) for one in rows])


def choose_channel(
    *, book: "Book", by: "User | None", letters: Sequence[Letter], channel: str, within: Recording | None = None
) -> None:
    """Send these by that way. Refusal where it reaches none of them; those whom it does not reach keep theirs."""
    rows = [one for one in letters if one.is_open]
    points = points_of(book, [one.person_id for one in rows])
    account = posting.account(book) is not None
    fits = [one for one in rows if channel in possible(points.get(one.person_id, ()), account=account)]
    if not fits:
        raise Refusal(wording.no_such_way(channel))
    said = wording.by_channel(len(fits), channel)
    with batch(book=book, by=by, verb="choose_channel", said=said, within=within) as rec:
        rec.change_many([(one, {"channel": channel}) for one in fits])


def _not_yet_out(letter: Letter) -> None:
    if not letter.is_open:
        raise Refusal(_("This letter is on its way, or went out. Its words stay as they are."))
