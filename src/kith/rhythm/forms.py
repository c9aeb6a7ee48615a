"""What people choose about being in touch."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from kith.core.cadence import LAYERS
from kith.kernel.errors import Refusal

from .actions import LONGEST, MOST_TOUCHES

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


class LayerForm(forms.Form):
    """A layer, and what becomes of it: another rhythm in days, or a pause."""

    layer = forms.IntegerField(min_value=0, max_value=len(LAYERS) - 1)
    days = forms.IntegerField(required=False, min_value=1, max_value=LONGEST)
    until = forms.DateField(required=False)


class CircleForm(forms.Form):
    """A circle, and the days of its rhythm; 0 is none."""

    circle = forms.IntegerField(min_value=1)
    days = forms.IntegerField(min_value=0, max_value=LONGEST)


class PauseForm(forms.Form):
    """Until when; open without a day."""

    until = forms.DateField(required=False)


class BudgetForm(forms.Form):
    """How many contacts a week."""

    touches = forms.IntegerField(label=_("Contacts a week"), min_value=1, max_value=MOST_TOUCHES)


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
