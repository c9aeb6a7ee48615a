"""What people choose about being in touch."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from kith.kernel.errors import Refusal

from .actions import LONGEST

OWN = "own"


class RhythmForm(forms.Form):
    """One of the segments, or an own number of days; `days` is None for no rhythm."""

    every = forms.CharField(max_length=10)
    own = forms.IntegerField(required=False, min_value=1, max_value=LONGEST)

    def clean(self) -> dict[str, Any]:
        facts = super().clean() or {}
        every = facts.get("every", "")
        if every == OWN:
            if not facts.get("own"):
                raise forms.ValidationError(_("Write after how many days, such as 45."))
            facts["days"] = facts["own"]
        elif every.isdecimal() and int(every) <= LONGEST:
            facts["days"] = int(every) or None
        else:
            raise forms.ValidationError(_("Choose how often you want to be in touch."))
        return facts


class SnoozeForm(forms.Form):
    """A number of days, or a day."""

    days = forms.IntegerField(required=False, min_value=1, max_value=LONGEST)
    until = forms.DateField(required=False)

    def day(self, today: date) -> date:
        """Until when; a week when nothing was said."""
        if self.is_valid():
            until: date | None = self.cleaned_data["until"]
            return until or today + timedelta(days=self.cleaned_data["days"] or 7)
        raise Refusal(_("Write the day as 2026-09-01."))
