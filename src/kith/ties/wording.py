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
    Goal.STUDENT: ModeWords(
        _("Studying"), _("Two in five on Today are people you seldom see: those who teach, and those at work already.")
    ),
    Goal.SEEKING: ModeWords(
        _("Looking for work"),
        _("At least half of Today are people you seldom see: most jobs found through people come from them."),
    ),
    Goal.EMPLOYED: ModeWords(
        _("At work"), _("Today names two people inside your organisation, and always somebody outside.")
    ),
    Goal.CHANGING: ModeWords(
        _("Changing field"),
        _("At least half of Today are people you seldom see, and at least two are outside your organisation."),
    ),
    Goal.SENIOR: ModeWords(_("Leading"), _("Today names two people inside your organisation, and two outside.")),
}
