"""Addresses that mail shows to be the owner's: offered for their own card, so that later mail is understood at once."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from kith.journal.recording import Recording, batch
from kith.people.actions import add_contact_point, own_card
from kith.people.models import ContactPoint

from .models import Import

if TYPE_CHECKING:
    from kith.accounts.models import Book, User


def offered(run: Import) -> list[str]:
    """Those of a run that nobody has, the owner included, and of which they did not say that they are another's."""
    if not run.own:
        return []
    points = ContactPoint.objects.of(run.book).filter(kind=ContactPoint.EMAIL, key__in=run.own)
    runs = Import.objects.of(run.book).exclude(foreign=[]).values_list("foreign", flat=True)
    left_out = {*points.values_list("key", flat=True), *(key for some in runs for key in some)}
    return [key for key in run.own if key not in left_out]


def put_on_card(*, book: "Book", by: "User | None", key: str, within: Recording | None = None) -> None:
    """The owner says that an address is theirs for good: it goes on their own card, which is made if there is none."""
    said = _("%(address)s is yours") % {"address": key}
    with batch(book=book, by=by, verb="own_address", said=said, within=within) as rec:
        person = own_card(book=book, by=by, within=rec)
        add_contact_point(book=book, by=by, person=person, kind=ContactPoint.EMAIL, value=key, within=rec)


def disown(*, run: Import, key: str) -> None:
    """An address that was taken for the owner's is another's: not offered again by any import."""
    run.foreign = sorted({*run.foreign, key})
    run.save(update_fields=["foreign"])
