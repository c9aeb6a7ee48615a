"""What people type about talks for advice."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from . import wording

LONGEST = 2000


class AgreedForm(forms.Form):
    """When one meets, and where."""

    day = forms.DateField(
        error_messages={
            "invalid": _("Write the day as 2026-09-01."),
            "required": _("On which day? Write it as 2026-09-01."),
        }
    )
    words = forms.CharField(required=False, max_length=255)


class WordsForm(forms.Form):
    """How it was used."""

    words = forms.CharField(required=False, max_length=LONGEST)


class HeldForm(forms.Form):
    """When one talked and how, and what was said."""

    on = forms.DateField(required=False, error_messages={"invalid": _("Write the day as 2026-09-01.")})
    channel = forms.ChoiceField(
        choices=list(wording.CHANNELS.items()),
        error_messages={
            "invalid_choice": _("Say how you talked: in a call, at a meeting, or in writing."),
            "required": _("Say how you talked: in a call, at a meeting, or in writing."),
        },
    )
    note = forms.CharField(required=False, max_length=20_000)

    def __init__(self, *args: Any, today: date, **facts: Any) -> None:
        super().__init__(*args, **facts)
        self.today = today

    def clean_on(self) -> date:
        return self.cleaned_data["on"] or self.today


class TalkForm(forms.Form):
    """What it is about, and what to ask."""

    topic = forms.CharField(
        max_length=LONGEST, error_messages={"required": _("What would you like to learn? Write a few words.")}
    )
    questions = forms.CharField(required=False, max_length=LONGEST)
