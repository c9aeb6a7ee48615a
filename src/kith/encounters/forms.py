"""What people type about an encounter."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .models import Encounter
from .wording import CHANNELS

DIRECTIONS = [
    (Encounter.BOTH, gettext_lazy("Both of you")),
    (Encounter.OUT, gettext_lazy("You")),
    (Encounter.IN, gettext_lazy("They")),
]


class EncounterForm(forms.Form):
    """An encounter as it can be set right; a day to come is none yet."""

    channel = forms.ChoiceField(label=gettext_lazy("How"), choices=list(CHANNELS.items()))
    on = forms.DateField(label=gettext_lazy("When"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    direction = forms.ChoiceField(label=gettext_lazy("Who reached out"), choices=DIRECTIONS, required=False)
    event = forms.CharField(label=gettext_lazy("Event"), required=False, max_length=255)
    place = forms.CharField(label=gettext_lazy("Place"), required=False, max_length=255)
    note = forms.CharField(
        label=gettext_lazy("What was said"), required=False, widget=forms.Textarea(attrs={"rows": 5}), max_length=20_000
    )

    def __init__(self, *args: Any, today: date, **facts: Any) -> None:
        super().__init__(*args, **facts)
        self.today = today
        self.fields["on"].widget.attrs["max"] = today.isoformat()

    def clean_on(self) -> date:
        on: date = self.cleaned_data["on"]
        if on > self.today:
            raise forms.ValidationError(_("This day has not come yet. Note it as a promise instead."))
        return on

    def clean_direction(self) -> str:
        return str(self.cleaned_data["direction"] or Encounter.BOTH)


class NoteForm(EncounterForm):
    """The small box on a person's page: what happened, how, when; how and when have an answer already."""

    def __init__(self, *args: Any, today: date, **facts: Any) -> None:
        super().__init__(*args, today=today, **facts)
        self.fields["channel"].required = False
        self.fields["on"].required = False
        for name in ("direction", "event", "place"):
            del self.fields[name]
        self.fields["note"].required = True

    def clean_on(self) -> date:
        return super().clean_on() if self.cleaned_data.get("on") else self.today

    def clean_channel(self) -> str:
        return str(self.cleaned_data["channel"] or Encounter.MEETING)
