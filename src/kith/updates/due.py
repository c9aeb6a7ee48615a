"""The turn of a letter has come, maybe days after it was handed in: whether it still goes, and where to."""

from typing import TYPE_CHECKING, Any

from kith.core.addresses import mail_form
from kith.people.models import ContactPoint
from kith.post.models import Posted
from kith.reaching.ways import points_of

from .audience import left_out
from .channels import address_of, possible
from .models import Letter, Update
from .posting import bare
from .queries import letters_of

if TYPE_CHECKING:
    from collections.abc import Iterable


def goes_still(row: Posted) -> bool:
    """Whether it does: not where its update rests or was called off, they are left out by now, or no address of theirs
    takes mail any more; then the letter stands so already. One that was corrected is what `row.to` says from now on."""
    letter = letters_of(row.book, [bare(row)]).first() if row.kind == Posted.LETTER else None
    if letter is None:
        return True
    if letter.state not in (Letter.WAITING, Letter.UNCERTAIN):
        return False
    if letter.update.state in (Update.PAUSED, Update.CANCELLED):
        return _stands(letter, state=Letter.WAITING)
    if left_out(letter.book, [letter.person_id]):
        return _stands(letter, state=Letter.SKIPPED)
    points = points_of(letter.book, [letter.person_id]).get(letter.person_id, [])
    if _takes_mail_at(points, row.to):
        return True
    way = possible(points, account=True).get(Letter.SMTP)
    to = address_of(way) if way else ""
    if not to:
        return _stands(letter, state=Letter.DRAFT, message_id="", said="")
    _stands(letter, to=to)
    row.to = to
    return True


def _takes_mail_at(points: "Iterable[ContactPoint]", to: str) -> bool:
    there = {mail_form(one.value).lower() for one in points if one.kind == ContactPoint.EMAIL}
    return to.lower() in there - {""}


def _stands(letter: Letter, **values: Any) -> bool:
    """False, since it does not go."""
    # Scoped by the letter.
    Letter.objects.of_all_books().filter(pk=letter.pk, message_id=letter.message_id).update(**values)
    return False
