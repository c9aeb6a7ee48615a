"""What people type about events."""

from django import forms
from django.utils.translation import gettext_lazy as _


class BeginForm(forms.Form):
    """An event at which one is now."""

    name = forms.CharField(label=_("Where are you?"), max_length=255)
    place = forms.CharField(label=_("Place"), required=False, max_length=255)


class FollowUpForm(forms.Form):
    """Words for somebody, and when to send them."""

    words = forms.CharField(label=_("Words"), required=False, max_length=20_000, widget=forms.Textarea)
    on = forms.DateField(label=_("On"))
    at = forms.TimeField(label=_("At"))
