"""How modes are put into words."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from .models import Goal


@dataclass(frozen=True)
class ModeWords:
    """What a mode is called, and what it changes on Today."""

    name: Any
    means: Any


MODES = {
    Goal.STUDENT: ModeWords(_("Studying"), _("Today leaves room for new ties, for teachers and for people at work.")),
    Goal.SEEKING: ModeWords(
        _("Looking for work"),
        _("At least half of Today are people you rarely see: most jobs found through people come from them."),
    ),
    Goal.EMPLOYED: ModeWords(_("At work"), _("Today names at least two people inside your organisation in a week.")),
    Goal.CHANGING: ModeWords(
        _("Changing field"),
        _("At least half of Today are people you rarely see, from outside your organisation where there are any."),
    ),
    Goal.SENIOR: ModeWords(
        _("Leading"), _("Today leaves room for old ties that fell silent, and for people inside and outside alike.")
    ),
}
