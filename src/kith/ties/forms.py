"""What people say about what they are after."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from .models import Goal
from .wording import MODES

LONG = 4000


class GoalForm(forms.Form):
    """Where one stands, and what one is after. Lists are typed one a line."""

    mode = forms.ChoiceField(
        label=_("Where do you stand?"),
        required=False,
        choices=[*((mode, words.name) for mode, words in MODES.items()), ("", _("I would rather not say"))],
        error_messages={"invalid_choice": _("Choose one of these.")},
    )
    organisations = forms.CharField(
        label=_("Organisations you would like to get into"),
        required=False,
        max_length=LONG,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("One a line."),
    )
    fields_ = forms.CharField(
        label=_("Fields"),
        required=False,
        max_length=LONG,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Such as power grids, or nursing. One a line."),
    )
    level = forms.CharField(
        label=_("Level"), required=False, max_length=150, help_text=_("Such as intern, engineer or head of department.")
    )
    places = forms.CharField(
        label=_("Places"),
        required=False,
        max_length=LONG,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("One a line."),
    )
    digital = forms.TypedChoiceField(
        label=_("Is most work of your field done with software and data?"),
        required=False,
        choices=[("yes", _("Yes")), ("no", _("No")), ("", _("I do not know"))],
        coerce=lambda said: said == "yes",
        empty_value=None,
        help_text=_(
            "Measured on 20 million people: where it is, those you know a little help most to new work; where it is "
            "not, those you know well. If you do not know, it counts as a yes."
        ),
    )
    until = forms.DateField(
        label=_("Until"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"invalid": _("Write the day as 2026-09-01.")},
        help_text=_("The last day on which this counts; without one it counts until you change it."),
    )

    def clean(self) -> dict[str, Any]:
        facts = super().clean() or {}
        if "mode" not in self.data and not any(facts.values()) and not self.errors:
            self.add_error("mode", _("Choose where you stand."))
        return facts

    def said(self) -> dict[str, Any]:
        """What `set_goal` takes."""
        facts = dict(self.cleaned_data)
        facts["fields"] = facts.pop("fields_")
        return facts | {name: facts[name].splitlines() for name in ("organisations", "fields", "places")}


def given(goal: Goal | None) -> dict[str, Any]:
    """What was said before, as the form shows it."""
    if goal is None:
        return {}
    lists = {"organisations": goal.organisations, "fields_": goal.fields, "places": goal.places}
    digital = {None: "", True: "yes", False: "no"}[goal.digital]
    return {"mode": goal.mode, "level": goal.level, "until": goal.until, "digital": digital} | {
        name: "\n".join(some) for name, some in lists.items()
    }
