"""What forms of more than one page say."""

from datetime import date

from django.utils.translation import gettext as _

from kith.kernel.errors import Refusal
from kith.kernel.http import OwnerRequest
from kith.rhythm.forms import PauseForm


def pause_day(request: OwnerRequest) -> date | None:
    """Until when the form says; None is open."""
    form = PauseForm(request.POST)
    if not form.is_valid():
        raise Refusal(_("Write the day as 2026-09-01."))
    until: date | None = form.cleaned_data["until"]
    return until
