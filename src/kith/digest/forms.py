"""What the owner chooses of the digest."""

from django import forms
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext_lazy as _

from .models import Wish


class WishForm(forms.Form):
    every = forms.ChoiceField(
        label=_("How often"),
        choices=[(Wish.OFF, _("Not at all")), (Wish.DAILY, _("Daily")), (Wish.WEEKLY, _("Weekly"))],
    )
    weekday = forms.TypedChoiceField(
        label=_("Weekday"), choices=list(WEEKDAYS.items()), coerce=int, help_text=_("For a weekly digest.")
    )
    at = forms.TimeField(
        label=_("At"),
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
        input_formats=["%H:%M", "%H:%M:%S"],
    )
    always = forms.BooleanField(label=_("Also when there is nothing to say"), required=False)
