"""What people type about opportunities."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from kith.encounters.models import Encounter

from . import wording
from .models import Attachment, Opportunity


def _line(label: Any, **facts: Any) -> forms.CharField:
    return forms.CharField(label=label, max_length=facts.pop("max_length", 255), required=False, **facts)


def _day(label: Any, **facts: Any) -> forms.DateField:
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(label=label, widget=widget, **facts)


class OpportunityForm(forms.Form):
    """What is known of an opportunity; only the role is needed."""

    role = forms.CharField(
        label=_("What is it?"),
        max_length=255,
        help_text=_("Such as Grid Analyst, or Summer internship in planning."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"required": _("What is it? Write the role, such as Grid Analyst.")},
    )
    organisation = _line(_("Where"))
    kind = forms.ChoiceField(label=_("Kind"), choices=list(wording.KINDS.items()), required=False)
    link = _line(_("Link"), max_length=2000, help_text=_("Only kept. Kith fetches nothing from it."))
    deadline = _day(_("Apply by"), required=False)
    source = forms.ChoiceField(label=_("How it came to you"), choices=list(wording.SOURCES.items()), required=False)
    source_words = _line(_("In your words"), help_text=_("Such as the board, or who forwarded it."))
    encounter = forms.ChoiceField(label=_("It came of"), required=False)
    level = _line(_("Level"), max_length=100)
    place = _line(_("Place"))
    money = _line(_("Money"))
    note = forms.CharField(
        label=_("Notes"), required=False, widget=forms.Textarea(attrs={"rows": 3}), max_length=20_000
    )
    posting = forms.CharField(
        label=_("Text of the posting"), required=False, widget=forms.Textarea(attrs={"rows": 6}), max_length=200_000
    )

    def __init__(self, *args: Any, encounters: Sequence[Encounter] = (), today: date, **facts: Any) -> None:
        """`encounters` are those that may have led to it."""
        super().__init__(*args, **facts)
        self.encounters = {str(one.pk): one for one in encounters}
        told = [(pk, wording.encounter(one, today)) for pk, one in self.encounters.items()]
        self.fields["encounter"].choices = [("", _("None")), *told]  # type: ignore[attr-defined]

    def clean_kind(self) -> str:
        return str(self.cleaned_data["kind"] or Opportunity.JOB)

    def clean_encounter(self) -> Encounter | None:
        return self.encounters.get(self.cleaned_data["encounter"])

    def clean_link(self) -> str:
        """Only what a browser opens as a page becomes a link."""
        link = str(self.cleaned_data["link"]).strip()
        if link and not link.lower().startswith(("https://", "http://")):
            if ":" in link.partition("/")[0] or " " in link or "." not in link:
                raise forms.ValidationError(_("This is no address of a page. Write it as https://example.org/job."))
            link = f"https://{link}"
        return link


class StageForm(forms.Form):
    """How far it came: a stage of Kith's, or one's own words, which go before."""

    stage = forms.CharField(required=False, max_length=100)
    own = forms.CharField(required=False, max_length=100)
    on = forms.DateField(required=False)

    def __init__(self, *args: Any, today: date, **facts: Any) -> None:
        super().__init__(*args, **facts)
        self.today = today

    def clean(self) -> dict[str, Any]:
        facts = super().clean() or {}
        return {
            "stage": facts.get("own") or facts.get("stage", ""),
            "on": facts.get("on") or self.today,
        }

    def clean_on(self) -> date | None:
        on: date | None = self.cleaned_data["on"]
        if on and on > self.today:
            raise forms.ValidationError(_("This day has not come yet. Note it as a next step."))
        return on


class DayForm(forms.Form):
    """A day."""

    on = forms.DateField(
        error_messages={
            "invalid": _("Write the day as 2026-09-01."),
            "required": _("On which day? Write it as 2026-09-01."),
        }
    )


class StepForm(DayForm):
    """What comes next, and when."""

    what = forms.CharField(max_length=2000, error_messages={"required": _("What comes next? Write a few words.")})


class HelperForm(forms.Form):
    """Who has to do with it, and as what."""

    person = forms.CharField(max_length=300, error_messages={"required": _("Who? Write a name of your book.")})
    role = forms.ChoiceField(choices=list(wording.ROLES.items()))
    thank = forms.BooleanField(required=False)


class FileForm(forms.Form):
    """A file that was sent."""

    file = forms.FileField(
        error_messages={
            "required": _("Choose a file first."),
            "empty": _("This file is empty. Choose another."),
        }
    )
    kind = forms.ChoiceField(choices=list(wording.FILES.items()), required=False)

    def clean_kind(self) -> str:
        return str(self.cleaned_data["kind"] or Attachment.OTHER)
