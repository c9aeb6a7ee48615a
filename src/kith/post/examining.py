"""What `kith doctor` tells of outgoing mail: whether it goes out, what failed, and what is uncertain."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kith.kernel.errors import Refusal

from . import wording
from .models import Posted
from .queries import account_of, lately_refused, password_of, posted, uncertain

if TYPE_CHECKING:
    from kith.accounts.models import Book


def found(*, book: "Book") -> Iterator[tuple[str, str, str]]:
    """About what it is, how it is, and what to do where it is not well."""
    account = account_of(book)
    if account is not None:
        try:
            password_of(account)
        except Refusal as refusal:
            yield "post", f"{account.address}: {refusal}", _("See Mail under Settings, or `kith mail set`.")
        else:
            why = wording.account_state(account)
            mend = _("`kith mail check` tries it; see Outgoing mail.") if why else ""
            waits = posted(book).filter(state=Posted.WAITING).count()
            told = ngettext("%(count)s message waits", "%(count)s messages wait", waits) % {"count": waits}
            yield "post", f"{account.address}: {why or told}", mend
    if count := uncertain(book):
        says = ngettext(
            "%(count)s message may have gone out or not", "%(count)s messages may have gone out or not", count
        )
        yield "post", says % {"count": count}, _("Say under Outgoing mail which were sent.")
    if refused := lately_refused(book, timezone.now()):
        says = ngettext("%(count)s message was refused lately", "%(count)s messages were refused lately", len(refused))
        facts = {"address": refused[0].to, "reason": refused[0].said}
        mend = _("Outgoing mail tells why; the latest, to %(address)s: %(reason)s") % facts
        yield "post", says % {"count": len(refused)}, mend
