"""What people type about an encounter."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kith.core.sentence import Reading, read

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
    people = forms.CharField(
        label=gettext_lazy("With whom"),
        max_length=5_000,
        help_text=gettext_lazy("Names of people in your book; between two a semicolon."),
    )
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
    """The small box on a person's page: what happened. How and when are read from the words unless they are said; the
    event that runs is where it was, if it is ticked and nothing speaks against it."""

    def __init__(self, *args: Any, today: date, **facts: Any) -> None:
        super().__init__(*args, today=today, **facts)
        self.fields["channel"].required = False
        self.fields["on"].required = False
        for name in ("people", "direction"):
            del self.fields[name]
        self.fields["channel"].choices = [("", _("As the words say")), *CHANNELS.items()]  # type: ignore[attr-defined]
        self.fields["note"].required = True
        self.fields["note"].error_messages["required"] = _("Write what happened.")

    def clean_on(self) -> date | None:  # type: ignore[override]  # left out, the words decide
        return super().clean_on() if self.cleaned_data.get("on") else None

    def clean(self) -> dict[str, Any]:
        facts = super().clean() or {}
        reading = read(facts.get("note", ""), today=self.today)
        facts["on"] = facts.get("on") or reading.when
        chosen = facts.get("channel")
        if not chosen:
            facts |= {"channel": reading.channel, "direction": reading.direction}
        if not self._was_there(facts, reading):
            facts |= {"event": reading.event or "" if facts["channel"] == Encounter.EVENT else "", "place": ""}
        elif not chosen:
            facts["channel"] = Encounter.EVENT
        return facts

    def _was_there(self, facts: dict[str, Any], reading: Reading) -> bool:
        """Whether a note belongs to the event that runs: it is of today, names no event, and tells of no call and of
        nothing written."""
        spoken = facts["channel"] in (Encounter.MEETING, Encounter.EVENT)
        elsewhere = reading.event or reading.ahead
        return bool(facts.get("event") and facts["on"] == self.today and spoken and not elsewhere)
