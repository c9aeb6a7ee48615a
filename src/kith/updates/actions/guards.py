"""What has to hold before something is done with an update."""

from django.utils.translation import gettext as _

from kith.kernel.errors import Refusal
from kith.updates.models import Update
from kith.updates.queries import at_work


def insist_it_is_open(update: Update) -> None:
    """Refusal for one that was called off."""
    if update.state == Update.CANCELLED:
        raise Refusal(_("This update was called off. Begin another one."))


def insist_it_lies_still(update: Update) -> None:
    """Refusal for one whose letters are being handed in just now: what goes is what was looked at."""
    if at_work(update):
        raise Refusal(_("Its letters are being handed in just now. Wait until they are, or call it off."))
